import type { Scenario } from "../scenario/scenario.ts";

/** Worlds first … first + count − 1, each with all its arms: the unit of work, of storage and of resumption. */
export interface Chunk {
  readonly first: number;
  readonly count: number;
}

const NEEDS_PER_CHUNK = 5_000_000;
const MOST_WORLDS = 32;

/**
 * Worlds per chunk: enough that handing out a chunk costs little beside running it, few enough that little is lost when a
 * run is stopped. Depends on the scenario alone, so that any machine cuts the same chunks.
 */
export function worldsPerChunk(scenario: Scenario): number {
  const { people } = (scenario.arms[0] as Scenario["arms"][0]).settings.community;
  const months = scenario.burnIn + scenario.arms.length * scenario.months;
  const needs = (people as number) * scenario.domains.length * Math.max(1, months);
  return Math.max(1, Math.min(MOST_WORLDS, Math.floor(NEEDS_PER_CHUNK / needs)));
}

/** Chunks that cover worlds 0 … replications − 1, in order. */
export function plan(scenario: Scenario): readonly Chunk[] {
  const size = worldsPerChunk(scenario);
  return Array.from({ length: Math.ceil(scenario.replications / size) }, (_, c) => ({
    first: c * size,
    count: Math.min(size, scenario.replications - c * size),
  }));
}
