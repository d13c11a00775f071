import { normal, processes } from "../../src/engine/random.ts";
import { highestAccess, members, shares, sum } from "./measures.ts";
import type { Month, TwinWorld } from "./world.ts";

/** 7.4: needs are observed, members agree on shares, organizations' priorities follow (Friedkin & Johnsen 1990). */
export function agree(world: TwinWorld, month: Month): void {
  const { domains } = world;
  if (month.anniversary) {
    const observed = shares(domains.map((_, d) => observation(world, month, d)));
    for (let d = 0; d < domains.length; d++) domains[d].observed = observed[d];
  }
  const agreed = domains.map((_, d) => agreedShare(world, month, d));
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

function agreedShare(world: TwinWorld, month: Month, d: number): number {
  const { power, voiceClarity, measurementClarity } = month.values.initiative.agenda;
  const { observed } = world.domains[d];
  const voting = members(world);
  if (voting.length === 0) return observed;
  const sizeShares = shares(voting.map(({ size }) => size));
  const opinion = sum(
    voting.map(({ priorities }, m) => ((1 - power) / voting.length + power * sizeShares[m]) * priorities[d]),
  );
  const { measurement } = world.community.achieved;
  const clarity = 1 - (1 - voiceClarity * month.voice) * (1 - measurementClarity * measurement);
  return (1 - clarity) * opinion + clarity * observed;
}
