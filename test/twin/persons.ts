import { chance, personSubkey, personWord } from "../../src/engine/person-random.ts";
import type { Process } from "../../src/engine/random.ts";
import type { Month, TwinWorld } from "./world.ts";

/** The keyed 32-bit word of a person: word(process, d; i, t). */
export function word(world: TwinWorld, month: Month, process: Process, d: number, i: number): number {
  const subkey = new Uint32Array(4);
  personSubkey(subkey, world.key, process, d, month.t);
  return personWord(i, subkey[0], subkey[1], subkey[2]);
}

/** Whether an event of chance c happens under a word. */
export function happens(drawn: number, c: number): boolean {
  return drawn >>> 1 < chance(c);
}

/** The organization that serves under a word, drawn by supply in domain d, which has some. */
export function providerIn(month: Month, d: number, drawn: number): number {
  const supply = month.supply.map((byDomain) => byDomain[d]);
  const all = supply.reduce((total, part) => total + part, 0);
  let running = 0;
  for (let j = 0; j < supply.length; j++) {
    running += supply[j];
    if (drawn < Math.floor(2 ** 32 * (running / all))) return j;
  }
  return supply.findLastIndex((part) => part > 0);
}
