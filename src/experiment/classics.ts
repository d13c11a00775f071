import { join } from "node:path";
import { readCell } from "../classics/cell.ts";
import type { CellResult, Classic, SettingValues } from "../classics/classic.ts";
import { bytesOf, missingChunk, readBlock, storeBlock } from "./chunk-file.ts";
import {
  type ClassicChunk,
  type ClassicChunkResult,
  type ClassicJob,
  chunksOf,
  classicKey,
  classicsDigest,
} from "./classics-plan.ts";
import { removeLeftovers } from "./files.ts";
import { defaultWorkers, runPool, spanOf } from "./pool.ts";
import type { RunOptions } from "./run.ts";

/** What is run of a classic: cells with all their settings, each so many times. */
export interface ClassicQuestion {
  readonly cells: readonly SettingValues[];
  readonly replications: number;
  readonly seed: string;
}

/**
 * Runs all replications of a classic's cells that the folder does not hold yet, and stores each chunk as soon as it is finished.
 * Stopped at any moment, the same call goes on from there. Progress counts replications.
 * @throws WorkerFailure if a worker fails, e.g. on settings that do not go together
 */
export async function runClassic(
  classic: Classic,
  question: ClassicQuestion,
  options: RunOptions,
): Promise<readonly CellResult[]> {
  const { cells, replications, seed } = question;
  removeLeftovers(join(options.folder, "runs"));
  const job: ClassicJob = { name: classic.name, seed };
  const digest = classicsDigest();
  const keyOf = (chunk: ClassicChunk): string => classicKey(digest, job, chunk);
  const chunks = cells.map((settings) => chunksOf(classic, settings, replications));
  await runMissing(job, chunks.flat(), keyOf, options);
  return chunks.map((own, c) =>
    readCell(classic, cells[c] as SettingValues, storedNumbers(options.folder, own.map(keyOf))),
  );
}

/** Runs those of the chunks that the folder does not hold yet, and stores each as soon as it is finished. */
async function runMissing(
  job: ClassicJob,
  chunks: readonly ClassicChunk[],
  keyOf: (chunk: ClassicChunk) => string,
  { folder, onProgress, signal, workers = defaultWorkers() }: RunOptions,
): Promise<void> {
  const missing = chunks.filter((chunk) => readBlock(folder, keyOf(chunk)) === null);
  const total = replicationsIn(chunks);
  const ready = total - replicationsIn(missing);
  let done = ready;
  onProgress?.({ done, ready, total });
  const keep = ({ numbers, ...chunk }: ClassicChunkResult): void => {
    storeBlock(folder, keyOf(chunk), chunk, bytesOf(numbers));
    done += chunk.count;
    onProgress?.({ done, ready, total });
  };
  const nameOf = (chunk: ClassicChunk): string => `${job.name}, ${spanOf(chunk, "replication")}`;
  await runPool({ module: "classics-worker", run: "runClassicChunk", job, nameOf }, missing, workers, keep, signal);
}

function replicationsIn(chunks: readonly ClassicChunk[]): number {
  return chunks.reduce((sum, { count }) => sum + count, 0);
}

/** The numbers of stored chunks, one after the other. @throws RangeError at one that is missing or damaged */
function storedNumbers(folder: string, keys: readonly string[]): Float64Array {
  const parts = keys.map((key) => {
    const block = readBlock(folder, key);
    if (block) return new Float64Array(block.body);
    throw missingChunk(folder, key);
  });
  const numbers = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    numbers.set(part, at);
    at += part.length;
  }
  return numbers;
}
