import type { Better } from "../../table.ts";
import { compareArms } from "../paired.ts";
import { simultaneousIntervals } from "../simultaneous.ts";
import type { Estimate, FamilyEstimate } from "../views/attribution.ts";

export interface EstimateOptions {
  readonly better: Better;
  readonly level: number;
}

export interface FamilyOptions extends EstimateOptions {
  readonly random: () => number;
}

/** Draws behind simultaneous limits: enough that their half-width is known to about 1 %. */
const DRAWS = 10_000;

/** Mean over worlds of what may as well be 0, with its t interval. */
export function estimateOf(values: Float64Array, { better, level }: EstimateOptions): Estimate {
  const compared = compareArms(values, new Float64Array(values.length), better, level);
  const { estimate, standardError, low, high, flag, worldsBetter, worldsWorse, worldsEqual } = compared;
  return { estimate, standardError, low, high, flag, worldsBetter, worldsWorse, worldsEqual };
}

/** Estimates of several vectors over the same worlds, with limits that hold for all of them at once. */
export function familyOf(family: readonly Float64Array[], options: FamilyOptions): readonly FamilyEstimate[] {
  const each = family.map((values) => estimateOf(values, options));
  const alone = (estimate: Estimate): FamilyEstimate => {
    return { ...estimate, simultaneousLow: estimate.low, simultaneousHigh: estimate.high };
  };
  if (family.length < 2 || (family[0]?.length ?? 0) < 2) return each.map(alone);
  const { level, random } = options;
  const { intervals } = simultaneousIntervals(family, { level, random, draws: DRAWS });
  return each.map((estimate, i) => {
    const together = intervals[i];
    if (estimate.flag !== null || together === undefined) return alone(estimate);
    return { ...estimate, simultaneousLow: together.low, simultaneousHigh: together.high };
  });
}
