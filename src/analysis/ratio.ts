import { exp, log } from "../numeric/functions.ts";
import { studentQuantile } from "./distributions/student.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { meanInterval } from "./paired.ts";
import { covariance, mean, type Sample, variance } from "./sample.ts";

/**
 * Fieller's confidence set for a ratio of means. "interval" is the usual case; when the denominator cannot be told from
 * zero the set is everything outside (low, high), or the whole line, and no interval should be reported.
 */
export interface FiellerSet extends Interval {
  /** Ratio of the means; NaN or ±∞ when the denominator's mean is 0. */
  readonly estimate: number;
  readonly kind: "interval" | "outside" | "line";
  /** Standard error by the delta method, for comparison only. */
  readonly deltaStandardError: number;
}

function checkPairs(numerator: Sample, denominator: Sample): void {
  if (numerator.length !== denominator.length || numerator.length < 2) {
    const lengths = `${numerator.length} and ${denominator.length}`;
    throw new RangeError(`ratio of means: got ${lengths} values, expected the same worlds, at least 2`);
  }
}

/** The set {r : a r² − 2 b r + c ≤ 0}, given its discriminant b² − ac, which the caller knows without cancellation. */
function solve(a: number, b: number, discriminant: number): Interval & Pick<FiellerSet, "kind"> {
  const root = Math.sqrt(Math.max(0, discriminant));
  if (a > 0) return { kind: "interval", low: (b - root) / a, high: (b + root) / a };
  if (a === 0 || discriminant <= 0) return { kind: "line", low: -Infinity, high: Infinity };
  return { kind: "outside", low: (b + root) / a, high: (b - root) / a };
}

/**
 * Confidence set for mean(numerator)/mean(denominator) of pairs: all r for which a paired t test does not reject
 * E(numerator − r·denominator) = 0 (Fieller 1954, doi:10.1111/j.2517-6161.1954.tb00159.x).
 * @throws RangeError for vectors of different length or fewer than two pairs
 */
export function fiellerRatio(numerator: Sample, denominator: Sample, level: number): FiellerSet {
  checkLevel(level);
  checkPairs(numerator, denominator);
  const n = numerator.length;
  const t = studentQuantile((1 - level) / 2, n - 1);
  const [above, below] = [mean(numerator), mean(denominator)];
  const square = (x: Sample, y: Sample) => (t * t * covariance(x, y)) / n;
  const [aboveSquare, belowSquare, product] = [
    square(numerator, numerator),
    square(denominator, denominator),
    square(numerator, denominator),
  ];
  // below·numerator − above·denominator has mean 0, and its spread is what makes the ratio uncertain.
  const crossed = Float64Array.from(numerator, (value, i) => below * value - above * (denominator[i] as number));
  const discriminant = square(crossed, crossed) - Math.max(0, aboveSquare * belowSquare - product * product);
  const deltaStandardError = Math.sqrt(variance(crossed) / n) / (below * below);
  return {
    estimate: above / below,
    ...solve(below * below - belowSquare, above * below - product, discriminant),
    deltaStandardError,
  };
}

/**
 * Ratio of geometric means with the interval of a paired t test on the logarithms.
 * @throws RangeError for values that are not positive, vectors of different length or fewer than two pairs
 */
export function logRatio(numerator: Sample, denominator: Sample, level: number): Interval & { estimate: number } {
  checkPairs(numerator, denominator);
  const logarithms = Float64Array.from(numerator, (value, i) => {
    const other = denominator[i] as number;
    if (value > 0 && other > 0) return log(value) - log(other);
    throw new RangeError(`logRatio: world ${i} has ${value} and ${other}, expected numbers > 0`);
  });
  const { estimate, low, high } = meanInterval(logarithms, level);
  return { estimate: exp(estimate), low: exp(low), high: exp(high) };
}
