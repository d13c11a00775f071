import type { State } from "./state.ts";
import type { World } from "./world.ts";

const FIXED_POINT = 16777216;

/**
 * Counts needs above the threshold and sums needs (fixed point, 2⁻²⁴) per group and domain, and counts the thriving per group.
 * All are whole numbers below 2⁵³, so that the order of persons does not matter.
 */
export function countNeeds(world: World, state: State, threshold: number): void {
  const { people, domains, groups } = world.size;
  const { group } = world.columns;
  const { need, above, needSum, thriving } = state;
  const limit = Math.fround(threshold);
  above.fill(0);
  needSum.fill(0);
  thriving.fill(0);
  for (let d = 0; d < domains; d++) {
    const row = d * people;
    for (let i = 0; i < people; i++) {
      const x = need[row + i] as number;
      const at = d * groups + (group[i] as number);
      needSum[at] = (needSum[at] as number) + Math.floor(x * FIXED_POINT);
      if (x > limit) above[at] = (above[at] as number) + 1;
    }
  }
  for (let i = 0; i < people; i++) {
    let well = 1;
    for (let at = i; at < need.length; at += people) if ((need[at] as number) >= limit) well = 0;
    const g = group[i] as number;
    thriving[g] = (thriving[g] as number) + well;
  }
}

/** Sum of needs in one group and domain, as a number of whole needs. */
export function needTotal(state: State, at: number): number {
  return (state.needSum[at] as number) / FIXED_POINT;
}
