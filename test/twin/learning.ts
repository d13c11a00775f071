import { drawWords, normal, open01, processes, uniform } from "../../src/engine/random.ts";
import { flipped } from "./landscape.ts";
import { asDescribed, type Rules } from "./rules.ts";
import type { Month, TwinOrganization, TwinWorld } from "./world.ts";

/** 7.8: organizations copy practices that look better, or try a change (Lazer & Friedman 2007). */
export function learn(world: TwinWorld, month: Month, rules: Rules = asDescribed): void {
  if (month.since === 0) takeTestedPrograms(world, month);
  takeProgramsUp(world, month, rules);
  const next = world.organizations.map((_, j) => practiceAfter(world, month, rules, j));
  world.organizations.forEach((organization, j) => {
    organization.practice = next[j];
  });
}

function takeTestedPrograms(world: TwinWorld, month: Month): void {
  for (const organization of world.organizations) {
    const { worths } = world.domains[organization.mission];
    let best = organization.practice;
    for (let r = 0; r < month.values.learning.testedPrograms; r++) {
      const program = Math.floor(
        uniform(world.key, processes.testedProgram, organization.mission, 0, r) * worths.length,
      );
      if (worths[program] > worths[best]) best = program;
    }
    organization.practice = best;
  }
}

/** Organizations that joined this month take the program of their mission up, if they are bound by it. */
function takeProgramsUp(world: TwinWorld, month: Month, rules: Rules): void {
  for (const j of rules.newcomers(month)) {
    const organization = world.organizations[j];
    if (rules.isBound(world, month, j)) organization.practice = rules.programOf(world, month, organization.mission);
  }
}

/** Standard deviation of the error of organization j in judging a practice: members share what is measured. */
function errorOf(world: TwinWorld, { values }: Month, j: number): number {
  const { error, errorReduction } = values.learning;
  if (!world.organizations[j].member) return error;
  return error * (1 - errorReduction * world.community.achieved.measurement);
}

/** What organization j sees of the practice of k. */
function seen(world: TwinWorld, month: Month, rules: Rules, j: number, k: number): number {
  const value = rules.apparent(world, month, j, world.organizations[k].practice);
  return value + errorOf(world, month, j) * normal(world.key, processes.observedValue, j, month.t, k);
}

function practiceAfter(world: TwinWorld, month: Month, rules: Rules, j: number): number {
  const { practice, mission } = world.organizations[j];
  const words = new Uint32Array(4);
  drawWords(words, world.key, processes.learning, j, month.t, 0);
  if (rules.isBound(world, month, j) && open01(words[2]) < month.values.initiative.program.fidelity)
    return rules.held(rules.programOf(world, month, mission), practice);
  if (!(open01(words[0]) < month.values.learning.rate)) return practice;
  const own = seen(world, month, rules, j, j);
  const peers = visiblePeers(world, month, j);
  const candidate =
    month.values.learning.rule === "majority" ? mostCommon(world, peers) : bestLooking(world, month, rules, j, peers);
  if (candidate !== null && seen(world, month, rules, j, candidate) > own)
    return world.organizations[candidate].practice;
  const trial = flipped(practice, Math.floor(open01(words[1]) * world.domains[mission].bits));
  const judged =
    rules.apparent(world, month, j, trial) +
    errorOf(world, month, j) * normal(world.key, processes.trialValue, j, month.t);
  return judged > own ? trial : practice;
}

function visiblePeers(world: TwinWorld, month: Month, j: number): number[] {
  const { visibilityBase, visibilityMembers } = month.values.learning;
  const self = world.organizations[j];
  const sees = (peer: TwinOrganization, k: number): boolean => {
    if (k === j || peer.mission !== self.mission) return false;
    const between = self.member && peer.member ? visibilityMembers * world.community.achieved.communication : 0;
    return uniform(world.key, processes.visibility, j, month.t, k) < Math.max(visibilityBase, between);
  };
  return world.organizations.flatMap((peer, k) => (sees(peer, k) ? [k] : []));
}

function bestLooking(world: TwinWorld, month: Month, rules: Rules, j: number, peers: readonly number[]): number | null {
  let best: number | null = null;
  for (const k of peers) {
    if (best === null || seen(world, month, rules, j, k) > seen(world, month, rules, j, best)) best = k;
  }
  return best;
}

/** The first of the peers who hold the practice that most peers hold, the practice seen first among equals. */
function mostCommon(world: TwinWorld, peers: readonly number[]): number | null {
  const practiceOf = (k: number) => world.organizations[k].practice;
  const holders = (k: number) => peers.filter((other) => practiceOf(other) === practiceOf(k)).length;
  let first: number | null = null;
  for (const k of peers) if (first === null || holders(k) > holders(first)) first = k;
  return first;
}
