import { createScratch, type Month } from "../../engine/context.ts";
import { chance, personSubkey, personWord } from "../../engine/person-random.ts";
import { moveNeeds } from "../../engine/processes/needs.ts";
import { type Process, processes } from "../../engine/random.ts";
import { enter } from "../../engine/state.ts";
import type { State } from "../../engine/state-columns.ts";
import type { World } from "../../engine/world-columns.ts";

/** Pairs of organizations between which people were passed and arrived, month after month. */
export interface HandOffs {
  /** Entries of month t: starts[t] … starts[t + 1] − 1. */
  readonly starts: Uint32Array;
  readonly from: Uint16Array;
  readonly to: Uint16Array;
  /** Domain of the need for which they were passed on. */
  readonly domain: Uint8Array;
  /** Simulated persons. */
  readonly count: Uint16Array;
}

/** A month's draws that decide who passes whom to whom; those by domain in the order of domains. */
interface Draws {
  readonly serving: Draw;
  readonly provider: Draw;
  readonly arrival: readonly Draw[];
  readonly referralProvider: readonly Draw[];
}

/** The 32-bit word of a person. */
type Draw = (person: number) => number;

function drawOf({ key }: World, process: Process, domain: number, t: number): Draw {
  const subkey = new Uint32Array(4);
  personSubkey(subkey, key, process, domain, t);
  const [a = 0, b = 0, c = 0] = subkey;
  return (person) => personWord(person, a, b, c);
}

function drawsOf(world: World, t: number): Draws {
  const byDomain = (process: Process): readonly Draw[] =>
    Array.from({ length: world.size.domains }, (_, d) => drawOf(world, process, d, t));
  return {
    serving: drawOf(world, processes.serving, 0, t),
    provider: drawOf(world, processes.provider, 0, t),
    arrival: byDomain(processes.referralArrival),
    referralProvider: byDomain(processes.referralProvider),
  };
}

/** What of a month is the same for all its hand-offs; `after` is the state that was reached. */
interface Desk {
  readonly world: World;
  readonly draws: Draws;
  /** Needs after they moved and before anyone was served: entry d·people + i. */
  readonly need: Float32Array;
  readonly after: State;
  readonly arrives: number;
  readonly arrivesBetween: number;
}

function deskOf({ t, values, world }: Frame, need: Float32Array, after: State): Desk {
  const { base, gain } = values.delivery.referral;
  const between = Math.sqrt((after.conditions[1] as number) * (after.conditions[2] as number));
  const chances = { arrives: chance(base), arrivesBetween: chance(base + gain * between) };
  return { world, draws: drawsOf(world, t), need, after, ...chances };
}

/** The organization that a word picks in a domain: the first whose threshold is above it. */
function providerOf({ size, work }: World, d: number, word: number): number {
  const { organizations } = size;
  let [low, high] = [0, organizations - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (word < (work.pick[d * organizations + middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isServed({ after, draws }: Desk, i: number, sought: number): boolean {
  return draws.serving(i) >>> 1 < chance(after.fill[sought] as number);
}

/** Calls `found` for every hand-off of a person that arrived. */
function handOffsOf(desk: Desk, i: number, found: (from: number, to: number, domain: number) => void): void {
  const { after, arrives, arrivesBetween, draws, need, world } = desk;
  const { size, work } = world;
  const sought = work.sought[i] as number;
  if (sought === size.domains || !isServed(desk, i, sought)) return;
  const from = providerOf(world, sought, draws.provider(i));
  for (let d = 0; d < size.domains; d++) {
    if (d === sought || !((need[d * size.people + i] as number) > (work.referralNeed[d] as number))) continue;
    const to = providerOf(world, d, (draws.referralProvider[d] as Draw)(i));
    const together = after.member[from] === 1 && after.member[to] === 1;
    if ((draws.arrival[d] as Draw)(i) >>> 1 < (together ? arrivesBetween : arrives)) found(from, to, d);
  }
}

/** What a month was, but for its state. */
export type Frame = Pick<Month, "world" | "values" | "t" | "shocks">;

/** Hand-offs of one month: (from·organizations + to)·domains + domain, and simulated persons. */
export type Pairs = ReadonlyMap<number, number>;

/**
 * Counts who was passed to whom in the months after `state`, which the engine does not record: from the state before a month, the
 * draws' addresses, and the tables that the month left in the working space. `see` has to be called directly after every month,
 * before another arm moves. Neither states nor draws change.
 */
export function createWitness(world: World, state: State) {
  const before = enter(world, state);
  const rest = { scratch: createScratch(world.size), since: -1, anniversary: false, launching: false, launched: false };
  return {
    /** Hand-offs of the month that led to `after`. */
    see(frame: Frame, after: State): Pairs {
      before.commonShock.set(after.commonShock);
      moveNeeds({ ...rest, ties: null, ...frame, state: before });
      const desk = deskOf(frame, before.need, after);
      const { domains, organizations, people } = world.size;
      const pairs = new Map<number, number>();
      const count = (from: number, to: number, domain: number): void => {
        const pair = (from * organizations + to) * domains + domain;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      };
      for (let i = 0; i < people; i++) handOffsOf(desk, i, count);
      before.bytes.set(after.bytes);
      return pairs;
    },
  };
}

export type Witness = ReturnType<typeof createWitness>;

/** The pairs of all months in typed arrays, each month's in ascending order. */
export function packHandOffs(months: readonly Pairs[], { domains, organizations }: World["size"]): HandOffs {
  const entries = months.map((pairs) => [...pairs].sort(([a], [b]) => a - b));
  const all = entries.flat();
  const starts = new Uint32Array(months.length + 1);
  entries.forEach((each, t) => {
    starts[t + 1] = (starts[t] as number) + each.length;
  });
  return {
    starts,
    from: Uint16Array.from(all, ([pair]) => Math.floor(pair / domains / organizations)),
    to: Uint16Array.from(all, ([pair]) => Math.floor(pair / domains) % organizations),
    domain: Uint8Array.from(all, ([pair]) => pair % domains),
    count: Uint16Array.from(all, ([, count]) => count),
  };
}
