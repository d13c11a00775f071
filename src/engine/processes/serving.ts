import { passesOf } from "../arena.ts";
import type { Month } from "../context.ts";
import { inBlocks, startOf } from "../passes.ts";
import { chance } from "../person-random.ts";
import { countingNeeds } from "../tally.ts";
import { openDesk, workingTogether } from "./desk.ts";

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
  countGuided(month);
}

/**
 * Referrals that a navigator accompanied, by who referred. Counted are arrivals; of those referred a known share arrives, whoever it
 * is, so each stands for 1 ÷ that share.
 */
function countGuided({ state, values, world }: Month): void {
  const { accompanied, base, gain } = values.delivery.referral;
  const together = workingTogether(state);
  const elsewhere = perArrival(accompanied, base);
  const between = perArrival(Math.max(accompanied, together), base + gain * together);
  const { passedOn } = world.work;
  for (let j = 0; j < state.guided.length; j++) {
    state.guided[j] = (passedOn[2 * j] as number) * elsewhere + (passedOn[2 * j + 1] as number) * between;
  }
}

/** Referrals accompanied per arrival, where a share of them is accompanied and a share arrives; 0 where none can. */
function perArrival(accompanied: number, arriving: number): number {
  return chance(arriving) === 0 ? 0 : accompanied / Math.min(1, arriving);
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0);
}
