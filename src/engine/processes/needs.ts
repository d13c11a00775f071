import { passesOf } from "../arena.ts";
import type { Month } from "../context.ts";
import { inBlocks, type Pass, startOf } from "../passes.ts";
import { personSubkey } from "../person-random.ts";
import { processes } from "../random.ts";

/**
 * Every need moves toward what circumstances and the person's other needs make of it, all on last month's needs, in 32-bit
 * floats.
 */
export function moveNeeds(month: Month): void {
  inBlocks(month.world, movingNeeds(month));
}

/** The same as a pass over blocks of persons. */
export function movingNeeds(month: Month): Pass {
  const { t, state, values, world } = month;
  const { arena, key, size, work } = world;
  for (let d = 0; d < size.domains; d++) {
    personSubkey(work.needKeys.subarray(4 * d, 4 * d + 4), key, processes.need, d, t);
    work.kept[d] = 1 - (state.structure[d] as number);
    work.shock[d] = (state.commonShock[0] as number) + scheduledShock(month, d);
  }
  const { moveNeeds: move } = passesOf(arena);
  const need = startOf(world, state.need);
  const { adjustment, noise } = values.community;
  return (from, count) => move(need, from, count, adjustment, noise);
}

function scheduledShock({ shocks }: Month, d: number): number {
  return shocks.reduce((sum, shock) => sum + (shock.domains.includes(d) ? shock.hardship : 0), 0);
}
