/**
 * Runs the maps of where collective impact wins and where it loses, and writes docs/map.md with its pictures.
 *   node scripts/map.ts            runs what has not been run, into results/map/NAME, and writes the page
 * Ways to lose are read from results/library, where "npm run library" puts them; without them the page has the maps only.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Summary } from "../src/analysis/summary.ts";
import { readScenario } from "../src/cli/scenario-file.ts";
import { sweepCommand } from "../src/cli/sweep.ts";
import { readManifest } from "../src/experiment/manifest.ts";
import { openRun } from "../src/experiment/run.ts";
import { openSweep } from "../src/experiment/sweep.ts";
import { collectPoints, sweepResult } from "../src/experiment/sweep-result.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import { collect } from "../src/study/panel.ts";
import { libraryFiles } from "./library-files.ts";
import type { LossEntry } from "./map-losses.ts";
import { type MapEntry, type MapPage, mapPage, nullFigures } from "./map-page.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const docs = join(root, "docs");
const shown = ["town-and-backbone", "linkage-and-mismatch"];
const story = "scenarios/critiques/cases-are-not-research.yaml";

async function mapOf(file: string): Promise<MapEntry> {
  const name = basename(file, ".yaml");
  const out = join(root, "results", "map", name);
  const command = `concerted sweep ${file}`;
  await sweepCommand(join(root, file), { vary: [], out, quiet: true }, command);
  const sweep = openSweep(out);
  const { scenario } = await readScenario(join(root, file), {});
  const pictures = join(docs, "pictures", "map");
  mkdirSync(pictures, { recursive: true });
  cpSync(join(out, "charts", "sweep-prevalence.svg"), join(pictures, `${name}.svg`));
  const result = sweepResult(sweep, collectPoints(sweep));
  return { file, scenario, result, resultsHash: sweep.manifest.resultsHash ?? "" };
}

/** A test that the library has finished of this very scenario; null without one. */
async function testedOf(file: string): Promise<(LossEntry & { readonly folder: string }) | null> {
  const { scenario, source } = await readScenario(join(root, file), {});
  const folder = join(root, "results", "library", scenario.name);
  const manifest = readManifest(folder);
  const finished = manifest?.status === "finished" && existsSync(join(folder, "summary.json"));
  if (!finished || manifest.source.text !== source.text) return null;
  const summary: Summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  return { file, folder, scenario, summary };
}

async function storyOf(): Promise<MapPage["story"]> {
  const tested = await testedOf(story);
  if (tested === null) return null;
  const { folder, scenario, summary } = tested;
  const { chunks, dimensions, manifest } = openRun(folder);
  const month = Math.min(...scenario.compare.months);
  const wanted = [{ outcomes: ["prevalence"], months: [0, month] }];
  const panel = collect(chunks, manifest.replications, dimensions, outcomesOf(scenario), wanted);
  const effect = summary.comparisons.find((one) => one.outcome === "prevalence" && one.month === month);
  return effect === undefined ? null : { file: story, figures: nullFigures(panel, month), effect };
}

/** Runs what has not been run of the maps and writes their page. */
export async function writeMap(): Promise<void> {
  const files = libraryFiles();
  const maps: MapEntry[] = [];
  for (const name of shown) maps.push(await mapOf(`scenarios/map/${name}.yaml`));
  const tested = await Promise.all(files.filter((each) => each.includes("/losing/")).map(testedOf));
  const losses = tested.filter((entry) => entry !== null);
  const page = join(docs, "map.md");
  writeFileSync(page, mapPage({ maps, losses, story: await storyOf() }));
  console.log(`${relative(root, page)}: ${maps.length} maps, ${losses.length} of ${tested.length} ways to lose`);
}

if (import.meta.main) await writeMap();
