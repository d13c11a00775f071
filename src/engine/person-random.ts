import { drawWords, type Key, type Process } from "./random.ts";

/**
 * Draws of persons: millions a month, so their address is split. Philox turns (process, domain, month) into a subkey of
 * three words; a keyed 32-bit mixing function turns subkey and person into one word. Three multiply–xorshift rounds with a key
 * word added before each (constants from the search for low-bias 32-bit mixers by C. Wellons, 2018, public domain).
 * docs/random-numbers.md has the battery's verdict along every axis of the address.
 */
export type Subkey = Uint32Array;

const PERSONS = 0xffffffff;

/** Writes the subkey of (process, domain, month) into `subkey` (4 words, the last unused) from entry `at` on. */
export function personSubkey(subkey: Subkey, key: Key, process: Process, domain: number, month: number, at = 0): void {
  drawWords(subkey, key, process, PERSONS, month, domain, at);
}

/** The 32-bit word of a person under a subkey (a, b, c), unsigned. */
export function personWord(person: number, a: number, b: number, c: number): number {
  let h = (person + a) | 0;
  h = Math.imul(h ^ (h >>> 17), 0xed5ad4bb);
  h = (h + b) | 0;
  h = Math.imul(h ^ (h >>> 11), 0xac4c1b51);
  h = (h + c) | 0;
  h = Math.imul(h ^ (h >>> 15), 0x31848bab);
  return (h ^ (h >>> 14)) >>> 0;
}

/** Threshold for `word >>> 1` so that the event has probability p (31 bits; 0 never happens, 1 always). */
export function chance(p: number): number {
  return Math.floor((p < 0 ? 0 : p > 1 ? 1 : p) * 2147483648);
}

const CENTER = 510;
const DEVIATION = Math.fround(1 / 147.80054127099805);
const LINEAR = Math.fround(0.9490332780957843);
const CUBIC = Math.fround(0.018642382500609324);

/**
 * Near-normal number of a word, 32-bit float: the sum z of its four bytes, standardized, then z·(linear + cubic·z²) with the two
 * constants that make mean 0, variance 1, skewness 0 and kurtosis 3 exact over the 2³² words. Its distribution function is within
 * 0.0021 of the normal one everywhere; the largest absolute value is 4.04. Cheap enough to be drawn for every need of every person
 * every month, and exact in 32-bit vector arithmetic.
 */
export function nearNormal(word: number): number {
  const pairs = (word & 0x00ff00ff) + ((word >>> 8) & 0x00ff00ff);
  const z = Math.fround(((pairs & 0xffff) + (pairs >>> 16) - CENTER) * DEVIATION);
  return Math.fround(z * Math.fround(LINEAR + Math.fround(CUBIC * Math.fround(z * z))));
}
