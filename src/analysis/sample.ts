/** A vector of observations. */
export type Sample = Float64Array | readonly number[];

/** Entry of a vector inside its bounds; spares a check for `undefined` at every use. */
function at(values: Sample, index: number): number {
  return values[index] as number;
}

function sum(values: Sample, of: (value: number, index: number) => number): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += of(at(values, i), i);
  return total;
}

/** Arithmetic mean; NaN of nothing. A second pass takes away the rounding of the first, so equal values give that value. */
export function mean(values: Sample): number {
  const first = sum(values, (value) => value) / values.length;
  if (!Number.isFinite(first)) return first;
  return first + sum(values, (value) => value - first) / values.length;
}

/**
 * Sample covariance with divisor n − 1; NaN below two pairs. Two passes with a correction for the rounding of the means
 * (Chan, Golub & LeVeque 1983, doi:10.1080/00031305.1983.10483115).
 * @throws RangeError when the lengths differ
 */
export function covariance(a: Sample, b: Sample): number {
  if (a.length !== b.length) throw new RangeError(`covariance: got ${a.length} and ${b.length} values, expected pairs`);
  const [meanA, meanB] = [mean(a), mean(b)];
  const products = sum(a, (value, i) => (value - meanA) * (at(b, i) - meanB));
  const correction = (sum(a, (value) => value - meanA) * sum(b, (value) => value - meanB)) / a.length;
  return a.length < 2 ? Number.NaN : (products - correction) / (a.length - 1);
}

/** Sample variance with divisor n − 1; NaN below two values, exactly 0 when all are equal. */
export function variance(values: Sample): number {
  return Math.max(0, covariance(values, values));
}

/** Square root of the sample variance. */
export function standardDeviation(values: Sample): number {
  return Math.sqrt(variance(values));
}

/** Pearson correlation; NaN when either vector does not vary. */
export function correlation(a: Sample, b: Sample): number {
  const scale = Math.sqrt(variance(a)) * Math.sqrt(variance(b));
  return scale > 0 ? Math.min(1, Math.max(-1, covariance(a, b) / scale)) : Number.NaN;
}

/** The values in increasing order, as a new vector. */
export function sorted(values: Sample): Float64Array {
  return Float64Array.from(values).sort();
}

/** The quantile definitions of Hyndman & Fan 1996 (doi:10.1080/00031305.1996.10473566) offered here. */
export type QuantileType = 6 | 7 | 8;

/** Position (counted from 1) of the p-quantile among n ordered values. */
function position(n: number, p: number, type: QuantileType): number {
  if (type === 7) return 1 + (n - 1) * p;
  return type === 6 ? (n + 1) * p : (n + 1 / 3) * p + 1 / 3;
}

/** Quantile of values already in increasing order, see `quantile`. */
export function quantileOfSorted(ordered: Float64Array, p: number, type: QuantileType = 7): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: got probability ${p}, expected 0 to 1`);
  if (ordered.length === 0) return Number.NaN;
  const place = Math.min(ordered.length, Math.max(1, position(ordered.length, p, type)));
  // A position that is whole but for its own rounding stands for the ordered value itself, as in R.
  const nearest = Math.round(place);
  if (Math.abs(place - nearest) <= 4 * Number.EPSILON * place) return at(ordered, nearest - 1);
  const whole = Math.floor(place);
  const lower = at(ordered, whole - 1);
  return lower + (place - whole) * (at(ordered, whole) - lower);
}

/** Quantile by linear interpolation: type 7 (default of R, NumPy), 6 (Weibull) or 8 (median-unbiased). NaN of nothing. */
export function quantile(values: Sample, p: number, type: QuantileType = 7): number {
  return quantileOfSorted(sorted(values), p, type);
}

/** Type 7 median. */
export function median(values: Sample): number {
  return quantile(values, 0.5);
}
