import { isConstant } from "../paired.ts";
import { mean, type Sample, standardDeviation } from "../sample.ts";

/** Range in which a mean difference is claimed to lie, in the outcome's unit; null is no limit. */
export interface Range {
  readonly low: number | null;
  readonly high: number | null;
  /** Whether the limits belong to the range. */
  readonly closed: boolean;
}

/** The part of a registered hypothesis that a test needs. */
export interface Claim {
  readonly expect: Range;
  /** Chance of supporting the claim although it does not hold. */
  readonly alpha: number;
}

/** What paired worlds say about a difference arm − against. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Standard deviation over worlds; 0 where the difference is one number, NaN for one world. */
  readonly deviation: number;
  /** Size of the rounding errors in the mean. */
  readonly rounding: number;
}

/** Whether both limits are claimed: an equivalence. */
export function isEquivalence({ low, high }: Range): boolean {
  return low !== null && high !== null;
}

/** Moments of differences = arm − against over the same worlds. Differences equal but for rounding have deviation 0. */
export function momentsOf(differences: Float64Array, arm: Sample, against: Sample): Moments {
  const n = differences.length;
  const center = mean(differences);
  const rounding = 4 * Number.EPSILON * Math.max(Math.abs(mean(arm)), Math.abs(mean(against)));
  const varies = n > 1 && !isConstant(differences, arm, against);
  const deviation = varies ? standardDeviation(differences) : n > 1 ? 0 : Number.NaN;
  return { n, mean: center, deviation, rounding };
}

/** Whether a difference that is the same in every world lies in the range; one within rounding of a limit counts as at it. */
export function isMet({ low, high, closed }: Range, { mean: value, rounding }: Moments): boolean {
  const slack = closed ? rounding : -rounding;
  const beneath = high === null || (closed ? value <= high + slack : value < high + slack);
  const above = low === null || (closed ? value >= low - slack : value > low - slack);
  return beneath && above;
}
