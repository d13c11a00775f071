import { exp, log } from "../../numeric/functions.ts";
import { stirlingError } from "./gamma.ts";
import { log1p } from "./log1p.ts";

const TWO_PI = 6.283185307179586477;
const EPSILON = 1.1102230246251565e-16;

/** ln(1 + u) − u without cancellation near 0 (series of the area hyperbolic tangent). */
export function logOnePlusMinus(u: number): number {
  if (Math.abs(u) > 0.4) return log1p(u) - u;
  const r = u / (2 + u);
  const square = r * r;
  let sum = 0;
  let power = 1;
  for (let odd = 3; power > EPSILON * square; odd += 2) {
    sum += power / odd;
    power *= square;
  }
  return r * (2 * square * sum - u);
}

/** ln q for q = 1 + u, from whichever of the two carries more digits. */
function logOfRatio(u: number, q: number): number {
  return u < -0.5 ? log(q) : log1p(u);
}

/**
 * xᵃyᵇ/B(a, b) with y = 1 − x, written around its maximum x = a/(a+b) so that nothing large cancels
 * (Loader 2000; DiDonato & Morris 1992, "Algorithm 708", ACM Transactions on Mathematical Software 18, BRCOMP).
 */
export function betaPower(a: number, b: number, x: number, y: number): number {
  if (x <= 0 || y <= 0) return 0;
  const sum = a + b;
  const excess = b * x - a * y;
  const u = excess / a;
  const v = -excess / b;
  const exponent =
    Math.abs(u) <= 0.4 && Math.abs(v) <= 0.4
      ? a * logOnePlusMinus(u) + b * logOnePlusMinus(v)
      : a * logOfRatio(u, (x * sum) / a) + b * logOfRatio(v, (y * sum) / b);
  const correction = stirlingError(sum) - stirlingError(a) - stirlingError(b);
  return Math.sqrt((a / sum) * (b / TWO_PI)) * exp(exponent + correction);
}

/** Ratio I_x(a, b)/[xᵃyᵇ/B(a, b)] by the series a⁻¹Σ (a+b)ₙ/(a+1)ₙ xⁿ (DLMF 8.17.8), all of whose terms are positive. */
export function betaSeries(a: number, b: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 0; term > sum * EPSILON * 0.01; n++) {
    term *= ((a + b + n) / (a + 1 + n)) * x;
    sum += term;
  }
  return sum;
}

/**
 * The same ratio by the continued fraction of DiDonato & Morris (1992, eq. 9), meant for x ≤ a/(a+b) or a little above;
 * evaluated by the modified Lentz method.
 */
export function betaFraction(a: number, b: number, x: number, y: number): number {
  const excess = a * y - b * x;
  const denominator = (n: number) =>
    n + (n * (b - n) * x) / (a + 2 * n - 1) + ((a + n) * (excess + 1 + n * (1 + y))) / (a + 2 * n + 1);
  // denominator(0), written out because its middle term is 0/0 at a = 1.
  let value = (a * (excess + 1)) / (a + 1);
  let c = value;
  let d = 0;
  for (let n = 1; n < 100_000; n++) {
    const odd = a + 2 * n - 1;
    const numerator = ((a + n - 1) / odd) * ((a + b + n - 1) / odd) * n * (b - n) * x * x;
    const next = denominator(n);
    d = 1 / (next + numerator * d);
    c = next + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 2 * EPSILON) break;
  }
  return 1 / value;
}

/** I_x(a, b)/[xᵃyᵇ/B(a, b)], by whichever expansion is quick at this point. */
function ratio(a: number, b: number, x: number, y: number): number {
  return x < 0.3 ? betaSeries(a, b, x) : betaFraction(a, b, x, y);
}

/**
 * Regularized incomplete beta function I_x(a, b) and its complement, each with full relative accuracy; y must be 1 − x and
 * is an argument of its own because for x near 1 the caller may know it to more digits. Relative error about 10⁻¹⁴.
 * @throws RangeError unless a, b > 0 and 0 ≤ x ≤ 1
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): { lower: number; upper: number } {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) {
    throw new RangeError(`incompleteBeta: got a ${a}, b ${b}, x ${x}, expected a, b > 0 and 0 ≤ x ≤ 1`);
  }
  const power = betaPower(a, b, x, y);
  if (b * x <= a * y) {
    const lower = power * ratio(a, b, x, y);
    return power === 0 ? { lower: 0, upper: 1 } : { lower, upper: 1 - lower };
  }
  const upper = power * ratio(b, a, y, x);
  return power === 0 ? { lower: 1, upper: 0 } : { lower: 1 - upper, upper };
}
