import type { Month } from "../context.ts";
import { personWord } from "../person-random.ts";
import { type Desk, openDesk, providerOf } from "./desk.ts";

const f = Math.fround;

/** Seekers are served as far as capacity goes; the served are referred for their other needs, and arrivals are served too. */
export function serve(month: Month): void {
  const { scratch, state, world } = month;
  const { people, domains } = world.size;
  const desk = openDesk(month);
  state.arrivals.fill(0);
  state.served[0] = 0;
  for (let i = 0; i < people; i++) {
    const d = scratch.sought[i] as number;
    if (d === domains || !happens(i, desk.serving, desk.fill[d] as number)) continue;
    const provider = providerOf(desk, d, wordOf(i, desk.provider));
    treat(month, desk, i, d, provider);
    for (let k = 0; k < domains; k++) if (k !== d) refer(month, desk, i, k, provider);
  }
  let requests = 0;
  for (let d = 0; d < domains; d++) requests += (scratch.seekers[d] as number) + (state.arrivals[d] as number);
  state.requests[0] = requests;
}

function wordOf(person: number, subkey: Uint32Array): number {
  return personWord(person, subkey[0] as number, subkey[1] as number, subkey[2] as number);
}

function happens(person: number, subkey: Uint32Array, threshold: number): boolean {
  return wordOf(person, subkey) >>> 1 < threshold;
}

/** A service removes a share of the need, by the provider's effectiveness. */
function treat({ state, world }: Month, desk: Desk, i: number, d: number, provider: number): void {
  const at = d * world.size.people + i;
  const factor = desk.factor[provider * world.size.domains + d] as number;
  state.need[at] = f((state.need[at] as number) * factor);
  state.served[0] = (state.served[0] as number) + 1;
}

/** One hand-off in domain k: whether it arrives depends on whether both providers are members and work together. */
function refer(month: Month, desk: Desk, i: number, k: number, from: number): void {
  const { state, world } = month;
  if (!((state.need[k * world.size.people + i] as number) > desk.referralNeed) || desk.closed[k] === 1) return;
  const arrival = wordOf(i, desk.arrival[k] as Uint32Array) >>> 1;
  if (arrival >= desk.arrivesBetween) return;
  const to = providerOf(desk, k, wordOf(i, desk.referralProvider[k] as Uint32Array));
  const together = state.member[from] === 1 && state.member[to] === 1;
  if (arrival >= (together ? desk.arrivesBetween : desk.arrives)) return;
  state.arrivals[k] = (state.arrivals[k] as number) + 1;
  if (happens(i, desk.referralServing[k] as Uint32Array, desk.fill[k] as number)) treat(month, desk, i, k, to);
}
