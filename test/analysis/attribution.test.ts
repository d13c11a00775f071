import { describe, expect, it } from "vitest";
import { factorialEffects, soloEffects } from "../../src/analysis/factorial-effects.ts";
import { overWorlds, playersOf } from "../../src/analysis/game.ts";
import { mean } from "../../src/analysis/sample.ts";
import { banzhafValues, harsanyiDividends, shapleyInteractions, shapleyValues } from "../../src/analysis/shapley.ts";
import {
  coalitionsAlong,
  coalitionsOf,
  marginalContributions,
  sampleOrders,
} from "../../src/analysis/shapley-sampling.ts";
import { uniformFrom } from "./generator.ts";

/** A game whose coalitions have random values. */
function randomGame(players: number, seed: number): Float64Array {
  const uniform = uniformFrom(seed);
  return Float64Array.from({ length: 2 ** players }, uniform);
}

function total(values: Iterable<number>): number {
  return [...values].reduce((sum, value) => sum + value, 0);
}

describe("Shapley values of random games", () => {
  for (const players of [1, 2, 5, 10]) {
    it(`${players} players share out exactly what everybody adds to nobody`, () => {
      const game = randomGame(players, players);
      const everybody = game.length - 1;
      expect(total(shapleyValues(game))).toBeCloseTo((game[everybody] as number) - (game[0] as number), 12);
      expect(total(harsanyiDividends(game))).toBeCloseTo(game[everybody] as number, 10);
    });
  }

  it("are each dividend shared among its coalition", () => {
    const game = randomGame(6, 60);
    const dividends = harsanyiDividends(game);
    const members = (mask: number) => [0, 1, 2, 3, 4, 5].filter((player) => mask & (1 << player));
    const shared = [0, 1, 2, 3, 4, 5].map((player) =>
      total([...dividends].map((dividend, mask) => (mask & (1 << player) ? dividend / members(mask).length : 0))),
    );
    expect([...shapleyValues(game)].map((value, i) => Math.abs(value - (shared[i] as number)) < 1e-12)).not.toContain(
      false,
    );
  });

  it("add up over games, treat equals equally, give a dummy nothing", () => {
    const [one, other] = [randomGame(4, 1), randomGame(4, 2)];
    const sum = shapleyValues(one.map((value, mask) => value + (other[mask] as number)));
    for (const [i, value] of shapleyValues(one).entries()) {
      expect(sum[i]).toBeCloseTo(value + (shapleyValues(other)[i] as number), 13);
    }
    // Player 2 changes nothing, players 0 and 1 only count together.
    const game = Float64Array.from({ length: 8 }, (_, mask) => [0, 5, 5, 12][mask & 3] as number);
    expect([...shapleyValues(game)]).toEqual([6, 6, 0]);
    expect([...banzhafValues(game)]).toEqual([6, 6, 0]);
    expect(shapleyInteractions(game)).toEqual([
      { first: 0, second: 1, value: 2 },
      { first: 0, second: 2, value: 0 },
      { first: 1, second: 2, value: 0 },
    ]);
    expect(soloEffects(game)).toEqual({ alone: Float64Array.of(5, 5, 0), leftOut: Float64Array.of(7, 7, 0) });
  });

  it("refuse a table that is not one of all coalitions", () => {
    expect(playersOf(new Float64Array(1024))).toBe(10);
    for (const length of [0, 1, 3, 2048])
      expect(() => playersOf(new Float64Array(length))).toThrow(/got \d+ coalitions/);
  });
});

describe("factorial effects", () => {
  it("find the coefficients of a sum of switches", () => {
    const game = Float64Array.from({ length: 8 }, (_, mask) => 10 + 3 * (mask & 1) + 2 * ((mask >> 2) & 1));
    expect([...factorialEffects(game)]).toEqual([12.5, 3, 0, 0, 2, 0, 0, 0]);
  });
});

describe("attribution over worlds", () => {
  it("solves the game of every world and puts answers side by side", () => {
    const games = [randomGame(3, 7), randomGame(3, 8)];
    const values = Array.from({ length: 8 }, (_, mask) => Float64Array.from(games, (game) => game[mask] as number));
    const made = overWorlds(values, shapleyValues);
    expect(made).toHaveLength(3);
    for (const [world, game] of games.entries()) {
      expect(made.map((vector) => vector[world])).toEqual([...shapleyValues(game)]);
    }
    expect(() => overWorlds([new Float64Array(2), new Float64Array(1)], shapleyValues)).toThrow(/got 2,1 worlds/);
  });
});

describe("sampled orders", () => {
  it("visit coalitions from nobody to everybody", () => {
    expect(coalitionsAlong([2, 0, 1])).toEqual([0, 4, 5, 7]);
    expect(
      coalitionsOf([
        [0, 1],
        [1, 0],
      ]),
    ).toEqual([0, 1, 2, 3]);
  });

  it("are permutations, each followed by its reverse, replayed by their seed", () => {
    const orders = sampleOrders(12, 6, uniformFrom(3));
    expect(orders).toHaveLength(12);
    for (const order of orders)
      expect(order.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
    expect(orders[1]).toEqual(orders[0]?.toReversed());
    expect(sampleOrders(12, 6, uniformFrom(3))).toEqual(orders);
    expect(() => sampleOrders(31, 1, uniformFrom(3))).toThrow(RangeError);
  });

  it("give the Shapley values of a game of pairs from a single pair of orders", () => {
    const uniform = uniformFrom(4);
    const alone = Array.from({ length: 12 }, uniform);
    const together = alone.map(() => alone.map(() => uniform() - 0.5));
    const value = (mask: number) => {
      const on = alone.map((_, i) => i).filter((i) => mask & (1 << i));
      return total(
        on.map((i) => (alone[i] as number) + total(on.filter((j) => j < i).map((j) => together[i]?.[j] as number))),
      );
    };
    const marginals = marginalContributions(sampleOrders(12, 1, uniform), value);
    for (let i = 0; i < 12; i++) {
      const pairs = alone.map((_, j) => (j < i ? together[i]?.[j] : j > i ? together[j]?.[i] : 0) as number);
      expect(mean(marginals[i] as Float64Array)).toBeCloseTo((alone[i] as number) + total(pairs) / 2, 12);
    }
  });

  it("refuse orders of different players", () => {
    expect(() => marginalContributions([[0], [0, 1]], () => 0)).toThrow(/order 1 has other players/);
  });
});
