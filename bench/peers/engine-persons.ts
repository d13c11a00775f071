import { passesOf } from "../../src/engine/arena.ts";
import { countChanged } from "../../src/engine/gains.ts";
import { inBlocks, startOf } from "../../src/engine/passes.ts";
import { chance } from "../../src/engine/person-random.ts";
import { createState, enter } from "../../src/engine/state.ts";
import type { State } from "../../src/engine/state-columns.ts";
import { countingNeeds } from "../../src/engine/tally.ts";
import { valuesAt } from "../../src/engine/values.ts";
import type { Work } from "../../src/engine/work-columns.ts";
import { createWorld } from "../../src/engine/world.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { Inputs, MonthInputs } from "../limit/inputs.ts";

/**
 * The engine's passes over persons and nothing else, on the same inputs as the peers: organizations decide what the file says, nobody is
 * drawn, nothing is recorded but each month's sums. Returns them as the limit prints them. The world that lends its persons is made once,
 * like the inputs.
 */
export function enginePersons(scenario: Scenario, replication: number, inputs: Inputs): () => readonly string[] {
  const world = createWorld(scenario, replication);
  const values = valuesAt((scenario.arms[0] as Scenario["arms"][0]).settings, 0 - scenario.burnIn);
  const start = createState(world, values, 0);
  const states = scenario.arms.map(() => enter(world, start));
  return () => {
    world.work.drawn[0] = 0;
    return runPersons(world, inputs, start, states);
  };
}

function runPersons(world: World, inputs: Inputs, start: State, states: readonly State[]): readonly string[] {
  const [first, ...others] = states as [State, ...State[]];
  first.bytes.set(start.bytes);
  const sums: string[] = [];
  const months = inputs.months.values();
  const step = (arm: number, state: State, t: number): void => {
    const month = months.next().value as MonthInputs;
    stepPersons(world, month, state, t);
    const changed = arm === 0 ? [0, 0] : countChanged(world, state, first, month.margin);
    const { above, needSum, requests, served, thriving } = state;
    sums.push([arm, ...above, ...needSum, ...thriving, ...requests, ...served, ...changed].join(" "));
  };
  for (let t = 0; t < inputs.trunk; t++) step(0, first, t);
  for (const state of others) state.bytes.set(first.bytes);
  for (let t = 0; t < inputs.own; t++) for (const [arm, state] of states.entries()) step(arm, state, inputs.trunk + t);
  return sums;
}

/** A month of one arm: needs move, people seek, are served and counted. */
function stepPersons(world: World, month: MonthInputs, state: State, t: number): void {
  const { work } = world;
  const { drawNeeds, moveNeeds, prepare, seek, serve } = passesOf(world.arena);
  const need = startOf(world, state.need);
  const drawn = work.drawn[0] === 1 && work.drawnMonth[0] === t;
  layTables(work, month);
  state.member.set(month.member);
  inBlocks(world, (from, count) => {
    if (!drawn) drawNeeds(from, count);
    moveNeeds(need, from, count, month.rate, month.noise);
    seek(need, from, count);
  });
  work.drawn[0] = 1;
  work.drawnMonth[0] = t;
  fillCapacity(work, month, state);
  state.arrivals.fill(0);
  prepare(need, startOf(world, state.member), startOf(world, state.arrivals), month.arrives, month.arrivesBetween);
  const serveBlock = (from: number, count: number): void => {
    state.served[0] = serve(from, count);
  };
  inBlocks(world, serveBlock, countingNeeds(world, state, month.threshold));
  const seekers = work.seekers.reduce((sum, count) => sum + count, 0);
  state.requests[0] = state.arrivals.reduce((sum, count) => sum + count, seekers);
}

/** What organizations decided, where the passes look for it. */
function layTables(work: Work, month: MonthInputs): void {
  work.kept.set(month.kept);
  work.shock.set(month.shock);
  work.chances.set(month.chances);
  work.pick.set(month.pick);
  work.factor.set(month.factor);
  work.referralNeed.set(month.supply.map((supply) => (supply > 0 ? month.referralNeed : Number.POSITIVE_INFINITY)));
  work.seekers.fill(0);
  layKeys(work.needKeys, month.need);
  layKeys(work.seekingKey, month.seeking);
  layKeys(work.servingKey, month.serving);
  layKeys(work.providerKey, month.provider);
  layKeys(work.arrivalKeys, month.arrival);
  layKeys(work.referralProviderKeys, month.referralProvider);
  layKeys(work.referralServingKeys, month.referralServing);
}

/** Three words each become four. */
function layKeys(column: Uint32Array, keys: readonly number[]): void {
  for (let at = 0; at < keys.length; at++) column[4 * Math.floor(at / 3) + (at % 3)] = keys[at] as number;
}

function fillCapacity({ fillChance, seekers }: Work, { overhead, supply }: MonthInputs, { arrivals }: State): void {
  for (let d = 0; d < supply.length; d++) {
    const demand = (seekers[d] as number) + (arrivals[d] as number);
    const load = demand * (1 + (overhead[d] as number));
    fillChance[d] = chance(demand === 0 ? 1 : Math.min(1, (supply[d] as number) / load));
  }
}
