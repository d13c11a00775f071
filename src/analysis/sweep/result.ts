import { grouped } from "../grouped.ts";
import type { MoneyMeasures } from "../money/measure.ts";
import type { RegretTable } from "../money/regret.ts";
import type { ArmPair } from "../summarize.ts";
import type { SweepCurve } from "./curve.ts";

/** A parameter varied by a sweep. */
export interface SweepAxis {
  readonly path: string;
  /** What it is, and its unit; empty where the path is no parameter of its own. */
  readonly meaning: string;
  readonly unit: string;
  readonly values: readonly (number | string)[];
  /** "world": each value has worlds of its own; "future": the same worlds, but isolated action changes too; "plan": it does not. */
  readonly role: "world" | "future" | "plan";
}

/** One combination of values, in the order of the axes. */
export interface PointValues {
  readonly point: number;
  readonly values: readonly (number | string)[];
}

/** Everything that charts and reports say about a sweep. */
export interface SweepResult {
  readonly worlds: number;
  readonly level: number;
  readonly arms: readonly string[];
  readonly pairs: readonly ArmPair[];
  readonly axes: readonly SweepAxis[];
  readonly points: readonly PointValues[];
  /** A curve for each pair and each outcome the sweep is judged by, at the last compared month; outcomes outermost. */
  readonly curves: readonly SweepCurve[];
  /** Money measures of every pair, by point. */
  readonly money: readonly (readonly MoneyMeasures[])[];
  /** Plans over futures in residents who thrive; null where no axis is a future. */
  readonly regret: RegretTable | null;
}

/** Groups of points that share the values of some axes; `key` tells them apart. */
export function groupPoints(
  points: readonly PointValues[],
  axes: readonly number[],
): readonly (readonly PointValues[])[] {
  return [...grouped(points, ({ values }) => JSON.stringify(axes.map((axis) => values[axis]))).values()];
}
