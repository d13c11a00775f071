import type { Panel } from "../../../table.ts";

/** Worlds among which a typical one is sought, where there are so many. */
export const AMONG = 48;

/** What a world is typical for: the paired difference of an outcome between two arms at a month. */
export interface Difference {
  readonly arm: string;
  readonly against: string;
  readonly outcome: string;
  readonly month: number;
}

/** Differences of the first `worlds` worlds. Throws a RangeError where something was not collected. */
export function differencesIn(
  panel: Panel,
  { against, arm, month, outcome }: Difference,
  worlds: number,
): Float64Array {
  const other = panel.values(against, outcome, month);
  return panel
    .values(arm, outcome, month)
    .slice(0, worlds)
    .map((value, w) => value - (other[w] as number));
}

/** The middle of some numbers, the mean of the two middle ones where there are two. NaN without any. */
function median(values: Float64Array): number {
  const sorted = values.slice().sort();
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/** The world whose difference is nearest to the median, the first of several. */
export function typicalWorld(differences: Float64Array): number {
  const middle = median(differences);
  return differences.reduce(
    (best, value, w) => (Math.abs(value - middle) < Math.abs((differences[best] as number) - middle) ? w : best),
    0,
  );
}
