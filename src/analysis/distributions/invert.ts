/**
 * Root of an increasing function on [low, high]: Newton's method from `start`, replaced by bisection whenever a step would
 * leave the bracket or the derivative is useless. `gap(x)` is F(x) − target, `slope(x)` its derivative. Stops when a step
 * no longer moves x by more than `tolerance` of itself or the bracket is one double wide.
 */
export function invertIncreasing(
  gap: (x: number) => number,
  slope: (x: number) => number,
  start: number,
  low: number,
  high: number,
  tolerance = 1e-16,
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
    if (Math.abs(next - x) <= tolerance * Math.abs(x) || next === from || next === to) return next;
    x = next;
  }
  return x;
}

/** How near a root of an integral is worth being sought: below this the noise of the quadrature takes over. */
const QUADRATURE_NOISE = 1e-12;

/** The same for a function known by quadrature only, whose derivative is taken by a central difference. */
export function invertNumerically(gap: (x: number) => number, start: number, low: number, high: number): number {
  const step = 1e-4;
  const slope = (x: number) => (gap(x + step) - gap(x - step)) / (2 * step);
  return invertIncreasing(gap, slope, start, low, high, QUADRATURE_NOISE);
}
