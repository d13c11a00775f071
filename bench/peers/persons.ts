import { nearNormal } from "../../src/engine/person-random.ts";
import type { Inputs, MonthInputs } from "../limit/inputs.ts";

/** A person as an object, as most simulators keep them. */
export interface Person {
  readonly group: number;
  readonly baseline: readonly number[];
  readonly need: number[];
  /** Domain in which help is sought this month, −1 for none. */
  sought: number;
}

/** Counts of one month of one arm. */
export interface PeerMonth {
  readonly arm: number;
  readonly prevalence: number;
  readonly thriving: number;
  readonly requests: number;
  readonly served: number;
  readonly better: number;
  readonly worse: number;
}

/** Sequential draws, as most simulators have them: 32-bit words. */
export type Draw = () => number;

/** A small seeded generator (a Weyl sequence through a 32-bit mixing function), cheaper than Math.random. */
export function seededDraw(seed: number): Draw {
  let state = Math.imul(seed + 1, 0x9e3779b9) | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let h = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
    return (h ^ (h >>> 15)) >>> 0;
  };
}

export const happens = (draw: Draw, chance: number): boolean => draw() < chance * 4294967296;

/** What one person in the file of inputs starts with. */
export function startOf({ baseline, domains, group, need, people }: Inputs, i: number): Person {
  const column = (values: Float32Array) => Array.from({ length: domains }, (_, d) => values[d * people + i] as number);
  return { group: group[i] as number, baseline: column(baseline), need: column(need), sought: -1 };
}

/** Linkages by row. */
export function linkagesOf({ domains, linkage }: Inputs): readonly (readonly number[])[] {
  return Array.from({ length: domains }, (_, d) => [...linkage.subarray(d * domains, (d + 1) * domains)]);
}

const old: number[] = [];

/** Needs move, all on last month's. */
export function move(person: Person, month: MonthInputs, linkages: readonly (readonly number[])[], draw: Draw): void {
  const { baseline, need } = person;
  for (let d = 0; d < need.length; d++) old[d] = need[d] as number;
  for (let d = 0; d < need.length; d++) {
    const x = old[d] as number;
    const row = linkages[d] as readonly number[];
    let pull = (baseline[d] as number) * (month.kept[d] as number) + (month.shock[d] as number) - x;
    for (let k = 0; k < need.length; k++) pull += (row[k] as number) * (old[k] as number);
    const moved = x + month.rate * pull + month.noise * nearNormal(draw());
    need[d] = moved < 0 ? 0 : moved > 1 ? 1 : moved;
  }
}

/** Help may be sought for the worst need. */
export function seek(person: Person, { chances }: MonthInputs, draw: Draw): void {
  const { group, need } = person;
  let worst = 0;
  for (let d = 1; d < need.length; d++) if ((need[d] as number) > (need[worst] as number)) worst = d;
  person.sought = happens(draw, (chances[group] as number) * (need[worst] as number)) ? worst : -1;
}

/** Share of requests met, by domain. */
export function fillOf({ overhead, supply }: MonthInputs, demand: readonly number[]): readonly number[] {
  return demand.map((requests, d) =>
    requests === 0 ? 1 : Math.min(1, (supply[d] as number) / (requests * (1 + (overhead[d] as number)))),
  );
}

/** The organization that serves in domain d, drawn by supply. */
function providerIn({ member, pick }: MonthInputs, d: number, word: number): number {
  const organizations = member.length;
  let low = d * organizations;
  let high = low + organizations - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (word < (pick[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low - d * organizations;
}

/** What is counted while people are served. */
export interface Tally {
  served: number;
  readonly arrivals: number[];
}

/** A seeker is served as far as capacity goes, and passed on. */
export function serve(person: Person, month: MonthInputs, fill: readonly number[], tally: Tally, draw: Draw): void {
  const { need, sought } = person;
  if (sought < 0 || !happens(draw, fill[sought] as number)) return;
  const provider = providerIn(month, sought, draw());
  treat(person, month, sought, provider, tally);
  for (let k = 0; k < need.length; k++) {
    if (k === sought || !((need[k] as number) > month.referralNeed) || !((month.supply[k] as number) > 0)) continue;
    const to = providerIn(month, k, draw());
    const together = month.member[provider] === 1 && month.member[to] === 1;
    if (draw() >>> 1 >= (together ? month.arrivesBetween : month.arrives)) continue;
    tally.arrivals[k] = (tally.arrivals[k] as number) + 1;
    if (happens(draw, fill[k] as number)) treat(person, month, k, to, tally);
  }
}

function treat({ need }: Person, { factor }: MonthInputs, d: number, provider: number, tally: Tally): void {
  need[d] = (need[d] as number) * (factor[provider * need.length + d] as number);
  tally.served += 1;
}

/** Number of a person's needs above the threshold. */
export function needsAbove({ need }: Person, threshold: number): number {
  let above = 0;
  for (const x of need) if (x > threshold) above += 1;
  return above;
}

/** Sum of a person's needs less that of the same person under isolated action. */
export function changeOf({ need }: Person, isolated: Person): number {
  let change = 0;
  for (let d = 0; d < need.length; d++) change += (need[d] as number) - (isolated.need[d] as number);
  return change;
}
