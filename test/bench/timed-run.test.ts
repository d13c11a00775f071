import { describe, expect, it } from "vitest";
import { parts, timedRun } from "../../bench/timed-run.ts";
import { runWorld } from "../../src/engine/run.ts";
import { scenarioOf } from "../support/scenario.ts";

describe("a run with its passes apart", () => {
  it("is the engine's run, and gives every part some time", () => {
    const scenario = scenarioOf({ arms: ["collective", "coalition"], start: { month: 5 } });
    const { hashes, spent } = timedRun(scenario, 1, ["prevalence", "betterOff"]);
    expect(hashes).toEqual(runWorld(scenario, 1, []).hashes);
    for (const part of parts.filter((name) => name !== "set-up")) expect(spent[part], part).toBeGreaterThan(0);
  });
});
