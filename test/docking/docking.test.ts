import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { type Value, withValues } from "../../src/scenario/settings.ts";
import { scenarios } from "../twin/arbitrary.ts";
import { runTwin } from "../twin/twin.ts";
import { firstDifference, runEngine } from "./dock.ts";

// Replay a failure with CONCERTED_SEED set to the seed of the title. There are no false alarms: both sides compute the same numbers.
const seed = Number(process.env.CONCERTED_SEED ?? 2026);
const runs = process.env.CONCERTED_FULL === "1" ? 2500 : 250;

/** The scenario with the same values in all arms. */
function withInAll(scenario: Scenario, values: Readonly<Record<string, Value>>): Scenario {
  return { ...scenario, arms: scenario.arms.map((arm) => ({ ...arm, settings: withValues(arm.settings, values) })) };
}

/** Everyone starts with the same need in every domain, exactly on the thresholds of counting and referral, and is drawn back to it. */
function onThresholds(scenario: Scenario, level: number): Scenario {
  const still = withInAll(scenario, {
    "community.threshold": level,
    "delivery.referral.need": level,
    "community.interdependence": 0,
    "community.noise": 0,
    "community.commonShock.noise": 0,
    "community.personal.spread": 0,
    "community.gap.mean": 0,
    "community.gap.spread": 0,
    "policy.winsBase": 0,
  });
  return { ...still, shocks: [], domains: scenario.domains.map((domain) => ({ ...domain, hardship: level })) };
}

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

  it(`agree where needs are equal and lie exactly on thresholds (seed ${seed}, ${runs / 10} random scenarios)`, () => {
    const levels = fc.integer({ min: 5, max: 95 }).map((percent) => percent / 100);
    const property = fc.property(scenarios(), levels, (drawn, level) => {
      const scenario = onThresholds(drawn, level);
      expect(firstDifference(runEngine(scenario, 0), runTwin(scenario, 0))).toBeNull();
    });
    fc.assert(property, { seed, numRuns: runs / 10 });
  }, 300_000);
});
