import { readFileSync } from "node:fs";
import { loadScenario } from "../../../src/scenario/load.ts";
import { changesOf, scenarioFor } from "../../../src/web/lessons/ask.ts";
import type { Ask, Step } from "../../../src/web/lessons/lesson.ts";
import { type Answer, answerFrom, recordedOutcomes } from "../../../src/web/session/answer.ts";
import { type Preset, presetOf } from "../../../src/web/session/preset.ts";
import { createAnswerer } from "../../../src/web/worker/worlds.ts";

/** A scenario of the page, by its name. */
export async function presetNamed(name: string): Promise<Preset> {
  const file = `scenarios/${name}.yaml`;
  const loaded = await loadScenario(readFileSync(file, "utf8"), {
    file,
    readText: (path) => readFileSync(path, "utf8"),
  });
  if (!loaded.ok) throw new RangeError(`got no scenario in ${file}`);
  return presetOf(loaded.scenario, loaded.origin);
}

/** Runs what is asked, by default with few people and worlds. */
export function answerOf(
  preset: Preset,
  ask: Ask,
  step?: Step,
  size: Partial<Ask> = { people: 100, worlds: 4 },
): Answer {
  const asked = { ...ask, ...size };
  const scenario = scenarioFor(preset, asked, step ? changesOf(step, {}) : (ask.changes ?? {}));
  const answerer = createAnswerer();
  answerer.ask({ id: 1, scenario, outcomes: recordedOutcomes(scenario) });
  const results = Array.from({ length: asked.worlds }, (_, world) => answerer.answer(1, world));
  return answerFrom(
    scenario,
    results.flatMap((each) => (each ? [each] : [])),
  );
}
