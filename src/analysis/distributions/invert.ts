/**
 * Root of an increasing function on [low, high]: Newton's method from `start`, replaced by bisection whenever a step would
 * leave the bracket or the derivative is useless. `gap(x)` is F(x) − target, `slope(x)` its derivative. Stops when a step
 * no longer moves x or the bracket is one double wide.
 */
export function invertIncreasing(
  gap: (x: number) => number,
  slope: (x: number) => number,
  start: number,
  low: number,
  high: number,
): number {
  let x = start > low && start < high ? start : (low + high) / 2;
  let [from, to] = [low, high];
  for (let round = 0; round < 2000; round++) {
    const difference = gap(x);
    if (difference === 0) return x;
    if (difference > 0) to = x;
    else from = x;
    const newton = x - difference / slope(x);
    const next = newton > from && newton < to ? newton : (from + to) / 2;
    if (Math.abs(next - x) <= 1e-16 * Math.abs(x) || next === from || next === to) return next;
    x = next;
  }
  return x;
}
