import { log } from "../../numeric/functions.ts";

/**
 * log(1 + x) with the same bits on every machine, as near as `log` is also where x is small: what 1 + x loses of x is given back
 * (Goldberg 1991, theorem 4). −Infinity at −1, NaN below.
 */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1 || x === Number.POSITIVE_INFINITY) return x;
  return x <= -1 ? log(sum) : log(sum) + (x - (sum - 1)) / sum;
}
