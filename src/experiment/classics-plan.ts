import { fileURLToPath } from "node:url";
import type { Classic, SettingValues } from "../classics/classic.ts";
import { chunkKey } from "./chunk-file.ts";
import { digestOfSources, engineDigest, sha256 } from "./digest.ts";
import type { Chunk } from "./plan.ts";

/** What a worker for a classic is given once. */
export interface ClassicJob {
  readonly name: string;
  readonly seed: string;
}

/** Replications first … first + count − 1 of one cell; `settings` are complete. */
export interface ClassicChunk extends Chunk {
  readonly settings: SettingValues;
}

/** What a worker returns: the numbers of these replications, one after the other. */
export interface ClassicChunkResult extends ClassicChunk {
  readonly numbers: Float64Array;
}

/** Chunks of a full run of all cells: enough that progress is smooth, few enough that handing them out costs little. */
const CHUNKS_OF_FULL_RUN = 240;

/** Depends on the classic alone, so that any number of replications and any machine cut the same chunks. */
function replicationsPerChunk({ cells, replications }: Pick<Classic, "cells" | "replications">): number {
  return Math.max(1, Math.ceil((replications.full * cells.length) / CHUNKS_OF_FULL_RUN));
}

/** Chunks that cover all replications of a cell, in order. */
export function chunksOf(classic: Classic, settings: SettingValues, replications: number): readonly ClassicChunk[] {
  const size = replicationsPerChunk(classic);
  return Array.from({ length: Math.ceil(replications / size) }, (_, c) => ({
    settings,
    first: c * size,
    count: Math.min(size, replications - c * size),
  }));
}

/** Digest of the sources that decide about the replications of classics. It differs between sources and build. */
export function classicsDigest(): string {
  const ending = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  const own = digestOfSources(fileURLToPath(new URL("..", import.meta.url)), ["classics", "scenario"], ending);
  return sha256(engineDigest(), own);
}

/** Name of a chunk's file: the digest of everything its numbers are a function of. `digest` as `classicsDigest` gives it. */
export function classicKey(
  digest: string,
  { name, seed }: ClassicJob,
  { count, first, settings }: ClassicChunk,
): string {
  return chunkKey({ engine: digest, scenario: JSON.stringify([name, seed, settings]) }, { first, count });
}
