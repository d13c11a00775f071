import { type Key, processes, uniform } from "./random.ts";

/**
 * What practices are worth in one domain: an NK landscape (Kauffman 1993, as in Levinthal 1997), rescaled so that the worst
 * of the 2^bits practices is worth 0 and the best 1. Returns the worth of every practice, indexed by its bits as a number.
 */
export function landscape(key: Key, domain: number, bits: number, neighbors: number): Float64Array {
  return rescale(rawLandscape(key, domain, bits, neighbors));
}

/** The landscape as published: the mean of the bits' contributions, each uniform on (0, 1). Same shape as `landscape`. */
export function rawLandscape(key: Key, domain: number, bits: number, neighbors: number): Float64Array {
  const genes = Array.from({ length: bits }, (_, bit) => drawGene(key, domain, bit, bits, neighbors));
  const { length: lows } = (genes[0] as Gene).low;
  const worth = new Float64Array(1 << bits);
  for (let start = 0; start < worth.length; start += lows) {
    const block = worth.subarray(start, start + lows);
    for (const gene of genes) addContributions(block, gene, gene.high[start / lows] as number);
  }
  for (let practice = 0; practice < worth.length; practice++) worth[practice] = (worth[practice] as number) / bits;
  return worth;
}

/**
 * What one bit contributes, by the combination of itself and its neighbors. The combination of a practice is that of its lower
 * half of bits or that of its upper half, so that it is looked up in two short tables instead of put together bit by bit.
 */
interface Gene {
  readonly contributions: Float64Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
}

function drawGene(key: Key, domain: number, bit: number, bits: number, neighbors: number): Gene {
  const partners = drawNeighbors(key, domain, bit, bits, Math.min(neighbors, bits - 1));
  const half = bits >> 1;
  return {
    contributions: Float64Array.from({ length: 2 << partners.length }, (_, combination) =>
      uniform(key, processes.landscape, domain, bit, combination),
    ),
    low: Int32Array.from({ length: 1 << half }, (_, low) => combine(low, bit, partners)),
    high: Int32Array.from({ length: 1 << (bits - half) }, (_, high) => combine(high << half, bit, partners)),
  };
}

function addContributions(block: Float64Array, { contributions, low }: Gene, high: number): void {
  for (let i = 0; i < block.length; i++) {
    block[i] = (block[i] as number) + (contributions[high | (low[i] as number)] as number);
  }
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
