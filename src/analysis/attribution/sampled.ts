import { studentQuantile } from "../distributions/student.ts";
import { mean, variance } from "../sample.ts";
import { marginalContributions, type Order } from "../shapley-sampling.ts";
import type { FamilyEstimate } from "../views/attribution.ts";
import { type AttributionInput, combinationOf } from "./combinations.ts";
import { estimateOf } from "./estimates.ts";
import type { Solution } from "./exact.ts";

/** Marginal contributions of one switch: by world, then by order. */
type Marginals = readonly Float64Array[];

function squaredError(means: Float64Array): number {
  return variance(means) / means.length;
}

/** Mean over worlds of each order and its reverse. */
function byPair(marginals: Marginals): Float64Array {
  const pairs = (marginals[0]?.length ?? 0) / 2;
  return Float64Array.from({ length: pairs }, (_, pair) =>
    mean(marginals.map((world) => ((world[2 * pair] as number) + (world[2 * pair + 1] as number)) / 2)),
  );
}

/**
 * Estimate of one of `family` Shapley values. Worlds and orders are both samples: the squared errors of the means over
 * either are added, which counts their interaction twice and so errs on the wide side, as does taking the freedom of the
 * smaller sample. Limits that hold together are Bonferroni's. No limits from a single world or pair of orders.
 */
function estimateShapley(marginals: Marginals, family: number, { level, outcome }: AttributionInput): FamilyEstimate {
  const perWorld = Float64Array.from(marginals, mean);
  const orders = byPair(marginals);
  const own = estimateOf(perWorld, { better: outcome.better, level });
  const freedom = Math.min(perWorld.length, orders.length) - 1;
  if (freedom < 1) {
    return { ...own, standardError: null, low: null, high: null, simultaneousLow: null, simultaneousHigh: null };
  }
  const standardError = Math.sqrt(squaredError(perWorld) + squaredError(orders));
  const half = (tail: number): number => (standardError === 0 ? 0 : -studentQuantile(tail, freedom) * standardError);
  const tail = (1 - level) / 2;
  const { estimate } = own;
  return {
    ...own,
    flag: standardError === 0 ? "constant" : null,
    standardError,
    low: estimate - half(tail),
    high: estimate + half(tail),
    simultaneousLow: estimate - half(tail / family),
    simultaneousHigh: estimate + half(tail / family),
  };
}

/** Shapley values estimated from sampled orders (Castro, Gómez & Tejada 2009); what needs all combinations is left out. */
export function sampledSolution(input: AttributionInput, orders: readonly Order[]): Solution {
  const { combinations, isolated, switches } = input;
  const at = combinationOf(combinations);
  const worlds = Array.from(isolated, (_, world) =>
    marginalContributions(orders, (mask) => at(mask).values[world] as number),
  );
  const marginals = switches.map((_, i): Marginals => worlds.map((world) => world[i] as Float64Array));
  return {
    perWorld: marginals.map((own) => Float64Array.from(own, mean)),
    shapley: marginals.map((own) => estimateShapley(own, switches.length, input)),
    mainEffects: null,
    interactions: null,
    dividends: null,
  };
}
