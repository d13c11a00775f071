import { describe, expect, it } from "vitest";
import { attribute } from "../../../src/analysis/attribution/attribute.ts";
import { meanInterval } from "../../../src/analysis/paired.ts";
import { sampleOrders } from "../../../src/analysis/shapley-sampling.ts";
import { uniformFrom } from "../generator.ts";
import { syntheticAttribution, syntheticInput } from "./example.ts";

const five = [-0.02, -0.01, 0.005, 0, -0.004];
const byName = <T extends { readonly name: string }>(list: readonly T[], name: string): T =>
  list.find((one) => one.name === name) as T;

describe("attribution over worlds", () => {
  it("gives every switch of a sum exactly what it adds, and nothing to pairs", () => {
    const { dividends, efficiency, interactions, switches, total } = syntheticAttribution({ effects: five });
    for (const [i, { alone, leftOut, mainEffect, shapley }] of switches.entries()) {
      for (const estimate of [shapley, alone, leftOut, mainEffect])
        expect(estimate?.estimate).toBeCloseTo(five[i] as number, 14);
    }
    expect(interactions).toHaveLength(10);
    // Sums of rounded numbers that are 0 are 0, so that rounding cannot be told from it.
    for (const { estimate, flag } of interactions ?? []) expect([estimate, flag]).toEqual([0, "constant"]);
    expect(dividends).toHaveLength(31);
    expect(total.estimate).toBeCloseTo(-0.029, 14);
    expect(efficiency.largestError).toBeLessThanOrEqual(1e-12);
  });

  it("shares a pair's effect between its two, and finds it as interaction and dividend", () => {
    const game = { effects: five, pairs: { "0 4": -0.01 } };
    const { dividends, interactions, separately, switches, total } = syntheticAttribution(game);
    expect(byName(switches, "agenda").shapley.estimate).toBeCloseTo(-0.025, 14);
    expect(byName(switches, "backbone").shapley.estimate).toBeCloseTo(-0.009, 14);
    expect(byName(switches, "agenda").alone.estimate).toBeCloseTo(-0.02, 14);
    expect(byName(switches, "agenda").leftOut.estimate).toBeCloseTo(-0.03, 14);
    const found = interactions?.find(({ first, second }) => first === "agenda" && second === "backbone");
    expect(found?.estimate).toBeCloseTo(-0.01, 14);
    const dividend = dividends?.find(({ switches: on }) => on.join() === "agenda,backbone");
    expect(dividend?.estimate).toBeCloseTo(-0.01, 14);
    expect(separately.estimate).toBeCloseTo(-0.029, 14);
    expect(total.estimate).toBeCloseTo(-0.039, 14);
  });

  it("adds up in every world, whatever the worlds", () => {
    const game = { effects: five, pairs: { "0 1": -0.01, "1 4": 0.02, "0 2": 0.004 }, spread: 1, noise: 0.01 };
    const { combinations, efficiency, switches } = syntheticAttribution(game);
    const [nobody, everybody] = [combinations[0]?.values ?? [], combinations.at(-1)?.values ?? []];
    expect(everybody).toHaveLength(20);
    everybody.forEach((value, world) => {
      const sum = switches.reduce((total, { perWorld }) => total + (perWorld[world] as number), 0);
      expect(Math.abs(sum - (value - (nobody[world] as number)))).toBeLessThanOrEqual(1e-12);
    });
    expect(efficiency.largestError).toBeLessThanOrEqual(efficiency.tolerance);
    expect(efficiency.tolerance).toBe(1e-12);
  });

  it("has t intervals of the values by world, and wider ones that hold together", () => {
    const { switches, interactions } = syntheticAttribution({ effects: five, noise: 0.01 });
    for (const { perWorld, shapley } of switches) {
      const { estimate, high, low, standardError } = meanInterval(perWorld, 0.95);
      expect(shapley).toMatchObject({ flag: null });
      expect(shapley.estimate).toBeCloseTo(estimate, 15);
      expect([shapley.low, shapley.high, shapley.standardError]).toEqual(
        [low, high, standardError].map((value) => expect.closeTo(value, 15)),
      );
      expect(shapley.simultaneousLow as number).toBeLessThan(low);
      expect(shapley.simultaneousHigh as number).toBeGreaterThan(high);
    }
    const flat = interactions?.filter(({ flag }) => flag === "constant") ?? [];
    expect(flat).toHaveLength(10);
    for (const { high, simultaneousHigh } of flat) expect(simultaneousHigh).toBe(high);
  });

  it("gives exactly 0 to a switch that changes nothing", () => {
    const { switches } = syntheticAttribution({ effects: five, pairs: { "0 1": -0.01 }, spread: 1 });
    const idle = byName(switches, "communication");
    expect(idle.perWorld.every((value) => value === 0)).toBe(true);
    expect(idle.shapley).toMatchObject({ estimate: 0, low: 0, high: 0, simultaneousLow: 0, simultaneousHigh: 0 });
    expect(idle.shapley).toMatchObject({ flag: "constant", worldsBetter: 0, worldsWorse: 0, worldsEqual: 20 });
    expect(idle.mainEffect?.estimate).toBe(0);
  });

  it("counts the worlds in which a switch helps", () => {
    const { switches } = syntheticAttribution({ effects: five, spread: 0.1 });
    expect(byName(switches, "agenda").shapley).toMatchObject({ worldsBetter: 20, worldsWorse: 0 });
    expect(byName(switches, "activities").shapley).toMatchObject({ worldsBetter: 0, worldsWorse: 20 });
    const other = syntheticAttribution({ effects: five, spread: 0.1, outcome: { better: "neither" } });
    expect(byName(other.switches, "agenda").shapley).toMatchObject({ worldsBetter: null, worldsEqual: 0 });
  });

  it("tells apart what none of the switches does", () => {
    expect(syntheticAttribution({ effects: five }).rest).toBeNull();
    const { rest, total } = syntheticAttribution({ effects: five, rest: 0.003 });
    expect(rest?.estimate).toBeCloseTo(0.003, 14);
    expect(total.estimate).toBeCloseTo(-0.026, 14);
  });

  it("has no interval in a single world", () => {
    const { interactions, switches } = syntheticAttribution({ effects: five, worlds: 1 });
    for (const one of [...switches.map(({ shapley }) => shapley), ...(interactions ?? [])]) {
      expect(one).toMatchObject({ low: null, high: null, simultaneousLow: null, simultaneousHigh: null });
      expect(one.flag).toBe("single-world");
    }
  });

  it("refuses a missing combination, and parts that do not add up", () => {
    const input = syntheticInput({ effects: five });
    expect(() => attribute({ ...input, combinations: input.combinations.slice(1) })).toThrow(/got no combination 0/);
    const huge = input.combinations.map((one) => ({ ...one, values: one.values.map(() => Number.NaN) }));
    expect(() => attribute({ ...input, combinations: huge })).toThrow(RangeError);
  });
});

describe("sampled orders", () => {
  const twelve = Array.from({ length: 12 }, (_, i) => (i - 8) / 1000);

  it("find the values of a sum of switches and pairs, each from a pair of orders", () => {
    const orders = sampleOrders(12, 2, uniformFrom(1));
    const {
      dividends,
      efficiency,
      interactions,
      method,
      orders: count,
      switches,
    } = syntheticAttribution({
      effects: twelve,
      pairs: { "0 1": -0.01, "3 11": 0.02 },
      orders,
    });
    expect([method, count, interactions, dividends]).toEqual(["sampled orders", 4, null, null]);
    const expected = twelve.map((effect, i) => effect + (i < 2 ? -0.005 : 0) + (i === 3 || i === 11 ? 0.01 : 0));
    for (const [i, { mainEffect, shapley }] of switches.entries()) {
      expect(shapley.estimate).toBeCloseTo(expected[i] as number, 13);
      expect(mainEffect).toBeNull();
    }
    expect(efficiency.largestError).toBeLessThanOrEqual(efficiency.tolerance);
  });

  it("are uncertain by worlds and by orders, and say nothing certain from one pair", () => {
    const triple = { effects: [-0.01, -0.01, -0.01], noise: 0.002 };
    const input = syntheticInput(triple);
    // All three together do something that no pair does, so that orders matter.
    const combinations = input.combinations.map((one) =>
      one.mask === 7 ? { ...one, values: one.values.map((value) => value - 0.03) } : one,
    );
    const of = (pairs: number) =>
      attribute({ ...input, combinations, orders: sampleOrders(3, pairs, uniformFrom(2)) }).switches[0]?.shapley;
    expect(of(1)).toMatchObject({ low: null, standardError: null, simultaneousHigh: null });
    const [few, exact] = [of(12), attribute({ ...input, combinations }).switches[0]?.shapley];
    expect(few?.standardError as number).toBeGreaterThan(exact?.standardError as number);
    expect(few?.low as number).toBeLessThan(exact?.estimate as number);
    expect(few?.high as number).toBeGreaterThan(exact?.estimate as number);
    expect(few?.simultaneousLow as number).toBeLessThan(few?.low as number);
  });
});
