import type { Loaded, LoadOptions } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/scenario.ts";

// The readers of YAML and schemas are most of the package's weight: whoever runs a scenario that was read before does without them.

/**
 * Reads the text of a scenario (YAML, and so JSON): frozen, complete, and plain JSON, so that it can be stored and run later without
 * being read again. `file` names it in messages; `readText` reads files that it names, such as a list of organizations; `set` holds
 * `path=value` texts that count as if they stood in the file.
 * @throws Error whose message lists everything that is wrong, a line each with its place
 */
export async function load(text: string, options: Partial<LoadOptions> = {}): Promise<Scenario> {
  const file = options.file ?? "scenario.yaml";
  const loaded = await loadScenario(text, { ...options, file });
  if (loaded.ok) return loaded.scenario;
  const lines = loaded.problems.map(formatProblem);
  throw new Error(`${file} is no scenario that can be run:\n${lines.join("\n")}`);
}

/** As `load`, for those who want problems and warnings as data: nothing is thrown for bad input. */
export async function loadScenario(text: string, options: LoadOptions): Promise<Loaded> {
  const reader = await import("../scenario/load.ts");
  return reader.loadScenario(text, options);
}

/** JSON Schema of scenario files, for editors and forms. */
export async function scenarioJsonSchema(): Promise<Record<string, unknown>> {
  const schema = await import("../scenario/schema.ts");
  return schema.scenarioJsonSchema();
}
