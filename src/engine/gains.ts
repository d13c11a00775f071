import { passesOf } from "./arena.ts";
import { startOf } from "./passes.ts";
import type { Size } from "./size.ts";
import type { State } from "./state-columns.ts";
import type { World } from "./world-columns.ts";

/** Classes of a person's mean need at the start, by their upper limits. */
export const startingNeeds = [0.25, 0.5, 0.75, 1] as const;

/** What can have become of a person in an arm, against the same person under isolated action in the same month. */
export const fates = [
  "better",
  "worse",
  "unchanged",
  "thrivingInBoth",
  "thrivingGained",
  "thrivingLost",
  "thrivingInNeither",
] as const;

/** Years after the start of recording, and the last month: when gains are counted. */
export function gainMonths(months: number): readonly number[] {
  const yearly = Array.from({ length: Math.floor(months / 12) }, (_, year) => 12 * (year + 1));
  return months % 12 === 0 ? yearly : [...yearly, months];
}

/** Length of the counts of one arm in one month: entry (group·starting needs + starting need)·fates + fate. */
export function gainCells({ groups }: Pick<Size, "groups">): number {
  return groups * startingNeeds.length * fates.length;
}

/** Writes the class of every person's mean need, for `countGains`. */
export function classifyNeeds(world: World, { need }: State): void {
  passesOf(world.arena).classify(startOf(world, need));
}

/** Persons whose mean need is lower, and higher, by more than `margin` than that of the same persons under isolated action. */
export function countChanged(
  world: World,
  state: State,
  isolated: State,
  margin: number,
): readonly [better: number, worse: number] {
  if (state === isolated) return [0, 0];
  const limit = margin * world.size.domains;
  passesOf(world.arena).countChanged(startOf(world, state.need), startOf(world, isolated.need), limit);
  return [world.work.changed[0] as number, world.work.changed[1] as number];
}

/** Counts what became of every person, by group and class (see `gainCells`): change by more than `margin`, and thriving. */
export function countGains(
  world: World,
  state: State,
  isolated: State,
  { margin, threshold }: { readonly margin: number; readonly threshold: number },
): Int32Array {
  const limit = margin * world.size.domains;
  const { gains } = world.work;
  const [now, before, counts] = [state.need, isolated.need, gains].map((column) => startOf(world, column));
  gains.fill(0);
  passesOf(world.arena).countGains(now as number, before as number, limit, threshold, counts as number);
  return gains;
}
