import { type Key, type Process, processes, uniform } from "./random.ts";

/** Whose draws a landscape is made of: what each bit contributes, and on which other bits that depends. */
interface LandscapeDraws {
  readonly contribution: Process;
  readonly neighbor: Process;
}

const ofWorth: LandscapeDraws = { contribution: processes.landscape, neighbor: processes.landscapeNeighbor };

/** The landscape of what is measured in place of what matters: another one, of the same make. */
export const ofIndicator: LandscapeDraws = {
  contribution: processes.indicator,
  neighbor: processes.indicatorNeighbor,
};

/**
 * What practices are worth in one domain: an NK landscape (Kauffman 1993, as in Levinthal 1997), rescaled so that the worst
 * of the 2^bits practices is worth 0 and the best 1. Returns the worth of every practice, indexed by its bits as a number.
 */
export function landscape(
  key: Key,
  domain: number,
  bits: number,
  neighbors: number,
  draws: LandscapeDraws = ofWorth,
): Float64Array {
  return rescale(rawLandscape(key, domain, bits, neighbors, draws));
}

/**
 * The landscape as published: the mean of the bits' contributions, each uniform on (0, 1). Same shape as `landscape`.
 *
 * Each bit's contributions are turned from values into effects of sets of bits (what they add if all are 1, beyond what smaller
 * sets add), and the effects of all bits together back into values, one bit at a time: 2 additions where summing the contributions
 * of each practice takes as many as there are bits. Draws are multiples of 2⁻³³ and effects smaller than bits·2^neighbors, so up
 * to 20 bits and 15 neighbors no step rounds, and the order of summing makes no difference to a bit.
 */
export function rawLandscape(
  key: Key,
  domain: number,
  bits: number,
  neighbors: number,
  { contribution, neighbor }: LandscapeDraws = ofWorth,
): Float64Array<ArrayBuffer> {
  const worth = new Float64Array(1 << bits);
  for (let bit = 0; bit < bits; bit++) {
    const places = [bit, ...drawNeighbors(key, neighbor, domain, bit, bits, Math.min(neighbors, bits - 1))];
    const effects = effectsOf(
      Float64Array.from({ length: 1 << places.length }, (_, combination) =>
        uniform(key, contribution, domain, bit, combination),
      ),
    );
    for (let set = 0; set < effects.length; set++) {
      const practice = spread(set, places);
      worth[practice] = (worth[practice] as number) + (effects[set] as number);
    }
  }
  accumulate(worth);
  for (let practice = 0; practice < worth.length; practice++) worth[practice] = (worth[practice] as number) / bits;
  return worth;
}

/** Effects of sets from values of combinations, in place: what `accumulate` undoes. */
function effectsOf(values: Float64Array): Float64Array {
  for (let stride = 1; stride < values.length; stride *= 2) {
    for (let set = 0; set < values.length; set++) {
      if ((set & stride) !== 0) values[set] = (values[set] as number) - (values[set - stride] as number);
    }
  }
  return values;
}

/** Values from effects, in place: each set gets the sum over its subsets. */
function accumulate(effects: Float64Array): void {
  for (let stride = 1; stride < effects.length; stride *= 2) {
    for (let start = stride; start < effects.length; start += 2 * stride) {
      for (let set = start; set < start + stride; set++)
        effects[set] = (effects[set] as number) + (effects[set - stride] as number);
    }
  }
}

/** The practice whose bits at `places` are those of a combination, and 0 elsewhere. */
function spread(combination: number, places: readonly number[]): number {
  let practice = 0;
  for (let r = 0; r < places.length; r++) practice |= ((combination >>> r) & 1) << (places[r] as number);
  return practice;
}

function drawNeighbors(
  key: Key,
  process: Process,
  domain: number,
  bit: number,
  bits: number,
  count: number,
): readonly number[] {
  const left = Array.from({ length: bits }, (_, other) => other).filter((other) => other !== bit);
  return Array.from({ length: count }, (_, draw) => {
    const u = uniform(key, process, domain, bit, draw);
    return left.splice(Math.floor(u * left.length), 1)[0] as number;
  });
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
