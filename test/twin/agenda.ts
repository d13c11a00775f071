import { normal, processes } from "../../src/engine/random.ts";
import { highestAccess, members, shares, sum } from "./measures.ts";
import type { Month, TwinWorld } from "./world.ts";

/** 7.4: needs are observed, members agree on shares, organizations' priorities follow (Friedkin & Johnsen 1990). */
export function agree(world: TwinWorld, month: Month, opinionOf = opinions[month.values.initiative.agenda.rule]): void {
  const { domains } = world;
  if (month.anniversary) {
    const observed = shares(domains.map((_, d) => observation(world, month, d)));
    for (let d = 0; d < domains.length; d++) domains[d].observed = observed[d];
  }
  const opinion = members(world).length === 0 ? [] : opinionOf(world, month);
  const agreed = domains.map(({ observed }, d) => agreedShare(world, month, observed, opinion[d]));
  for (let d = 0; d < domains.length; d++) domains[d].agreed = agreed[d];
  const { pull } = month.values.initiative.agenda;
  for (const { alignment, ownPriorities, priorities } of world.organizations) {
    for (let d = 0; d < domains.length; d++) {
      priorities[d] = (1 - pull * alignment) * ownPriorities[d] + pull * alignment * domains[d].agreed;
    }
  }
}

function observation(world: TwinWorld, month: Month, d: number): number {
  const { observationGain } = month.values.initiative.agenda;
  const { voice } = month;
  const error = month.values.community.observationError * (1 - observationGain * world.community.achieved.measurement);
  return (
    prevalence(world, month, d) *
    ((1 - voice) * world.domains[d].proxyBias + voice) *
    Math.max(0, 1 + error * normal(world.key, processes.observation, d, month.t))
  );
}

function prevalence(world: TwinWorld, { voice, equity }: Month, d: number): number {
  const highest = highestAccess(world);
  const weights = world.groups.map(
    ({ access }) => ((access / highest) * (1 - voice) + voice) * (access < highest ? 1 + equity : 1),
  );
  const { above, persons } = world.counts;
  const counted = sum(weights.map((weight, g) => weight * persons[g]));
  return counted === 0 ? 0 : sum(weights.map((weight, g) => weight * above[g][d])) / counted;
}

/** Members' priorities as one opinion, by domain. */
export type Opinion = (world: TwinWorld, month: Month) => readonly number[];

/** Each member with its weight in the agenda. */
function votes(world: TwinWorld, month: Month): readonly { readonly priorities: readonly number[]; weight: number }[] {
  const { power } = month.values.initiative.agenda;
  const voting = members(world);
  const sizeShares = shares(voting.map(({ size }) => size));
  return voting.map(({ priorities }, m) => {
    return { priorities, weight: (1 - power) / voting.length + power * sizeShares[m] };
  });
}

/** The opinion of 7.4 by each rule. */
export const opinions: Readonly<Record<string, Opinion>> = {
  mean: (world, month) =>
    world.domains.map((_, d) => sum(votes(world, month).map(({ priorities, weight }) => weight * priorities[d]))),
  largest: (world) => {
    const most = Math.max(...members(world).map(({ size }) => size));
    return members(world).filter(({ size }) => size === most)[0].priorities;
  },
  median: (world, month) => shares(world.domains.map((_, d) => median(votes(world, month), d))),
};

function median(voting: ReturnType<typeof votes>, d: number): number {
  const half = sum(voting.map(({ weight }) => weight)) / 2;
  const rising = voting.toSorted((a, b) => a.priorities[d] - b.priorities[d]);
  const reached = rising.findIndex((_, n) => sum(rising.slice(0, n + 1).map(({ weight }) => weight)) >= half);
  return rising[reached].priorities[d];
}

function agreedShare(world: TwinWorld, month: Month, observed: number, opinion: number | undefined): number {
  const { voiceClarity, measurementClarity } = month.values.initiative.agenda;
  if (opinion === undefined) return observed;
  const { measurement } = world.community.achieved;
  const clarity = 1 - (1 - voiceClarity * month.voice) * (1 - measurementClarity * measurement);
  return (1 - clarity) * opinion + clarity * observed;
}
