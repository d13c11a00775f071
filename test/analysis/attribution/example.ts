import { attribute } from "../../../src/analysis/attribution/attribute.ts";
import type { AttributionInput, Combination } from "../../../src/analysis/attribution/combinations.ts";
import type { Attribution, Over } from "../../../src/analysis/views/attribution.ts";
import type { OutcomeInfo } from "../../../src/table.ts";
import { uniformFrom } from "../generator.ts";

/** A game that no one simulated: what each player does, what each pair does beyond it, and how much worlds differ in both. */
export interface SyntheticGame {
  readonly effects: readonly number[];
  /** Effect of a pair, by "first second". */
  readonly pairs?: Readonly<Record<string, number>>;
  /** How much effects vary between worlds, as a share of them, and by how much beside. */
  readonly spread?: number;
  readonly noise?: number;
  readonly worlds?: number;
  readonly names?: readonly string[];
  readonly outcome?: Partial<OutcomeInfo>;
  readonly over?: Over;
  /** Difference between all off and isolated. */
  readonly rest?: number;
  readonly orders?: AttributionInput["orders"];
}

const prevalence: OutcomeInfo = {
  name: "prevalence",
  label: "Prevalence of need",
  unit: "share",
  better: "lower",
  meaning: "Share of needs above the threshold",
  range: [0, 1],
};

const conditions = ["agenda", "measurement", "activities", "communication", "backbone"];

/** Outcome of a coalition in a world; what a player does in a world is the same in all coalitions. */
function worthIn({ effects, noise = 0, pairs = {}, spread = 0 }: SyntheticGame, mask: number, world: number): number {
  const uniform = uniformFrom(1000 + world);
  const level = 0.4 + 0.2 * uniform();
  const own = effects.map((effect) => effect * (1 + spread * (2 * uniform() - 1)) + noise * (2 * uniform() - 1));
  const together = Object.entries(pairs).map(([pair, effect]) => {
    const both = pair.split(" ").every((player) => mask & (1 << Number(player)));
    return both ? effect * (1 + spread * (2 * uniform() - 1)) : 0;
  });
  const alone = own.filter((_, i) => mask & (1 << i));
  return [...alone, ...together].reduce((sum, value) => sum + value, level);
}

/** Everything an attribution of a synthetic game is made of. */
export function syntheticInput(game: SyntheticGame): AttributionInput {
  const { effects, orders = null, over = "conditions", rest = 0, worlds = 20 } = game;
  const names = game.names ?? effects.map((_, i) => conditions[i] ?? `switch-${i}`);
  const last = 2 ** effects.length - 1;
  const valuesOf = (mask: number) => Float64Array.from({ length: worlds }, (_, world) => worthIn(game, mask, world));
  const armOf = (mask: number): string => {
    if (mask === 0) return rest === 0 ? "isolated" : "all-off";
    return mask === last ? "collective" : names.filter((_, i) => mask & (1 << i)).join("+");
  };
  const combinations = Array.from({ length: last + 1 }, (_, mask): Combination => {
    return { arm: armOf(mask), mask, values: valuesOf(mask) };
  });
  return {
    over,
    switches: names.map((name) => ({ name, about: `The ${name} <of all>` })),
    combinations,
    orders,
    isolated: valuesOf(0).map((value) => value - rest),
    outcome: { ...prevalence, ...game.outcome },
    month: 120,
    level: 0.95,
    random: uniformFrom(5),
  };
}

export function syntheticAttribution(game: SyntheticGame): Attribution {
  return attribute(syntheticInput(game));
}
