/**
 * Runs the scenarios shipped at full size and writes docs/library.md with its pictures. A scenario with hypotheses is tested,
 * any other is run; what the first hypothesis rests on is tried, and which condition does it where the scenario asks. What has
 * been run before is not run again, and a scenario that was not run keeps its words on the page.
 *   npm run library                    all of them, into results/library/NAME, and the maps of docs/map.md
 *   npm run library -- strive …        these
 *   npm run library -- --page          none: only the page, from what is in results/library
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { isEnding } from "../src/cli/exit.ts";
import { readScenario } from "../src/cli/scenario-file.ts";
import type { AttributionFile } from "../src/experiment/attribution.ts";
import { readManifest } from "../src/experiment/manifest.ts";
import { openRun } from "../src/experiment/run.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import { attributionPictures } from "./library-attribution.ts";
import type { Entry } from "./library-entry.ts";
import { figuresOf } from "./library-figures.ts";
import { libraryFiles, root } from "./library-files.ts";
import { pageWith } from "./library-page.ts";
import { compactSvg } from "./library-picture.ts";
import { attributionFolder, fullSize, isFinished, knownStress, type LibrarySize, runOne } from "./library-runs.ts";
import { writeMap } from "./map.ts";

const docs = join(root, "docs");

function attributionIn(folder: string, text: string): AttributionFile | null {
  const known = isFinished(folder) && readManifest(folder)?.source.text === text;
  return known ? JSON.parse(readFileSync(join(folder, "attribution.json"), "utf8")) : null;
}

/** What the page needs of a scenario that has been run as it is written; null of one that has not. */
async function entryOf(file: string, { results, test }: LibrarySize): Promise<Entry | null> {
  const { scenario, source } = await readScenario(join(root, file), test);
  const folder = join(results, scenario.name);
  const manifest = readManifest(folder);
  if (manifest === null || !isFinished(folder) || manifest.source.text !== source.text) return null;
  const summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  const figures = figuresOf(openRun(folder), scenario, outcomesOf(scenario));
  const attribution = attributionIn(attributionFolder(folder), source.text);
  return { file, figures, manifest, scenario, summary, stress: knownStress(folder, scenario), attribution };
}

function drawOne(from: string, to: string): void {
  writeFileSync(to, compactSvg(readFileSync(from, "utf8")));
}

function draw({ attribution, scenario }: Entry, { results }: LibrarySize, pictures: string): void {
  mkdirSync(pictures, { recursive: true });
  const folder = join(results, scenario.name);
  drawOne(join(folder, "charts", "difference.svg"), join(pictures, `${scenario.name}.svg`));
  if (attribution === null) return;
  for (const [name] of attributionPictures) {
    const from = join(attributionFolder(folder), "charts", `${name}.svg`);
    drawOne(from, join(pictures, `${scenario.name}-${name}.svg`));
  }
}

/** Writes the page and its pictures into a folder, from what the runs of this size have left. */
export async function writePage(files: readonly string[], size: LibrarySize, folder: string): Promise<void> {
  const page = join(folder, "library.md");
  const found = await Promise.all(files.map((file) => entryOf(file, size)));
  const entries = found.filter((entry) => entry !== null);
  for (const entry of entries) draw(entry, size, join(folder, "pictures", "library"));
  const names = await Promise.all(
    files.map(async (file) => ({ file, name: (await readScenario(join(root, file), {})).scenario.name })),
  );
  writeFileSync(page, pageWith(existsSync(page) ? readFileSync(page, "utf8") : "", names, entries));
  console.log(
    `${relative(root, page)}: ${entries.length} of ${files.length} scenarios as they are in ${relative(root, size.results)}`,
  );
}

async function main(asked: readonly string[]): Promise<void> {
  const files = libraryFiles();
  const wanted = files.filter((file) => asked.length === 0 || asked.some((name) => file.endsWith(`/${name}.yaml`)));
  if (!asked.includes("--page")) {
    if (wanted.length < asked.length)
      throw new RangeError(`got ${asked.join(", ")}, expected names of scenarios shipped`);
    for (const [at, file] of wanted.entries()) {
      console.log(`${at + 1} of ${wanted.length}: ${file}`);
      await runOne(file, fullSize);
    }
  }
  await writePage(files, fullSize, docs);
  if (asked.length === 0) await writeMap();
}

if (import.meta.main) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    // Stopped, or told in words; the same command goes on from there.
    if (!isEnding(error)) throw error;
    console.error(error.message);
    process.exitCode = error.exitCode;
  }
}
