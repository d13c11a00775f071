import { normalCdf, normalQuantile } from "./distributions/normal.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { quantileOfSorted, type Sample } from "./sample.ts";

/** Wilcoxon signed-rank test with the Hodges–Lehmann estimate. */
export interface SignedRankTest extends Interval {
  /** Sum of the ranks of positive differences; differences of 0 are left out. */
  readonly statistic: number;
  /** Two-sided p-value of "differences are symmetric about 0". */
  readonly p: number;
  /** Median of the means of all pairs of differences, itself included. */
  readonly estimate: number;
  /** Whether p and interval come from the exact distribution or from the normal approximation. */
  readonly exact: boolean;
}

/** From this many differences the normal approximation is used, as in R. */
const EXACT_BELOW = 50;

/** Ranks of absolute values, ties sharing the mean rank, and Σ(t³ − t) over groups of ties. */
function absoluteRanks(values: Float64Array): { ranks: Float64Array; ties: number } {
  const order = Int32Array.from(values.keys()).sort(
    (a, b) => Math.abs(values[a] as number) - Math.abs(values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  let ties = 0;
  for (let from = 0; from < order.length; ) {
    const size = Math.abs(values[order[from] as number] as number);
    let to = from + 1;
    while (to < order.length && Math.abs(values[order[to] as number] as number) === size) to++;
    for (let i = from; i < to; i++) ranks[order[i] as number] = (from + 1 + to) / 2;
    ties += (to - from) ** 3 - (to - from);
    from = to;
  }
  return { ranks, ties };
}

/** Number of sign patterns of n ranks with each sum, over 2ⁿ: the exact distribution under the hypothesis. */
function exactDistribution(n: number): Float64Array {
  const share = new Float64Array((n * (n + 1)) / 2 + 1);
  share[0] = 1;
  for (let rank = 1; rank <= n; rank++) {
    for (let sum = (rank * (rank + 1)) / 2; sum >= 0; sum--) {
      share[sum] = ((share[sum] as number) + (sum >= rank ? (share[sum - rank] as number) : 0)) / 2;
    }
  }
  return share;
}

/** P(statistic ≤ sum) for every sum. */
function exactCumulative(n: number): Float64Array {
  let total = 0;
  return exactDistribution(n).map((share) => {
    total += share;
    return total;
  });
}

/** Two-sided p by the normal approximation with corrections for ties and continuity (Hollander & Wolfe 1999, section 3.1). */
function normalP(statistic: number, n: number, ties: number): number {
  const offset = Math.abs(statistic - (n * (n + 1)) / 4);
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - ties / 48);
  return deviation > 0 ? Math.min(1, 2 * normalCdf((0.5 - offset) / deviation)) : 1;
}

function exactP(statistic: number, cumulative: Float64Array): number {
  const top = cumulative.length - 1;
  const smaller = Math.min(statistic, top - statistic);
  return Math.min(1, 2 * (cumulative[smaller] as number));
}

/** Means (xᵢ + xⱼ)/2, i ≤ j, in increasing order (Walsh averages). */
function walshAverages(values: Sample): Float64Array {
  const n = values.length;
  const averages = new Float64Array((n * (n + 1)) / 2);
  let next = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i; j < n; j++) averages[next++] = ((values[i] as number) + (values[j] as number)) / 2;
  }
  return averages.sort();
}

/** How many Walsh averages to leave out at either end for a two-sided interval of the level (Tukey's construction). */
function leftOut(n: number, level: number, cumulative: Float64Array | null): number {
  const tail = (1 - level) / 2;
  // The largest sum whose P(statistic ≤ sum) is at most the tail; in few worlds there is none.
  if (cumulative) return Math.max(0, cumulative.findIndex((share) => share > tail) - 1);
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24);
  return Math.max(0, Math.floor((n * (n + 1)) / 4 + normalQuantile(tail) * deviation - 0.5));
}

/**
 * Wilcoxon signed-rank test of paired differences, exact below 50 differences without ties or zeros, and the
 * Hodges–Lehmann estimate with the interval of the same test (Wilcoxon 1945, doi:10.2307/3001968; Hollander & Wolfe 1999,
 * sections 3.1–3.3). The interval takes all differences, zeros included. Costs n²/2 numbers of memory.
 * @throws RangeError for no differences
 */
export function signedRankTest(differences: Sample, level: number): SignedRankTest {
  checkLevel(level);
  const n = differences.length;
  if (n === 0) throw new RangeError("signedRankTest: got no differences, expected at least 1");
  const moved = Float64Array.from(differences).filter((value) => value !== 0);
  const { ranks, ties } = absoluteRanks(moved);
  const statistic = ranks.reduce((sum, rank, i) => sum + ((moved[i] as number) > 0 ? rank : 0), 0);
  const exact = n < EXACT_BELOW && ties === 0 && moved.length === n;
  const cumulative = exact ? exactCumulative(n) : null;
  const averages = walshAverages(differences);
  const skip = Math.min(leftOut(n, level, cumulative), (averages.length - 1) >> 1);
  return {
    statistic,
    p: cumulative ? exactP(statistic, cumulative) : normalP(statistic, moved.length, ties),
    estimate: quantileOfSorted(averages, 0.5),
    low: averages[skip] as number,
    high: averages[averages.length - 1 - skip] as number,
    exact,
  };
}
