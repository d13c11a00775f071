import { canonicalJson } from "../scenario/canonical.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { worldsOf } from "../study/worlds.ts";
import { sha256 } from "./digest.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";

/** What the seed of a test's worlds ends with: no other command runs them, so nothing seen before is in a test. */
const TEST_SEED = "/test";

/** The scenario as a test runs it: worlds of its own, and as many as are asked for at most. */
export function scenarioOfTest(scenario: Scenario): Scenario {
  const { precision, replications, seed } = scenario;
  return { ...scenario, seed: seed + TEST_SEED, replications: precision?.maximumReplications ?? replications };
}

/** SHA-256 over canonical JSON of what a test promises: hypotheses, precision or number of worlds, and the worlds themselves. */
export function registrationDigest(scenario: Scenario): string {
  const { hypotheses, precision, replications } = scenario;
  const worlds = precision ? null : replications;
  return sha256(canonicalJson({ hypotheses, precision, replications: worlds, worlds: worldsOf(scenario) }));
}

/** The manifest of a test that has not been run yet. */
export function beginTest(scenario: Scenario, source: Source, command: string): Manifest {
  const own = scenarioOfTest(scenario);
  return {
    ...beginManifest(own, source, command),
    registration: { digest: registrationDigest(own), reached: null },
  };
}
