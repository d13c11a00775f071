import type { Interval } from "./interval.ts";
import { mean, type Sample, variance } from "./sample.ts";

function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1))
    throw new RangeError(`confidence sequence: got alpha ${alpha}, expected between 0 and 1`);
}

/**
 * Normal-mixture boundary: a sum of 1-sub-Gaussian increments with intrinsic time V ever leaves ±boundary(V) with
 * probability at most alpha, √((V + ρ) ln((V + ρ)/(ρα²))) (Robbins 1970; Howard et al. 2021, doi:10.1214/20-AOS1991).
 */
export function mixtureBoundary(time: number, rho: number, alpha: number): number {
  checkAlpha(alpha);
  if (!(time >= 0 && rho > 0)) throw new RangeError(`mixtureBoundary: got time ${time}, rho ${rho}, expected ≥ 0, > 0`);
  return Math.sqrt((time + rho) * Math.log((time + rho) / (rho * alpha * alpha)));
}

/**
 * The ρ that makes the boundary tightest at time V: ρ = V/(s − 1) with s − ln s = 1 + 2 ln(1/α), the root of the derivative
 * of the boundary in ρ.
 */
export function tightestRho(time: number, alpha: number): number {
  checkAlpha(alpha);
  const target = 1 - 2 * Math.log(alpha);
  let s = target;
  for (let round = 0; round < 60; round++) s = target + Math.log(s);
  return time / (s - 1);
}

/** How an always-valid interval is made. */
export interface SequenceOptions {
  readonly alpha: number;
  /** Number of values at which the interval should be tightest. */
  readonly tightestAt: number;
}

/**
 * Interval for the mean that may be looked at after every value and stopped at any: over all looks together it misses the
 * mean with probability about alpha. The half-width is s·boundary(n)/n with the standard deviation s estimated so far, so
 * the guarantee is asymptotic (Waudby-Smith et al. 2024, doi:10.1214/24-AOS2408); begin to look at ten values or more.
 * @throws RangeError for fewer than two values
 */
export function alwaysValidInterval(values: Sample, { alpha, tightestAt }: SequenceOptions): Interval {
  const n = values.length;
  if (n < 2) throw new RangeError(`alwaysValidInterval: got ${n} values, expected at least 2`);
  const center = mean(values);
  const half = (Math.sqrt(variance(values)) * mixtureBoundary(n, tightestRho(tightestAt, alpha), alpha)) / n;
  return { low: center - half, high: center + half };
}
