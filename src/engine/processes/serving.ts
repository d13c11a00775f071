import { passesOf } from "../arena.ts";
import type { Month } from "../context.ts";
import { inBlocks, startOf } from "../passes.ts";
import { countingNeeds } from "../tally.ts";
import { openDesk } from "./desk.ts";

/**
 * Seekers are served as far as capacity goes; the served are referred for their other needs, and arrivals are served too. Counts
 * needs block by block after service, while the block is near.
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
    arrives,
    arrivesBetween,
  );
  const serving = (from: number, count: number): void => {
    state.served[0] = serveBlock(from, count);
  };
  inBlocks(world, serving, countingNeeds(world, state, values.community.threshold));
  state.requests[0] = sum(world.work.seekers) + sum(state.arrivals);
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
