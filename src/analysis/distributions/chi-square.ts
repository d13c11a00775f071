import { exp, log } from "../../numeric/functions.ts";
import { gammaPower, incompleteGamma } from "./incomplete-gamma.ts";
import { invertIncreasing } from "./invert.ts";
import { log1p } from "./log1p.ts";
import { normalQuantile } from "./normal.ts";

/** Chi-square distribution with real degrees of freedom > 0. */

/** P(X ≤ x) = P(ν/2, x/2). */
export function chiSquareCdf(x: number, freedom: number): number {
  return incompleteGamma(freedom / 2, Math.max(0, x) / 2).lower;
}

/** P(X > x) = Q(ν/2, x/2), with relative accuracy also where it is small. */
export function chiSquareUpper(x: number, freedom: number): number {
  return incompleteGamma(freedom / 2, Math.max(0, x) / 2).upper;
}

/** Logarithm of the Wilson–Hilferty approximation of the quantile, or of the lower-tail power law where that fails. */
function start(p: number, freedom: number): number {
  const ninth = 2 / (9 * freedom);
  const root = 1 - ninth + normalQuantile(p) * Math.sqrt(ninth);
  return root > 0.1 ? log(freedom * root * root * root) : log(freedom) + (2 / freedom) * log(p);
}

/** Quantile of the chi-square distribution, 0 ≤ p ≤ 1; solved in ln x, relative error about 10⁻¹⁴. */
export function chiSquareQuantile(p: number, freedom: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`chiSquareQuantile: got probability ${p}, expected 0 to 1`);
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const shape = freedom / 2;
  const small = p <= 0.5;
  const gap = (logarithm: number) => {
    const { lower, upper } = incompleteGamma(shape, exp(logarithm) / 2);
    return small ? log(lower) - log(p) : log1p(-p) - log(upper);
  };
  const slope = (logarithm: number) => {
    const x = exp(logarithm) / 2;
    const { lower, upper } = incompleteGamma(shape, x);
    return gammaPower(shape, x) / (small ? lower : upper);
  };
  return exp(invertIncreasing(gap, slope, start(p, freedom), -740, 709));
}
