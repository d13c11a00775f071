import { commitments, countMembers, type Month } from "../context.ts";
import { normal, processes } from "../random.ts";
import { opinion } from "./opinion.ts";

/** 7.4 Needs are observed once a year; members agree on shares of attention; priorities follow (Friedkin & Johnsen 1990). */
export function agenda(month: Month): void {
  if (month.anniversary) observe(month);
  agree(month);
  follow(month);
}

function observe(month: Month): void {
  const { state, t, values, world } = month;
  const { domains, groups } = world.size;
  const { access, groupSize, proxyBias } = world.columns;
  const { voice, equity } = commitments(month);
  const { observationGain } = values.initiative.agenda;
  const best = access.reduce((most, value) => Math.max(most, value), 0);
  const weight = access.map(
    (value) => ((best === 0 ? 1 : value / best) * (1 - voice) + voice) * (value < best ? 1 + equity : 1),
  );
  const error = values.community.observationError * (1 - observationGain * (state.conditions[1] as number));
  let total = 0;
  for (let d = 0; d < domains; d++) {
    let above = 0;
    let persons = 0;
    for (let g = 0; g < groups; g++) {
      above += (weight[g] as number) * (state.above[d * groups + g] as number);
      persons += (weight[g] as number) * (groupSize[g] as number);
    }
    const prevalence = persons === 0 ? 0 : above / persons;
    const bias = (1 - voice) * (proxyBias[d] as number) + voice;
    const seen = prevalence * bias * Math.max(0, 1 + error * normal(world.key, processes.observation, d, t));
    state.observed[d] = seen;
    total += seen;
  }
  for (let d = 0; d < domains; d++)
    state.observed[d] = total === 0 ? 1 / domains : (state.observed[d] as number) / total;
}

function agree(month: Month): void {
  const { state, values, world } = month;
  const { domains } = world.size;
  const members = countMembers(state);
  if (members === 0) {
    state.agenda.set(state.observed);
    return;
  }
  const { measurementClarity, voiceClarity } = values.initiative.agenda;
  const clarity =
    1 - (1 - voiceClarity * commitments(month).voice) * (1 - measurementClarity * (state.conditions[1] as number));
  const held = opinion(month, members);
  for (let d = 0; d < domains; d++) {
    state.agenda[d] = (1 - clarity) * (held[d] as number) + clarity * (state.observed[d] as number);
  }
}

function follow({ state: { agenda: agreed, alignment, priorities }, values, world }: Month): void {
  const { domains } = world.size;
  const { ownPriorities } = world.columns;
  const { pull } = values.initiative.agenda;
  for (let j = 0; j < alignment.length; j++) {
    const moved = pull * (alignment[j] as number);
    for (let d = 0; d < domains; d++) {
      const own = ownPriorities[j * domains + d] as number;
      priorities[j * domains + d] = (1 - moved) * own + moved * (agreed[d] as number);
    }
  }
}
