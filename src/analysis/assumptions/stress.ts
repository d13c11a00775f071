import type { Better } from "../../table.ts";
import { adjustPValues } from "../adjust.ts";
import { testEstimate } from "../mean-test.ts";
import { compareArms, differences, isFewAlike, type PairedComparison } from "../paired.ts";
import type { StressEnd, StressEstimate, StressVerdict } from "./result.ts";

/** An outcome under the two arms of a pair: entry w is world w. */
export interface PairOfArms {
  readonly arm: Float64Array;
  readonly against: Float64Array;
}

interface Compared {
  readonly effect: PairedComparison;
  readonly change: PairedComparison;
}

function estimateOf({ estimate, low, high }: PairedComparison): StressEstimate {
  return { estimate, low, high };
}

/** Chance of a mean at least as far from 0 if the true one were 0; 1 where one world, or a few that are all alike, say nothing. */
function chanceOf({ estimate, high, low, n, standardError }: PairedComparison): number {
  return standardError === null || isFewAlike({ low, high }, n)
    ? 1
    : testEstimate(estimate, standardError, n - 1, 0).unequal;
}

/** The sign of an effect whose interval leaves out 0; 0 where it does not, or there is none. */
export function clearSign({ high, low }: StressEstimate): -1 | 0 | 1 {
  if (low === null || high === null) return 0;
  if (low > 0) return 1;
  return high < 0 ? -1 : 0;
}

/**
 * The verdict on one end, from the effect before, the effect and the change there, and their p-values adjusted over all ends.
 * "flips" and "moves" are claims and need an adjusted p-value of at most 1 − level; "undoes" is the absence of one and goes by the
 * interval.
 */
export function verdictOf(
  base: StressEstimate,
  { change, changeP, effect, effectP }: Omit<StressEnd, "value" | "verdict">,
  level: number,
): StressVerdict {
  const alpha = 1 - level;
  const [before, after] = [clearSign(base), clearSign(effect)];
  if (before !== 0 && after === -before && effectP <= alpha) return "flips";
  if (before !== 0 && after !== before) return "undoes";
  if (before === 0 && after !== 0 && effectP <= alpha && changeP <= alpha) return "settles";
  return change.estimate !== 0 && changeP <= alpha ? "moves" : "holds";
}

/** Differences of differences smaller than this, relative to the outcomes, come of rounding. */
const ROUNDING = 8 * Number.EPSILON;

/** arm − against at an end, with the difference in force where the two are one number but for the rounding of the outcomes. */
function withoutDust(base: Float64Array, { against, arm }: PairOfArms): Float64Array {
  return differences(arm, against).map((value, world) => {
    const before = base[world] as number;
    const size = Math.max(Math.abs(arm[world] as number), Math.abs(against[world] as number));
    return Math.abs(value - before) <= ROUNDING * size ? before : value;
  });
}

function compare(base: Float64Array, end: PairOfArms, better: Better, level: number): Compared {
  return {
    effect: compareArms(end.arm, end.against, better, level),
    change: compareArms(withoutDust(base, end), base, "neither", level),
  };
}

/**
 * The effect in force and at every end, all over the same worlds; changes are differences of differences. Intervals hold one by
 * one; p-values are Holm-adjusted (Holm 1979) over all ends, those of effects and those of changes each by themselves.
 * @throws RangeError for vectors of different length, or without entries
 */
export function stressEnds(
  base: PairOfArms,
  ends: readonly { readonly value: number; readonly pair: PairOfArms }[],
  better: Better,
  level: number,
): { readonly base: StressEstimate; readonly ends: readonly StressEnd[] } {
  const effect = estimateOf(compareArms(base.arm, base.against, better, level));
  const before = differences(base.arm, base.against);
  const compared = ends.map(({ pair }) => compare(before, pair, better, level));
  const adjusted = (of: (one: Compared) => PairedComparison): readonly number[] =>
    adjustPValues(
      compared.map((one) => chanceOf(of(one))),
      "holm",
    );
  const [effectPs, changePs] = [adjusted((one) => one.effect), adjusted((one) => one.change)];
  return {
    base: effect,
    ends: ends.map(({ value }, i) => {
      const found = compared[i] as Compared;
      const end = {
        effect: estimateOf(found.effect),
        change: estimateOf(found.change),
        effectP: effectPs[i] as number,
        changeP: changePs[i] as number,
      };
      return { value, ...end, verdict: verdictOf(effect, end, level) };
    }),
  };
}
