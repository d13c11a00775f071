/** Runs of the library: the test of a scenario, what its first claim rests on, and which condition does it. What is finished is kept. */
import { existsSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { Stress } from "../src/analysis/assumptions/result.ts";
import { assumptionsCommand } from "../src/cli/assumptions.ts";
import { attributeCommand } from "../src/cli/attribute.ts";
import { readScenario } from "../src/cli/scenario-file.ts";
import { assumptionsIn, readAssumptions } from "../src/experiment/assumptions-file.ts";
import { engineDigest } from "../src/experiment/digest.ts";
import { beginManifest, type Manifest, readManifest } from "../src/experiment/manifest.ts";
import { publish } from "../src/experiment/publish.ts";
import { beginTest } from "../src/experiment/registration.ts";
import { isFolderConflict, prepareFolder, runExperiment } from "../src/experiment/run.ts";
import { runTest } from "../src/experiment/test-run.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { root } from "./library-files.ts";

/** Where runs go, and at which size; the sizes of a test are those of its scenario unless they are given. */
export interface LibrarySize {
  readonly results: string;
  /** Of a stress run: changes are paired, so that few small worlds tell them. */
  readonly stress: { readonly people: number; readonly replications: number };
  readonly test: { readonly people?: number | undefined; readonly replications?: number | undefined };
}

export const fullSize: LibrarySize = {
  results: join(root, "results", "library"),
  stress: { people: 500, replications: 24 },
  test: {},
};

/** The folder of a scenario's attribution, beside that of its test. */
export const attributionFolder = (folder: string): string => `${folder}-attribution`;

/** A folder that holds another scenario, or one of another engine, is left over from an earlier state and goes. */
function clearStale(folder: string, asked: Manifest): void {
  try {
    prepareFolder(folder, asked);
  } catch (error) {
    if (!isFolderConflict(error)) throw error;
    rmSync(folder, { recursive: true });
  }
}

export const isFinished = (folder: string): boolean =>
  existsSync(join(folder, "report.html")) && readManifest(folder)?.status === "finished";

function sameRun(folder: string, asked: Manifest): boolean {
  const there = readManifest(folder);
  const digests = (one: Manifest) => [one.engineDigest, one.scenarioDigest, one.registration?.digest].join();
  const text = (one: Manifest) => one.source.text;
  return isFinished(folder) && there !== null && digests(there) === digests(asked) && text(there) === text(asked);
}

/** What the first registered claim rests on, if that was tried for this scenario; null if not. */
export function knownStress(folder: string, scenario: Scenario): Stress | null {
  const known = readAssumptions(folder, scenario);
  const [claim] = scenario.hypotheses;
  if (known === null || !("stress" in known) || claim === undefined) return null;
  const { stress } = known;
  const same = (["arm", "against", "outcome", "month"] as const).every((key) => stress[key] === claim[key]);
  return same ? { ...stress, claim } : null;
}

/** True where what is known was found by this engine at this size. */
function stressIsFresh(folder: string, scenario: Scenario, { people, replications }: LibrarySize["stress"]): boolean {
  const known = knownStress(folder, scenario);
  const sized = known?.people === people && known.worlds === replications;
  return sized && assumptionsIn(folder)?.engineDigest === engineDigest();
}

async function runStressOf(
  file: string,
  folder: string,
  { people, replications }: LibrarySize["stress"],
): Promise<void> {
  const command = `concerted assumptions ${file} --stress --people ${people} --replications ${replications}`;
  console.log(`${command} --out ${relative(root, folder)}`);
  const options = { set: [], stress: true, people, replications, out: folder, quiet: true };
  await assumptionsCommand(join(root, file), options, command);
}

async function runAttribution(file: string, folder: string, { test }: LibrarySize): Promise<void> {
  const out = attributionFolder(folder);
  const there = readManifest(out);
  const { source } = await readScenario(join(root, file), test);
  const same = there?.engineDigest === engineDigest() && there.source.text === source.text;
  if (same && isFinished(out)) return;
  const command = `concerted attribute ${file}`;
  console.log(`${command} --out ${relative(root, out)}`);
  if (there !== null && there.engineDigest !== engineDigest()) rmSync(out, { recursive: true });
  await attributeCommand(join(root, file), { ...test, set: [], out, quiet: true }, command);
}

/**
 * Runs what is not there yet of one scenario. What the answer rests on comes first, so that the report of the test, which is
 * drawn once, has it.
 */
export async function runOne(file: string, size: LibrarySize): Promise<void> {
  const { scenario, source } = await readScenario(join(root, file), size.test);
  const folder = join(size.results, scenario.name);
  const testing = scenario.hypotheses.length > 0;
  const command = `concerted ${testing ? "test" : "run"} ${file}`;
  const asked = (testing ? beginTest : beginManifest)(scenario, { ...source, file }, command);
  const done = sameRun(folder, asked);
  if (!done) clearStale(folder, asked);
  if (!done) rmSync(join(folder, "manifest.json"), { force: true });
  if (testing && !stressIsFresh(folder, scenario, size.stress)) await runStressOf(file, folder, size.stress);
  // A page of its own is not the report of the test, by which a finished one is known.
  if (!done) rmSync(join(folder, "report.html"), { force: true });
  if (!done) {
    console.log(`${command} --out ${relative(root, folder)}`);
    const run = await (testing ? runTest : runExperiment)(asked, { folder });
    await publish(run, run.manifest.scenario, { folder });
  }
  if (scenario.attribution !== null) await runAttribution(file, folder, size);
}
