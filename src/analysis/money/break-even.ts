import { isFewAlike } from "../paired.ts";
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
    const each = values(month);
    const ahead = estimateOf(each, level);
    if (ahead.low === null || !(ahead.low > 0) || isFewAlike(ahead, each.length)) return first;
    first = month;
  }
  return first;
}
