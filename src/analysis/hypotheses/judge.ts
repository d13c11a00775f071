import { adjustPValues } from "../adjust.ts";
import { FEWEST_ALIKE } from "../paired.ts";
import { type Claim, isEquivalence, isMet, type Moments } from "./claim.ts";
import type { LeveledInterval, Method } from "./method.ts";

export type Verdict = "supported" | "refuted" | "equivalent" | "undecided";

/** What is concluded about a claim, and from what. */
export interface Judgment {
  readonly verdict: Verdict;
  /** True for "supported" and for "equivalent", which is what an equivalence claims. */
  readonly supported: boolean;
  /** Interval at the level at which Holm's procedure decided; null in a single world. */
  readonly interval: LeveledInterval | null;
  /** p-values for the claim (small: it holds) and for its opposite, alone and Holm-adjusted; null where nothing varies. */
  readonly p: number | null;
  readonly adjustedP: number | null;
  readonly oppositeP: number | null;
  readonly adjustedOppositeP: number | null;
  /** By how much Holm's procedure divided alpha. */
  readonly divisor: number;
  readonly flag: "constant" | "single-world" | null;
}

interface Evidence {
  readonly support: number;
  readonly opposite: number;
}

/** p-values of the claim and of its opposite: 0 and 1 where the difference is the same in every world, 1 where these are too few. */
function evidenceOf({ expect }: Claim, moments: Moments, method: Method): Evidence {
  if (moments.n < 2) return { support: 1, opposite: 1 };
  if (moments.deviation === 0) {
    if (moments.n < FEWEST_ALIKE) return { support: 1, opposite: 1 };
    const met = isMet(expect, moments);
    return { support: met ? 0 : 1, opposite: met ? 1 : 0 };
  }
  const { low, high } = expect;
  const under = high === null ? null : method.sides(moments, high);
  const over = low === null ? null : method.sides(moments, low);
  const beyond = Math.min(under?.above ?? 1, over?.below ?? 1);
  const ends = isEquivalence(expect) && !method.countsBothEnds ? 2 : 1;
  return { support: Math.max(under?.below ?? 0, over?.above ?? 0), opposite: Math.min(1, ends * beyond) };
}

/** A p-value in Holm's procedure. */
interface Step {
  readonly adjusted: number;
  /** What alpha is divided by at its own step, and at the step that its adjusted value comes from. */
  readonly own: number;
  readonly binding: number;
}

/** Holm 1979, with the steps at which the values are decided. */
export function holmSteps(p: readonly number[]): readonly Step[] {
  const adjusted = adjustPValues(p, "holm");
  const order = p.map((_, index) => index).sort((a, b) => (p[a] as number) - (p[b] as number));
  const steps: Step[] = [];
  let highest = -1;
  let binding = p.length;
  for (const [place, index] of order.entries()) {
    const own = p.length - place;
    const product = own * (p[index] as number);
    if (product > highest) [highest, binding] = [product, own];
    steps[index] = { adjusted: adjusted[index] as number, own, binding };
  }
  return steps;
}

function verdictOf({ alpha, expect }: Claim, support: Step, opposite: Step): Verdict {
  if (support.adjusted <= alpha) return isEquivalence(expect) ? "equivalent" : "supported";
  return opposite.adjusted <= alpha ? "refuted" : "undecided";
}

/** The divisor that makes the interval say what the verdict says. */
function divisorOf(verdict: Verdict, support: Step, opposite: Step): number {
  if (verdict === "refuted") return opposite.own;
  return verdict === "undecided" ? Math.max(support.binding, opposite.binding) : support.own;
}

function intervalOf({ alpha, expect }: Claim, moments: Moments, method: Method, verdict: Verdict, divisor: number) {
  if (moments.n < 2) return null;
  const both = isEquivalence(expect) && verdict !== "equivalent";
  if (moments.deviation > 0) return method.interval(moments, alpha / divisor, both);
  const { level } = method.interval({ ...moments, deviation: 1 }, alpha / divisor, both);
  return { low: moments.mean, high: moments.mean, level };
}

/**
 * Verdicts on all registered claims together. A claim is supported when its Holm-adjusted p-value is at most its alpha, refuted
 * when that of its opposite is: the chance of supporting any claim that does not hold is at most the largest alpha, and so is
 * the chance of refuting any that does. Equivalence is two one-sided tests (Schuirmann 1987). Where the difference is the same in
 * every world there is nothing to test: from `FEWEST_ALIKE` worlds on the number itself decides, and the flag says so.
 */
export function judge(claims: readonly Claim[], moments: readonly Moments[], method: Method): readonly Judgment[] {
  const evidence = claims.map((claim, c) => evidenceOf(claim, moments[c] as Moments, method));
  const supports = holmSteps(evidence.map(({ support }) => support));
  const opposites = holmSteps(evidence.map(({ opposite }) => opposite));
  return claims.map((claim, c): Judgment => {
    const own = moments[c] as Moments;
    const [support, opposite] = [supports[c] as Step, opposites[c] as Step];
    const verdict = verdictOf(claim, support, opposite);
    const divisor = divisorOf(verdict, support, opposite);
    const flag = own.n < 2 ? "single-world" : own.deviation === 0 ? "constant" : null;
    const tested = <T>(value: T): T | null => (flag === null ? value : null);
    return {
      verdict,
      supported: verdict === "supported" || verdict === "equivalent",
      interval: intervalOf(claim, own, method, verdict, divisor),
      p: tested((evidence[c] as Evidence).support),
      adjustedP: tested(support.adjusted),
      oppositeP: tested((evidence[c] as Evidence).opposite),
      adjustedOppositeP: tested(opposite.adjusted),
      divisor,
      flag,
    };
  });
}
