import type { Comparison } from "../../analysis/summary.ts";
import type { SweepCurve } from "../../analysis/sweep/curve.ts";
import type { SweepAxis, SweepResult } from "../../analysis/sweep/result.ts";
import { wrap } from "../layout.ts";
import { differenceUnit } from "../numbers.ts";
import { inGrid } from "../panels.ts";
import { rounded } from "../rows.ts";
import type { Spec } from "../spec.ts";
import { ink, verdictHues } from "../theme.ts";
import { findingOf, shortDifference } from "../words.ts";
import { axisWords, shortValue } from "./values.ts";

/** Most maps of one picture. */
const mostMaps = 4;

/** Only a clear difference is colored. */
function clear(cell: Comparison): number {
  const finding = findingOf(cell);
  const good = cell.better === "higher" ? 1 : -1;
  return finding === "better" || finding === "worse" ? good * cell.estimate : 0;
}

function cellText(cell: Comparison): string {
  const text = shortDifference(cell).slice(0, -differenceUnit(cell.unit).length || undefined);
  return findingOf(cell) === "undecided" ? `${text} ?` : text;
}

function mapOf(curve: SweepCurve, result: SweepResult, most: number, several: boolean): Spec {
  const [columns, rows] = result.axes as readonly [SweepAxis, SweepAxis];
  const width = Math.min(several ? 300 : 640, Math.max(several ? 200 : 420, columns.values.length * 72));
  const height = Math.max(180, rows.values.length * 44);
  const cells = curve.cells.map((cell, i) => ({
    x: shortValue(result.points[i]?.values[0] as number, columns.unit),
    y: shortValue(result.points[i]?.values[1] as number, rows.unit),
    clear: rounded(clear(cell), 4),
    text: cellText(cell),
    best: i === curve.best,
  }));
  const side = (axis: SweepAxis, extra: Spec): Spec => ({
    type: "nominal",
    sort: axis.values.map((value) => shortValue(value, axis.unit)),
    axis: { labelColor: ink.text, ...extra },
  });
  const range = [verdictHues.worse.mark, "#f4f4f2", verdictHues.better.mark];
  const color = { field: "clear", type: "quantitative", scale: { domain: [-most, 0, most], range }, legend: null };
  return {
    width,
    height,
    ...(several ? { title: { text: `${curve.arm} − ${curve.against}`, fontSize: 12, frame: "group" } } : {}),
    data: { values: cells },
    encoding: {
      x: { field: "x", ...side(columns, { labelAngle: 0, title: axisWords(columns) }) },
      y: {
        field: "y",
        ...side(rows, { title: wrap(axisWords(rows), Math.floor(height / 7)) }),
        scale: { reverse: true },
      },
    },
    layer: [
      { mark: { type: "rect", stroke: ink.paper, strokeWidth: 2 }, encoding: { color } },
      {
        transform: [{ filter: "datum.best" }],
        mark: { type: "rect", filled: false, fillOpacity: 0, stroke: ink.text, strokeWidth: 2.5 },
      },
      { mark: { type: "text", fontSize: 11, color: ink.text }, encoding: { text: { field: "text", type: "nominal" } } },
    ],
  };
}

/** The paired difference over two parameters, a map for each pair: colored where it is clear, with "?" where it is not. */
export function sweepHeat(curves: readonly SweepCurve[], result: SweepResult): Spec {
  const shown = curves.slice(0, mostMaps);
  const most = Math.max(1e-9, ...shown.flatMap(({ cells }) => cells.map((cell) => Math.abs(clear(cell)))));
  return inGrid(
    shown.map((curve) => mapOf(curve, result, most, shown.length > 1)),
    shown.length > 1 ? 2 : 1,
  );
}
