import { passesOf } from "./arena.ts";
import { inBlocks, type Pass, startOf } from "./passes.ts";
import type { State } from "./state-columns.ts";
import type { World } from "./world-columns.ts";

const FIXED_POINT = 16777216;

/**
 * Counts needs above the threshold per group and domain, sums needs per domain (fixed point, 2⁻²⁴), and counts the thriving per
 * group. All are whole numbers below 2⁵³, so that the order of persons does not matter.
 */
export function countNeeds(world: World, state: State, threshold: number): void {
  inBlocks(world, countingNeeds(world, state, threshold));
}

/** The same as a pass over blocks of persons. */
export function countingNeeds(world: World, state: State, threshold: number): Pass {
  const { countNeeds: count } = passesOf(world.arena);
  const need = startOf(world, state.need);
  const above = startOf(world, state.above);
  const needSum = startOf(world, state.needSum);
  const thriving = startOf(world, state.thriving);
  for (const counts of [state.above, state.needSum, state.thriving]) counts.fill(0);
  return (from, persons) => count(need, from, persons, threshold, above, needSum, thriving);
}

/** Sum of needs in a domain, as a number of whole needs. */
export function needTotal(state: State, domain: number): number {
  return (state.needSum[domain] as number) / FIXED_POINT;
}
