import type { Better } from "../../table.ts";
import type { Comparison } from "../summary.ts";

/** A mean over worlds with its t interval, which holds for itself alone; limits are null in a single world. */
export interface Estimate extends Pick<Comparison, "estimate" | "standardError" | "low" | "high" | "flag"> {
  /** Worlds in which it is good for residents, bad, and 0; the first two null where neither direction is better. */
  readonly worldsBetter: number | null;
  readonly worldsWorse: number | null;
  readonly worldsEqual: number;
}

/** One of a family of estimates, with limits that hold for the whole family at once. */
export interface FamilyEstimate extends Estimate {
  readonly simultaneousLow: number | null;
  readonly simultaneousHigh: number | null;
}

/** What an effect is shared out among: the five conditions, the paths they work by, or a scenario's own switches. */
export type Over = "conditions" | "mechanisms" | "switches";

/** A switch as it is told apart: its name, and what it is in words. */
export interface NamedSwitch {
  readonly name: string;
  readonly about: string;
}

/** What one switch does. */
export interface AttributedSwitch extends NamedSwitch {
  /** Its Shapley value: the mean over all orders of what switching it on changes. They add up to what all switches do. */
  readonly shapley: FamilyEstimate;
  /** The same in every world, in the order of worlds. */
  readonly perWorld: readonly number[];
  /** What it does without the others. */
  readonly alone: Estimate;
  /** What is missing when only it is off. */
  readonly leftOut: Estimate;
  /** What it changes, mean over all combinations of the others; null with sampled orders. */
  readonly mainEffect: Estimate | null;
}

/** What two switches do together beyond what each does by itself, mean over orders (Shapley interaction index). */
export interface AttributedPair extends FamilyEstimate {
  readonly first: string;
  readonly second: string;
}

/** What a combination adds beyond all its parts (Harsanyi dividend). */
export interface AttributedDividend extends Estimate {
  readonly switches: readonly string[];
}

/** Outcomes of one combination, in the order of worlds. */
export interface AttributedCombination {
  readonly arm: string;
  readonly on: readonly string[];
  readonly mean: number;
  readonly values: readonly number[];
}

/** Which switch does what to one outcome at one month; everything in the outcome's unit. */
export interface Attribution {
  readonly over: Over;
  readonly outcome: string;
  readonly label: string;
  readonly unit: string;
  readonly better: Better;
  readonly month: number;
  readonly level: number;
  readonly worlds: number;
  readonly method: "all combinations" | "sampled orders";
  /** Number of sampled orders; 0 where all combinations were run. */
  readonly orders: number;
  /** Means over worlds: isolated action, all switches off, all on. */
  readonly levels: { readonly isolated: number; readonly allOff: number; readonly allOn: number };
  /** All on − isolated. */
  readonly total: Comparison;
  /** All off − isolated, what none of the switches does; null where it is 0 in every world. */
  readonly rest: Estimate | null;
  /** Sum of what every switch does without the others. */
  readonly separately: Estimate;
  readonly switches: readonly AttributedSwitch[];
  /** null with sampled orders, as are the dividends. */
  readonly interactions: readonly AttributedPair[] | null;
  readonly dividends: readonly AttributedDividend[] | null;
  readonly combinations: readonly AttributedCombination[];
  /** How far the values of the switches miss what all of them do, in the worst world, and how far they may by rounding. */
  readonly efficiency: { readonly largestError: number; readonly tolerance: number };
}
