import type { OutcomeInfo } from "../../table.ts";
import type { Order } from "../shapley-sampling.ts";
import type { NamedSwitch, Over } from "../views/attribution.ts";

/** One combination of switches: bit i of `mask` says whether switch i is on; entry w of `values` is the outcome in world w. */
export interface Combination {
  readonly arm: string;
  readonly mask: number;
  readonly values: Float64Array;
}

/** What an attribution is made of. */
export interface AttributionInput {
  readonly over: Over;
  readonly switches: readonly NamedSwitch[];
  /** All 2ⁿ combinations, or those that `orders` meet, each switch alone, and all but each. */
  readonly combinations: readonly Combination[];
  /** Sampled orders, each followed by its reverse; null where all combinations are there. */
  readonly orders: readonly Order[] | null;
  /** The outcome under isolated action, by world. */
  readonly isolated: Float64Array;
  readonly outcome: OutcomeInfo;
  readonly month: number;
  readonly level: number;
  /** Uniform numbers in [0, 1) for the intervals that hold together. */
  readonly random: () => number;
}

/** The mask with all switches on. */
export function everybody(switches: readonly unknown[]): number {
  return 2 ** switches.length - 1;
}

/** Looks combinations up by mask. Throws a RangeError for one that is missing. */
export function combinationOf(combinations: readonly Combination[]): (mask: number) => Combination {
  const byMask = new Map(combinations.map((one) => [one.mask, one]));
  return (mask) => {
    const found = byMask.get(mask);
    if (found) return found;
    throw new RangeError(`attribution: got no combination ${mask}, expected all that are needed`);
  };
}

/** Names of the switches that are on. */
export function namesIn(switches: readonly NamedSwitch[], mask: number): readonly string[] {
  return switches.filter((_, i) => mask & (1 << i)).map(({ name }) => name);
}

/** a − b, world by world. */
export function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, world) => value - (b[world] as number));
}
