/** Ways to adjust p-values for several tests. The first four bound the chance of any false rejection, the last two the
 * share of false ones among rejections. */
export type Adjustment = "bonferroni" | "holm" | "hochberg" | "hommel" | "benjamini-hochberg" | "benjamini-yekutieli";

/** Adjusted values of p-values in increasing order, before they are capped at 1. */
type Ordered = (p: readonly number[]) => number[];

function runningMaximum(values: readonly number[]): number[] {
  let highest = 0;
  return values.map((value) => {
    highest = Math.max(highest, value);
    return highest;
  });
}

function minimumFromAbove(values: readonly number[]): number[] {
  let lowest = Infinity;
  return values
    .toReversed()
    .map((value) => {
      lowest = Math.min(lowest, value);
      return lowest;
    })
    .toReversed();
}

/** Step m of Hommel's algorithm: the smallest i-th multiple among the last m p-values. */
function hommelStep(p: readonly number[], m: number): { tail: number; head: (value: number) => number } {
  const last = p.slice(p.length - m + 1).map((value, i) => (m * value) / (i + 2));
  const tail = Math.min(...last);
  return { tail, head: (value) => Math.min(m * value, tail) };
}

/** Hommel 1988, by the algorithm of Wright 1992 (doi:10.2307/2532694). */
function hommel(p: readonly number[]): number[] {
  const n = p.length;
  let adjusted = p.map(() => Math.min(...p.map((value, i) => (n * value) / (i + 1))));
  for (let m = n - 1; m >= 2; m--) {
    const { tail, head } = hommelStep(p, m);
    const step = p.map((value, i) => (i <= n - m ? head(value) : tail));
    adjusted = adjusted.map((value, i) => Math.max(value, step[i] as number));
  }
  return adjusted.map((value, i) => Math.max(value, p[i] as number));
}

const STEPS: { readonly [method in Adjustment]: Ordered } = {
  bonferroni: (p) => p.map((value) => value * p.length),
  holm: (p) => runningMaximum(p.map((value, i) => value * (p.length - i))),
  hochberg: (p) => minimumFromAbove(p.map((value, i) => value * (p.length - i))),
  hommel,
  "benjamini-hochberg": (p) => minimumFromAbove(p.map((value, i) => (value * p.length) / (i + 1))),
  "benjamini-yekutieli": (p) => {
    const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
    return minimumFromAbove(p.map((value, i) => (value * p.length * harmonic) / (i + 1)));
  },
};

/**
 * Adjusted p-values in the order given: a test is rejected when its adjusted value is at most alpha. Holm 1979 (registered
 * hypotheses), Hochberg 1988, Hommel 1988, Benjamini & Hochberg 1995 (exploratory tables; doi:10.1111/j.2517-6161.1995.tb02031.x),
 * Benjamini & Yekutieli 2001.
 * @throws RangeError for a value that is no probability
 */
export function adjustPValues(p: readonly number[], method: Adjustment): number[] {
  const wrong = p.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`adjustPValues: got ${wrong}, expected 0 to 1`);
  const order = p.map((_, index) => index).sort((a, b) => (p[a] as number) - (p[b] as number));
  const adjusted = STEPS[method](order.map((index) => p[index] as number));
  const result = p.slice();
  for (const [place, index] of order.entries()) result[index] = Math.min(1, adjusted[place] as number);
  return result;
}
