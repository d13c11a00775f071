import { describe, expect, it } from "vitest";
import { binomial, drawSuccesses } from "../../../src/classics/search/binomial.ts";

describe("a binomial distribution", () => {
  it("of four fair trials has 1, 4, 6, 4, 1 sixteenths", () => {
    expect([...binomial(4, 0.5).cumulative]).toEqual([1 / 16, 5 / 16, 11 / 16, 15 / 16, 1]);
  });

  it.each([
    [1, 0.9],
    [1000, 0.501],
    [10000, 0.9],
  ])("of %i trials with chance %f has their mean and variance", (trials, p) => {
    const { cumulative } = binomial(trials, p);
    const term = (k: number) => (cumulative[k] as number) - (k === 0 ? 0 : (cumulative[k - 1] as number));
    let mean = 0;
    let square = 0;
    for (let k = 0; k <= trials; k++) {
      mean += k * term(k);
      square += k * k * term(k);
    }
    expect(mean / (trials * p)).toBeCloseTo(1, 9);
    expect((square - mean * mean) / (trials * p * (1 - p))).toBeCloseTo(1, 5);
  });

  it("is drawn by inversion: the least number whose cumulative probability exceeds u", () => {
    const table = binomial(1000, 0.501);
    for (let i = 0; i < 5000; i++) {
      const u = (i + 0.5) / 5000;
      expect(drawSuccesses(table, u)).toBe(table.cumulative.findIndex((below) => below > u));
    }
    expect(drawSuccesses(table, 1 - 2 ** -33)).toBeLessThanOrEqual(1000);
    expect(drawSuccesses(binomial(4, 0.5), 1 / 16)).toBe(1);
  });
});
