import { describe, expect, it } from "vitest";
import { scriptOf } from "../../bench/limit/inputs.ts";
import { dock, MOST_ERRORS } from "../../bench/peers/docking.ts";
import { enginePersons } from "../../bench/peers/engine-persons.ts";
import { runObjects } from "../../bench/peers/objects.ts";
import { scenarioOf } from "../support/scenario.ts";

/** Fixed seeds: 12 paired worlds and 6 outcomes, so that a right peer would be refused by about 1 seed in 80. */
const scenario = scenarioOf({ values: { "community.people": 500 }, months: 24, burnIn: 12, seed: "peers" });

describe("plain objects and loops", () => {
  it("agree with the engine over worlds", () => {
    const docked = dock(scenario, 12, runObjects);
    expect(docked).toHaveLength(6);
    for (const { errors, outcome } of docked) expect(Math.abs(errors), outcome).toBeLessThan(MOST_ERRORS);
  });

  it("would not agree if needs moved more than they should", () => {
    const docked = dock(scenario, 12, runObjects, (inputs) => ({
      ...inputs,
      months: inputs.months.map((month) => ({ ...month, shock: month.shock.map((shock) => shock + 0.02) })),
    }));
    expect(Math.max(...docked.map(({ errors }) => Math.abs(errors)))).toBeGreaterThan(MOST_ERRORS);
  });

  it("would not agree if services did nothing", () => {
    const docked = dock(scenario, 12, runObjects, (inputs) => ({
      ...inputs,
      months: inputs.months.map((month) => ({ ...month, factor: month.factor.map(() => 1) })),
    }));
    expect(Math.max(...docked.map(({ errors }) => Math.abs(errors)))).toBeGreaterThan(MOST_ERRORS);
  });
});

describe("the engine's persons by themselves", () => {
  it("get the engine's sums month by month, as often as they are run", () => {
    const { inputs, sums } = scriptOf(scenario, 3);
    const run = enginePersons(scenario, 3, inputs);
    run();
    expect(run()).toEqual(sums);
  });
});
