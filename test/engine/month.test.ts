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
      "leadership",
    ]);
  });

  it("is an anniversary every twelve months: of the burn-in's beginning, and from the start on of the start", () => {
    const values = { "community.people": 50, "organizations.landscape.bits": 2 };
    const observed: number[] = [];
    let last = "";
    const scenario = scenarioOf({ values, months: 40, burnIn: 17, start: { month: 8 } });
    runWorld(scenario, 0, [], (state, _, { name }) => {
      const t = (state.month[0] as number) - 1;
      const now = state.observed.join();
      if (name === (t < 8 ? "isolated" : "collective") && now !== last) observed.push(t);
      if (name === (t < 8 ? "isolated" : "collective")) last = now;
    });
    expect(observed).toEqual([-17, -5, 7, 8, 20, 32]);
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
