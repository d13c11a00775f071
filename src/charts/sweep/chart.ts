import type { SweepCurve } from "../../analysis/sweep/curve.ts";
import type { SweepResult } from "../../analysis/sweep/result.ts";
import { numberFormat } from "../axes.ts";
import { capital, framed } from "../frame.ts";
import { extent, shortened } from "../layout.ts";
import { intervalPlot } from "../marks.ts";
import { counted, duration, percent } from "../numbers.ts";
import type { Source, Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { inSentence, shortDifference } from "../words.ts";
import { sweepHeat } from "./heat.ts";
import { sweepLine } from "./line.ts";
import { pointWords } from "./values.ts";
import { bestSentence } from "./words.ts";

/** Most rows of a list of points. */
const mostRows = 40;

/** Curves of one outcome, one for each pair. */
export function curvesOf({ curves }: SweepResult, outcome: string): readonly SweepCurve[] {
  return curves.filter((curve) => curve.outcome.name === outcome);
}

/** Points as rows, for sweeps over three parameters and more. */
function sweepRows(curve: SweepCurve, result: SweepResult): Spec {
  const rows = curve.cells.slice(0, mostRows).map((cell, i) => ({
    ...cell,
    name: shortened(pointWords(result.axes, result.points[i] as SweepResult["points"][number]), 60),
    color: hueOf(curve.arm, result.arms).mark,
    text: shortDifference(cell),
  }));
  const { label, unit } = curve.outcome;
  return intervalPlot(rows, {
    width: 320,
    height: rows.length * 22,
    domain: extent([0, ...rows.flatMap(({ estimate, low, high }) => [estimate, low, high])], 0.08),
    axis: { title: `Difference in ${inSentence(label)}`, ...numberFormat(unit, true), tickCount: 5 },
    labels: { labelColor: ink.text },
  });
}

function body(curves: readonly SweepCurve[], result: SweepResult): Spec {
  if (result.axes.length === 1) return sweepLine(curves, result);
  if (result.axes.length === 2) return sweepHeat(curves, result);
  return sweepRows(curves[0] as SweepCurve, result);
}

function legend(curves: readonly SweepCurve[], result: SweepResult): string {
  const [first] = curves as readonly [SweepCurve];
  const what = curves.length === 1 ? `${first.arm} − ${first.against}` : `Each arm less ${first.against}`;
  const over = `${what} after ${duration(first.month)}, paired by world, mean over ${counted(result.worlds, "world")} at each point`;
  const marks =
    result.axes.length === 2
      ? "Colored where the interval leaves out zero (green better), “?” where it does not; the frame marks the best."
      : `Bars are ${percent(result.level, 0)} t intervals, each on its own; the ring marks the best.`;
  const own = result.axes.some(({ role }) => role === "world") ? " Each point has worlds of its own." : "";
  return `${over}. ${marks}${own}`;
}

/** The title: where the first pair is best. */
export function sweepTitle(curves: readonly SweepCurve[], result: SweepResult): string {
  return capital(bestSentence(curves[0] as SweepCurve, result));
}

/** The picture of a sweep in one outcome: a line for one parameter, a map for two, a list for more. */
export function sweepChart(curves: readonly SweepCurve[], result: SweepResult, source: Source): Spec {
  return framed(body(curves, result), sweepTitle(curves, result), legend(curves, result), result, source);
}
