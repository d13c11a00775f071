import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { holdKernel } from "../engine/kernel.ts";
import type { Chunk } from "./plan.ts";
import type { ChunkResult, Job } from "./protocol.ts";
import { strippedOnce } from "./stripped.ts";

/** Threads used unless the caller says otherwise: one per processor that this process may use. */
export function defaultWorkers(): number {
  return availableParallelism();
}

/** Raised when a worker dies or throws; chunks finished before are kept by the caller. */
export interface WorkerFailure extends Error {
  readonly chunk: Chunk;
}

/** Work for a pool: the module that does it, what its workers are given once, and how its chunks are called. */
export interface Work<Part extends Chunk> {
  /** Name of the file beside this one, without its ending, and of the function in it that takes a chunk. */
  readonly module: string;
  readonly run: string;
  readonly job: object;
  readonly nameOf: (chunk: Part) => string;
}

/** "world 3", "worlds 4 to 7". */
export function spanOf({ count, first }: Chunk, one: string): string {
  return count === 1 ? `${one} ${first}` : `${one}s ${first} to ${first + count - 1}`;
}

function workerFailure(chunk: Chunk, name: string, cause: unknown): WorkerFailure {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const advice = isOutOfMemory(cause) ? " (fewer workers or people need less)" : "";
  return Object.assign(new Error(`a worker failed on ${name}: ${reason}${advice}`, { cause }), { chunk });
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
export async function runPool<Part extends Chunk, Result>(
  work: Work<Part>,
  chunks: readonly Part[],
  workers: number,
  keep: (result: Result) => void,
  signal?: AbortSignal,
): Promise<void> {
  if (chunks.length === 0) return;
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const threads = Math.max(1, Math.min(workers, chunks.length));
  // Else the machine code would go with the last worker and come anew with the next, and V8 has been seen to abort over that.
  holdKernel();
  const pool = new Piscina({
    filename: new URL(`./${work.module}.${extension}`, import.meta.url).href,
    name: work.run,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: 2,
    workerData: work.job,
    ...(extension === "ts" && { env: strippedOnce() }),
  });
  // A worker that dies between two chunks is replaced; what killed it shows again on the next chunk, if it lasts.
  pool.on("error", () => {});
  let next = 0;
  const runLeft = async (spare: number): Promise<void> => {
    while (next < chunks.length - spare) keep((await runOne(pool, chunks[next++] as Part, work, signal)) as Result);
  };
  try {
    // One chunk for each worker, and one more that it finds waiting while results are being kept, but not among the last.
    const inHand = Array.from({ length: 2 * threads }, (_, at) => runLeft(at < threads ? 0 : threads));
    await Promise.all(inHand);
  } finally {
    await pool.destroy();
  }
}

/** Runs chunks of a scenario's worlds, see `runPool`. */
export function runChunks(
  job: Job,
  chunks: readonly Chunk[],
  workers: number,
  keep: (result: ChunkResult) => void,
  signal?: AbortSignal,
): Promise<void> {
  const nameOf = (chunk: Chunk): string => spanOf(chunk, "world");
  return runPool({ module: "worker", run: "runChunk", job, nameOf }, chunks, workers, keep, signal);
}

async function runOne<Part extends Chunk>(
  pool: Piscina,
  chunk: Part,
  { nameOf }: Work<Part>,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  signal?.throwIfAborted();
  try {
    return await pool.run(chunk, signal ? { signal } : {});
  } catch (cause) {
    signal?.throwIfAborted();
    throw workerFailure(chunk, nameOf(chunk), cause);
  }
}
