import { readFileSync } from "node:fs";
import { loadScenario } from "../../../src/scenario/load.ts";
import { changesOf, scenarioFor } from "../../../src/web/lessons/ask.ts";
import type { Ask, Step } from "../../../src/web/lessons/lesson.ts";
import { type Answer, answerFrom } from "../../../src/web/session/answer.ts";
import { type Preset, presetOf } from "../../../src/web/session/preset.ts";
import { answered } from "../answered.ts";

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
  return answerFrom(scenario, answered(scenario, asked.worlds));
}
