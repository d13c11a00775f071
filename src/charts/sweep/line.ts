import type { SweepCurve } from "../../analysis/sweep/curve.ts";
import type { SweepAxis, SweepResult } from "../../analysis/sweep/result.ts";
import { axisTitle, numberFormat, valueAxis } from "../axes.ts";
import { sides } from "../difference.ts";
import { plotWidth } from "../frame.ts";
import { extent, shortened, spread } from "../layout.ts";
import { quantity, textAt } from "../marks.ts";
import { rounded } from "../rows.ts";
import type { Spec } from "../spec.ts";
import { hueOf, ink } from "../theme.ts";
import { axisWords, shortValue } from "./values.ts";

const height = 320;

function isNumeric({ values }: SweepAxis): boolean {
  return values.every((value) => typeof value === "number");
}

function xChannel(axis: SweepAxis): Spec {
  const title = axisWords(axis);
  if (!isNumeric(axis)) {
    const order = axis.values.map((value) => shortValue(value, axis.unit));
    return {
      field: "x",
      type: "nominal",
      sort: order,
      axis: { title, labelAngle: 0, grid: false, domain: true, domainColor: ink.rule },
    };
  }
  const values = axis.values as readonly number[];
  const room = (Math.max(...values) - Math.min(...values)) * 0.02;
  const domain = [Math.min(...values) - room, Math.max(...values) + room];
  const ticks = values.length <= 9 ? { values } : { tickCount: 8 };
  return {
    field: "x",
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: { title, ...numberFormat(axis.unit, false), ...ticks, grid: false, domain: true, domainColor: ink.rule },
  };
}

function layers(curve: SweepCurve, axis: SweepAxis, result: SweepResult): readonly Spec[] {
  const color = hueOf(curve.arm, result.arms).mark;
  const numeric = isNumeric(axis);
  const values = curve.cells.map(({ estimate, low, high }, i) => ({
    x: numeric ? (axis.values[i] as number) : shortValue(axis.values[i] as string, axis.unit),
    estimate: rounded(estimate),
    low: rounded(low ?? estimate),
    high: rounded(high ?? estimate),
    best: i === curve.best,
  }));
  const ends = { y: quantity("low"), y2: { field: "high" } };
  const band =
    numeric && result.pairs.length === 1 ? [{ mark: { type: "area", color, opacity: 0.14 }, encoding: ends }] : [];
  const line = numeric
    ? [{ mark: { type: "line", color, strokeWidth: 2.2 }, encoding: { y: quantity("estimate") } }]
    : [];
  const best = {
    transform: [{ filter: "datum.best" }],
    mark: { type: "point", color, size: 260, strokeWidth: 2, opacity: 1 },
    encoding: { y: quantity("estimate") },
  };
  return [
    {
      data: { values },
      layer: [
        ...band,
        { mark: { type: "rule", color, strokeWidth: 1.8 }, encoding: ends },
        ...line,
        { mark: { type: "point", filled: true, color, opacity: 1, size: 60 }, encoding: { y: quantity("estimate") } },
        best,
      ],
    },
  ];
}

function armLabels(
  curves: readonly SweepCurve[],
  domain: readonly [number, number],
  result: SweepResult,
): readonly Spec[] {
  if (curves.length < 2) return [];
  const ends = curves.map(({ cells }) => cells.at(-1)?.estimate ?? 0);
  const places = spread(
    ends.map((end) => (height * (domain[1] - end)) / (domain[1] - domain[0])),
    15,
    6,
    height - 6,
  );
  return curves.map(({ arm }, i) => {
    const mark = { align: "left", baseline: "middle", dx: 8, fontWeight: "bold", color: hueOf(arm, result.arms).text };
    return textAt(shortened(arm, 20), plotWidth, places[i] as number, mark);
  });
}

/** The paired difference over the values of one parameter, with intervals; a ring marks the best point. */
export function sweepLine(curves: readonly SweepCurve[], result: SweepResult): Spec {
  const [{ outcome }] = curves as readonly [SweepCurve];
  const [axis] = result.axes as readonly [SweepAxis];
  const ends = curves.flatMap(({ cells }) => cells.flatMap(({ estimate, low, high }) => [estimate, low, high]));
  const domain = extent([0, ...ends], 0.1);
  const title = axisTitle(`Difference in ${outcome.label.toLowerCase()}`, outcome.unit, true);
  const [above, below] = sides(outcome.better);
  const side = (text: string, y: number, baseline: string): Spec =>
    textAt(text, 6, y, { align: "left", baseline, color: ink.muted, fontStyle: "italic" });
  const zero = {
    data: { values: [{ zero: 0 }] },
    mark: { type: "rule", color: ink.text, strokeWidth: 1.2 },
    encoding: { x: { value: 0 }, x2: { value: plotWidth }, y: quantity("zero") },
  };
  return {
    width: plotWidth,
    height,
    encoding: {
      x: xChannel(axis),
      y: {
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: valueAxis(outcome.unit, title, true, height),
      },
    },
    layer: [
      zero,
      ...curves.flatMap((curve) => layers(curve, axis, result)),
      side(above, 4, "top"),
      side(below, height - 4, "bottom"),
      ...armLabels(curves, domain, result),
    ],
  };
}
