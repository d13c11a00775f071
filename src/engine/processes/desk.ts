import type { Month } from "../context.ts";
import { chance, personSubkey } from "../person-random.ts";
import { type Process, processes } from "../random.ts";

const TWO_POW_32 = 4294967296;

/** Tables of one month's service, made once before anyone is served. Chances are thresholds of 31 bits. */
export interface Desk {
  readonly organizations: number;
  /** Thresholds of 32 bits by which a word picks the provider in domain d: entry d·organizations + j. */
  readonly pick: Float64Array;
  /** What is left of a need after a service by j in d: entry j·domains + d. */
  readonly factor: Float32Array;
  /** 1 for domains without supply. */
  readonly closed: Uint8Array;
  readonly fill: Float64Array;
  readonly referralNeed: number;
  readonly arrives: number;
  readonly arrivesBetween: number;
  readonly serving: Uint32Array;
  readonly provider: Uint32Array;
  readonly referralProvider: readonly Uint32Array[];
  readonly arrival: readonly Uint32Array[];
  readonly referralServing: readonly Uint32Array[];
}

export function openDesk(month: Month): Desk {
  const { scratch, state, values, world } = month;
  const { domains, organizations } = world.size;
  const { base, gain, need } = values.delivery.referral;
  const between = Math.sqrt((state.conditions[1] as number) * (state.conditions[2] as number));
  const byDomain = (process: Process) => Array.from({ length: domains }, (_, d) => subkeyOf(month, process, d));
  return {
    organizations,
    pick: pickThresholds(month),
    factor: factors(month),
    closed: Uint8Array.from(scratch.supplyOfDomain, (supply) => (supply > 0 ? 0 : 1)),
    fill: state.fill.map(chance),
    referralNeed: Math.fround(need),
    arrives: chance(base),
    arrivesBetween: chance(base + gain * between),
    serving: subkeyOf(month, processes.serving, 0),
    provider: subkeyOf(month, processes.provider, 0),
    referralProvider: byDomain(processes.referralProvider),
    arrival: byDomain(processes.referralArrival),
    referralServing: byDomain(processes.referralServing),
  };
}

/** The organization that a 32-bit word picks in domain d, with probability proportional to supply. */
export function providerOf({ organizations, pick }: Desk, d: number, word: number): number {
  let low = d * organizations;
  let high = low + organizations - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (word < (pick[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low - d * organizations;
}

function subkeyOf({ t, world }: Month, process: Process, domain: number): Uint32Array {
  const subkey = new Uint32Array(4);
  personSubkey(subkey, world.key, process, domain, t);
  return subkey;
}

function pickThresholds({ scratch, world }: Month): Float64Array {
  const { domains, organizations } = world.size;
  const pick = new Float64Array(domains * organizations);
  for (let d = 0; d < domains; d++) {
    const total = scratch.supplyOfDomain[d] as number;
    let sum = 0;
    let last = 0;
    for (let j = 0; j < organizations; j++) {
      const supply = scratch.supply[j * domains + d] as number;
      sum += supply;
      if (supply > 0) last = j;
      pick[d * organizations + j] = Math.floor(TWO_POW_32 * (sum / total));
    }
    for (let j = last; j < organizations; j++) pick[d * organizations + j] = TWO_POW_32;
  }
  return pick;
}

function factors({ state, values, world }: Month): Float32Array {
  const { bits, domains, organizations } = world.size;
  const { effect, otherDomains } = values.delivery;
  const factor = new Float32Array(organizations * domains);
  for (let j = 0; j < organizations; j++) {
    const mission = world.columns.mission[j] as number;
    const worth = world.columns.worth[mission * (1 << bits) + (state.practice[j] as number)] as number;
    for (let d = 0; d < domains; d++)
      factor[j * domains + d] = 1 - effect * (worth * (d === mission ? 1 : otherDomains));
  }
  return factor;
}
