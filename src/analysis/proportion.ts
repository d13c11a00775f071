import { betaQuantile } from "./distributions/beta.ts";
import { binomialAtLeast, binomialCdf } from "./distributions/binomial.ts";
import { normalQuantile } from "./distributions/normal.ts";
import { checkLevel, type Interval } from "./interval.ts";

function checkCounts(successes: number, trials: number): void {
  if (!(Number.isInteger(trials) && trials >= 1 && successes >= 0 && successes <= trials)) {
    throw new RangeError(`proportion: got ${successes} of ${trials}, expected 0 to a whole number ≥ 1`);
  }
}

/**
 * Wilson's score interval for a proportion (Wilson 1927, doi:10.1080/01621459.1927.10502953). `successes` may be a half
 * integer where ties count half.
 */
export function wilsonInterval(successes: number, trials: number, level: number): Interval {
  checkLevel(level);
  checkCounts(successes, trials);
  const z = normalQuantile((1 - level) / 2);
  const share = successes / trials;
  const spread = (z * z) / trials;
  const half = Math.sqrt((share * (1 - share) + spread / 4) * spread);
  const [center, scale] = [share + spread / 2, 1 + spread];
  return {
    low: successes === 0 ? 0 : (center - half) / scale,
    high: successes === trials ? 1 : (center + half) / scale,
  };
}

/** Exact interval for a proportion: covers at least at its level, usually more (Clopper & Pearson 1934, doi:10.1093/biomet/26.4.404). */
export function clopperPearsonInterval(successes: number, trials: number, level: number): Interval {
  checkLevel(level);
  checkCounts(successes, trials);
  const tail = (1 - level) / 2;
  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    high: successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes),
  };
}

/**
 * Sign test: two-sided p-value of "better and worse worlds are equally likely", worlds without a difference left out
 * (Dixon & Mood 1946); 1 when there is no other.
 */
export function signTest(better: number, worse: number): number {
  const trials = better + worse;
  if (trials === 0) return 1;
  checkCounts(better, trials);
  return Math.min(1, 2 * Math.min(binomialCdf(better, trials, 0.5), binomialAtLeast(better, trials, 0.5)));
}
