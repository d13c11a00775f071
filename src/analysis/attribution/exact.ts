import { factorialEffects } from "../factorial-effects.ts";
import { overWorlds } from "../game.ts";
import { harsanyiDividends, shapleyInteractions, shapleyValues } from "../shapley.ts";
import type { AttributedDividend, AttributedPair, Estimate, FamilyEstimate } from "../views/attribution.ts";
import { type AttributionInput, combinationOf, everybody, namesIn } from "./combinations.ts";
import { estimateOf, type FamilyOptions, familyOf } from "./estimates.ts";

/** The parts of an attribution that depend on how it is computed, switch by switch. */
export interface Solution {
  /** Shapley values: entry w of a vector is that of world w. */
  readonly perWorld: readonly Float64Array[];
  readonly shapley: readonly FamilyEstimate[];
  readonly mainEffects: readonly Estimate[] | null;
  readonly interactions: readonly AttributedPair[] | null;
  readonly dividends: readonly AttributedDividend[] | null;
}

type Games = readonly Float64Array[];

function interactionsOf({ switches }: AttributionInput, games: Games, options: FamilyOptions): AttributedPair[] {
  const names = switches.map(({ name }) => name);
  const pairs = names.flatMap((first, i) => names.slice(i + 1).map((second) => ({ first, second })));
  const indices = overWorlds(games, (game) => Float64Array.from(shapleyInteractions(game), ({ value }) => value));
  const estimates = familyOf(indices, options);
  return pairs.map((pair, p) => ({ ...pair, ...(estimates[p] as FamilyEstimate) }));
}

function dividendsOf({ switches }: AttributionInput, games: Games, options: FamilyOptions): AttributedDividend[] {
  return overWorlds(games, harsanyiDividends)
    .map((values, mask) => ({ switches: namesIn(switches, mask), ...estimateOf(values, options) }))
    .slice(1);
}

/** Shapley values, main effects, interactions and dividends from the outcomes of all combinations. */
export function exactSolution(input: AttributionInput): Solution {
  const { combinations, level, outcome, random, switches } = input;
  const at = combinationOf(combinations);
  const games = Array.from({ length: everybody(switches) + 1 }, (_, mask) => at(mask).values);
  const options: FamilyOptions = { better: outcome.better, level, random };
  const perWorld = overWorlds(games, shapleyValues);
  const effects = overWorlds(games, factorialEffects);
  return {
    perWorld,
    shapley: familyOf(perWorld, options),
    mainEffects: switches.map((_, i) => estimateOf(effects[1 << i] as Float64Array, options)),
    interactions: interactionsOf(input, games, options),
    dividends: dividendsOf(input, games, options),
  };
}
