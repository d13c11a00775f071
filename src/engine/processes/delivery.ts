import { commitments, type Month } from "../context.ts";
import { inBlocks } from "../passes.ts";
import { movingNeeds } from "./needs.ts";
import { seeking } from "./seeking.ts";
import { serve } from "./serving.ts";

/** 7.7 Needs move, people seek help, capacity is filled, people are served and referred. */
export function delivery(month: Month): void {
  inBlocks(month.world, movingNeeds(month), seeking(month, reach(month)));
  fillCapacity(month);
  serve(month);
}

/** Access to help per group; outreach raises the lower toward the highest. */
function reach(month: Month): Float64Array {
  const { state, world } = month;
  const { reach: reached } = month.scratch;
  const outreach = commitments(month).equity * (state.conditions[0] as number) * (state.conditions[3] as number);
  const { access } = world.columns;
  const best = access.reduce((most, value) => Math.max(most, value), 0);
  for (let g = 0; g < access.length; g++) {
    const own = access[g] as number;
    reached[g] = own + outreach * (best - own);
  }
  return reached;
}

/** Share of requests that this month's capacity can meet; last month's referrals that arrived are expected again. */
function fillCapacity({ scratch, state, world }: Month): void {
  for (let d = 0; d < world.size.domains; d++) {
    const demand = (world.work.seekers[d] as number) + (state.arrivals[d] as number);
    const load = demand * (1 + (scratch.overhead[d] as number));
    state.fill[d] = demand === 0 ? 1 : Math.min(1, (scratch.supplyOfDomain[d] as number) / load);
  }
}
