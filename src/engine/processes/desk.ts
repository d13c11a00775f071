import type { Month } from "../context.ts";
import { chance, personSubkey } from "../person-random.ts";
import { type Process, processes } from "../random.ts";
import type { State } from "../state-columns.ts";

const TWO_POW_32 = 4294967296;

/** Chances that a hand-off arrives, as thresholds of 31 bits. */
export interface Desk {
  readonly arrives: number;
  /** Between two members. */
  readonly arrivesBetween: number;
}

/** Fills the tables of one month's service in the working space, before anyone is served. */
export function openDesk(month: Month): Desk {
  const { scratch, state, values, world } = month;
  const { fillChance, referralNeed } = world.work;
  const { base, gain, need } = values.delivery.referral;
  const between = workingTogether(state);
  fillPickThresholds(month);
  fillFactors(month);
  fillKeys(month);
  for (let d = 0; d < world.size.domains; d++) {
    fillChance[d] = chance(state.fill[d] as number);
    referralNeed[d] = (scratch.supplyOfDomain[d] as number) > 0 ? need : Number.POSITIVE_INFINITY;
  }
  return { arrives: chance(base), arrivesBetween: chance(base + gain * between) };
}

/** How far members measure and act together, 0 … 1: the share of referrals between them that is as with a navigator. */
export function workingTogether({ conditions }: State): number {
  return Math.sqrt((conditions[1] as number) * (conditions[2] as number));
}

function fillKeys({ t, world: { key, size, work } }: Month): void {
  const { arrivalKeys, referralProviderKeys, referralServingKeys, servingKey, providerKey } = work;
  const subkey = (target: Uint32Array, process: Process, d: number): void =>
    personSubkey(target, key, process, d, t, 4 * d);
  subkey(servingKey, processes.serving, 0);
  subkey(providerKey, processes.provider, 0);
  for (let d = 0; d < size.domains; d++) {
    subkey(arrivalKeys, processes.referralArrival, d);
    subkey(referralProviderKeys, processes.referralProvider, d);
    subkey(referralServingKeys, processes.referralServing, d);
  }
}

/** Thresholds of 32 bits by which a word picks the provider, with probability proportional to supply. */
function fillPickThresholds({ scratch, world }: Month): void {
  const { domains, organizations } = world.size;
  const { pick } = world.work;
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
}

function fillFactors({ state, values, world }: Month): void {
  const { bits, domains, organizations } = world.size;
  const { effect, otherDomains } = values.delivery;
  const { factor } = world.work;
  for (let j = 0; j < organizations; j++) {
    const mission = world.columns.mission[j] as number;
    const worth = world.columns.worth[mission * (1 << bits) + (state.practice[j] as number)] as number;
    for (let d = 0; d < domains; d++)
      factor[j * domains + d] = 1 - effect * (worth * (d === mission ? 1 : otherDomains));
  }
}
