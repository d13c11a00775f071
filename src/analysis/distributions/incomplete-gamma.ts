import { exp, log } from "../../numeric/functions.ts";
import { stirlingError } from "./gamma.ts";
import { logOnePlusMinus } from "./incomplete-beta.ts";

const TWO_PI = 6.283185307179586477;
const EPSILON = 1.1102230246251565e-16;

/** xᵃe⁻ˣ/Γ(a), written around its maximum x = a (Loader 2000). */
export function gammaPower(a: number, x: number): number {
  if (x <= 0) return 0;
  const u = (x - a) / a;
  const exponent = Math.abs(u) <= 0.4 ? a * logOnePlusMinus(u) : a * log(x / a) + (a - x);
  return Math.sqrt(a / TWO_PI) * exp(exponent - stirlingError(a));
}

/** Σ xⁿ/(a(a+1)…(a+n)) (DLMF 8.7.1). */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * EPSILON * 0.01; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x)/(xᵃe⁻ˣ) by the continued fraction DLMF 8.9.2 in its even form, modified Lentz method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / Number.MIN_VALUE;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 2 * EPSILON) break;
  }
  return value;
}

/**
 * Regularized incomplete gamma functions P(a, x) (`lower`) and Q(a, x) (`upper`), a > 0, x ≥ 0, the smaller of the two with
 * full relative accuracy.
 * @throws RangeError unless a > 0 and x ≥ 0
 */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(a > 0 && x >= 0)) throw new RangeError(`incompleteGamma: got a ${a}, x ${x}, expected a > 0 and x ≥ 0`);
  const power = gammaPower(a, x);
  if (x < a + 1) {
    const lower = power * series(a, x);
    return { lower, upper: 1 - lower };
  }
  const upper = x === Infinity ? 0 : power * fraction(a, x);
  return { lower: 1 - upper, upper };
}
