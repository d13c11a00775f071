import { describe, expect, it } from "vitest";
import { compareArms, differences, meanInterval } from "../../src/analysis/paired.ts";
import { uniformFrom } from "./generator.ts";

const arm = Float64Array.of(0.3, 0.5, 0.2, 0.4);
const against = Float64Array.of(0.4, 0.5, 0.4, 0.7);

describe("compareArms", () => {
  it("counts worlds by the direction that is good, ties half", () => {
    const lower = compareArms(arm, against, "lower", 0.95);
    expect(lower).toMatchObject({ probabilityBetter: 0.875, worldsBetter: 3, worldsWorse: 0, worldsEqual: 1 });
    const higher = compareArms(arm, against, "higher", 0.95);
    expect(higher).toMatchObject({ probabilityBetter: 0.125, worldsBetter: 0, worldsWorse: 3, worldsEqual: 1 });
    const neither = compareArms(arm, against, "neither", 0.95);
    expect(neither).toMatchObject({ probabilityBetter: null, worldsBetter: null, worldsWorse: null, worldsEqual: 1 });
  });

  it("gives means, relative difference and an interval around the estimate", () => {
    const made = compareArms(arm, against, "lower", 0.9);
    expect(made).toMatchObject({ n: 4, level: 0.9, armMean: 0.35, againstMean: 0.5, flag: null });
    expect(made.estimate).toBeCloseTo(-0.15, 15);
    expect(made.relative).toBeCloseTo(-0.3, 15);
    expect((Number(made.low) + Number(made.high)) / 2).toBeCloseTo(made.estimate, 15);
    expect(made.low).toBeLessThan(made.estimate);
  });

  it("turns round with its arguments", () => {
    const [made, turned] = [compareArms(arm, against, "lower", 0.95), compareArms(against, arm, "lower", 0.95)];
    expect(turned.estimate).toBe(-made.estimate);
    expect(turned.low).toBe(-Number(made.high));
    expect(turned.probabilityBetter).toBe(1 - Number(made.probabilityBetter));
    expect(turned.varianceReduction).toBe(made.varianceReduction);
  });

  it("is exactly zero for identical arms", () => {
    const uniform = uniformFrom(3);
    const same = Float64Array.from({ length: 37 }, uniform);
    expect(compareArms(same, same.slice(), "lower", 0.95)).toMatchObject({
      estimate: 0,
      low: 0,
      high: 0,
      standardError: 0,
      relative: 0,
      probabilityBetter: 0.5,
      worldsEqual: 37,
      correlation: 1,
      varianceReduction: null,
      spread: { deviation: 0, low: 0, high: 0 },
      flag: "constant",
    });
  });

  it("takes differences equal but for the rounding of the subtraction as one number", () => {
    const base = Float64Array.of(0.1, 0.2, 0.3, 0.7, 0.9);
    const shifted = base.map((value) => value + 0.1);
    expect(new Set(differences(shifted, base)).size).toBeGreaterThan(1);
    const made = compareArms(shifted, base, "higher", 0.95);
    expect(made.flag).toBe("constant");
    expect(made.low).toBe(made.high);
    expect(made.estimate).toBeCloseTo(0.1, 15);
    expect(made.varianceReduction).toBeNull();
  });

  it("does not take a difference in one world of many for rounding", () => {
    const base = Float64Array.from({ length: 100 }, () => 0.5);
    const other = base.with(7, 0.5 + 1e-12);
    const made = compareArms(other, base, "higher", 0.95);
    expect(made.flag).toBeNull();
    expect(made.worldsBetter).toBe(1);
    expect(made.estimate).toBeGreaterThan(0);
  });

  it("has no interval in a single world", () => {
    const made = compareArms(Float64Array.of(2), Float64Array.of(5), "lower", 0.95);
    expect(made).toMatchObject({
      n: 1,
      estimate: -3,
      low: null,
      high: null,
      standardError: null,
      correlation: null,
      varianceReduction: null,
      spread: { deviation: null, low: -3, high: -3 },
      flag: "single-world",
    });
  });

  it("has no relative difference to a mean of zero, no correlation to an arm that does not vary", () => {
    const made = compareArms(Float64Array.of(1, 2), Float64Array.of(0, 0), "higher", 0.95);
    expect(made.relative).toBeNull();
    expect(made.correlation).toBeNull();
    expect(made.varianceReduction).toBe(1);
  });

  it("refuses unpaired, empty or missing values and impossible levels", () => {
    const one = Float64Array.of(1);
    expect(() => compareArms(arm, one, "lower", 0.95)).toThrow(/got 4 and 1 worlds/);
    expect(() => compareArms(new Float64Array(), new Float64Array(), "lower", 0.95)).toThrow(/got 0 and 0 worlds/);
    expect(() => compareArms(Float64Array.of(1, Number.NaN), arm.slice(0, 2), "lower", 0.95)).toThrow(
      /world 1 has NaN/,
    );
    expect(() => compareArms(arm, against, "lower", 95)).toThrow(/got 95/);
    expect(() => meanInterval(one, 0.95)).toThrow(/at least 2/);
  });
});
