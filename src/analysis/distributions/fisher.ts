import { betaQuantileAndOdds } from "./beta.ts";
import { incompleteBeta } from "./incomplete-beta.ts";

/** Fisher's F distribution with `numerator` and `denominator` degrees of freedom, both > 0. */

function parts(value: number, numerator: number, denominator: number): { lower: number; upper: number } {
  if (value === Infinity) return { lower: 1, upper: 0 };
  const product = numerator * Math.max(0, value);
  const sum = denominator + product;
  return incompleteBeta(numerator / 2, denominator / 2, product / sum, denominator / sum);
}

/** P(F ≤ value) (Abramowitz & Stegun 26.6.2). */
export function fisherCdf(value: number, numerator: number, denominator: number): number {
  return parts(value, numerator, denominator).lower;
}

/** P(F > value), with relative accuracy also where it is small. */
export function fisherUpper(value: number, numerator: number, denominator: number): number {
  return parts(value, numerator, denominator).upper;
}

/** Quantile of the F distribution, 0 ≤ p ≤ 1; relative error about 10⁻¹³. */
export function fisherQuantile(p: number, numerator: number, denominator: number): number {
  return (denominator / numerator) * betaQuantileAndOdds(p, numerator / 2, denominator / 2).odds;
}
