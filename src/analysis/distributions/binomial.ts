import { incompleteBeta } from "./incomplete-beta.ts";

/** Binomial distribution: number of successes in `trials` independent trials of `probability`. */

function check(trials: number, probability: number): void {
  if (!(Number.isInteger(trials) && trials >= 0 && probability >= 0 && probability <= 1)) {
    throw new RangeError(`binomial: got ${trials} trials of ${probability}, expected a count and a probability`);
  }
}

/** P(X ≥ successes) = I_p(k, n − k + 1) (Abramowitz & Stegun 26.5.24), with relative accuracy also where it is small. */
export function binomialAtLeast(successes: number, trials: number, probability: number): number {
  check(trials, probability);
  const count = Math.ceil(successes);
  if (count <= 0) return 1;
  if (count > trials) return 0;
  return incompleteBeta(count, trials - count + 1, probability).lower;
}

/** P(X ≤ successes), with relative accuracy also where it is small. */
export function binomialCdf(successes: number, trials: number, probability: number): number {
  check(trials, probability);
  const count = Math.floor(successes);
  if (count < 0) return 0;
  if (count >= trials) return 1;
  return incompleteBeta(count + 1, trials - count, probability).upper;
}
