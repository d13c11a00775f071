import type { Month } from "../context.ts";
import { drawWords, normal, open01, processes, uniform } from "../random.ts";
import { worthOf } from "../world-columns.ts";
import { apparentWorth, type Judgment, judgmentOf } from "./judging.ts";
import { isBound, type Programs, programsOf, takeUpPrograms } from "./program.ts";

const words = new Uint32Array(4);

/** What organizations do before anybody learns in a month. */
interface Practices {
  /** Practice of each organization. */
  readonly held: Int32Array;
  /** Its worth in the domain of the organization's mission. */
  readonly worth: Float64Array;
}

/** 7.8 Organizations look at peers' practices, copy what looks better, or try a change of their own (Lazer & Friedman 2007). */
export function learning(month: Month): void {
  const { state, t, values, world } = month;
  if (month.since === 0) chooseTestedPrograms(month);
  const programs = programsOf(month);
  if (programs) takeUpPrograms(month, programs);
  const before = practicesOf(month);
  for (let j = 0; j < before.held.length; j++) {
    drawWords(words, world.key, processes.learning, j, t, 0);
    if (holdToProgram(month, programs, j)) continue;
    if (open01(words[0] as number) >= values.learning.rate) continue;
    const bit = Math.floor(open01(words[1] as number) * world.size.bits);
    state.practice[j] = improve(month, before, j, bit);
  }
}

/** Has j do the imposed program, whatever became of it since it was taken up, if it is held to it this month. */
function holdToProgram(month: Month, programs: Programs, j: number): boolean {
  if (programs === null || open01(words[2] as number) >= month.values.initiative.program.fidelity) return false;
  if (!isBound(month, j)) return false;
  month.state.practice[j] = programs[month.world.columns.mission[j] as number] as number;
  return true;
}

function practicesOf({ scratch, state, world }: Month): Practices {
  const { held, worth } = scratch;
  held.set(state.practice);
  for (let j = 0; j < held.length; j++)
    worth[j] = worthOf(world, world.columns.mission[j] as number, held[j] as number);
  return scratch;
}

function improve(month: Month, before: Practices, j: number, bit: number): number {
  const { t, world } = month;
  const own = before.held[j] as number;
  const judgment = judgmentOf(month, j);
  const ownSeen = seen(month, before, judgment, j, j);
  const peer =
    month.values.learning.rule === "majority" ? commonest(month, before, j) : best(month, before, judgment, j);
  if (peer >= 0 && seen(month, before, judgment, j, peer) > ownSeen) return before.held[peer] as number;
  const flipped = own ^ (1 << bit);
  const mission = world.columns.mission[j] as number;
  const worth = apparentWorth(month, judgment, mission, flipped, worthOf(world, mission, flipped));
  const { error } = judgment;
  const trial = error === 0 ? worth : worth + error * normal(world.key, processes.trialValue, j, t);
  return trial > ownSeen ? flipped : own;
}

/** What the practice of k, of the same mission, looks like to j. Draws have addresses: one that cannot matter is left out. */
function seen(month: Month, { held, worth }: Practices, judgment: Judgment, j: number, k: number): number {
  const { t, world } = month;
  const mission = world.columns.mission[k] as number;
  const value = apparentWorth(month, judgment, mission, held[k] as number, worth[k] as number);
  const { error } = judgment;
  return error === 0 ? value : value + error * normal(world.key, processes.observedValue, j, t, k);
}

/** The first of the peers whose practice looks best, −1 where nobody is seen. */
function best(month: Month, before: Practices, judgment: Judgment, j: number): number {
  let peer = -1;
  let highest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < countPeers(month, j); i++) {
    const k = peerAt(month, j, i);
    if (!isVisible(month, j, k)) continue;
    const looks = seen(month, before, judgment, j, k);
    if (looks > highest) {
      highest = looks;
      peer = k;
    }
  }
  return peer;
}

/**
 * The first of the peers that hold the most common practice (conformity, Barkoczi & Galesic 2016), −1 where nobody is seen;
 * ties: the practice seen first.
 */
function commonest(month: Month, { held }: Practices, j: number): number {
  const holders = new Map<number, { readonly first: number; count: number }>();
  for (let i = 0; i < countPeers(month, j); i++) {
    const k = peerAt(month, j, i);
    if (!isVisible(month, j, k)) continue;
    const practice = held[k] as number;
    const known = holders.get(practice);
    if (known) known.count += 1;
    else holders.set(practice, { first: k, count: 1 });
  }
  let most = { first: -1, count: 0 };
  for (const holder of holders.values()) if (holder.count > most.count) most = holder;
  return most.first;
}

function countPeers({ state, ties }: Month, j: number): number {
  return ties === null ? state.practice.length : (ties[j] as Int32Array).length;
}

function peerAt({ ties }: Month, j: number, i: number): number {
  return ties === null ? i : ((ties[j] as Int32Array)[i] as number);
}

/** Whether j sees this month what k does: only others of its own mission, and those by chance. */
function isVisible({ state, t, values, world }: Month, j: number, k: number): boolean {
  const { mission } = world.columns;
  if (k === j || mission[k] !== mission[j]) return false;
  const { visibilityBase, visibilityMembers } = values.learning;
  const both = state.member[j] === 1 && state.member[k] === 1;
  const chance = Math.max(visibilityBase, both ? visibilityMembers * (state.conditions[3] as number) : 0);
  if (chance <= 0 || chance >= 1) return chance >= 1;
  return uniform(world.key, processes.visibility, j, t, k) < chance;
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
