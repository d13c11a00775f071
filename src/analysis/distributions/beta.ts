import { exp, log } from "../../numeric/functions.ts";
import { betaPower, incompleteBeta } from "./incomplete-beta.ts";
import { invertIncreasing } from "./invert.ts";
import { log1p } from "./log1p.ts";

/** Beta distribution with shapes a, b > 0. */

/** P(X ≤ x) = I_x(a, b), with relative accuracy also where it is small. */
export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(a, b, Math.min(1, Math.max(0, x))).lower;
}

/** Logit of x at which I_x(a, b) = p; in the logit both tails are nearly straight and neither end loses digits. */
function betaLogit(p: number, a: number, b: number): number {
  const at = (logit: number) => {
    const x = 1 / (1 + exp(-logit));
    const y = 1 / (1 + exp(logit));
    return { x, y, ...incompleteBeta(a, b, x, y) };
  };
  const small = p <= 0.5;
  const gap = (logit: number) => {
    const { lower, upper } = at(logit);
    return small ? log(lower) - log(p) : log1p(-p) - log(upper);
  };
  const slope = (logit: number) => {
    const { x, y, lower, upper } = at(logit);
    return betaPower(a, b, x, y) / (small ? lower : upper);
  };
  return invertIncreasing(gap, slope, log(a / b), -708, 708);
}

/** The quantile x of p and its odds x/(1 − x), the latter exact to the last digits also for x next to 1. */
export function betaQuantileAndOdds(p: number, a: number, b: number): { x: number; odds: number } {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`betaQuantile: got probability ${p}, expected 0 to 1`);
  if (p === 0) return { x: 0, odds: 0 };
  if (p === 1) return { x: 1, odds: Infinity };
  const logit = betaLogit(p, a, b);
  return { x: 1 / (1 + exp(-logit)), odds: exp(logit) };
}

/** Quantile of the beta distribution, 0 ≤ p ≤ 1; relative error about 10⁻¹³. */
export function betaQuantile(p: number, a: number, b: number): number {
  return betaQuantileAndOdds(p, a, b).x;
}
