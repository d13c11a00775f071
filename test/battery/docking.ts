import { createHash } from "node:crypto";
import { type Axis, views } from "./axes.ts";
import { type Program, programWords } from "./testu01.ts";
import { viewedWords } from "./words.ts";

const COUNT = 24;

/** Starts that show every carry of the order: around a full turn of each part, and far out. */
function positions(axis: Axis): number[] {
  const starts = [0, 987_654_321, 5_000_000_000_003];
  let turn = 1;
  for (const [, extent] of axis.order.slice(0, -1)) {
    turn *= extent;
    starts.push(Math.max(0, turn - COUNT / 2));
  }
  return starts;
}

/**
 * Compares the C program's words with the engine's, in all views. Throws at the first word that differs.
 * Returns the number of words compared and a digest of them, which names the generator in the table of results.
 */
export function dock(
  program: Program,
  axis: Axis,
  firstSeed: number,
): { readonly words: number; readonly digest: string } {
  const digest = createHash("sha256");
  let compared = 0;
  for (const view of views) {
    for (const position of positions(axis)) {
      const here = viewedWords(axis, view, position, COUNT, firstSeed);
      const there = programWords(program, axis, view, position, COUNT);
      if (here.join() !== there.join()) {
        throw new Error(`${axis.name}, ${view}, position ${position}: got ${there.join()}, expected ${here.join()}`);
      }
      digest.update(`${here.join()};`);
      compared += here.length;
    }
  }
  return { words: compared, digest: digest.digest("hex").slice(0, 8) };
}
