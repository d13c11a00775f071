import { commitments, type Month } from "../../src/engine/context.ts";
import { countChanged } from "../../src/engine/gains.ts";
import { chance, personSubkey } from "../../src/engine/person-random.ts";
import { delivery } from "../../src/engine/processes/delivery.ts";
import { type Process, processes } from "../../src/engine/random.ts";
import type { State } from "../../src/engine/state-columns.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { walkMonths } from "../months.ts";

const f32 = Math.fround;
const TWO_POW_32 = 4294967296;

/**
 * What organizations and the community decide for persons in one month of one arm, as docs/model.md (7.7) says it and not by the engine's
 * own tables. Lists by domain, keys three words each, in the order in which limit.cpp reads them.
 */
export interface MonthInputs {
  readonly kept: readonly number[];
  readonly shock: readonly number[];
  readonly rate: number;
  readonly noise: number;
  readonly need: readonly number[];
  /** Chance of seeking per unit of need, by group. */
  readonly chances: readonly number[];
  readonly seeking: readonly number[];
  readonly supply: readonly number[];
  readonly overhead: readonly number[];
  readonly serving: readonly number[];
  readonly provider: readonly number[];
  readonly referralProvider: readonly number[];
  readonly arrival: readonly number[];
  readonly referralServing: readonly number[];
  readonly referralNeed: number;
  readonly threshold: number;
  readonly arrives: number;
  readonly arrivesBetween: number;
  readonly margin: number;
  /** Thresholds of a 32-bit word that picks the provider: entry d·organizations + j. */
  readonly pick: readonly number[];
  /** What a service leaves of a need: entry j·domains + d. */
  readonly factor: readonly number[];
  readonly member: readonly number[];
}

/** Persons of a world before the burn-in, and all that is decided for them until the end. */
export interface Inputs {
  readonly people: number;
  readonly domains: number;
  readonly groups: number;
  readonly organizations: number;
  readonly arms: number;
  readonly trunk: number;
  readonly own: number;
  readonly group: Uint8Array;
  /** By domain: entry d·people + i. */
  readonly baseline: Float32Array;
  readonly need: Float32Array;
  /** Entry d·domains + k. */
  readonly linkage: Float32Array;
  /** The shared months, then month by month all arms. */
  readonly months: readonly MonthInputs[];
}

/** The inputs of one world with the engine's sums after every month, as limit.cpp prints them. */
export interface Script {
  readonly inputs: Inputs;
  readonly sums: readonly string[];
}

/** Runs a world with the engine and writes down what its persons get, and what becomes of them. */
export function scriptOf(scenario: Scenario, replication: number): Script {
  const months: MonthInputs[] = [];
  const sums: string[] = [];
  let first: Omit<Inputs, "trunk" | "own" | "months"> | null = null;
  const { trunk, own } = walkMonths(scenario, replication, {
    run: (process, month) => {
      if (process === delivery) {
        first ??= { ...month.world.size, ...personsOf(month), arms: scenario.arms.length };
        months.push(inputsOf(month));
      }
      process(month);
    },
    ended: (month, arm, isolated) => sums.push(sumsOf(month, arm, isolated)),
  });
  if (first === null) throw new RangeError("months: got 0, expected at least 1");
  return { inputs: { ...(first as Omit<Inputs, "trunk" | "own" | "months">), trunk, own, months }, sums };
}

function personsOf({ state, world }: Month): Pick<Inputs, "group" | "baseline" | "need" | "linkage"> {
  const { baseline, group, linkage } = world.columns;
  return { group: group.slice(), baseline: baseline.slice(), linkage: linkage.slice(), need: state.need.slice() };
}

function sumsOf({ state, values, world }: Month, arm: number, isolated: State): string {
  const changed = arm === 0 ? [0, 0] : countChanged(world, state, isolated, values.community.changeMargin);
  const { above, needSum, requests, served, thriving } = state;
  return [arm, ...above, ...needSum, ...thriving, ...requests, ...served, ...changed].join(" ");
}

function inputsOf(month: Month): MonthInputs {
  const { scratch, state, values, world } = month;
  const { domains } = world.size;
  const { base, gain, need } = values.delivery.referral;
  const between = Math.sqrt((state.conditions[1] as number) * (state.conditions[2] as number));
  const each = <T>(of: (d: number) => T): T[] => Array.from({ length: domains }, (_, d) => of(d));
  const keys = (process: Process) => each((d) => keyOf(month, process, d)).flat();
  return {
    kept: each((d) => f32(1 - (state.structure[d] as number))),
    shock: each((d) => f32((state.commonShock[0] as number) + scheduled(month, d))),
    rate: f32(values.community.adjustment),
    noise: f32(values.community.noise),
    need: keys(processes.need),
    chances: chancesOf(month),
    seeking: keyOf(month, processes.seeking, 0),
    supply: each((d) => supplyIn(month, d).reduce((sum, supply) => sum + supply, 0)),
    overhead: [...scratch.overhead],
    serving: keyOf(month, processes.serving, 0),
    provider: keyOf(month, processes.provider, 0),
    referralProvider: keys(processes.referralProvider),
    arrival: keys(processes.referralArrival),
    referralServing: keys(processes.referralServing),
    referralNeed: f32(need),
    threshold: f32(values.community.threshold),
    arrives: chance(base),
    arrivesBetween: chance(base + gain * between),
    margin: values.community.changeMargin,
    pick: each((d) => picksOf(supplyIn(month, d))).flat(),
    factor: factorsOf(month),
    member: [...state.member],
  };
}

function keyOf({ t, world }: Month, process: Process, domain: number): number[] {
  const subkey = new Uint32Array(4);
  personSubkey(subkey, world.key, process, domain, t);
  return [...subkey.subarray(0, 3)];
}

function scheduled({ shocks }: Month, d: number): number {
  return shocks.reduce((sum, { domains, hardship }) => sum + (domains.includes(d) ? hardship : 0), 0);
}

function chancesOf(month: Month): number[] {
  const { state, values, world } = month;
  const outreach = commitments(month).equity * (state.conditions[0] as number) * (state.conditions[3] as number);
  const best = Math.max(...world.columns.access);
  const eagerness = 1 + values.delivery.willSeeking * (state.will[0] as number);
  return Array.from(world.columns.access, (access) => f32((access + outreach * (best - access)) * eagerness));
}

function supplyIn({ scratch, world }: Month, d: number): number[] {
  const { domains, organizations } = world.size;
  return Array.from({ length: organizations }, (_, j) => scratch.supply[j * domains + d] as number);
}

function picksOf(supply: readonly number[]): number[] {
  const all = supply.reduce((sum, part) => sum + part, 0);
  const last = Math.max(
    0,
    supply.findLastIndex((part) => part > 0),
  );
  let running = 0;
  return supply.map((part, j) => {
    running += part;
    return j >= last ? TWO_POW_32 : Math.floor(TWO_POW_32 * (running / all));
  });
}

function factorsOf({ state, values, world }: Month): number[] {
  const { bits, domains, organizations } = world.size;
  const { effect, otherDomains } = values.delivery;
  return Array.from({ length: organizations * domains }, (_, at) => {
    const j = Math.floor(at / domains);
    const mission = world.columns.mission[j] as number;
    const worth = world.columns.worth[mission * (1 << bits) + (state.practice[j] as number)] as number;
    return f32(1 - effect * (worth * (at % domains === mission ? 1 : otherDomains)));
  });
}
