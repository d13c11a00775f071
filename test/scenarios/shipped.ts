import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadScenario, type Overrides } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

const folder = fileURLToPath(new URL("../../scenarios/", import.meta.url));

/** Names of the scenario files shipped. */
export const shippedFiles: readonly string[] = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

export const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");

/** A shipped scenario; everything the loader has to say about it fails the test, warnings too. */
export async function shipped(file: string, overrides: Overrides = {}): Promise<Scenario> {
  const readText = (path: string): string => readFileSync(path, "utf8");
  const loaded = await loadScenario(textOf(file), { file: join(folder, file), readText, overrides });
  const said = loaded.ok ? loaded.warnings : loaded.problems;
  if (!loaded.ok || said.length > 0) throw new Error(said.map(formatProblem).join("\n"));
  return loaded.scenario;
}
