import { describe, expect, it } from "vitest";
import { coordinationCost } from "../../src/engine/context.ts";
import { monthOf } from "../support/month.ts";
import { differences, mean, sample } from "../support/sample.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";

const small = { "community.people": 200, "organizations.landscape.bits": 4 };

describe("hours of conflict", () => {
  const hours = { "initiative.agenda.conflictHours": 2 };

  it("come on top of members' hours in proportion to disagreement", () => {
    const [calm, tense] = [0, 0.25].map((disagreement) => {
      const month = monthOf({ values: { ...small, ...hours } });
      month.state.disagreement[0] = disagreement;
      return coordinationCost(month);
    }) as [number, number];
    // 6 + 10 + 12 + 16 hours and a fifth of 4 + 4, at 50 $.
    expect(calm).toBeCloseTo(2280, 9);
    expect(tense).toBeCloseTo(1.5 * 2280, 9);
  });

  it("cost nothing before launch", () => {
    const month = monthOf({ values: { ...small, ...hours } }, { launched: false });
    month.state.disagreement[0] = 1;
    expect(coordinationCost(month)).toBe(0);
  });
});

const worlds = 8;
const months = 36;

/** The initiative with what conflict costs against the same without, world by world. */
function effects(costs: ValuesByPath, outcome: string, values: ValuesByPath = {}): readonly number[] {
  const scenario = scenarioOf({
    values: { ...small, ...values },
    arms: { without: {}, costs },
    months,
    seed: "conflict",
  });
  const results = sample(scenario, worlds, [outcome]);
  return differences(results.values("without", outcome, months), results.values("costs", outcome, months));
}

describe(`what conflict costs, world by world (${worlds} worlds)`, () => {
  const stay: ValuesByPath = { "initiative.participation.leaving": 0, "initiative.participation.joining": 0 };

  it("takes money from services in every world where nobody can leave", () => {
    const hours = { "initiative.agenda.conflictHours": 1 };
    for (const difference of effects(hours, "money.coordination", stay)) expect(difference).toBeGreaterThan(0);
    for (const difference of effects(hours, "money.service", stay)) expect(difference).toBeLessThan(0);
  });

  it("brings no member to any world, and loses some", () => {
    const members = effects({ "initiative.participation.disagreement": 2 }, "members", {
      "initiative.participation.joining": 0,
    });
    expect(Math.max(...members)).toBeLessThanOrEqual(0);
    expect(mean(members)).toBeLessThan(0);
  });

  it("takes no hours where a single member agrees with itself", () => {
    const alone: ValuesByPath = {
      ...stay,
      "organizations.count": 1,
      "initiative.participation.startShare": 1,
      "initiative.agenda.voiceClarity": 0,
      "initiative.agenda.measurementClarity": 0,
    };
    const hours = effects({ "initiative.agenda.conflictHours": 5 }, "money.coordination", alone);
    for (const difference of hours) expect(difference).toBeCloseTo(0, 6);
  });
});
