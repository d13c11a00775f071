import { personSubkey, personWord } from "../../src/engine/person-random.ts";
import { philox } from "../../src/engine/philox.ts";
import { drawWords, type Key, type Process, processes, worldKey } from "../../src/engine/random.ts";
import type { Axis, Part, View } from "./axes.ts";

const words = new Uint32Array(4);

/** The address at a position of the axis's order, found by division (the C program counts up instead). */
function addressAt(axis: Axis, position: number): Readonly<Record<Part, number>> {
  const address = { entity: 0, month: 0, partner: 0, process: 0, replication: 0, seed: 0 };
  let left = position;
  for (const [part, extent] of axis.order) {
    address[part] = left % extent;
    left = Math.floor(left / extent);
  }
  return address;
}

/**
 * Key of a world. The seed axes take text seeds, as users write them; all others take the replications of one seed whose
 * key words are (seed, 0), so that their words do not depend on how a text is turned into key words.
 */
function keyAt(axis: Axis, replication: number, seed: number, firstSeed: number): Key {
  if (axis.order.some(([part]) => part === "seed")) return worldKey(String(firstSeed + seed), 0);
  philox(words, replication, 0, 0, processes.world, firstSeed, 0);
  const [low = 0, high = 0] = words;
  return { low, high };
}

function wordAt(axis: Axis, position: number, lane: number, firstSeed: number): number {
  const { entity, month, partner, process, replication, seed } = addressAt(axis, position);
  const key = keyAt(axis, replication, seed, firstSeed);
  if (axis.source === "person") {
    personSubkey(words, key, process as Process, partner, month);
    const [a = 0, b = 0, c = 0] = words;
    return personWord(entity, a, b, c);
  }
  drawWords(words, key, process as Process, entity, month, partner);
  return words[lane] ?? 0;
}

function reversed(word: number): number {
  let result = 0;
  for (let bit = 0; bit < 32; bit++) result = (result << 1) | ((word >>> bit) & 1);
  return result >>> 0;
}

/**
 * `count` words of an axis from a position on, as the battery sees them, computed by the engine's own functions.
 * The halves take two draws for each word.
 */
export function viewedWords(axis: Axis, view: View, position: number, count: number, firstSeed: number): number[] {
  const lanes = axis.source === "four-words" ? 4 : 1;
  const draw = (n: number): number => wordAt(axis, position + Math.floor(n / lanes), n % lanes, firstSeed);
  return Array.from({ length: count }, (_, n) => {
    if (view === "word") return draw(n);
    if (view === "reversed") return reversed(draw(n));
    const first = draw(2 * n);
    const second = draw(2 * n + 1);
    if (view === "upper") return ((first & 0xffff0000) | (second >>> 16)) >>> 0;
    return ((first << 16) | (second & 0xffff)) >>> 0;
  });
}
