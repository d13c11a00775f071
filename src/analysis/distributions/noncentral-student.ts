import { scaleRule } from "./chi-scale.ts";
import { normalCdf } from "./normal.ts";
import { apply } from "./quadrature.ts";

/**
 * P(T > t) for the noncentral t distribution, T = (Z + noncentrality)/S with S² = χ²_ν/ν, ν ≥ 1:
 * the expectation of Φ(noncentrality − tS) over S (Johnson, Kotz & Balakrishnan 1995, chapter 31).
 */
export function noncentralStudentUpper(t: number, freedom: number, noncentrality: number): number {
  return apply(scaleRule(freedom), (s) => normalCdf(noncentrality - t * s));
}
