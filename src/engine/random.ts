import seedrandom from "seedrandom";
import { normalQuantile } from "../numeric/normal.ts";
import { philox } from "./philox.ts";

/**
 * Every draw has an address (process, entity, partner, month) and an owner. The number is a pure function of the world's
 * key and the address, so that arms differ only through what they change, and order and workers change nothing.
 * Never renumber a process: its number is part of the address, and with it of every published result.
 */
export const processes = {
  world: 0,
  linkage: 1,
  hardship: 2,
  groupGap: 3,
  emphasis: 4,
  size: 5,
  priority: 6,
  landscape: 7,
  landscapeNeighbor: 8,
  practice: 9,
  proxyBias: 10,
  group: 11,
  personalHardship: 12,
  indicator: 13,
  indicatorNeighbor: 14,
  commonShock: 20,
  champion: 21,
  organizationShock: 22,
  backboneEnd: 23,
  observation: 24,
  membership: 25,
  need: 26,
  seeking: 27,
  serving: 28,
  provider: 29,
  referralProvider: 30,
  referralArrival: 31,
  referralServing: 32,
  learning: 33,
  visibility: 34,
  observedValue: 35,
  trialValue: 36,
  policyWin: 37,
  testedProgram: 38,
  program: 39,
  programValue: 40,
  programTaken: 41,
  localSearch: 60,
  belief: 61,
  mutualLearning: 62,
  turnoverOfMembers: 63,
  bandit: 64,
  encounter: 65,
  opinion: 66,
  candidate: 67,
  coverage: 68,
  network: 69,
  contribution: 70,
} as const;

export type Process = (typeof processes)[keyof typeof processes];

/** The 64-bit key of one world. */
export interface Key {
  readonly low: number;
  readonly high: number;
}

const words = new Uint32Array(4);
const TWO_POW_32 = 4294967296;

/**
 * Ends a seed's text: seedrandom repeats a short text to fill its key, and would take "1" and "11" for one seed. It also sees only
 * the low byte of a character, so texts are encoded first.
 */
const END_OF_SEED = "\u0000";

/** Key of world `replication` (0, 1, …) under a text seed. Throws a RangeError on an empty seed, never replaces it. */
export function worldKey(seed: string, replication: number): Key {
  if (seed.length === 0) throw new RangeError("seed: got an empty text, expected at least one character");
  if (!seed.isWellFormed()) throw new RangeError("seed: got half of a surrogate pair, expected whole characters");
  const source = seedrandom(`${encodeURIComponent(seed)}${END_OF_SEED}`);
  const low = source.int32();
  const high = source.int32();
  philox(words, replication, 0, 0, processes.world, low, high);
  return { low: words[0] as number, high: words[1] as number };
}

/**
 * The four 32-bit words at an address, written into `out` from entry `at` on. `partner` is a second entity (a pair has its own address).
 */
export function drawWords(
  out: Uint32Array,
  key: Key,
  process: Process,
  entity: number,
  month: number,
  partner: number,
  at = 0,
): void {
  philox(out, entity, partner, month, process, key.low, key.high, at);
}

/** A 32-bit word as a number strictly between 0 and 1. */
export function open01(word: number): number {
  return (word + 0.5) / TWO_POW_32;
}

/** Uniform on (0, 1), 32 bits. */
export function uniform(key: Key, process: Process, entity: number, month: number, partner = 0): number {
  drawWords(words, key, process, entity, month, partner);
  return open01(words[0] as number);
}

/** Standard normal, by inversion of `uniform`. */
export function normal(key: Key, process: Process, entity: number, month: number, partner = 0): number {
  return normalQuantile(uniform(key, process, entity, month, partner));
}

/** Index drawn with probability proportional to `weights` (length n, not all 0), by inversion of u in (0, 1). */
export function drawIndex(weights: Float64Array | readonly number[], u: number): number {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i] as number;
  let left = u * total;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i] as number;
    if (left < 0) return i;
  }
  return lastPositive(weights);
}

function lastPositive(weights: Float64Array | readonly number[]): number {
  let last = weights.length - 1;
  while (last > 0 && !((weights[last] as number) > 0)) last--;
  return last;
}
