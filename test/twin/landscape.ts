import { type Key, type Process, processes, uniform } from "../../src/engine/random.ts";

/** Bit `index` of a practice, 0 or 1. */
function bit(practice: number, index: number): number {
  return Math.floor(practice / 2 ** index) % 2;
}

/** The practice with bit `index` turned over. */
export function flipped(practice: number, index: number): number {
  return bit(practice, index) === 1 ? practice - 2 ** index : practice + 2 ** index;
}

/** The practice with bit `index` at 0. */
export function cleared(practice: number, index: number): number {
  return bit(practice, index) === 1 ? practice - 2 ** index : practice;
}

/** The processes whose draws a landscape is made of: contributions, and neighbors. */
type Draws = readonly [contribution: Process, neighbor: Process];

/** Of what practices are worth. */
const ofWorth: Draws = [processes.landscape, processes.landscapeNeighbor];

/** Of what the indicator says of them. */
export const ofIndicator: Draws = [processes.indicator, processes.indicatorNeighbor];

function neighborsOf(key: Key, draw: Process, domain: number, own: number, bits: number, count: number): number[] {
  const others = Array.from({ length: bits }, (_, index) => index).filter((index) => index !== own);
  const neighbors: number[] = [];
  for (let r = 0; r < count; r++) {
    const place = Math.floor(uniform(key, draw, domain, own, r) * others.length);
    neighbors.push(...others.splice(place, 1));
  }
  return neighbors;
}

function contribution(
  key: Key,
  draw: Process,
  domain: number,
  own: number,
  neighbors: readonly number[],
  practice: number,
): number {
  let c = bit(practice, own);
  for (let r = 0; r < neighbors.length; r++) c += 2 ** (r + 1) * bit(practice, neighbors[r]);
  return uniform(key, draw, domain, own, c);
}

/** Worth of each of the 2ⁿ practices of a domain, from 0 (worst) to 1 (best). */
export function landscape(key: Key, domain: number, bits: number, neighbors: number, draws = ofWorth): number[] {
  const [ofContribution, ofNeighbor] = draws;
  const count = Math.min(neighbors, bits - 1);
  const neighborhoods = Array.from({ length: bits }, (_, own) =>
    neighborsOf(key, ofNeighbor, domain, own, bits, count),
  );
  const raw: number[] = [];
  for (let practice = 0; practice < 2 ** bits; practice++) {
    let total = 0;
    for (let own = 0; own < bits; own++)
      total += contribution(key, ofContribution, domain, own, neighborhoods[own], practice);
    raw.push(total / bits);
  }
  const least = Math.min(...raw);
  const most = Math.max(...raw);
  return raw.map((worth) => (most === least ? 1 : (worth - least) / (most - least)));
}
