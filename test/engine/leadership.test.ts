import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { leadership } from "../../src/engine/processes/leadership.ts";
import { monthOf } from "../support/month.ts";
import { differences, sample } from "../support/sample.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";

const small = { "community.people": 60, "organizations.count": 4, "organizations.landscape.bits": 2 };
const many: ValuesByPath = {
  "initiative.leadership.effort": 0.5,
  "initiative.leadership.build": 0.4,
  "initiative.leadership.loss": 0.1,
  "initiative.volunteers": 0.2,
};

/** A month with two members of four, who contribute 0.8 in the mean, and the vision's intensity. */
function monthWith(vision: number, leaders: number, moment: Partial<Month> = {}): Month {
  const month = monthOf({ values: { ...small, ...many } }, moment);
  month.state.member.set([1, 0, 0, 1]);
  month.state.contribution.set([0.7, 0, 0, 0.9]);
  month.state.leaders[0] = leaders;
  month.scratch.intensity[0] = vision;
  return month;
}

function after(vision: number, leaders: number, moment: Partial<Month> = {}): number {
  const month = monthWith(vision, leaders, moment);
  leadership(month);
  return month.state.leaders[0] as number;
}

describe("leadership among many", () => {
  it("is built by the members who contribute, with the backbone's vision or by volunteers, up to 1, and leaves", () => {
    // 0.4·0.5·(0.2 + 0.8·0.5)·0.8·(2 ÷ 4) = 0.048 of what is missing, less a tenth of what is there.
    expect(after(0.5, 0)).toBeCloseTo(0.048, 12);
    expect(after(0.5, 0.5)).toBeCloseTo(0.5 + 0.024 - 0.05, 12);
    expect(after(0, 0)).toBeCloseTo(0.016, 12);
    expect(after(1, 1)).toBeCloseTo(0.9, 12);
  });

  it("does not move before launch", () => {
    expect(after(1, 0, { launched: false })).toBe(0);
  });
});

const worlds = 6;
const months = 60;
const built = { "initiative.leadership.effort": 1 };

/** The initiative with leadership built against the same without, in the same worlds; the champion acts as `values` say. */
function effects(values: ValuesByPath, outcome: string): readonly number[] {
  const size = { "community.people": 200, "organizations.landscape.bits": 4 };
  const scenario = scenarioOf({
    values: { ...size, ...values },
    arms: { without: {}, built },
    months,
    seed: "leaders",
  });
  const results = sample(scenario, worlds, [outcome]);
  return differences(results.values("without", outcome, months), results.values("built", outcome, months));
}

describe(`what leadership among many does, world by world (${worlds} worlds)`, () => {
  const leaves: ValuesByPath = {
    "community.champion.leaving": 1,
    "community.champion.returning": 0,
    "initiative.participation.champion": 3,
  };

  it("keeps members when the champion leaves", () => {
    for (const difference of effects(leaves, "members")) expect(difference).toBeGreaterThan(0);
  });

  it("keeps backbones that would end", () => {
    const ending = {
      ...leaves,
      "initiative.backbone.endingEarly": 0.3,
      "initiative.backbone.grantMonths": 240,
      "initiative.leadership.build": 0.3,
      "initiative.leadership.succession": 1,
    };
    const alive = effects(ending, "backboneAlive");
    expect(Math.min(...alive)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...alive)).toBe(1);
  });

  it("costs hours for nothing while the champion stays: services lose money in every world, no world gains members, and dear hours raise need", () => {
    const stays = { "community.champion.leaving": 0, "initiative.leadership.succession": 0 };
    for (const difference of effects(stays, "money.service")) expect(difference).toBeLessThan(0);
    expect(Math.max(...effects(stays, "members"))).toBeLessThanOrEqual(0);
    const dear = { ...stays, "initiative.memberHours.leadership": 60 };
    for (const difference of effects(dear, "meanNeed")) expect(difference).toBeGreaterThan(0);
  });
});
