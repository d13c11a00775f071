import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Dimensions } from "../study/panel.ts";
import { assumptionsName } from "./assumptions-file.ts";
import { chunkKey, type Identity, missingChunk, readChunk, storeChunk } from "./chunk-file.ts";
import { type Difference, difference, differences } from "./differences.ts";
import { removeLeftovers } from "./files.ts";
import { refuseForeignFiles } from "./foreign-files.ts";
import { type Manifest, manifestName, readManifest, writeManifest } from "./manifest.ts";
import { type Chunk, plan } from "./plan.ts";
import { defaultWorkers, runChunks } from "./pool.ts";
import type { ChunkResult } from "./protocol.ts";
import { readSweepManifest } from "./sweep-manifest.ts";

/** How far a run is: `ready` worlds were found finished in the folder, `done` counts them and those run since. */
export interface Progress {
  readonly done: number;
  readonly ready: number;
  readonly total: number;
}

export interface RunOptions {
  readonly folder: string;
  readonly workers?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A finished run: its chunks can be read in the order of worlds, one at a time, as often as needed. */
export interface FinishedRun {
  readonly manifest: Manifest;
  readonly dimensions: Dimensions;
  readonly chunks: Iterable<ChunkResult>;
}

/** Raised when a folder holds other results; `differences` say in what. */
export interface FolderConflict extends Error {
  readonly folder: string;
  readonly differences: readonly Difference[];
}

export function isFolderConflict(error: unknown): error is FolderConflict {
  return error instanceof Error && "differences" in error;
}

/** Refuses to go on in a folder that holds the results of something else, `kind` in words. @throws FolderConflict unless nothing differs */
export function refuseDifferences(folder: string, kind: string, differences: readonly Difference[]): void {
  if (differences.length === 0) return;
  throw Object.assign(new Error(`${folder} holds the results of ${kind}`), { folder, differences });
}

/**
 * Runs all worlds of a manifest's scenario that its folder does not hold yet, and stores each chunk as soon as it is
 * finished. Stopped at any moment, the same call goes on from there and ends with the same bytes.
 * @throws FolderConflict if the folder holds another scenario, seed or engine; WorkerFailure if a worker fails
 */
export async function runExperiment(asked: Manifest, options: RunOptions): Promise<FinishedRun> {
  prepareFolder(options.folder, asked);
  await runMissing(asked, plan(asked.scenario), options);
  return finishRun(options.folder, asked);
}

/**
 * Writes a manifest into a folder that is empty or holds the same run.
 * @throws FolderConflict if it holds another one; RangeError if it holds files of somebody else
 */
export function prepareFolder(folder: string, asked: Manifest): void {
  refuseForeignFiles(folder, manifestName, assumptionsName);
  refuseOtherRun(folder, asked);
  for (const each of [folder, join(folder, "runs"), join(folder, "charts")]) removeLeftovers(each);
  writeManifest(folder, asked);
}

/** Runs those of the chunks that a folder does not hold yet, and stores each as soon as it is finished. */
export async function runMissing(asked: Manifest, chunks: readonly Chunk[], options: RunOptions): Promise<void> {
  const { folder, onProgress, signal, workers = defaultWorkers() } = options;
  const identity = identityOf(asked);
  const missing = chunks.filter((chunk) => readChunk(folder, chunkKey(identity, chunk)) === null);
  const total = worldsIn(chunks);
  const ready = total - worldsIn(missing);
  let done = ready;
  onProgress?.({ done, ready, total });
  const keep = (result: ChunkResult): void => {
    storeChunk(folder, chunkKey(identity, result), result);
    done += result.count;
    onProgress?.({ done, ready, total });
  };
  await runChunks({ scenario: asked.scenario, outcomes: asked.recorded }, missing, workers, keep, signal);
}

/** Writes the manifest of a run all of whose chunks are in its folder. */
export function finishRun(folder: string, asked: Manifest): FinishedRun {
  const chunks = storedChunks(folder, identityOf(asked), plan(asked.scenario));
  const manifest: Manifest = { ...asked, status: "finished", resultsHash: hashOf(chunks) };
  writeManifest(folder, manifest);
  return { manifest, dimensions: dimensionsOf(manifest), chunks };
}

/**
 * The finished run of a folder, without simulating. Throws a RangeError if it is unfinished or a chunk is missing or damaged.
 */
export function openRun(folder: string): FinishedRun {
  const manifest = readManifest(folder);
  if (manifest?.status !== "finished") {
    const got = manifest ? "an unfinished run" : "no manifest.json";
    throw new RangeError(`${folder}: got ${got}, expected the folder of a finished run`);
  }
  const chunks = storedChunks(folder, identityOf(manifest), plan(manifest.scenario));
  return { manifest, dimensions: dimensionsOf(manifest), chunks };
}

function refuseOtherRun(folder: string, asked: Manifest): void {
  if (readSweepManifest(folder)) refuseDifferences(folder, "a sweep", difference("kind", "a sweep", "a run"));
  const there = readManifest(folder);
  refuseDifferences(folder, "another run", there === null ? [] : differences(there, asked));
}

/** What the chunks of a run are a function of. */
export function identityOf({ engineDigest, scenarioDigest }: Manifest): Identity {
  return { engine: engineDigest, scenario: scenarioDigest };
}

export function dimensionsOf({ arms, months, recorded }: Manifest): Dimensions {
  return { arms, months, outcomes: recorded };
}

function worldsIn(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { count }) => sum + count, 0);
}

/** Chunks of a folder, read one at a time. Throws a RangeError at one that is missing or damaged. */
export function storedChunks(folder: string, identity: Identity, chunks: readonly Chunk[]): Iterable<ChunkResult> {
  return {
    *[Symbol.iterator]() {
      for (const chunk of chunks) {
        const key = chunkKey(identity, chunk);
        const result = readChunk(folder, key);
        if (result === null) throw missingChunk(folder, key);
        yield result;
      }
    },
  };
}

/** Digest of all numbers and last states in the order of worlds; it does not depend on how worlds were cut into chunks. */
export function hashOf(chunks: Iterable<ChunkResult>): string {
  const hash = createHash("sha256");
  for (const { gains, hashes, series, starts } of chunks) {
    const perWorld = series.length / starts.length;
    const gainsPerWorld = gains.length / starts.length;
    starts.forEach((start, w) => {
      const world = series.subarray(w * perWorld, (w + 1) * perWorld);
      const counts = gains.subarray(w * gainsPerWorld, (w + 1) * gainsPerWorld);
      hash.update(new Uint8Array(world.buffer, world.byteOffset, world.byteLength));
      hash.update(new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength));
      hash.update(`${start} ${(hashes[w] as readonly string[]).join(" ")}\n`);
    });
  }
  return hash.digest("hex");
}
