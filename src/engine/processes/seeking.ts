import { passesOf } from "../arena.ts";
import type { Month } from "../context.ts";
import { inBlocks, type Pass, startOf } from "../passes.ts";
import { personSubkey } from "../person-random.ts";
import { processes } from "../random.ts";

/** Each person may seek help for the worst need (ties: the lowest domain), the more likely the worse it is and the better their reach. */
export function seek(month: Month, reach: Float64Array): void {
  inBlocks(month.world, seeking(month, reach));
}

/** The same as a pass over blocks of persons; `reach` is by group. */
export function seeking({ state, t, values, world }: Month, reach: Float64Array): Pass {
  const { arena, key, work } = world;
  const eagerness = 1 + values.delivery.willSeeking * (state.will[0] as number);
  for (let g = 0; g < reach.length; g++) work.chances[g] = (reach[g] as number) * eagerness;
  personSubkey(work.seekingKey, key, processes.seeking, 0, t);
  work.seekers.fill(0);
  const { seek: find } = passesOf(arena);
  const need = startOf(world, state.need);
  return (from, count) => find(need, from, count);
}
