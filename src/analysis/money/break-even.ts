import { estimateOf } from "./cost-per.ts";

/**
 * The first of the months from which on the mean over worlds is clearly positive in every month to the last: the whole interval
 * lies above 0. Null where there is none. Each interval is pointwise.
 */
export function breakEven(
  months: readonly number[],
  values: (month: number) => Float64Array,
  level: number,
): number | null {
  let first: number | null = null;
  for (const month of months.toReversed()) {
    const { low } = estimateOf(values(month), level);
    if (low === null || !(low > 0)) return first;
    first = month;
  }
  return first;
}
