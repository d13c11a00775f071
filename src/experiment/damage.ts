import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { hashOf, openRun } from "./run.ts";

const tables = ["outcomes", "series", "gains"];
const files = [
  ...tables.map((name) => `${name}.parquet`),
  ...tables.map((name) => `${name}.csv`),
  "summary.json",
  "attribution.json",
];
const PIECE = 1 << 20;

/** True if a folder has any table as CSV. */
export function hasCsv(folder: string): boolean {
  return files.some((name) => name.endsWith(".csv") && existsSync(join(folder, name)));
}

/** What in a folder is not what its run, repeated in `elsewhere`, gives: a sentence each. A file that is missing is none. */
export function damages(folder: string, elsewhere: string): readonly string[] {
  const changed = files.filter((name) => {
    const path = join(folder, name);
    return existsSync(path) && !sameBytes(path, join(elsewhere, name));
  });
  return [...changed.map((name) => `${name} is not what the run gives`), ...chunkDamages(folder)];
}

function chunkDamages(folder: string): readonly string[] {
  if (!existsSync(join(folder, "runs"))) return [];
  try {
    const { chunks, manifest } = openRun(folder);
    return hashOf(chunks) === manifest.resultsHash ? [] : ["runs/ does not hold the numbers that the manifest names"];
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
