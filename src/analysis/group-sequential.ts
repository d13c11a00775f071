import { invertNumerically } from "./distributions/invert.ts";
import { normalCdf, normalDensity, normalQuantile } from "./distributions/normal.ts";
import { panelRule } from "./distributions/quadrature.ts";

/** How the evidence asked for changes over looks: the same at every look, or much more at early ones. */
export type BoundaryShape = "pocock" | "obrien-fleming";

/**
 * Probability that |Z_k| ≥ bounds[k] at one of K equally spaced looks although there is no effect: recursive integration of
 * the density of the partial sums that have not crossed yet (Armitage, McPherson & Rowe 1969, doi:10.2307/2343787;
 * Jennison & Turnbull 2000, chapter 19).
 */
export function crossingProbability(bounds: readonly number[]): number {
  // The sum after no look is 0; its density is replaced by a node of weight 1.
  let nodes: Float64Array = Float64Array.of(0);
  let mass: Float64Array = Float64Array.of(1);
  let crossed = 0;
  for (const [index, bound] of bounds.entries()) {
    const limit = bound * Math.sqrt(index + 1);
    const beyond = (sum: number) => normalCdf(sum - limit) + normalCdf(-limit - sum);
    crossed += mass.reduce((total, weight, i) => total + weight * beyond(nodes[i] as number), 0);
    const rule = panelRule(-limit, limit, 3);
    const [before, weights] = [nodes, mass];
    mass = rule.weights.map((weight, i) => {
      const sum = rule.nodes[i] as number;
      return weight * weights.reduce((total, old, j) => total + old * normalDensity(sum - (before[j] as number)), 0);
    });
    nodes = rule.nodes;
  }
  return crossed;
}

/**
 * Critical values for |Z_k|, k = 1 … looks, that keep the two-sided error of all equally spaced looks together at `alpha`:
 * constant C (Pocock 1977, doi:10.1093/biomet/64.2.191) or C√(looks/k) (O'Brien & Fleming 1979, doi:10.2307/2530245).
 */
export function groupSequentialBounds(looks: number, alpha: number, shape: BoundaryShape): number[] {
  if (!(Number.isInteger(looks) && looks >= 1 && alpha > 0 && alpha < 1)) {
    throw new RangeError(`groupSequentialBounds: got ${looks} looks at ${alpha}, expected a count and a probability`);
  }
  const factor = (look: number) => (shape === "pocock" ? 1 : Math.sqrt(looks / look));
  const bounds = (constant: number) => Array.from({ length: looks }, (_, index) => constant * factor(index + 1));
  const single = -normalQuantile(alpha / 2);
  const every = -normalQuantile(alpha / 2 / looks);
  const gap = (c: number) => alpha - crossingProbability(bounds(c));
  const start = (single + every) / 2;
  return bounds(invertNumerically(gap, start, single * (1 - 1e-12), every * (1 + 1e-12)));
}
