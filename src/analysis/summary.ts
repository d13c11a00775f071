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

/** What became of a hypothesis that was registered before the run. */
export interface HypothesisResult {
  readonly id: string;
  readonly claim: string;
  readonly arm: string;
  readonly against: string;
  readonly outcome: string;
  readonly unit: string;
  readonly better: Better;
  readonly month: number;
  /** Range in which the mean of arm − against was expected, as written and in numbers; null is no limit. */
  readonly expect: {
    readonly text: string;
    readonly low: number | null;
    readonly high: number | null;
    readonly closed: boolean;
  };
  readonly alpha: number;
  /** "equivalent" is what an expectation with two limits is when it is supported. */
  readonly verdict: "supported" | "refuted" | "equivalent" | "undecided";
  /** Whether the verdict is what the hypothesis claims. */
  readonly supported: boolean;
  readonly n: number;
  /** Mean of arm − against, in the outcome's unit. */
  readonly estimate: number;
  readonly standardError: number | null;
  /** Interval at `level`, at which Holm's procedure decided; null in a single world. */
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number | null;
  /** p-value of the claim, small where the worlds show that it holds; null where nothing varies. */
  readonly p: number | null;
  /** The same, Holm-adjusted over the registered hypotheses; it is supported when this is at most alpha. */
  readonly adjustedP: number | null;
  /** The same two for the opposite of the claim; it is refuted when the second is at most alpha. */
  readonly oppositeP: number | null;
  readonly adjustedOppositeP: number | null;
  /** By how much Holm's procedure divided alpha for this interval. */
  readonly divisor: number;
  readonly method: "t" | "always-valid";
  readonly flag: "constant" | "single-world" | null;
  /** The verdict in a sentence or two. */
  readonly words: string;
}

/** How the number of worlds of a test came about, and what follows for its intervals. */
export interface TestRecord {
  /** SHA-256 of hypotheses, precision and worlds, as written into the folder before the first run. */
  readonly registration: string;
  /** Seed of the test's worlds, which no other command runs. */
  readonly seed: string;
  readonly worlds: number;
  /** "fixed": so many were asked for; "precise": until an interval was narrow; "decided": until every verdict was there. */
  readonly design: "fixed" | "precise" | "decided";
  /** Whether what was asked for was reached, or the ceiling ended the test. */
  readonly reached: boolean;
  /** The interval that was looked at where the design is "precise". */
  readonly precision: {
    readonly arm: string;
    readonly against: string;
    readonly outcome: string;
    readonly unit: string;
    readonly month: number;
    readonly level: number;
    /** Half-width asked for and reached, in the outcome's unit. */
    readonly asked: number;
    readonly halfWidth: number | null;
  } | null;
  /** What to keep in mind about the verdicts, a sentence each. */
  readonly caveats: readonly string[];
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
  /** Verdicts on the hypotheses registered before the run; none unless it was a test. */
  readonly hypotheses: readonly HypothesisResult[];
  /** How the hypotheses were tested; null where this was no test. Everything else in a summary is exploratory. */
  readonly test: TestRecord | null;
}
