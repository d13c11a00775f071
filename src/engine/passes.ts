import { startIn } from "./arena.ts";
import { BLOCK } from "./kernel.ts";
import type { World } from "./world-columns.ts";

/** Something done with `count` persons from person `from` on. */
export type Pass = (from: number, count: number) => void;

/** Makes passes over all persons, all passes on one block of persons before the next: what one has read, the next finds near. */
export function inBlocks({ size: { people } }: World, ...passes: readonly Pass[]): void {
  for (let from = 0; from < people; from += BLOCK) {
    const count = Math.min(BLOCK, people - from);
    for (const pass of passes) pass(from, count);
  }
}

/** Where a column of a world or of one of its states begins, for the passes. */
export function startOf({ arena }: World, column: Parameters<typeof startIn>[1]): number {
  return startIn(arena, column);
}
