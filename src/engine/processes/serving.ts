import { passesOf } from "../arena.ts";
import type { Month } from "../context.ts";
import { inBlocks, startOf } from "../passes.ts";
import { countingNeeds } from "../tally.ts";
import { openDesk } from "./desk.ts";

/**
 * Seekers are served as far as capacity goes; the served are referred for their other needs, and arrivals are served too. Counts
 * needs block by block before service, which brings them near, and corrects the counts with every service.
 */
export function serve(month: Month): void {
  const { state, values, world } = month;
  const { arrives, arrivesBetween } = openDesk(month);
  state.arrivals.fill(0);
  const { prepare, serve: serveBlock } = passesOf(world.arena);
  prepare(
    startOf(world, state.need),
    startOf(world, state.member),
    startOf(world, state.arrivals),
    startOf(world, state.above),
    startOf(world, state.needSum),
    startOf(world, state.thriving),
    values.community.threshold,
    arrives,
    arrivesBetween,
  );
  inBlocks(world, countingNeeds(world, state, values.community.threshold), (from, count) => {
    state.served[0] = serveBlock(from, count);
  });
  state.requests[0] = sum(world.work.seekers) + sum(state.arrivals);
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
