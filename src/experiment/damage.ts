import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "./crate-files.ts";
import { readManifest } from "./manifest.ts";
import { hashOf, openRun } from "./run.ts";
import { readSweepManifest } from "./sweep-manifest.ts";

const tables = ["outcomes", "series", "gains"];
const files = [
  ...tables.map((name) => `${name}.parquet`),
  ...tables.map((name) => `${name}.csv`),
  "summary.json",
  "points.csv",
  "attribution.json",
];
const PIECE = 1 << 20;

/** True if a folder has any table as CSV. */
export function hasCsv(folder: string): boolean {
  return files.some((name) => name.endsWith(".csv") && existsSync(join(folder, name)));
}

/**
 * What in the folder of a run or a sweep is not what it gives where it was repeated in `elsewhere`: a sentence each. A file that is
 * missing is none, nor is one that it does not write.
 */
export function damages(folder: string, elsewhere: string): readonly string[] {
  const points = filesIn(join(elsewhere, "points")).map((name) => `points/${name}`);
  const changed = [...files, ...points.sort()].filter((name) => {
    const [path, again] = [join(folder, name), join(elsewhere, name)];
    return existsSync(path) && existsSync(again) && !sameBytes(path, again);
  });
  return [...changed.map((name) => `${name} is not what the run gives`), ...runsIn(folder).flatMap(chunkDamages)];
}

/** A run of a folder: where it is, its chunks in words, and the digest they should have. */
interface StoredRun {
  readonly folder: string;
  readonly chunks: string;
  readonly resultsHash: string | null;
}

function runsIn(folder: string): readonly StoredRun[] {
  const parts = readSweepManifest(folder)?.parts.map(({ folder: part, resultsHash }) => {
    return { folder: join(folder, part), chunks: `${part}/runs/`, resultsHash };
  });
  return parts ?? [{ folder, chunks: "runs/", resultsHash: readManifest(folder)?.resultsHash ?? null }];
}

function chunkDamages({ chunks: name, folder, resultsHash }: StoredRun): readonly string[] {
  if (!existsSync(join(folder, "runs"))) return [];
  try {
    const { chunks } = openRun(folder);
    return hashOf(chunks) === resultsHash ? [] : [`${name} does not hold the numbers that the manifest names`];
  } catch (error) {
    return [(error as Error).message];
  }
}

function* pieces(path: string): Generator<Buffer> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const piece = Buffer.alloc(PIECE);
      const length = readSync(file, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

function sameBytes(path: string, other: string): boolean {
  const others = pieces(other);
  for (const piece of pieces(path)) {
    const next = others.next();
    if (next.done || !piece.equals(next.value)) return false;
  }
  return others.next().done === true;
}
