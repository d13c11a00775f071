import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { counted } from "../charts/numbers.ts";
import { writeAttribution } from "../experiment/attribution.ts";
import { damages, hasCsv } from "../experiment/damage.ts";
import { engineDigest, scenarioDigest } from "../experiment/digest.ts";
import { type Manifest, manifestName, readManifestFile } from "../experiment/manifest.ts";
import { writeNumbers } from "../experiment/publish.ts";
import { runExperiment } from "../experiment/run.ts";
import { runSweep } from "../experiment/sweep.ts";
import { readSweepManifestFile, type SweepManifest } from "../experiment/sweep-manifest.ts";
import { writeSweepNumbers } from "../experiment/sweep-publish.ts";
import { ending, exitCode, orInvalid } from "./exit.ts";
import { folderNamed } from "./out-folder.ts";
import { refusePatterns } from "./patterns-folder.ts";
import { type Watched, watched } from "./stoppable.ts";

export interface ReproduceOptions {
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

type FinishedManifest = (Manifest | SweepManifest) & { readonly resultsHash: string };

/** `concerted reproduce MANIFEST`: runs a finished folder, of a run or a sweep, again elsewhere and says whether every number is the same. */
export async function reproduceCommand(path: string, options: ReproduceOptions): Promise<void> {
  const file = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, manifestName) : path;
  const folder = basename(file) === manifestName ? dirname(file) : null;
  if (folder !== null) refusePatterns(folderNamed(folder));
  const manifest = finishedManifest(file);
  const elsewhere = mkdtempSync(join(tmpdir(), "concerted-"));
  try {
    const again = (given: Watched) => reproduce(manifest, folder, { elsewhere, ...given, ...options });
    const verdict = await watched(again, { quiet: options.quiet, kept: () => "nothing was changed" });
    tell(manifest, verdict, options);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

interface Again extends ReproduceOptions, Watched {
  readonly elsewhere: string;
}

async function reproduce(manifest: FinishedManifest, folder: string | null, again: Again): Promise<Verdict> {
  const csv = folder !== null && hasCsv(folder);
  const { engineDigest: engine, resultsHash } =
    manifest.format === 1 ? await runAgain(manifest, csv, again) : await sweepAgain(manifest, csv, again);
  return {
    same: resultsHash === manifest.resultsHash,
    damaged: folder === null ? [] : damages(folder, again.elsewhere),
    sameEngine: engine === manifest.engineDigest,
    expected: manifest.resultsHash,
    got: resultsHash ?? "",
  };
}

/** Runs and writes the numbers of a run elsewhere. Returns the manifest of what came out. */
async function runAgain(manifest: Manifest, csv: boolean, again: Again): Promise<Manifest> {
  const { elsewhere: folder, onProgress, signal, workers } = again;
  const run = await runExperiment(askAgain(manifest), { folder, workers, signal, onProgress });
  if (manifest.attribution) writeAttribution(run, manifest.attribution, folder);
  else await writeNumbers(run, manifest.scenario, { folder, csv, signal });
  return run.manifest;
}

/** The same of a sweep: its points are written in its manifest. */
async function sweepAgain(manifest: SweepManifest, csv: boolean, again: Again): Promise<SweepManifest> {
  const { elsewhere: folder, onProgress, signal, workers } = again;
  const sweep = await runSweep(manifest.points, manifest, { folder, workers, signal, onProgress });
  await writeSweepNumbers(sweep, { folder, csv, signal });
  return sweep.manifest;
}

/** The run of a manifest, asked for anew: by the engine that is here, of the scenario that is written in it. */
function askAgain(manifest: Manifest): Manifest {
  return {
    ...manifest,
    engineDigest: engineDigest(),
    scenarioDigest: scenarioDigest(manifest.scenario, manifest.recorded),
    status: "running",
    resultsHash: null,
  };
}

interface Verdict {
  readonly same: boolean;
  /** What in the folder is not what the run gives, in words. */
  readonly damaged: readonly string[];
  readonly sameEngine: boolean;
  readonly expected: string;
  readonly got: string;
}

function finishedManifest(file: string): FinishedManifest {
  const manifest = orInvalid(() => readSweepManifestFile(file) ?? readManifestFile(file));
  if (manifest && manifest.resultsHash !== null) return { ...manifest, resultsHash: manifest.resultsHash };
  const got = manifest ? "an unfinished run" : "no such file";
  throw ending(exitCode.invalid, `${file}: got ${got}, expected the manifest.json of a finished run`);
}

function tell(manifest: Manifest | SweepManifest, verdict: Verdict, { json, quiet }: ReproduceOptions): void {
  if (json) console.log(JSON.stringify(verdict, null, 1));
  const engine = verdict.sameEngine ? "the same engine" : "another engine";
  const lives = `${counted(manifest.replications, "world")} × ${counted(manifest.arms.length, "arm")}`;
  const size = manifest.format === 1 ? lives : `${counted(manifest.points.length, "point")}, each ${lives}`;
  const what = `${size}, results ${verdict.expected.slice(0, 12)}`;
  if (!verdict.same) {
    throw ending(exitCode.failed, `Not reproduced (${what}): ${engine} gives ${verdict.got.slice(0, 12)} here.`);
  }
  if (verdict.damaged.length > 0) {
    throw ending(exitCode.failed, `Reproduced (${what}), but the folder is damaged:\n${verdict.damaged.join("\n")}`);
  }
  if (!quiet && !json) console.log(`Reproduced: every number is the same (${what}, ${engine}).`);
}
