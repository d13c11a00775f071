import type { State } from "./state.ts";
import type { World } from "./world.ts";

const FIXED_POINT = 16777216;
const MOST_GROUPS = 8;
const counts = new Int32Array(MOST_GROUPS);

/**
 * Counts needs above the threshold per group and domain, sums needs per domain (fixed point, 2⁻²⁴), and counts the thriving per
 * group. All are whole numbers below 2⁵³, so that the order of persons does not matter.
 */
export function countNeeds(world: World, state: State, well: Uint8Array, threshold: number): void {
  const { people, domains, groups } = world.size;
  const { group } = world.columns;
  const { need, above, needSum, thriving } = state;
  const limit = Math.fround(threshold);
  well.fill(1);
  for (let d = 0; d < domains; d++) {
    const row = d * people;
    let sum = 0;
    counts.fill(0);
    for (let i = 0; i < people; i++) {
      const x = need[row + i] as number;
      sum += (x * FIXED_POINT) | 0;
      if (x >= limit) {
        well[i] = 0;
        if (x > limit) counts[group[i] as number] = (counts[group[i] as number] as number) + 1;
      }
    }
    needSum[d] = sum;
    above.set(counts.subarray(0, groups), d * groups);
  }
  thriving.fill(0);
  for (let i = 0; i < people; i++)
    thriving[group[i] as number] = (thriving[group[i] as number] as number) + (well[i] as number);
}

/** Sum of needs in a domain, as a number of whole needs. */
export function needTotal(state: State, domain: number): number {
  return (state.needSum[domain] as number) / FIXED_POINT;
}
