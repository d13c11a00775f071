import { factorialEffects } from "../factorial-effects.ts";
import { overWorlds } from "../game.ts";
import { harsanyiDividends, shapleyInteractions, shapleyValues } from "../shapley.ts";
import type { AttributedDividend, AttributedPair, Estimate, FamilyEstimate } from "../views/attribution.ts";
import { ROUNDING } from "./beyond.ts";
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
type Solve = Parameters<typeof overWorlds>[1];

/** A solution of the game of every world, in which 0 is 0: rounding alone could otherwise be told from it. */
function solved(games: Games, solve: Solve): readonly Float64Array[] {
  const size = games.reduce((most, values) => values.reduce((a, b) => Math.max(a, Math.abs(b)), most), 0);
  const least = ROUNDING * size;
  return overWorlds(games, solve).map((values) => values.map((value) => (Math.abs(value) <= least ? 0 : value)));
}

function interactionsOf({ switches }: AttributionInput, games: Games, options: FamilyOptions): AttributedPair[] {
  const names = switches.map(({ name }) => name);
  const pairs = names.flatMap((first, i) => names.slice(i + 1).map((second) => ({ first, second })));
  const indices = solved(games, (game) => Float64Array.from(shapleyInteractions(game), ({ value }) => value));
  const estimates = familyOf(indices, options);
  return pairs.map((pair, p) => ({ ...pair, ...(estimates[p] as FamilyEstimate) }));
}

function dividendsOf({ switches }: AttributionInput, games: Games, options: FamilyOptions): AttributedDividend[] {
  return solved(games, harsanyiDividends)
    .map((values, mask) => ({ switches: namesIn(switches, mask), ...estimateOf(values, options) }))
    .slice(1);
}

/** Shapley values, main effects, interactions and dividends from the outcomes of all combinations. */
export function exactSolution(input: AttributionInput): Solution {
  const { combinations, level, outcome, random, switches } = input;
  const at = combinationOf(combinations);
  const games = Array.from({ length: everybody(switches) + 1 }, (_, mask) => at(mask).values);
  const options: FamilyOptions = { better: outcome.better, level, random };
  const perWorld = solved(games, shapleyValues);
  const effects = solved(games, factorialEffects);
  return {
    perWorld,
    shapley: familyOf(perWorld, options),
    mainEffects: switches.map((_, i) => estimateOf(effects[1 << i] as Float64Array, options)),
    interactions: interactionsOf(input, games, options),
    dividends: dividendsOf(input, games, options),
  };
}
