import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scenarios } from "../twin/arbitrary.ts";
import { runTwin } from "../twin/twin.ts";
import { firstDifference, runEngine } from "./dock.ts";

// Replay a failure with CONCERTED_SEED set to the seed of the title. There are no false alarms: both sides compute the same numbers.
const seed = Number(process.env.CONCERTED_SEED ?? 2026);
const runs = process.env.CONCERTED_FULL === "1" ? 2500 : 250;

describe("the engine and its slow twin", () => {
  it(`have the same bits after every month of every arm (seed ${seed}, ${runs} random scenarios)`, () => {
    let months = 0;
    const property = fc.property(scenarios(), fc.nat({ max: 1000 }), (scenario, replication) => {
      const engine = runEngine(scenario, replication);
      months += engine.states.length - 1;
      expect(firstDifference(engine, runTwin(scenario, replication))).toBeNull();
    });
    fc.assert(property, { seed, numRuns: runs });
    expect(months).toBeGreaterThan(10 * runs);
  }, 300_000);
});
