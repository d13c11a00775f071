import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import type { Chunk } from "./plan.ts";
import type { ChunkResult, Job } from "./protocol.ts";

/** Threads used unless the caller says otherwise: one per processor that this process may use. */
export function defaultWorkers(): number {
  return availableParallelism();
}

/** Raised when a worker dies or throws; chunks finished before are kept by the caller. */
export interface WorkerFailure extends Error {
  readonly chunk: Chunk;
}

function workerFailure(chunk: Chunk, cause: unknown): WorkerFailure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const advice = isOutOfMemory(cause) ? " (fewer workers or people need less)" : "";
  const worlds =
    chunk.count === 1 ? `world ${chunk.first}` : `worlds ${chunk.first} to ${chunk.first + chunk.count - 1}`;
  return Object.assign(new Error(`a worker failed on ${worlds}: ${reason}${advice}`, { cause }), { chunk });
}

function isOutOfMemory(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return ("code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY") || /allocation failed/i.test(cause.message);
}

/** True for a worker's failure, false for a stop that was asked for. */
export function isWorkerFailure(error: unknown): error is WorkerFailure {
  return error instanceof Error && "chunk" in error;
}

/**
 * Runs chunks over worker threads and hands each result to `keep` as soon as it is there, in any order. Rejects with a
 * WorkerFailure when a worker fails, and with the signal's reason when it is aborted; unfinished chunks are then given up.
 */
export async function runChunks(
  job: Job,
  chunks: readonly Chunk[],
  workers: number,
  keep: (result: ChunkResult) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (chunks.length === 0) return;
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const threads = Math.max(1, Math.min(workers, chunks.length));
  const pool = new Piscina({
    filename: new URL(`./worker.${extension}`, import.meta.url).href,
    name: "runChunk",
    minThreads: threads,
    maxThreads: threads,
    workerData: job,
  });
  // A worker that dies between two chunks is replaced; what killed it shows again on the next chunk, if it lasts.
  pool.on("error", () => {});
  const left = chunks.values();
  const work = async (): Promise<void> => {
    for (const chunk of left) keep(await runOne(pool, chunk, signal));
  };
  try {
    await Promise.all(Array.from({ length: threads }, work));
  } finally {
    await pool.destroy();
  }
}

async function runOne(pool: Piscina, chunk: Chunk, signal: AbortSignal | undefined): Promise<ChunkResult> {
  signal?.throwIfAborted();
  try {
    return (await pool.run(chunk, signal ? { signal } : {})) as ChunkResult;
  } catch (cause) {
    signal?.throwIfAborted();
    throw workerFailure(chunk, cause);
  }
}
