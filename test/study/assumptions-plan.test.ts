import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { valueAt } from "../../src/scenario/settings.ts";
import { planStress, type Vary } from "../../src/study/assumptions-plan.ts";
import { planParts } from "../../src/study/sweep-parts.ts";

const text = "name: a\nreplications: 3\narms: { coalition: , fast: { initiative: { buildRate: 0.2 } } }\n";

async function scenarioWith(set: readonly string[]): Promise<Scenario | { readonly reason: string }> {
  const loaded = await loadScenario(text, { file: "a.yaml", set });
  return loaded.ok ? loaded.scenario : { reason: loaded.problems.map(({ got }) => got).join("; ") };
}

function settings(values: Parameters<Vary>[0]): readonly string[] {
  return Object.entries(values).map(([path, value]) => `${path}=${JSON.stringify(value)}`);
}

async function planned(
  parameters: readonly string[],
  pair = { arm: "collective", against: "isolated" },
  vary: Vary = (values) => scenarioWith(settings(values)),
) {
  const base = await scenarioWith([]);
  if ("reason" in base) throw new Error(base.reason);
  return planStress(base, { pair, outcome: "prevalence", month: 60, parameters }, vary);
}

describe("the plan of a stress run", () => {
  it("is the scenario as it is, and both ends of every range, with the arms of the pair alone", async () => {
    const { left, points } = await planned(["policy.step", "delivery.referral.base", "learning.rule"]);
    expect(points.map(({ values }) => values)).toEqual([[], ["policy.step", 0.03], ["policy.step", 0.12]]);
    for (const { scenario } of points) {
      expect(scenario.arms.map(({ name }) => name)).toEqual(["isolated", "collective"]);
      expect(scenario.months).toBe(60);
    }
    expect(points[2]?.scenario.arms.map(({ settings }) => settings.policy.step)).toEqual([0.12, 0.12]);
    expect(left.map(({ reason }) => reason)).toEqual(["measured", "a word, not a number"]);
  });

  it("runs once what courses have in common: isolated action for everything that only the initiative sets", async () => {
    const { points } = await planned(["initiative.hourCost", "initiative.volunteers", "policy.step"]);
    const parts = planParts(points);
    expect(parts.map(({ scenario }) => scenario.arms.length)).toEqual([6, 2, 2]);
  });

  it("takes from the other roles what one of them is given", async () => {
    const { points } = await planned(["initiative.roles.policy.share"]);
    const roles = ["vision", "activities", "measurement", "will", "policy", "funding"];
    for (const { scenario } of points) {
      const { settings } = scenario.arms[1] as Scenario["arms"][0];
      const shares = roles.map((role) => valueAt(settings, `initiative.roles.${role}.share`) as number);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
    expect(points.map(({ scenario }) => scenario.arms[1]?.settings.initiative.roles.policy.share)).toEqual([
      0.12, 0.06, 0.24,
    ]);
  });

  it("leaves an arm's own value as it is, and says where no arm takes another", async () => {
    const { points } = await planned(["initiative.buildRate"], { arm: "fast", against: "collective" });
    expect(points.map(({ scenario }) => scenario.arms.map(({ settings }) => settings.initiative.buildRate))).toEqual([
      [0.05, 0.05, 0.2],
      [0.025, 0.025, 0.2],
      [0.1, 0.1, 0.2],
    ]);
    const same: Vary = () => scenarioWith([]);
    expect((await planned(["policy.step"], undefined, same)).left).toEqual([
      { path: "policy.step", value: 0.03, reason: "every arm sets its own value" },
      { path: "policy.step", value: 0.12, reason: "every arm sets its own value" },
    ]);
  });

  it("leaves out what the scenario's checks refuse, with the reason", async () => {
    const refuse: Vary = (values) => scenarioWith([...settings(values), "initiative.backbone.budget=900000000"]);
    const { left, points } = await planned(["funding.perResident"], undefined, refuse);
    expect(points).toHaveLength(1);
    expect(left[0]).toMatchObject({ path: "funding.perResident", value: 30 });
    expect(left[0]?.reason).toMatch(/900000000 \$ a year for the backbone/);
  });
});
