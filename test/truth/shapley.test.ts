import { describe, expect, it } from "vitest";
import { factorialEffects } from "../../src/analysis/factorial-effects.ts";
import { mean } from "../../src/analysis/sample.ts";
import { banzhafValues, harsanyiDividends, shapleyInteractions, shapleyValues } from "../../src/analysis/shapley.ts";
import { coalitionsOf, marginalContributions, type Order } from "../../src/analysis/shapley-sampling.ts";
import { type Answer, entries, knownAnswers } from "./known-answers.ts";
import truth from "./shapley.json" with { type: "json" };

/** "7/4" as a number. */
function fraction(text: string): number {
  const [top = Number.NaN, bottom = 1] = text.split("/").map(Number);
  return top / bottom;
}

/** "0,2" as the mask with bits 0 and 2; "" is nobody. */
function maskOf(players: string): number {
  return players === "" ? 0 : players.split(",").reduce((mask, player) => mask | (1 << Number(player)), 0);
}

const games: { readonly [name: string]: { pairs: number; coalitions: number } } = {
  glove_game_1_left_2_right: { pairs: 3, coalitions: 8 },
  majority_3: { pairs: 3, coalitions: 8 },
  airport_costs_8_11_13_18: { pairs: 6, coalitions: 16 },
  unanimity_0_1_of_4: { pairs: 6, coalitions: 16 },
  "five_mechanisms_2^5_constructed": { pairs: 10, coalitions: 32 },
};

const table = truth as unknown as {
  readonly [name: string]: {
    readonly n: number;
    readonly shapley: readonly number[];
    readonly shapley_exact: readonly string[];
    readonly banzhaf_exact: readonly string[];
    readonly shapley_interaction_pairwise_exact: { readonly [pair: string]: string };
    readonly harsanyi_dividends_nonzero: { readonly [coalition: string]: string };
    readonly values_by_bitmask: readonly string[];
  };
};

for (const [name, { pairs, coalitions }] of Object.entries(games)) {
  const expected = table[name] as (typeof table)[string];
  const game = expected.values_by_bitmask.map(fraction);
  describe(name, () => {
    knownAnswers("Shapley and Banzhaf values", 3 * expected.n, 1e-12, () => [
      ...entries("Shapley", shapleyValues(game), expected.shapley),
      ...entries("Shapley, exact", shapleyValues(game), expected.shapley_exact.map(fraction)),
      ...entries("Banzhaf", banzhafValues(game), expected.banzhaf_exact.map(fraction)),
    ]);

    knownAnswers("pairwise interactions", pairs, 1e-12, () =>
      shapleyInteractions(game).map(({ first, second, value }): Answer => {
        const exact = expected.shapley_interaction_pairwise_exact[`${first},${second}`];
        return [`${first},${second}`, value, exact === undefined ? null : fraction(exact)];
      }),
    );

    knownAnswers("Harsanyi dividends, the zeros included", coalitions, 1e-12, () => {
      const nonzero = new Map(
        Object.entries(expected.harsanyi_dividends_nonzero).map(([players, value]) => [
          maskOf(players),
          fraction(value),
        ]),
      );
      return [...harsanyiDividends(game)].map((value, mask): Answer => [`${mask}`, value, nonzero.get(mask) ?? 0]);
    });
  });
}

/** All orders of n players. */
function everyOrder(n: number): Order[] {
  if (n === 0) return [[]];
  return everyOrder(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, place) => order.toSpliced(place, 0, n - 1)),
  );
}

describe("marginal contributions over all 120 orders of the five mechanisms", () => {
  const game = (table["five_mechanisms_2^5_constructed"] as (typeof table)[string]).values_by_bitmask.map(fraction);
  const orders = everyOrder(5);
  const marginals = marginalContributions(orders, (mask) => game[mask] as number);
  it("needs every coalition", () =>
    expect(coalitionsOf(orders)).toEqual(Array.from({ length: 32 }, (_, mask) => mask)));

  knownAnswers("mean and population variance", 10, 1e-12, () =>
    truth.five_mechanisms_permutation_marginals.flatMap(({ mean: center, var_population }, player): Answer[] => {
      const values = marginals[player] as Float64Array;
      return [
        [`mean of ${player}`, mean(values), center],
        [`variance of ${player}`, mean(values.map((value) => (value - mean(values)) ** 2)), var_population],
      ];
    }),
  );
});

describe("filtration rate experiment (Montgomery)", () => {
  const { y, effects } = truth["montgomery_filtration_2^4"];
  knownAnswers("effects", 16, 1e-12, () => {
    const made = factorialEffects(y);
    return [
      ["grand mean", made[0] ?? null, mean(y)],
      ...Object.entries(effects).map(([letters, effect]): Answer => {
        const mask = [...letters].reduce((sum, letter) => sum | (1 << "ABCD".indexOf(letter)), 0);
        return [letters, made[mask] ?? null, effect];
      }),
    ];
  });
});
