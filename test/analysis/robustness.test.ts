import { describe, expect, it } from "vitest";
import { bestPlan, hurwicz, regrets, signalToNoise, worstPayoffs } from "../../src/analysis/robustness.ts";

describe("robustness metrics", () => {
  it("have no regret for a plan that is best everywhere, and no signal to noise without noise", () => {
    const payoffs = [
      [3, 4],
      [1, 4],
    ];
    expect(regrets(payoffs)).toEqual([Float64Array.of(0, 0), Float64Array.of(2, 0)]);
    expect(signalToNoise([[2, 2]])).toEqual([null]);
    expect(hurwicz(payoffs, 0)).toEqual(worstPayoffs(payoffs));
  });

  it("name the first of equal plans", () => {
    expect(bestPlan([1, 3, 3], "largest")).toBe(1);
    expect(bestPlan([2, 1, 1], "smallest")).toBe(1);
  });

  it("refuse ragged or empty tables and optimism that is no share", () => {
    expect(() => regrets([[1, 2], [1]])).toThrow(/got rows of 2,1/);
    expect(() => regrets([])).toThrow(RangeError);
    expect(() => worstPayoffs([[]])).toThrow(RangeError);
    expect(() => hurwicz([[1]], 1.2)).toThrow(RangeError);
  });
});
