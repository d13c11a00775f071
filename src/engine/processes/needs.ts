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

/** The same as a pass over blocks of persons. The month's noise is drawn once for all arms. */
export function movingNeeds(month: Month): Pass {
  const { state, values, world } = month;
  const { arena, size, work } = world;
  for (let d = 0; d < size.domains; d++) {
    work.kept[d] = 1 - (state.structure[d] as number);
    work.shock[d] = (state.commonShock[0] as number) + scheduledShock(month, d);
  }
  const { drawNeeds: draw, moveNeeds: move } = passesOf(arena);
  const need = startOf(world, state.need);
  const { adjustment, noise } = values.community;
  const drawn = isDrawn(month);
  return (from, count) => {
    if (!drawn) draw(from, count);
    move(need, from, count, adjustment, noise);
    if (from + count === size.people) work.drawn[0] = 1;
  };
}

/** Whether the draws of the month are there, made for another arm; if not, forgets those that are. */
function isDrawn({ t, world: { key, size, work } }: Month): boolean {
  if (work.drawn[0] === 1 && work.drawnMonth[0] === t) return true;
  for (let d = 0; d < size.domains; d++) personSubkey(work.needKeys, key, processes.need, d, t, 4 * d);
  work.drawn[0] = 0;
  work.drawnMonth[0] = t;
  return false;
}

function scheduledShock({ shocks }: Month, d: number): number {
  return shocks.reduce((sum, shock) => sum + (shock.domains.includes(d) ? shock.hardship : 0), 0);
}
