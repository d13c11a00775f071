import { chunkKey, readChunk, storeChunk } from "./chunk-file.ts";
import type { Manifest } from "./manifest.ts";
import { plan } from "./plan.ts";
import { defaultWorkers, runPool, spanOf } from "./pool.ts";
import type { ChunkResult, PartChunk, PartsJob } from "./protocol.ts";
import { type FinishedRun, finishRun, identityOf, prepareFolder, type RunOptions } from "./run.ts";

/** One of several runs that are made together, and the folder it goes to. */
export interface PartRun {
  readonly asked: Manifest;
  readonly folder: string;
}

const livesOf = ({ asked }: PartRun, worlds: number): number => asked.arms.length * worlds;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Chunks of all parts, and those that no folder holds yet. */
function chunksOf(parts: readonly PartRun[]) {
  const all = parts.flatMap(({ asked }, part) => plan(asked.scenario).map((chunk): PartChunk => ({ ...chunk, part })));
  const missing = all.filter(({ part, ...chunk }) => {
    const { asked, folder } = parts[part] as PartRun;
    return readChunk(folder, chunkKey(identityOf(asked), chunk)) === null;
  });
  return { all, missing };
}

/**
 * Runs several scenarios over the same workers, each into its own folder as `runExperiment` does with one: starting workers anew for
 * each of hundreds of small runs would take longer than the runs. Progress counts lives, worlds times arms.
 * @throws what `runExperiment` throws
 */
export async function runParts(
  parts: readonly PartRun[],
  { onProgress, signal, workers = defaultWorkers() }: Omit<RunOptions, "folder">,
): Promise<readonly FinishedRun[]> {
  for (const { asked, folder } of parts) prepareFolder(folder, asked);
  const { all, missing } = chunksOf(parts);
  const lives = (chunks: readonly PartChunk[]): number =>
    sum(chunks.map(({ count, part }) => livesOf(parts[part] as PartRun, count)));
  const total = lives(all);
  const ready = total - lives(missing);
  let done = ready;
  onProgress?.({ done, ready, total });
  const keep = ({ part, ...result }: ChunkResult & PartChunk): void => {
    const own = parts[part] as PartRun;
    storeChunk(own.folder, chunkKey(identityOf(own.asked), result), result);
    done += livesOf(own, result.count);
    onProgress?.({ done, ready, total });
  };
  const job: PartsJob = {
    jobs: parts.map(({ asked }) => ({ scenario: asked.scenario, outcomes: asked.recorded })),
  };
  const nameOf = (chunk: PartChunk): string => `part ${chunk.part}, ${spanOf(chunk, "world")}`;
  await runPool({ module: "worker", run: "runPartChunk", job, nameOf }, missing, workers, keep, signal);
  return parts.map(({ asked, folder }) => finishRun(folder, asked));
}
