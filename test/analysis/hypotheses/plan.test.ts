import { describe, expect, it } from "vitest";
import { decidePrecision, type TestRule } from "../../../src/analysis/hypotheses/decide.ts";
import { planClaims, planPrecision } from "../../../src/analysis/hypotheses/plan.ts";
import { neededPairs, pairedPower } from "../../../src/analysis/power.ts";
import { variance } from "../../../src/analysis/sample.ts";
import { drawsFrom, sampleOf } from "../../properties/statistics-trials.ts";
import { claimOf, moments, pairOf } from "./support.ts";

const decided: TestRule = { until: "decided", minimum: 10, maximumReplications: 1000 };

describe("worlds needed per claim", () => {
  it("are those of a one-sided paired t test", () => {
    const [planned] = planClaims([claimOf({ high: 0 })], [moments(20, -0.5, 1)], null, 30);
    const plan = { effect: 0.5, alpha: 0.05, sides: 1 } as const;
    expect(planned).toEqual({
      ...{ estimate: -0.5, deviation: 1, flag: null },
      ...{ needed: neededPairs(0.8, plan), power: pairedPower(30, plan) },
    });
    expect(planned?.needed).toBe(27);
  });

  it("look from the other side where a lower limit is claimed, and at the distance from the limit", () => {
    const [high, low] = [claimOf({ high: -0.2 }), claimOf({ low: 0.2 })];
    const of = (claim: typeof high, mean: number) => planClaims([claim], [moments(20, mean, 1)], null, 30)[0]?.needed;
    expect(of(low, 0.7)).toBe(27);
    expect(of(high, -0.7)).toBe(27);
  });

  it("are more for more claims, at alpha divided by their number", () => {
    const claim = claimOf({ high: 0 });
    const [planned] = planClaims([claim, claim], [moments(20, -0.5, 1), moments(20, 1, 1)], null, 30);
    expect(planned?.needed).toBe(neededPairs(0.8, { effect: 0.5, alpha: 0.025, sides: 1 }));
  });

  it("are none where the claim does not hold in the pilot", () => {
    const claims = [claimOf({ high: 0 }), claimOf({ low: -0.1, high: 0.1 })];
    const planned = planClaims(claims, [moments(20, 0.1, 1), moments(20, 0.2, 1)], null, 30);
    expect(planned.map(({ needed }) => needed)).toEqual([null, null]);
    for (const { power } of planned) expect(power).toBeLessThan(0.1);
  });

  it("are those of the equivalence test where both limits are claimed", () => {
    const [planned] = planClaims([claimOf({ low: -0.5, high: 0.5 })], [moments(20, 0, 1)], null, 36);
    expect(planned?.needed).toBeGreaterThan(30);
    expect(planned?.needed).toBeLessThan(40);
    expect(planned?.power).toBeGreaterThan(0.75);
  });

  it("are the least that do where the difference never varies", () => {
    const claims = [claimOf({ high: 0 }), claimOf({ high: 0, open: true })];
    const constant = [moments(20, 0, 0), moments(20, 0, 0)];
    expect(planClaims(claims, constant, null, 30).map(({ needed, power, flag }) => [needed, power, flag])).toEqual([
      [6, null, "constant"],
      [null, null, "constant"],
    ]);
    expect(planClaims(claims, constant, decided, 30)[0]?.needed).toBe(59);
  });

  it("are more where every look is paid for, and have the planned power there", () => {
    const claim = claimOf({ high: 0 });
    const pilot = [moments(20, -0.5, 1)];
    const needed = planClaims([claim], pilot, decided, 30)[0]?.needed ?? 0;
    expect(needed).toBeGreaterThan(27);
    expect(planClaims([claim], pilot, decided, needed)[0]?.power).toBeGreaterThanOrEqual(0.8);
    expect(planClaims([claim], pilot, decided, needed - 1)[0]?.power).toBeLessThan(0.8);
    expect(planClaims([claim], [moments(20, -50, 1)], decided, 30)[0]?.needed).toBe(10);
    expect(planClaims([claim], [moments(20, 0, 1)], decided, 30)[0]?.needed).toBeNull();
  });
});

describe("worlds needed for a precision", () => {
  const { normal } = drawsFrom(8);
  const pair = pairOf([...sampleOf(400, () => 3 + normal())], [...sampleOf(400, normal)]);
  const rule = { until: "precise", relative: false, minimum: 10, lookAhead: 5, maximumReplications: 400 } as const;

  it("are near to those that the rule then takes", () => {
    for (const halfWidth of [0.5, 0.25, 0.15]) {
      const planned = planPrecision(pair, { ...rule, halfWidth }) ?? 0;
      const { worlds } = decidePrecision(pair, { ...rule, halfWidth });
      expect(planned / worlds).toBeGreaterThan(0.7);
      expect(planned / worlds).toBeLessThan(1.4);
    }
  });

  it("grow with the inverse square of the half-width, and include the look-ahead", () => {
    const deviation = Math.sqrt(variance(pair.differences));
    expect(planPrecision(pair, { ...rule, halfWidth: 100 })).toBe(15);
    const wide = planPrecision(pair, { ...rule, halfWidth: 0.1 * deviation }) ?? 0;
    const narrow = planPrecision(pair, { ...rule, halfWidth: 0.05 * deviation }) ?? 0;
    expect(narrow / wide).toBeGreaterThan(3.9);
    expect(narrow / wide).toBeLessThan(4.1);
  });
});
