import type { Scenario } from "../scenario/scenario.ts";

/** What the seed of a test's worlds ends with: nothing else runs them, so nothing seen before is in a test. */
const TEST_SEED = "/test";

/** The scenario as a test runs it: worlds of its own, and as many as are asked for at most. */
export function scenarioOfTest(scenario: Scenario): Scenario {
  const { precision, replications, seed } = scenario;
  return { ...scenario, seed: seed + TEST_SEED, replications: precision?.maximumReplications ?? replications };
}
