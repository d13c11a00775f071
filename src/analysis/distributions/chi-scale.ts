import { gammaPower } from "./incomplete-gamma.ts";
import { panelRule, type Rule } from "./quadrature.ts";

/** Beyond this many standard deviations the density of the scale is below the last digit of a double. */
const REACH = 9;

/** Rule on [0, to] in u⁴, which smooths the power of s that a fractional ν leaves at 0. */
function stretched(to: number): Rule {
  const { nodes, weights } = panelRule(0, 1, 4);
  return {
    nodes: nodes.map((u) => to * u ** 4),
    weights: weights.map((weight, i) => weight * 4 * to * (nodes[i] as number) ** 3),
  };
}

/**
 * Rule that integrates a smooth function against the distribution of S = √(χ²_ν/ν), the ratio of an estimated to the true
 * standard deviation with ν ≥ 1 degrees of freedom: Σ weight·g(node) is the expectation of g(S). It turns every
 * Student-type probability into a normal one (Dunnett 1955; Jennison & Turnbull 2000, chapter 19). Infinite ν gives S = 1.
 */
export function scaleRule(freedom: number): Rule {
  if (!(freedom >= 1)) throw new RangeError(`scaleRule: got ${freedom} degrees of freedom, expected at least 1`);
  if (freedom > 1e10) return { nodes: Float64Array.of(1), weights: Float64Array.of(1) };
  const deviation = 1 / Math.sqrt(2 * freedom);
  const from = Math.max(0, 1 - REACH * deviation);
  const to = 1 + (REACH + 3) * deviation;
  const { nodes, weights } = from > 0 ? panelRule(from, to, 3) : stretched(to);
  const shape = freedom / 2;
  // The density of s is 2/s times xᵃe⁻ˣ/Γ(a) at a = ν/2, x = νs²/2.
  const density = (s: number) => (2 * gammaPower(shape, shape * s * s)) / s;
  return { nodes, weights: weights.map((weight, i) => weight * density(nodes[i] as number)) };
}
