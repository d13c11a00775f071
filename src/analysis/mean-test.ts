import { studentCdf, studentUpper } from "./distributions/student.ts";
import { LEVEL } from "./interval.ts";
import { meanInterval } from "./paired.ts";
import { mean, type Sample, variance } from "./sample.ts";

/** A t test of one estimate against a threshold. */
export interface MeanTest {
  readonly estimate: number;
  readonly standardError: number;
  readonly freedom: number;
  /** (estimate − threshold)/standardError; ±∞ where nothing varies, 0 where it also equals the threshold. */
  readonly statistic: number;
  /** p-value for "the mean is below the threshold", "above it", "not equal to it". */
  readonly below: number;
  readonly above: number;
  readonly unequal: number;
}

/**
 * t test of an estimate with a known standard error. Without variation the answer is certain: p is 0 for what holds and 1
 * for what does not (1 for all three at the threshold itself).
 */
export function testEstimate(estimate: number, standardError: number, freedom: number, threshold: number): MeanTest {
  const gap = estimate - threshold;
  const statistic = gap === 0 ? 0 : gap / standardError;
  const certain = standardError === 0;
  const below = certain ? Number(gap >= 0) : studentCdf(statistic, freedom);
  const above = certain ? Number(gap <= 0) : studentUpper(statistic, freedom);
  const unequal = Math.min(1, 2 * Math.min(below, above));
  return { estimate, standardError, freedom, statistic, below, above, unequal };
}

/**
 * One-sample t test of the mean against `threshold`: on paired differences, the paired t test (Student 1908).
 * @throws RangeError for fewer than two values
 */
export function testMean(values: Sample, threshold = 0): MeanTest {
  const { estimate, standardError } = meanInterval(values, LEVEL);
  return testEstimate(estimate, standardError, values.length - 1, threshold);
}

/** Cohen's d for pairs, mean of the differences over their standard deviation (Cohen 1988); null where they do not vary. */
export function effectSize(differences: Sample): number | null {
  const deviation = Math.sqrt(variance(differences));
  return deviation > 0 ? mean(differences) / deviation : null;
}
