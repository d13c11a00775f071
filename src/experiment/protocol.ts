import type { Scenario } from "../scenario/scenario.ts";
import type { Chunk } from "./plan.ts";

/** What a worker is given once, when it is started. */
export interface Job {
  readonly scenario: Scenario;
  /** Names of the outcomes to record. */
  readonly outcomes: readonly string[];
}

/** What a worker is given once that runs chunks of several scenarios. */
export interface PartsJob {
  readonly jobs: readonly Job[];
}

/** Worlds of one of these scenarios. */
export interface PartChunk extends Chunk {
  readonly part: number;
}

/** What a worker returns for a chunk. */
export interface ChunkResult extends Chunk {
  /** Entry ((world·arms + arm)·(months + 1) + month)·outcomes + o; world counts from the chunk's first. */
  readonly series: Float64Array;
  /** Counts of persons: entry ((world·arms + arm)·marks + mark)·cells + cell, see `gainMonths` and `gainCells` of the engine. */
  readonly gains: Int32Array;
  /** Month of the start per world, null where it never came. */
  readonly starts: readonly (number | null)[];
  /** Digest of the last state per world and arm. */
  readonly hashes: readonly (readonly string[])[];
}
