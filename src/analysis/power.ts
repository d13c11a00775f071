import { scaleRule } from "./distributions/chi-scale.ts";
import { invertIncreasing } from "./distributions/invert.ts";
import { noncentralStudentUpper } from "./distributions/noncentral-student.ts";
import { normalCdf } from "./distributions/normal.ts";
import { apply } from "./distributions/quadrature.ts";
import { studentQuantile } from "./distributions/student.ts";
import { checkLevel, type Interval } from "./interval.ts";

/** A planned paired t test. */
export interface PairedPlan {
  /** Mean difference over the standard deviation of the differences, in the direction hoped for. */
  readonly effect: number;
  readonly alpha: number;
  /** 2 for a two-sided test (only rejections in the right direction count), 1 for a one-sided. */
  readonly sides: 1 | 2;
}

/** The largest number of worlds a search for a sample size goes to. */
const MOST = 1e7;

/**
 * Power of the paired t test with n pairs, n ≥ 2 and not necessarily whole: P(T' > t) for the noncentral t with noncentrality
 * effect·√n (Cohen 1988; R's power.t.test).
 */
export function pairedPower(n: number, { effect, alpha, sides }: PairedPlan): number {
  checkLevel(alpha);
  const critical = -studentQuantile(alpha / sides, n - 1);
  return noncentralStudentUpper(critical, n - 1, effect * Math.sqrt(n));
}

/** Smallest whole n from `least` on with power(n) ≥ wanted, for a power that grows with n; null beyond ten million. */
export function smallestNumber(power: (n: number) => number, wanted: number, least = 2): number | null {
  let high = least;
  while (power(high) < wanted) {
    if (high >= MOST) return null;
    high *= 2;
  }
  let low = Math.max(least, Math.floor(high / 2));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (power(middle) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whole number of pairs that gives the paired t test at least the wanted power; null when ten million do not. */
export function neededPairs(wanted: number, plan: PairedPlan): number | null {
  checkLevel(wanted);
  return smallestNumber((n) => pairedPower(n, plan), wanted);
}

/** The same as a fraction of a pair, as R's power.t.test prints it; null when it is not between 2 and ten million. */
export function neededPairsExactly(wanted: number, plan: PairedPlan): number | null {
  const whole = neededPairs(wanted, plan);
  if (whole === null || whole === 2) return null;
  const gap = (n: number) => pairedPower(n, plan) - wanted;
  return invertIncreasing(gap, () => gap(whole) - gap(whole - 1), whole - 0.5, whole - 1, whole);
}

/**
 * Power of TOST on n pairs when the true mean difference is `difference` and the standard deviation of the differences is
 * `deviation`: given the estimated deviation the mean must fall between the shrunken margins (Phillips 1990,
 * doi:10.1007/BF01063556).
 */
export function equivalencePower(
  n: number,
  plan: { readonly difference: number; readonly deviation: number; readonly margin: Interval; readonly alpha: number },
): number {
  checkLevel(plan.alpha);
  const error = plan.deviation / Math.sqrt(n);
  const critical = -studentQuantile(plan.alpha, n - 1);
  const low = (plan.margin.low - plan.difference) / error;
  const high = (plan.margin.high - plan.difference) / error;
  return apply(scaleRule(n - 1), (s) => Math.max(0, normalCdf(high - critical * s) - normalCdf(low + critical * s)));
}

/** Whole number of pairs that gives TOST at least the wanted power; null when ten million do not. */
export function neededEquivalencePairs(wanted: number, plan: Parameters<typeof equivalencePower>[1]): number | null {
  checkLevel(wanted);
  return smallestNumber((n) => equivalencePower(n, plan), wanted);
}

/**
 * Total number of worlds after which the half-width will be at most `halfWidth` if the variance stays as in `pilot` worlds:
 * the smallest i ≥ pilot with t(i−1)·√(variance/i) ≤ halfWidth (Law 2015, section 9.4.1); null when ten million do not do.
 */
export function neededForHalfWidth(variance: number, pilot: number, halfWidth: number, level: number): number | null {
  checkLevel(level);
  const tail = (1 - level) / 2;
  const gain = (n: number) =>
    halfWidth + studentQuantile(tail, Math.max(n, pilot) - 1) * Math.sqrt(variance / Math.max(n, pilot));
  const found = smallestNumber(gain, 0);
  return found === null ? null : Math.max(found, pilot);
}
