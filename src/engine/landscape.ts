import { type Key, processes, uniform } from "./random.ts";

/**
 * What practices are worth in one domain: an NK landscape (Kauffman 1993, as in Levinthal 1997), rescaled so that the worst
 * of the 2^bits practices is worth 0 and the best 1. Returns the worth of every practice, indexed by its bits as a number.
 */
export function landscape(key: Key, domain: number, bits: number, neighbors: number): Float64Array {
  const depends = Math.min(neighbors, bits - 1);
  const partners = Array.from({ length: bits }, (_, bit) => drawNeighbors(key, domain, bit, bits, depends));
  const contributions = Array.from({ length: bits }, (_, bit) =>
    Float64Array.from({ length: 1 << (depends + 1) }, (_, combination) =>
      uniform(key, processes.landscape, domain, bit, combination),
    ),
  );
  const worth = new Float64Array(1 << bits);
  for (let practice = 0; practice < worth.length; practice++) {
    let sum = 0;
    for (let bit = 0; bit < bits; bit++) {
      const combination = combine(practice, bit, partners[bit] as readonly number[]);
      sum += (contributions[bit] as Float64Array)[combination] as number;
    }
    worth[practice] = sum / bits;
  }
  return rescale(worth);
}

function drawNeighbors(key: Key, domain: number, bit: number, bits: number, count: number): readonly number[] {
  const left = Array.from({ length: bits }, (_, other) => other).filter((other) => other !== bit);
  return Array.from({ length: count }, (_, draw) => {
    const u = uniform(key, processes.landscapeNeighbor, domain, bit, draw);
    return left.splice(Math.floor(u * left.length), 1)[0] as number;
  });
}

function combine(practice: number, bit: number, partners: readonly number[]): number {
  let combination = (practice >>> bit) & 1;
  for (let r = 0; r < partners.length; r++) combination |= ((practice >>> (partners[r] as number)) & 1) << (r + 1);
  return combination;
}

function rescale(worth: Float64Array): Float64Array {
  let low = worth[0] as number;
  let high = low;
  for (const value of worth) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return worth.map((value) => (high > low ? (value - low) / (high - low) : 1));
}
