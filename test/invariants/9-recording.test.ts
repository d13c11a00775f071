import { describe, expect, it } from "vitest";
import { recorder } from "../../src/engine/outcomes.ts";
import { runWorld } from "../../src/engine/run.ts";
import { hashState } from "../../src/engine/state.ts";
import { valuesAt } from "../../src/engine/values.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { CustomOutcome } from "../../src/scenario/scenario.ts";
import { sumOf } from "../support/expressions.ts";
import { scenarioOf } from "../support/scenario.ts";

const own: CustomOutcome = {
  name: "burden",
  unit: "",
  better: "lower",
  text: "prevalence + groupGap",
  tree: sumOf("prevalence", "groupGap"),
};
const values = { "community.people": 100, "organizations.landscape.bits": 4 };
const scenario = scenarioOf({ values, outcomes: [own] });
const names = outcomesOf(scenario).map(({ name }) => name);

describe("invariant 9: recording changes nothing", () => {
  it("leaves the state's digest as it was, month after month", () => {
    const record = recorder(scenario, names);
    const out = new Float64Array(names.length);
    let months = 0;
    runWorld(scenario, 0, [], (state, world, arm) => {
      const before = hashState(state);
      record({ world, state, isolated: state, values: valuesAt(arm.settings, state.month[0] as number) }, out, 0);
      expect(hashState(state)).toBe(before);
      months += 1;
    });
    expect(months).toBe(12 + 2 * 24);
  });

  it("gives the same last states whether everything or nothing is recorded", () => {
    expect(runWorld(scenario, 0, names).hashes).toEqual(runWorld(scenario, 0, []).hashes);
  });
});
