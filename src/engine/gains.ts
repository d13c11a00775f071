import type { State } from "./state-columns.ts";
import type { Size, World } from "./world-columns.ts";

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

/** Class of every person's mean need, for `countGains`. */
export function classifyNeeds({ size: { domains, people } }: World, { need }: State): Uint8Array {
  const classes = new Uint8Array(people);
  for (let i = 0; i < people; i++) {
    let sum = 0;
    for (let at = i; at < need.length; at += people) sum += need[at] as number;
    const mean = sum / domains;
    classes[i] = startingNeeds.findIndex((limit, at) => mean < limit || at === startingNeeds.length - 1);
  }
  return classes;
}

/** Sum of a person's differences in need over the domains, arm − isolated. */
function change(need: Float32Array, before: Float32Array, i: number, people: number): number {
  let sum = 0;
  for (let at = i; at < need.length; at += people) sum += (need[at] as number) - (before[at] as number);
  return sum;
}

function thrives(need: Float32Array, i: number, people: number, limit: number): boolean {
  for (let at = i; at < need.length; at += people) if ((need[at] as number) >= limit) return false;
  return true;
}

/** Persons whose mean need is lower, and higher, by more than `margin` than that of the same persons under isolated action. */
export function countChanged(
  { size }: World,
  state: State,
  isolated: State,
  margin: number,
): readonly [better: number, worse: number] {
  const limit = margin * size.domains;
  let better = 0;
  let worse = 0;
  for (let i = 0; i < size.people; i++) {
    const moved = change(state.need, isolated.need, i, size.people);
    better += +(moved < -limit);
    worse += +(moved > limit);
  }
  return [better, worse];
}

/** Adds to `counts` (see `gainCells`) what became of every person: change by more than `margin`, and thriving. */
export function countGains(
  { columns, size }: World,
  state: State,
  isolated: State,
  {
    classes,
    counts,
    margin,
    threshold,
  }: { classes: Uint8Array; counts: Int32Array; margin: number; threshold: number },
): void {
  const { people } = size;
  const limit = margin * size.domains;
  const severe = Math.fround(threshold);
  for (let i = 0; i < people; i++) {
    const moved = change(state.need, isolated.need, i, people);
    const fate = moved < -limit ? 0 : moved > limit ? 1 : 2;
    const was = thrives(isolated.need, i, people, severe);
    const is = thrives(state.need, i, people, severe);
    const thriving = was ? (is ? 3 : 5) : is ? 4 : 6;
    const cell = ((columns.group[i] as number) * startingNeeds.length + (classes[i] as number)) * fates.length;
    counts[cell + fate] = (counts[cell + fate] as number) + 1;
    counts[cell + thriving] = (counts[cell + thriving] as number) + 1;
  }
}
