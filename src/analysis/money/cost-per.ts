import type { Interval } from "../interval.ts";
import { compareArms, isFewAlike } from "../paired.ts";
import { fiellerRatio } from "../ratio.ts";
import { mean } from "../sample.ts";

/** A mean over worlds with its t interval; no limits in a single world. */
export interface Estimate {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** $ per unit of effect, or why there is no such number. */
export type CostPer =
  | (Interval & { readonly kind: "ratio"; readonly estimate: number })
  /** The effect may be none, so that any cost per unit, or none, is compatible with the worlds. */
  | { readonly kind: "none"; readonly reason: "undecided" }
  /** Residents are clearly worse off: money buys nothing. */
  | { readonly kind: "none"; readonly reason: "worse" }
  /** Clearly better without clearly costing anything. */
  | { readonly kind: "none"; readonly reason: "free" }
  /** One world gives no interval. */
  | { readonly kind: "none"; readonly reason: "single-world" };

/** Mean of values over worlds with its interval; a point where all worlds agree. */
export function estimateOf(values: Float64Array, level: number): Estimate {
  const { estimate, low, high } = compareArms(values, new Float64Array(values.length), "neither", level);
  return { estimate, low, high };
}

/**
 * Cost per unit of effect as a ratio of means over worlds with Fieller's interval. There is none unless the effect is clearly
 * positive, as a ratio to what may be zero has no interval.
 */
export function costPer(cost: Float64Array, effect: Float64Array, level: number): CostPer {
  const [dollars, gained] = [estimateOf(cost, level), estimateOf(effect, level)];
  if (gained.low === null || gained.high === null) return { kind: "none", reason: "single-world" };
  if (isFewAlike(gained, effect.length)) return { kind: "none", reason: "undecided" };
  if (gained.high < 0) return { kind: "none", reason: "worse" };
  if (!(gained.low > 0)) return { kind: "none", reason: "undecided" };
  if ((dollars.low as number) <= 0) return { kind: "none", reason: "free" };
  const set = fiellerRatio(cost, effect, level);
  if (set.kind !== "interval") return { kind: "none", reason: "undecided" };
  return { kind: "ratio", estimate: set.estimate, low: set.low, high: set.high };
}

/** Effect per dollar of something every world pays: a ratio of means with Fieller's interval; null where next to nothing is paid. */
export function returnPer(effect: Float64Array, dollars: Float64Array, level: number): Estimate | null {
  if (!(mean(dollars) > 0) || dollars.length < 2) return null;
  const set = fiellerRatio(effect, dollars, level);
  return set.kind === "interval" ? { estimate: set.estimate, low: set.low, high: set.high } : null;
}
