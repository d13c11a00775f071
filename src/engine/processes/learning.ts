import type { Month } from "../context.ts";
import { drawWords, normal, open01, processes, uniform } from "../random.ts";
import type { World } from "../world-columns.ts";

const words = new Uint32Array(4);

/** 7.8 Organizations look at peers' practices, copy what looks better, or try a change of their own (Lazer & Friedman 2007). */
export function learning(month: Month): void {
  const { state, t, values, world } = month;
  if (month.since === 0) chooseTestedPrograms(month);
  const before = state.practice.slice();
  for (let j = 0; j < before.length; j++) {
    drawWords(words, world.key, processes.learning, j, t, 0);
    if (open01(words[0] as number) >= values.learning.rate) continue;
    const bit = Math.floor(open01(words[1] as number) * world.size.bits);
    state.practice[j] = improve(month, before, j, bit);
  }
}

/** Worth of a practice on the landscape of a domain, 0 … 1. */
function worthOf({ columns, size }: World, domain: number, practice: number): number {
  return columns.worth[domain * (1 << size.bits) + practice] as number;
}

function improve(month: Month, before: Int32Array, j: number, bit: number): number {
  const { t, world } = month;
  const domain = world.columns.mission[j] as number;
  const error = observationError(month, j);
  const seen = (k: number): number =>
    worthOf(world, domain, before[k] as number) + error * normal(world.key, processes.observedValue, j, t, k);
  const own = seen(j);
  const candidate = candidateOf(month, before, j, seen);
  if (candidate !== null && candidate.worth > own) return before[candidate.peer] as number;
  const flipped = (before[j] as number) ^ (1 << bit);
  const trial = worthOf(world, domain, flipped) + error * normal(world.key, processes.trialValue, j, t);
  return trial > own ? flipped : (before[j] as number);
}

/** Members judge practices on shared data, others on their own. */
function observationError({ state, values }: Month, j: number): number {
  const { error, errorReduction } = values.learning;
  return state.member[j] === 1 ? error * (1 - errorReduction * (state.conditions[1] as number)) : error;
}

interface Candidate {
  readonly peer: number;
  readonly worth: number;
}

function candidateOf(month: Month, before: Int32Array, j: number, seen: (k: number) => number): Candidate | null {
  const peers = visiblePeers(month, j);
  if (peers.length === 0) return null;
  if (month.values.learning.rule === "majority") {
    const peer = holderOfMostCommon(before, peers);
    return { peer, worth: seen(peer) };
  }
  return peers
    .map((peer) => ({ peer, worth: seen(peer) }))
    .reduce((best, next) => (next.worth > best.worth ? next : best));
}

function visiblePeers({ state, t, values, world }: Month, j: number): readonly number[] {
  const { visibilityBase, visibilityMembers } = values.learning;
  const { mission } = world.columns;
  const peers: number[] = [];
  for (let k = 0; k < mission.length; k++) {
    if (k === j || mission[k] !== mission[j]) continue;
    const both = state.member[j] === 1 && state.member[k] === 1;
    const chance = Math.max(visibilityBase, both ? visibilityMembers * (state.conditions[3] as number) : 0);
    if (uniform(world.key, processes.visibility, j, t, k) < chance) peers.push(k);
  }
  return peers;
}

/** First of the peers that hold the most common practice (conformity, Barkoczi & Galesic 2016); ties: the one seen first. */
function holderOfMostCommon(before: Int32Array, peers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const peer of peers) counts.set(before[peer] as number, (counts.get(before[peer] as number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return peers.find((peer) => counts.get(before[peer] as number) === most) as number;
}

/** At the start, the best of a list of tested programs of its domain, where it is better than the own practice. */
function chooseTestedPrograms({ state, values, world }: Month): void {
  const programs = values.learning.testedPrograms;
  for (let j = 0; j < state.practice.length; j++) {
    const domain = world.columns.mission[j] as number;
    for (let r = 0; r < programs; r++) {
      const program = Math.floor(uniform(world.key, processes.testedProgram, domain, 0, r) * (1 << world.size.bits));
      if (worthOf(world, domain, program) > worthOf(world, domain, state.practice[j] as number))
        state.practice[j] = program;
    }
  }
}
