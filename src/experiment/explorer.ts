import { readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadScenario } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problems.ts";
import { type Preset, presetOf } from "../web/session/preset.ts";

/** Scenarios that every explorer carries, the first one shown first. */
const shipped = ["first-look", "strive", "shape-up-somerville", "elizabeth-river", "calgary-homelessness"];

const scenarios = fileURLToPath(new URL("../../scenarios", import.meta.url));

async function presetOfFile(file: string): Promise<Preset> {
  const readText = (name: string): string => readFileSync(isAbsolute(name) ? name : join(dirname(file), name), "utf8");
  const loaded = await loadScenario(readFileSync(file, "utf8"), { file, readText });
  if (!loaded.ok) throw new RangeError(loaded.problems.map(formatProblem).join("\n"));
  return presetOf(loaded.scenario, loaded.origin);
}

export function shippedPresets(): Promise<readonly Preset[]> {
  return Promise.all(shipped.map((name) => presetOfFile(join(scenarios, `${name}.yaml`))));
}

const TAG = /(<script type="application\/json" id="presets">)[\s\S]*?(<\/script>)/;

/** A page with these scenarios in the place of those it carries. Throws a RangeError for a page that has no place for them. */
export function presetTag(page: string, presets: readonly Preset[]): string {
  if (!TAG.test(page)) throw new RangeError("got a page without a place for scenarios, expected an explorer");
  const json = JSON.stringify(presets).replaceAll("<", "\\u003c");
  return page.replace(TAG, (_, before: string, after: string) => `${before}${json}${after}`);
}
