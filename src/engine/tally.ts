import type { State } from "./state-columns.ts";
import type { World } from "./world-columns.ts";

const FIXED_POINT = 16777216;
const MOST_GROUPS = 8;
const counts = new Int32Array(MOST_GROUPS);

/** Persons whose fixed-point needs add up within 32 bits. */
const RUN = 64;

/**
 * Counts needs above the threshold per group and domain, sums needs per domain (fixed point, 2⁻²⁴), and counts the thriving per
 * group. All are whole numbers below 2⁵³, so that the order of persons does not matter.
 */
export function countNeeds(world: World, state: State, well: Uint8Array, threshold: number): void {
  const { people, domains, groups } = world.size;
  const { group } = world.columns;
  const { above, needSum, thriving } = state;
  const limit = Math.fround(threshold);
  well.fill(1);
  for (let d = 0; d < domains; d++) {
    const row = d * people;
    let sum = 0;
    counts.fill(0);
    for (let from = 0; from < people; from += RUN)
      sum += countRun(state.need, row, from, Math.min(people, from + RUN), group, well, limit);
    needSum[d] = sum;
    above.set(counts.subarray(0, groups), d * groups);
  }
  thriving.fill(0);
  for (let i = 0; i < people; i++)
    thriving[group[i] as number] = (thriving[group[i] as number] as number) + (well[i] as number);
}

/** Counts a run of persons in one domain, without branches (half of them would be mispredicted); returns their sum of needs. */
function countRun(
  need: Float32Array,
  row: number,
  from: number,
  to: number,
  group: Uint8Array,
  well: Uint8Array,
  limit: number,
): number {
  let sum = 0;
  for (let i = from; i < to; i++) {
    const x = need[row + i] as number;
    sum = (sum + ((x * FIXED_POINT) | 0)) | 0;
    const g = group[i] as number;
    counts[g] = (counts[g] as number) + +(x > limit);
    well[i] = (well[i] as number) & +(x < limit);
  }
  return sum;
}

/** Sum of needs in a domain, as a number of whole needs. */
export function needTotal(state: State, domain: number): number {
  return (state.needSum[domain] as number) / FIXED_POINT;
}
