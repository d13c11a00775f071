/** A binomial distribution as a table to draw from. */
export interface Binomial {
  /** P(X ≤ k) for k = 0 … trials. */
  readonly cumulative: Float64Array;
  /** For each of some equal slices of (0, 1), the first k whose P(X ≤ k) reaches into it: where to begin to look. */
  readonly start: Int32Array;
}

const SLICES = 1024;

/** The distribution of successes in `trials` with chance p each, by the ratio of neighboring terms from the mode outwards. */
export function binomial(trials: number, p: number): Binomial {
  const cumulative = termsOf(trials, p);
  let total = 0;
  for (const term of cumulative) total += term;
  let sum = 0;
  for (let k = 0; k <= trials; k++) {
    sum += (cumulative[k] as number) / total;
    cumulative[k] = sum;
  }
  cumulative[trials] = 1;
  const start = new Int32Array(SLICES);
  let k = 0;
  for (let slice = 0; slice < SLICES; slice++) {
    while ((cumulative[k] as number) <= slice / SLICES) k++;
    start[slice] = k;
  }
  return { cumulative, start };
}

/** Terms relative to the largest, which is 1: none overflows, and what underflows is less than anything a draw can tell. */
function termsOf(trials: number, p: number): Float64Array {
  const terms = new Float64Array(trials + 1);
  const mode = Math.min(trials, Math.floor((trials + 1) * p));
  terms[mode] = 1;
  for (let k = mode; k < trials; k++) terms[k + 1] = ((terms[k] as number) * (trials - k) * p) / ((k + 1) * (1 - p));
  for (let k = mode; k > 0; k--) terms[k - 1] = ((terms[k] as number) * k * (1 - p)) / ((trials - k + 1) * p);
  return terms;
}

/** Successes, by inversion of u in (0, 1): the least k with P(X ≤ k) > u. */
export function drawSuccesses({ cumulative, start }: Binomial, u: number): number {
  let k = start[Math.floor(u * SLICES)] as number;
  while ((cumulative[k] as number) <= u) k++;
  return k;
}
