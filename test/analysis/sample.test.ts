import { describe, expect, it } from "vitest";
import {
  correlation,
  covariance,
  mean,
  median,
  quantile,
  standardDeviation,
  variance,
} from "../../src/analysis/sample.ts";
import { uniformFrom } from "./generator.ts";

describe("mean and variance", () => {
  it("are exact for equal values whose sum rounds", () => {
    for (const value of [0.1, 1 / 3, 1e-17, 123456.789]) {
      const values = new Float64Array(97).fill(value);
      expect(mean(values)).toBe(value);
      expect(variance(values)).toBe(0);
    }
  });

  it("keep their digits far from zero", () => {
    expect(mean([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(1e9 + 10);
    expect(variance([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])).toBe(30);
    expect(standardDeviation([1e9 - 1, 1e9 + 1])).toBeCloseTo(Math.SQRT2, 15);
  });

  it("are NaN where undefined", () => {
    expect(mean([])).toBeNaN();
    expect(variance([])).toBeNaN();
    expect(variance([3])).toBeNaN();
    expect(correlation([1, 2, 3], [4, 4, 4])).toBeNaN();
  });
});

describe("covariance and correlation", () => {
  it("of two straight lines", () => {
    expect(covariance([1, 2, 3], [2, 4, 6])).toBe(2);
    expect(correlation([1, 2, 3], [2, 4, 6])).toBe(1);
    expect(correlation([1, 2, 3], [-2, -4, -6])).toBe(-1);
  });

  it("refuse vectors of different length", () => {
    expect(() => covariance([1, 2], [1])).toThrow(/got 2 and 1 values/);
  });
});

describe("quantile", () => {
  it("does not ask for ordered values and leaves them as they were", () => {
    const values = [3, 1, 2];
    expect(median(values)).toBe(2);
    expect(values).toEqual([3, 1, 2]);
  });

  it("has the extremes at 0 and 1 and grows between them, in every type", () => {
    const uniform = uniformFrom(5);
    const values = Array.from({ length: 41 }, uniform);
    for (const type of [6, 7, 8] as const) {
      const curve = Array.from({ length: 201 }, (_, i) => quantile(values, i / 200, type));
      expect(curve[0]).toBe(Math.min(...values));
      expect(curve.at(-1)).toBe(Math.max(...values));
      expect(curve.every((value, i) => i === 0 || value >= (curve[i - 1] as number))).toBe(true);
    }
  });

  it("hits the ordered value when the position is whole but for rounding", () => {
    const values = Array.from({ length: 11 }, (_, i) => 0.1 * i);
    for (let i = 0; i <= 10; i++) expect(quantile(values, i * 0.1)).toBe(0.1 * i);
  });

  it("refuses what is not a probability, and is NaN of nothing", () => {
    expect(() => quantile([1], 1.5)).toThrow(RangeError);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
