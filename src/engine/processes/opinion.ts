import type { Month } from "../context.ts";

/** Members' priorities as one opinion (docs/model.md, 7.4), shares by domain, written into the working space. There must be members. */
export function opinion(month: Month, members: number): Float64Array {
  const { rule } = month.values.initiative.agenda;
  if (rule === "largest") adopt(month, largestMember(month));
  else if (rule === "median") takeMedians(month, members);
  else takeMeans(month, members);
  return month.scratch.opinion;
}

/** Weight of each member in the agenda: between one member, one vote and its share in members' size. */
function weigh(month: Month, members: number): Float64Array {
  const { member } = month.state;
  const { size } = month.world.columns;
  const { power } = month.values.initiative.agenda;
  const { weight } = month.scratch;
  const memberSize = sizeOfMembers(month);
  for (let j = 0; j < member.length; j++) {
    const part = memberSize === 0 ? 1 / members : (size[j] as number) / memberSize;
    weight[j] = (1 - power) / members + power * part;
  }
  return weight;
}

function sizeOfMembers({ state, world }: Month): number {
  let sum = 0;
  for (let j = 0; j < state.member.length; j++) if (state.member[j] === 1) sum += world.columns.size[j] as number;
  return sum;
}

function takeMeans(month: Month, members: number): void {
  const { member, priorities } = month.state;
  const { domains } = month.world.size;
  const weight = weigh(month, members);
  for (let d = 0; d < domains; d++) {
    let mean = 0;
    for (let j = 0; j < member.length; j++) {
      if (member[j] === 1) mean += (weight[j] as number) * (priorities[j * domains + d] as number);
    }
    month.scratch.opinion[d] = mean;
  }
}

function largestMember({ state: { member }, world }: Month): number {
  const { size } = world.columns;
  let largest = member.indexOf(1);
  for (let j = largest + 1; j < member.length; j++) {
    if (member[j] === 1 && (size[j] as number) > (size[largest] as number)) largest = j;
  }
  return largest;
}

function adopt({ scratch, state, world }: Month, j: number): void {
  const { domains } = world.size;
  for (let d = 0; d < domains; d++) scratch.opinion[d] = state.priorities[j * domains + d] as number;
}

/** Medians of the domains need not add up to 1, so they are divided by their sum. */
function takeMedians(month: Month, members: number): void {
  const { domains } = month.world.size;
  const { opinion: medians } = month.scratch;
  const weight = weigh(month, members);
  let total = 0;
  for (let d = 0; d < domains; d++) {
    medians[d] = weightedMedian(month, weight, d);
    total += medians[d] as number;
  }
  for (let d = 0; d < domains; d++) medians[d] = total === 0 ? 1 / domains : (medians[d] as number) / total;
}

/** The least share that members with at least half of all weight do not exceed. */
function weightedMedian({ state, world }: Month, weight: Float64Array, d: number): number {
  const share = (j: number): number => state.priorities[j * world.size.domains + d] as number;
  const voters = Array.from(weight.keys()).filter((j) => state.member[j] === 1);
  const all = voters.reduce((sum, j) => sum + (weight[j] as number), 0);
  let sum = 0;
  for (const j of voters.toSorted((a, b) => share(a) - share(b))) {
    sum += weight[j] as number;
    if (sum >= all / 2) return share(j);
  }
  throw new RangeError("unreachable: all weights together are more than half of them");
}
