import { mixtureBoundary, tightestRho } from "../confidence-sequence.ts";
import { studentQuantile } from "../distributions/student.ts";
import type { Interval } from "../interval.ts";
import { testEstimate } from "../mean-test.ts";
import type { Moments } from "./claim.ts";

/** p-values for "the mean is below" and "above a threshold": small where the data show it. */
export interface Sides {
  readonly below: number;
  readonly above: number;
}

/** An interval and the confidence it has. */
export interface LeveledInterval extends Interval {
  readonly level: number;
}

/** How a difference that varies over worlds is held against a threshold. */
export interface Method {
  readonly name: "t" | "always-valid";
  readonly sides: (moments: Moments, threshold: number) => Sides;
  /**
   * The interval that lies beyond a threshold exactly when `sides` says so at `alpha`; with `both` when it does so at alpha/2,
   * so that it errs with alpha at both ends together.
   */
  readonly interval: (moments: Moments, alpha: number, both: boolean) => LeveledInterval;
  /** Whether an error at either end is already counted in `sides`, so that looking at both costs nothing more. */
  readonly countsBothEnds: boolean;
}

/** One look at a number of worlds that was not chosen by the data: Student's t (one-sided tests). */
export const oneLook: Method = {
  name: "t",
  countsBothEnds: false,
  sides: ({ n, mean, deviation }, threshold) => testEstimate(mean, deviation / Math.sqrt(n), n - 1, threshold),
  interval: ({ n, mean, deviation }, alpha, both) => {
    const tail = both ? alpha / 2 : alpha;
    const half = (-studentQuantile(tail, n - 1) * deviation) / Math.sqrt(n);
    return { low: mean - half, high: mean + half, level: 1 - 2 * tail };
  },
};

/**
 * A look after every world: the normal-mixture confidence sequence with a ρ that is the same at every level, so that it can be
 * inverted. The p-value of a threshold is the smallest alpha at which the sequence leaves it out,
 * √((n + ρ)/ρ)·exp(−S²/(2(n + ρ))) with S = n·(mean − threshold)/deviation (Robbins 1970; Howard et al. 2021,
 * doi:10.1214/20-AOS1991; with an estimated deviation asymptotically, Waudby-Smith et al. 2024, doi:10.1214/24-AOS2408).
 */
export function everyLook(rho: number): Method {
  return {
    name: "always-valid",
    countsBothEnds: true,
    sides: ({ n, mean, deviation }, threshold) => {
      const sum = (n * (mean - threshold)) / deviation;
      const p = Math.min(1, Math.sqrt((n + rho) / rho) * Math.exp((-sum * sum) / (2 * (n + rho))));
      return { below: sum < 0 ? p : 1, above: sum > 0 ? p : 1 };
    },
    interval: ({ n, mean, deviation }, alpha) => {
      const half = (deviation * mixtureBoundary(n, rho, alpha)) / n;
      return { low: mean - half, high: mean + half, level: 1 - alpha };
    },
  };
}

/** ρ for looks from `minimum` to `most` worlds: tightest at their geometric mean, where neither few nor many are favored. */
export function rhoBetween(minimum: number, most: number, alpha: number): number {
  return tightestRho(Math.sqrt(minimum * most), alpha);
}
