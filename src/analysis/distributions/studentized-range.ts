import { scaleRule } from "./chi-scale.ts";
import { invertNumerically } from "./invert.ts";
import { normalCdf, normalDensity } from "./normal.ts";
import { apply, panelRule } from "./quadrature.ts";

const LINE = panelRule(-8.5, 8.5, 3);

/** P(range of `groups` standard normals ≤ q) = k ∫ φ(z)[Φ(z) − Φ(z − q)]^(k−1) dz. */
function rangeCdf(q: number, groups: number): number {
  return groups * apply(LINE, (z) => normalDensity(z) * (normalCdf(z) - normalCdf(z - q)) ** (groups - 1));
}

/**
 * P(Q ≤ q) for the studentized range of `groups` means with ν degrees of freedom, by double quadrature
 * (Copenhaver & Holland 1988, doi:10.1080/00949658808811082). Absolute error below 10⁻⁹.
 */
export function studentizedRangeCdf(q: number, groups: number, freedom: number): number {
  if (!(groups >= 2)) throw new RangeError(`studentizedRangeCdf: got ${groups} groups, expected at least 2`);
  if (!(q > 0)) return 0;
  return Math.min(
    1,
    apply(scaleRule(freedom), (s) => rangeCdf(q * s, groups)),
  );
}

/** Quantile of the studentized range, 0 < p < 1. */
export function studentizedRangeQuantile(p: number, groups: number, freedom: number): number {
  const gap = (q: number) => studentizedRangeCdf(q, groups, freedom) - p;
  return invertNumerically(gap, 3.5, 0, 1e4);
}
