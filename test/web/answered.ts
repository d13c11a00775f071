import type { Scenario } from "../../src/scenario/scenario.ts";
import { recordedOutcomes } from "../../src/web/session/answer.ts";
import type { WorldAnswer } from "../../src/web/worker/protocol.ts";
import { createAnswerer } from "../../src/web/worker/worlds.ts";

/** The first so many worlds of a scenario, as the page's worker answers them, every outcome at every month. */
export function answered(scenario: Scenario, worlds: number = scenario.replications): readonly WorldAnswer[] {
  const answerer = createAnswerer();
  answerer.ask({ id: 1, scenario, outcomes: recordedOutcomes(scenario) });
  return Array.from({ length: worlds }, (_, world) => answerer.answer(1, world)).filter((found) => found !== null);
}
