import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { engineDigest } from "../experiment/digest.ts";
import { type Manifest, readManifest } from "../experiment/manifest.ts";
import { writeTables } from "../experiment/publish.ts";
import { openRun } from "../experiment/run.ts";
import { ending, exitCode } from "./exit.ts";
import { simulate } from "./run.ts";

export interface ReproduceOptions {
  readonly workers?: number;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** `concerted reproduce MANIFEST`: runs a finished folder again elsewhere and says whether every number is the same. */
export async function reproduceCommand(path: string, options: ReproduceOptions): Promise<void> {
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : dirname(path);
  const manifest = finishedManifest(folder, path);
  const engine = engineDigest();
  const elsewhere = mkdtempSync(join(tmpdir(), "concerted-"));
  try {
    const run = await simulate(
      { ...manifest, engineDigest: engine, status: "running", resultsHash: null },
      { folder: elsewhere, workers: options.workers, quiet: options.quiet ?? false },
    );
    writeTables(run, manifest.scenario, elsewhere, false);
    const verdict: Verdict = {
      same: run.manifest.resultsHash === manifest.resultsHash,
      damaged: damagedFiles(folder, elsewhere),
      sameEngine: engine === manifest.engineDigest,
      expected: manifest.resultsHash,
      got: run.manifest.resultsHash ?? "",
    };
    tell(manifest, verdict, options);
  } finally {
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

interface Verdict {
  readonly same: boolean;
  /** What in the folder is not what the run gives, in words. */
  readonly damaged: readonly string[];
  readonly sameEngine: boolean;
  readonly expected: string;
  readonly got: string;
}

function finishedManifest(folder: string, path: string): Manifest & { readonly resultsHash: string } {
  const manifest = readManifest(folder);
  if (manifest && manifest.resultsHash !== null) return { ...manifest, resultsHash: manifest.resultsHash };
  const got = manifest ? "an unfinished run" : "no manifest";
  throw ending(exitCode.invalid, `${path}: got ${got}, expected the manifest.json of a finished run`);
}

function tell(manifest: Manifest, verdict: Verdict, { json, quiet }: ReproduceOptions): void {
  if (json) console.log(JSON.stringify(verdict, null, 1));
  const engine = verdict.sameEngine ? "the same engine" : "another engine";
  const what = `${manifest.replications} worlds × ${manifest.arms.length} arms, results ${verdict.expected.slice(0, 12)}`;
  if (!verdict.same) {
    throw ending(exitCode.failed, `Not reproduced (${what}): ${engine} gives ${verdict.got.slice(0, 12)} here.`);
  }
  if (verdict.damaged.length > 0) {
    throw ending(exitCode.failed, `Reproduced (${what}), but the folder is damaged:\n${verdict.damaged.join("\n")}`);
  }
  if (!quiet && !json) console.log(`Reproduced: every number is the same (${what}, ${engine}).`);
}

function damagedFiles(folder: string, elsewhere: string): readonly string[] {
  const tables = ["outcomes.parquet", "series.parquet"].filter((name) => {
    const path = join(folder, name);
    return existsSync(path) && !readFileSync(path).equals(readFileSync(join(elsewhere, name)));
  });
  return [...tables.map((name) => `${name} is not what the run gives`), ...brokenChunks(folder)];
}

function brokenChunks(folder: string): readonly string[] {
  try {
    for (const chunk of openRun(folder).chunks) void chunk;
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}
