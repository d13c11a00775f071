import { studentQuantile } from "./distributions/student.ts";
import { compareIndependent } from "./independent.ts";
import { checkLevel, type Interval, LEVEL } from "./interval.ts";
import { type MeanTest, testEstimate, testMean } from "./mean-test.ts";
import type { Sample } from "./sample.ts";

/** Two one-sided tests of "the mean difference lies inside the margin". */
export interface EquivalenceTest {
  readonly estimate: number;
  /** Test of "above the lower margin" and of "below the upper margin". */
  readonly lower: { readonly statistic: number; readonly p: number };
  readonly upper: { readonly statistic: number; readonly p: number };
  /** The larger of the two p-values: below alpha means equivalent. */
  readonly p: number;
  /** The 1 − 2·alpha interval, which lies inside the margin exactly when p < alpha. */
  readonly interval: Interval;
}

function checkMargin(margin: Interval): void {
  if (!(margin.low < margin.high)) {
    throw new RangeError(`equivalence margin: got ${margin.low} to ${margin.high}, expected low < high`);
  }
}

/** Both one-sided tests from one estimate (Schuirmann 1987, doi:10.1007/BF01068419). */
function twoOneSided(base: MeanTest, margin: Interval, alpha: number): EquivalenceTest {
  checkMargin(margin);
  checkLevel(1 - 2 * alpha);
  const { estimate, standardError, freedom } = base;
  const low = testEstimate(estimate, standardError, freedom, margin.low);
  const high = testEstimate(estimate, standardError, freedom, margin.high);
  const half = -studentQuantile(alpha, freedom) * standardError;
  return {
    estimate,
    lower: { statistic: low.statistic, p: low.above },
    upper: { statistic: high.statistic, p: high.below },
    p: Math.max(low.above, high.below),
    interval: { low: estimate - half, high: estimate + half },
  };
}

/**
 * TOST on paired differences. @throws RangeError for fewer than two values, margins out of order or alpha ≥ ½
 */
export function equivalencePaired(differences: Sample, margin: Interval, alpha: number): EquivalenceTest {
  return twoOneSided(testMean(differences), margin, alpha);
}

/** TOST with Welch's standard error for mean(arm) − mean(against) of arms that were not run on the same worlds. */
export function equivalenceIndependent(arm: Sample, against: Sample, margin: Interval, alpha: number): EquivalenceTest {
  return twoOneSided(compareIndependent(arm, against, LEVEL), margin, alpha);
}
