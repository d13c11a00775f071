/**
 * Runs the scenarios shipped at full size and writes docs/library.md with its pictures. A scenario with hypotheses is tested,
 * any other is run. What has been run before is not run again, and a scenario that was not run keeps its words on the page.
 *   npm run library                    all of them, into results/library/NAME
 *   npm run library -- strive …        these
 *   npm run library -- --page          none: only the page, from what is in results/library
 * What an answer rests on is told once it has been tried, which takes minutes for each scenario:
 *   npm run concerted -- assumptions scenarios/first-look.yaml --stress --people 500 --replications 20 --out results/library/first-look
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { readScenario } from "../src/cli/scenario-file.ts";
import { readAssumptions } from "../src/experiment/assumptions-file.ts";
import { beginManifest, type Manifest, readManifest } from "../src/experiment/manifest.ts";
import { publish } from "../src/experiment/publish.ts";
import { beginTest } from "../src/experiment/registration.ts";
import { isFolderConflict, openRun, prepareFolder, runExperiment } from "../src/experiment/run.ts";
import { runTest } from "../src/experiment/test-run.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import { figuresOf } from "./library-figures.ts";
import { type Entry, pageWith } from "./library-page.ts";
import { compactSvg } from "./library-picture.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "results", "library");
const docs = join(root, "docs");
const page = join(docs, "library.md");

/** Paths of the scenarios shipped, from the root of the project, in the order of the page. */
export function libraryFiles(): readonly string[] {
  const names = readdirSync(join(root, "scenarios"), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => join("scenarios", name))
    .sort((a, b) => dirname(a).localeCompare(dirname(b), "en") || a.localeCompare(b, "en"));
}

/** A folder that holds another scenario, or one of another engine, is left over from an earlier state and goes. */
function clearStale(folder: string, asked: Manifest): void {
  try {
    prepareFolder(folder, asked);
  } catch (error) {
    if (!isFolderConflict(error)) throw error;
    rmSync(folder, { recursive: true });
  }
}

const isFinished = (folder: string): boolean =>
  existsSync(join(folder, "report.html")) && readManifest(folder)?.status === "finished";

function sameRun(folder: string, asked: Manifest): boolean {
  const there = readManifest(folder);
  const digests = (one: Manifest) => [one.engineDigest, one.scenarioDigest, one.registration?.digest].join();
  const text = (one: Manifest) => one.source.text;
  return isFinished(folder) && there !== null && digests(there) === digests(asked) && text(there) === text(asked);
}

async function runOne(file: string): Promise<void> {
  const { scenario, source } = await readScenario(join(root, file), {});
  const folder = join(results, scenario.name);
  const testing = scenario.hypotheses.length > 0;
  const command = `concerted ${testing ? "test" : "run"} ${file}`;
  const asked = (testing ? beginTest : beginManifest)(scenario, { ...source, file }, command);
  if (sameRun(folder, asked)) return;
  console.log(`${command} --out ${relative(root, folder)}`);
  clearStale(folder, asked);
  const run = await (testing ? runTest : runExperiment)(asked, { folder });
  await publish(run, run.manifest.scenario, { folder });
}

/** What the page needs of a scenario that has been run as it is written; null of one that has not. */
async function entryOf(file: string): Promise<Entry | null> {
  const { scenario, source } = await readScenario(join(root, file), {});
  const folder = join(results, scenario.name);
  const manifest = readManifest(folder);
  if (manifest === null || !isFinished(folder) || manifest.source.text !== source.text) return null;
  const stress = readAssumptions(folder, scenario);
  const summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
  const figures = figuresOf(openRun(folder), scenario, outcomesOf(scenario));
  return { file, figures, manifest, scenario, summary, stress: stress && "stress" in stress ? stress.stress : null };
}

function draw({ scenario }: Entry): void {
  const pictures = join(docs, "pictures", "library");
  mkdirSync(pictures, { recursive: true });
  const svg = readFileSync(join(results, scenario.name, "charts", "difference.svg"), "utf8");
  writeFileSync(join(pictures, `${scenario.name}.svg`), compactSvg(svg));
}

async function writePage(files: readonly string[]): Promise<void> {
  const found = await Promise.all(files.map(entryOf));
  const entries = found.filter((entry) => entry !== null);
  for (const entry of entries) draw(entry);
  const names = await Promise.all(
    files.map(async (file) => ({ file, name: (await readScenario(join(root, file), {})).scenario.name })),
  );
  writeFileSync(page, pageWith(existsSync(page) ? readFileSync(page, "utf8") : "", names, entries));
  console.log(
    `${relative(root, page)}: ${entries.length} of ${files.length} scenarios as they are in ${relative(root, results)}`,
  );
}

if (import.meta.main) {
  const files = libraryFiles();
  const asked = process.argv.slice(2);
  const wanted = files.filter((file) => asked.length === 0 || asked.some((name) => file.endsWith(`/${name}.yaml`)));
  if (!asked.includes("--page")) {
    if (wanted.length < asked.length)
      throw new RangeError(`got ${asked.join(", ")}, expected names of scenarios shipped`);
    for (const file of wanted) await runOne(file);
  }
  await writePage(files);
}
