import { type RegretTable, regretTable } from "../money/regret.ts";
import { mean } from "../sample.ts";
import { groupPoints, type PointValues, type SweepAxis } from "./result.ts";

/** Mean payoff of an arm at a point, e.g. residents who thrive. */
export type PayoffOf = (arm: string, point: number) => number;

interface Plan {
  readonly name: string;
  readonly arm: string;
  /** The points that hold it, in the order of the futures. */
  readonly points: readonly PointValues[];
}

function indices(axes: readonly SweepAxis[], wanted: (axis: SweepAxis) => boolean): readonly number[] {
  return axes.flatMap((axis, i) => (wanted(axis) ? [i] : []));
}

function namesOf(
  points: readonly PointValues[],
  axes: readonly number[],
  name: (axis: number, value: number | string) => string,
) {
  return points.map(({ values }) => axes.map((axis) => name(axis, values[axis] as number | string)).join(", "));
}

/** Every arm with every combination of the axes that are plans; isolated action knows no plan and is there once. */
function plansOf(
  arms: readonly string[],
  points: readonly PointValues[],
  planAxes: readonly number[],
  name: (axis: number, value: number | string) => string,
): readonly Plan[] {
  const combinations = groupPoints(points, planAxes);
  return arms.flatMap((arm, a) =>
    (a === 0 ? combinations.slice(0, 1) : combinations).map((own): Plan => {
      const [suffix] = planAxes.length === 0 || a === 0 ? [""] : namesOf(own.slice(0, 1), planAxes, name);
      return { arm, name: suffix === "" ? arm : `${arm}, ${suffix}`, points: own };
    }),
  );
}

/**
 * Regret and satisficing of plans over the futures of a sweep; the threshold is what the first arm reaches on average over them.
 * Null where no axis is a future.
 */
export function sweepRobustness(
  axes: readonly SweepAxis[],
  points: readonly PointValues[],
  arms: readonly string[],
  payoff: PayoffOf,
  name: (axis: number, value: number | string) => string,
): RegretTable | null {
  const futureAxes = indices(axes, ({ role }) => role !== "plan");
  if (futureAxes.length === 0) return null;
  const plans = plansOf(
    arms,
    points,
    indices(axes, ({ role }) => role === "plan"),
    name,
  );
  const payoffs = plans.map(({ arm, points: own }) => own.map(({ point }) => payoff(arm, point)));
  const futures = namesOf((plans[0] as Plan).points, futureAxes, name);
  return regretTable(
    plans.map((plan) => plan.name),
    futures,
    payoffs,
    mean(payoffs[0] as number[]),
  );
}
