import { chiSquareQuantile } from "./distributions/chi-square.ts";
import { gammaPower } from "./distributions/incomplete-gamma.ts";
import { invertNumerically } from "./distributions/invert.ts";
import { normalCdf } from "./distributions/normal.ts";
import { panelRule } from "./distributions/quadrature.ts";

/** Rule for expectations of functions of a chi-square variable with ν degrees of freedom. */
function chiSquareRule(freedom: number) {
  const { nodes, weights } = panelRule(chiSquareQuantile(1e-15, freedom), chiSquareQuantile(1 - 1e-15, freedom), 4);
  const density = (x: number) => gammaPower(freedom / 2, x / 2) / x;
  return { nodes, weights: weights.map((weight, i) => weight * density(nodes[i] as number)) };
}

/** Probability that the best of `arms` independent arms is chosen at the constant h. */
function selectionProbability(h: number, arms: number, freedom: number): number {
  const { nodes, weights } = chiSquareRule(freedom);
  return nodes.reduce((total, y, i) => {
    const beats = nodes.reduce(
      (sum, x, j) => sum + (weights[j] as number) * normalCdf(h / Math.sqrt(freedom * (1 / x + 1 / y))),
      0,
    );
    return total + (weights[i] as number) * beats ** (arms - 1);
  }, 0);
}

/**
 * Rinott's constant h: with n₀ first runs of each of `arms` independent arms and max(n₀, ⌈h²s²/δ²⌉) in all, the arm with the
 * largest mean is chosen with at least the probability when it leads by δ (Rinott 1978, doi:10.1080/03610927808827671).
 */
export function rinottConstant(arms: number, firstRuns: number, probability: number): number {
  if (!(arms >= 2 && firstRuns >= 3 && probability > 1 / arms && probability < 1)) {
    const got = `${arms} arms, ${firstRuns} first runs, probability ${probability}`;
    throw new RangeError(`rinottConstant: got ${got}, expected ≥ 2, ≥ 3, above chance`);
  }
  const gap = (h: number) => selectionProbability(h, arms, firstRuns - 1) - probability;
  return invertNumerically(gap, 2.5, 0, 100);
}
