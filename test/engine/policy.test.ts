import { describe, expect, it } from "vitest";
import { policy } from "../../src/engine/processes/policy.ts";
import { switchAt } from "../support/expressions.ts";
import { monthOf } from "../support/month.ts";
import { scenarioOf } from "../support/scenario.ts";
import { endOf } from "../support/states.ts";

const small = { "community.people": 50, "organizations.landscape.bits": 2, "organizations.count": 6 };
const often = { ...small, "policy.winsBase": 6, "policy.step": 0.2 };

describe("policy", () => {
  it("takes each win's step toward the ceiling: s + step·(1 − s ÷ ceiling)", () => {
    const month = monthOf({ values: { ...often, "policy.ceiling": 0.5, "policy.winsGain": 0 } });
    const expected = new Array<number>(6).fill(0);
    let wins = 0;
    for (let t = 1; t <= 60; t++) {
      const before = [...month.state.structure];
      policy({ ...month, t });
      month.state.structure.forEach((s, d) => {
        if (s === before[d]) return;
        wins += 1;
        expected[d] = (expected[d] as number) + 0.2 * (1 - (expected[d] as number) / 0.5);
      });
    }
    // Half of 60 months bring a win: four standard deviations are 16.
    expect(Math.abs(wins - 30)).toBeLessThan(16);
    month.state.structure.forEach((s, d) => {
      expect(s).toBeCloseTo(expected[d] as number, 12);
    });
  });

  it("draws domains by the agenda's weights", () => {
    const month = monthOf({ values: { ...often, "policy.ceiling": 1, "policy.step": 1e-6 } });
    month.state.agenda.set([0, 0.75, 0, 0.25, 0, 0]);
    for (let t = 1; t <= 4000; t++) policy({ ...month, t });
    const steps = [...month.state.structure].map((s) => s / 1e-6);
    const total = steps.reduce((sum, count) => sum + count, 0);
    expect([0, 2, 4, 5].map((d) => steps[d])).toEqual([0, 0, 0, 0]);
    // Four standard errors of a share of about 2000 wins.
    expect(Math.abs((steps[1] as number) / total - 0.75)).toBeLessThan(4 * Math.sqrt((0.75 * 0.25) / total));
  });

  it("falls to a lowered ceiling and no further in a month that brings a win", () => {
    const month = monthOf({ values: { ...often, "policy.ceiling": 0.02 } });
    let wins = 0;
    for (let t = 1; t <= 40; t++) {
      month.state.structure.fill(0.5);
      policy({ ...month, t });
      expect([...month.state.structure]).toEqual(new Array(6).fill(0.02));
      month.state.structure.fill(0);
      policy({ ...month, t });
      wins += month.state.structure.some((s) => s > 0) ? 1 : 0;
    }
    expect(wins).toBeGreaterThan(5);
  });

  it("stays at or below a ceiling that is lowered, by an arm or by an expression", () => {
    const arms = {
      lower: { "policy.ceiling": 0.05 },
      none: { "policy.ceiling": 0 },
      "lower later": { "policy.ceiling": switchAt(5, 0.5, 0.02) },
    };
    const scenario = scenarioOf({ values: { ...often, "policy.ceiling": 0.5 }, arms, months: 12, burnIn: 24 });
    const highest = (arm: string) => Math.max(...endOf(scenario, arm).state.structure);
    expect(highest("isolated")).toBeGreaterThan(0.1);
    expect(["lower", "none", "lower later"].map(highest)).toEqual([0.05, 0, 0.02]);
  });
});

describe("money raised", () => {
  it("falls to a lowered ceiling and no further", () => {
    const values = { ...small, "mobilizing.gain": 1, "mobilizing.decay": 0, "mobilizing.ceiling": 0.04 };
    const month = monthOf({ values });
    month.scratch.intensity.fill(1);
    month.state.conditions.fill(1);
    month.state.mobilized[0] = 0.5;
    policy(month);
    expect(month.state.mobilized[0]).toBe(0.04);
  });

  it("never exceeds its ceiling, and is gone without one", () => {
    const raising = { ...small, "mobilizing.gain": 1, "mobilizing.decay": 0, "initiative.buildRate": 1 };
    for (const ceiling of [0, 0.08, 1]) {
      const scenario = scenarioOf({ values: { ...raising, "mobilizing.ceiling": ceiling } });
      let most = 0;
      endOf(scenario, "collective", 0, (state) => {
        most = Math.max(most, state.mobilized[0] as number);
      });
      expect(most).toBeLessThanOrEqual(ceiling);
      expect(most).toBeGreaterThanOrEqual(0.9 * ceiling);
    }
  });
});
