import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadScenario } from "../scenario/load.ts";
import { formatProblem } from "../scenario/problems.ts";
import { type Preset, presetOf } from "../web/session/preset.ts";

/** Scenarios that every explorer carries, the first one shown first. */
const shipped = ["first-look", "strive", "shape-up-somerville", "elizabeth-river", "calgary-homelessness"];

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

async function presetOfFile(file: string): Promise<Preset> {
  const readText = (name: string): string => readFileSync(isAbsolute(name) ? name : join(dirname(file), name), "utf8");
  const loaded = await loadScenario(readFileSync(file, "utf8"), { file, readText });
  if (!loaded.ok) throw new RangeError(loaded.problems.map(formatProblem).join("\n"));
  return presetOf(loaded.scenario, loaded.origin);
}

export function shippedPresets(): Promise<readonly Preset[]> {
  return Promise.all(shipped.map((name) => presetOfFile(join(fromRoot("scenarios"), `${name}.yaml`))));
}

const TAG = /(<script type="application\/json" id="presets">)([\s\S]*?)(<\/script>)/;

/** A page with these scenarios in the place of those it carries. Throws a RangeError for a page that has no place for them. */
export function presetTag(page: string, presets: readonly Preset[]): string {
  if (!TAG.test(page)) throw new RangeError("got a page without a place for scenarios, expected an explorer");
  const json = JSON.stringify(presets).replaceAll("<", "\\u003c");
  return page.replace(TAG, (_, before: string, __, after: string) => `${before}${json}${after}`);
}

/** A page with one more scenario, in front of those it carries; it takes the place of one of the same name. */
export function pageWith(page: string, preset: Preset): string {
  const carried = JSON.parse(TAG.exec(page)?.[2] ?? "[]") as readonly Preset[];
  return presetTag(page, [preset, ...carried.filter(({ scenario }) => scenario.name !== preset.scenario.name)]);
}

/** The explorer as it was built, in the package and in a checkout alike. Throws a RangeError where it was not. */
export function builtExplorer(): string {
  const file = fromRoot("dist/explorer.html");
  if (existsSync(file)) return readFileSync(file, "utf8");
  throw new RangeError(`no explorer at ${file}: npm run explorer:build makes it`);
}
