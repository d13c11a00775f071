import type { Better } from "../table.ts";

/** Paired comparison of two arms in one outcome at one month; every figure is arm − against over the same worlds. */
export interface Comparison {
  readonly arm: string;
  readonly against: string;
  readonly outcome: string;
  readonly unit: string;
  readonly better: Better;
  readonly month: number;
  /** Number of worlds (pairs). */
  readonly n: number;
  /** Mean of arm − against, in the outcome's unit. */
  readonly estimate: number;
  /** Limits of the two-sided t interval for the mean paired difference; null below two worlds. */
  readonly low: number | null;
  readonly high: number | null;
  /** Confidence level of the interval, e.g. 0.95. */
  readonly level: number;
  readonly standardError: number | null;
  /** Means of the two arms. */
  readonly armMean: number;
  readonly againstMean: number;
  /** Mean difference relative to the mean of `against`; null where that mean is 0. */
  readonly relative: number | null;
  /** Share of worlds in which the arm is better, ties half; null where neither direction is better. */
  readonly probabilityBetter: number | null;
  readonly worldsBetter: number | null;
  readonly worldsWorse: number | null;
  readonly worldsEqual: number;
  /** Pearson correlation of the two arms over worlds; null where undefined. */
  readonly correlation: number | null;
  /** (var arm + var against) / var difference: how many times more worlds unpaired runs would need; null where undefined. */
  readonly varianceReduction: number | null;
  /** Standard deviation of the paired difference, and its 5 % and 95 % quantiles, over worlds. */
  readonly spread: { readonly deviation: number | null; readonly low: number; readonly high: number };
  /** "constant" when every world gives the same difference (the interval is then a point). */
  readonly flag: "constant" | "single-world" | null;
}

/** The file summary.json of a results folder. */
export interface Summary {
  readonly concerted: string;
  readonly scenario: string;
  readonly seed: string;
  readonly replications: number;
  readonly months: number;
  readonly arms: readonly string[];
  readonly level: number;
  readonly comparisons: readonly Comparison[];
  /** Hypotheses registered in the scenario and their verdicts. */
  readonly hypotheses: readonly never[];
}
