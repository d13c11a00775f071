import type { Better } from "../table.ts";
import { studentQuantile } from "./distributions/student.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { correlation, mean, quantileOfSorted, type Sample, sorted, variance } from "./sample.ts";
import type { Comparison } from "./summary.ts";

/** What two vectors of outcomes alone decide: a `Comparison` without the names of what was compared. */
export type PairedComparison = Omit<Comparison, "arm" | "against" | "outcome" | "unit" | "better" | "month">;

/** Two-sided interval for a mean, from n values. */
export interface MeanInterval extends Interval {
  readonly estimate: number;
  readonly standardError: number;
}

/** Differences that vary by no more than this many units in the last place of what was subtracted are one number. */
const ROUNDING_UNITS = 4;

/**
 * Worlds from which on a difference that is the same in all of them, which no t interval can be made of, may be taken for more than
 * chance: the fewest of one sign that a sign test at 5 % does so with, 2/2⁶ < 0.05.
 */
export const FEWEST_ALIKE = 6;

/** Whether an interval is a point because so few worlds are all alike, which tells nothing of others. */
export function isFewAlike({ high, low }: { readonly low: number | null; readonly high: number | null }, n: number) {
  return n < FEWEST_ALIKE && low !== null && low === high;
}

/** Student's t interval for the mean of at least two values (Student 1908). */
export function meanInterval(values: Sample, level: number): MeanInterval {
  checkLevel(level);
  if (values.length < 2) throw new RangeError(`meanInterval: got ${values.length} values, expected at least 2`);
  const estimate = mean(values);
  const standardError = Math.sqrt(variance(values) / values.length);
  const half = -studentQuantile((1 - level) / 2, values.length - 1) * standardError;
  return { estimate, standardError, low: estimate - half, high: estimate + half };
}

/**
 * arm − against, world by world.
 * @throws RangeError for vectors of different length, without entries, or with a value that is not finite
 */
export function differences(arm: Sample, against: Sample): Float64Array {
  if (arm.length !== against.length || arm.length === 0) {
    throw new RangeError(`paired comparison: got ${arm.length} and ${against.length} worlds, expected the same worlds`);
  }
  return Float64Array.from(arm, (value, world) => {
    const difference = value - (against[world] as number);
    if (Number.isFinite(difference)) return difference;
    throw new RangeError(
      `paired comparison: world ${world} has ${value} and ${against[world]}, expected finite numbers`,
    );
  });
}

/** Whether the differences are one number but for the rounding of the subtraction. */
export function isConstant(difference: Float64Array, arm: Sample, against: Sample): boolean {
  let [low, high, scale] = [Infinity, -Infinity, 0];
  for (let world = 0; world < difference.length; world++) {
    const value = difference[world] as number;
    low = Math.min(low, value);
    high = Math.max(high, value);
    scale = Math.max(scale, Math.abs(arm[world] as number), Math.abs(against[world] as number));
  }
  return high - low <= ROUNDING_UNITS * Number.EPSILON * scale;
}

function countWorlds(difference: Float64Array, better: Better) {
  const above = difference.filter((value) => value > 0).length;
  const below = difference.filter((value) => value < 0).length;
  const worldsEqual = difference.length - above - below;
  if (better === "neither") return { probabilityBetter: null, worldsBetter: null, worldsWorse: null, worldsEqual };
  const [worldsBetter, worldsWorse] = better === "higher" ? [above, below] : [below, above];
  const probabilityBetter = (worldsBetter + worldsEqual / 2) / difference.length;
  return { probabilityBetter, worldsBetter, worldsWorse, worldsEqual };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** The fields that describe variation over worlds. `varies` is false where the difference is one number. */
function variation(difference: Float64Array, arm: Sample, against: Sample, varies: boolean) {
  const between = difference.length < 2 ? Number.NaN : varies ? variance(difference) : 0;
  const ordered = sorted(difference);
  return {
    correlation: finiteOrNull(correlation(arm, against)),
    varianceReduction: finiteOrNull(between > 0 ? (variance(arm) + variance(against)) / between : Number.NaN),
    spread: {
      deviation: finiteOrNull(Math.sqrt(between)),
      low: quantileOfSorted(ordered, 0.05),
      high: quantileOfSorted(ordered, 0.95),
    },
  };
}

/** The interval, a point where the difference is constant, nothing in a single world. */
function interval(difference: Float64Array, level: number, varies: boolean) {
  if (difference.length < 2) return { estimate: mean(difference), low: null, high: null, standardError: null };
  if (varies) return meanInterval(difference, level);
  const estimate = mean(difference);
  return { estimate, low: estimate, high: estimate, standardError: 0 };
}

/**
 * Compares two arms over the same worlds: entry w of `arm` and `against` is one outcome in world w.
 * `estimate` is the mean of arm − against with its paired t interval; `varianceReduction` is
 * (var arm + var against)/var(arm − against), the factor by which unpaired runs would need more worlds
 * (Law 2015, Simulation Modeling and Analysis, section 11.2). Differences equal but for rounding are flagged "constant".
 * @throws RangeError for vectors of different length, without entries or with values that are not finite, or a level
 * outside (0, 1)
 */
export function compareArms(arm: Float64Array, against: Float64Array, better: Better, level: number): PairedComparison {
  checkLevel(level);
  const difference = differences(arm, against);
  const n = difference.length;
  const varies = n > 1 && !isConstant(difference, arm, against);
  const { estimate, low, high, standardError } = interval(difference, level, varies);
  const againstMean = mean(against);
  return {
    n,
    estimate,
    low,
    high,
    level,
    standardError,
    armMean: mean(arm),
    againstMean,
    relative: againstMean === 0 ? null : estimate === 0 ? 0 : estimate / againstMean,
    ...countWorlds(difference, better),
    ...variation(difference, arm, against, varies),
    flag: n === 1 ? "single-world" : varies ? null : "constant",
  };
}
