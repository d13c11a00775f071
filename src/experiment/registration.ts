import { canonicalJson } from "../scenario/canonical.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioOfTest } from "../study/test-worlds.ts";
import { worldsOf } from "../study/worlds.ts";
import { sha256 } from "./digest.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";

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
