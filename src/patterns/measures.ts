import { LEVEL } from "../analysis/interval.ts";
import { differences, meanInterval } from "../analysis/paired.ts";
import { wilsonInterval } from "../analysis/proportion.ts";
import { fiellerRatio } from "../analysis/ratio.ts";
import { mean, type Sample } from "../analysis/sample.ts";
import type { Panel } from "../table.ts";
import type { Measured } from "./measured.ts";

export const ISOLATED = "isolated";
export const COLLECTIVE = "collective";

/** Where too little is known for an interval. */
const unbounded = { low: -Infinity, high: Infinity } as const;

/** Mean over worlds with its t interval. */
export function meanOf(values: Sample, level = LEVEL): Measured {
  if (values.length < 2) return { value: mean(values), ...unbounded };
  const { estimate, low, high } = meanInterval(values, level);
  return { value: estimate, low, high };
}

/** Share of worlds with Wilson's interval. */
export function shareOf(flags: readonly boolean[]): Measured {
  const count = flags.filter(Boolean).length;
  return { value: count / flags.length, ...wilsonInterval(count, flags.length, LEVEL) };
}

/** Ratio of two means over the same worlds with Fieller's interval, without ends where the denominator may be 0. */
export function ratioOf(numerator: Sample, denominator: Sample): Measured {
  if (numerator.length < 2) return { value: mean(numerator) / mean(denominator), ...unbounded };
  const { estimate, high, kind, low } = fiellerRatio(numerator, denominator, LEVEL);
  return { value: estimate, ...(kind === "interval" ? { low, high } : unbounded) };
}

/** World by world, how much lower an outcome is under an arm than under isolated action. */
export function gain(panel: Panel, arm: string, month: number, outcome = "prevalence"): Float64Array {
  return differences(panel.values(ISOLATED, outcome, month), panel.values(arm, outcome, month));
}

/** Mean improvement relative to the mean under isolated action. */
export function relativeGain(panel: Panel, arm: string, month: number): Measured {
  return ratioOf(gain(panel, arm, month), panel.values(ISOLATED, "prevalence", month));
}

/** The needle of the White House Council: a tenth better, here than the same world under isolated action. */
export function needleMoved(panel: Panel, arm: string, month: number): readonly boolean[] {
  const isolated = panel.values(ISOLATED, "prevalence", month);
  return Array.from(panel.values(arm, "prevalence", month), (value, w) => value <= 0.9 * (isolated[w] as number));
}

/** World by world, a mean of vectors with weights, which need not add up to 1. */
export function blend(vectors: readonly Sample[], weights: readonly number[]): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [first] = vectors as readonly [Sample];
  return Float64Array.from(first, (_, w) =>
    vectors.reduce((sum, vector, v) => sum + ((weights[v] as number) * (vector[w] as number)) / total, 0),
  );
}

/** The month axis of pictures: every half year. */
export function halfYears(last: number): readonly number[] {
  return Array.from({ length: Math.floor(last / 6) + 1 }, (_, i) => i * 6);
}

/** Values that do not vary as a point. */
export function pointOf(value: number): Measured {
  return { value, low: value, high: value };
}
