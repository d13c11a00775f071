/** Nodes in (−1, 1) and weights of a quadrature rule. */
export interface Rule {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/** Legendre polynomial of degree n at x and its derivative, by the three-term recurrence (DLMF 18.9.1). */
function legendre(n: number, x: number): { value: number; slope: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, slope: (n * (x * value - before)) / (x * x - 1) };
}

/** Gauss–Legendre rule with n ≥ 2 nodes, exact for polynomials of degree 2n − 1 (Newton's method from Tricomi's start). */
export function gaussLegendre(n: number): Rule {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    for (let round = 0; round < 8; round++) {
      const { value, slope } = legendre(n, x);
      x -= value / slope;
    }
    const { slope } = legendre(n, x);
    nodes[n - 1 - i] = x;
    weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope);
  }
  return { nodes, weights };
}

const PANEL_RULE = gaussLegendre(24);

/** The rule of `panels` equal panels of 24 Gauss–Legendre nodes each on [from, to], nodes and weights already scaled. */
export function panelRule(from: number, to: number, panels: number): Rule {
  const size = PANEL_RULE.nodes.length;
  const half = (to - from) / panels / 2;
  const center = (index: number) => from + half * (2 * Math.floor(index / size) + 1);
  return {
    nodes: Float64Array.from(
      { length: panels * size },
      (_, index) => center(index) + half * (PANEL_RULE.nodes[index % size] as number),
    ),
    weights: Float64Array.from(
      { length: panels * size },
      (_, index) => half * (PANEL_RULE.weights[index % size] as number),
    ),
  };
}

/** Σ weight·f(node). */
export function apply(rule: Rule, f: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < rule.nodes.length; i++) sum += (rule.weights[i] as number) * f(rule.nodes[i] as number);
  return sum;
}
