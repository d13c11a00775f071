import type { Month } from "../../engine/context.ts";
import { type Key, processes, uniform } from "../../engine/random.ts";

/** Who sees whom: for each member the others it sees, in ascending order. */
export type Network = NonNullable<Month["ties"]>;

function networkOf(size: number, tied: (j: number, k: number) => boolean): Network {
  const members = Array.from({ length: size }, (_, k) => k);
  return members.map((j) => Int32Array.from(members.filter((k) => k !== j && tied(j, k))));
}

/** Everybody sees everybody. */
export function complete(size: number): Network {
  return networkOf(size, () => true);
}

/** Nobody sees anybody. */
export function nobody(size: number): Network {
  return networkOf(size, () => false);
}

/** Each sees the one before and the one after. */
export function line(size: number): Network {
  return networkOf(size, (j, k) => Math.abs(j - k) === 1);
}

/** A line whose ends see each other. */
export function cycle(size: number): Network {
  return networkOf(size, (j, k) => [1, size - 1].includes(Math.abs(j - k)));
}

/** A cycle of all but the first, and the first as a hub that sees, and is seen by, everybody. */
export function wheel(size: number): Network {
  return networkOf(size, (j, k) => j === 0 || k === 0 || [1, size - 2].includes(Math.abs(j - k)));
}

/** Each pair is tied, both ways, with chance `density`. */
export function random(key: Key, size: number, density: number): Network {
  return networkOf(size, (j, k) => uniform(key, processes.network, Math.min(j, k), 0, Math.max(j, k)) < density);
}
