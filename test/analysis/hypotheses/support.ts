import { type Claim, type Moments, momentsOf } from "../../../src/analysis/hypotheses/claim.ts";
import type { Pair } from "../../../src/analysis/hypotheses/decide.ts";
import { differences } from "../../../src/analysis/paired.ts";

/** A claim by its limits; alpha 0.05 and closed if not stated. */
export function claimOf(
  limits: { readonly low?: number; readonly high?: number; readonly open?: boolean },
  alpha = 0.05,
): Claim {
  const { low = null, high = null, open = false } = limits;
  return { expect: { low, high, closed: !open }, alpha };
}

/** Two arms over the same worlds, given as the first arm and the difference. */
export function pairOf(against: readonly number[], difference: readonly number[]): Pair {
  const arm = Float64Array.from(against, (value, world) => value + (difference[world] as number));
  return { arm, against: Float64Array.from(against), differences: differences(arm, Float64Array.from(against)) };
}

export function momentsOfPair({ arm, against, differences: values }: Pair): Moments {
  return momentsOf(values, arm, against);
}

/** Moments as they stand, without data behind them. */
export function moments(n: number, mean: number, deviation: number): Moments {
  return { n, mean, deviation, rounding: 0 };
}
