import { describe, expect, it } from "vitest";
import { schedule } from "../../src/engine/month.ts";
import { runWorld } from "../../src/engine/run.ts";
import { scenarioOf } from "../support/scenario.ts";

describe("a month", () => {
  it("has the order of the model's description", () => {
    expect(schedule.map(({ name }) => name)).toEqual([
      "shocks",
      "backbone",
      "conditions",
      "agenda",
      "participation",
      "money",
      "delivery",
      "learning",
      "policy",
    ]);
  });

  it("follows the one before: the shared months once, then all arms side by side to the end", () => {
    const values = { "community.people": 50, "organizations.landscape.bits": 2 };
    const seen: string[] = [];
    runWorld(scenarioOf({ values, months: 3, burnIn: 2, start: { month: 1 } }), 0, [], (state, _, { name }) => {
      seen.push(`${name} ${state.month[0]}`);
    });
    expect(seen).toEqual([
      ...["isolated -1", "isolated 0", "isolated 1"],
      ...["isolated 2", "collective 2", "isolated 3", "collective 3"],
    ]);
  });
});
