import { rounded } from "./rows.ts";
import type { Json, Spec } from "./spec.ts";
import { ink } from "./theme.ts";

/** A channel of numbers. */
export function quantity(field: string): Spec {
  return { field, type: "quantitative" };
}

/** A line of text (or several) at a place in pixels from the upper left corner of its plot. */
export function textAt(text: string | readonly string[], x: number, y: number, mark: Spec): Spec {
  return {
    data: { values: [{}] },
    mark: { type: "text", ...mark },
    encoding: { x: { value: rounded(x, 4) }, y: { value: rounded(y, 4) }, text: { value: text } },
  };
}

/** A mean with its interval as a row of a plot of intervals. */
export interface IntervalRow {
  readonly name: string;
  readonly color: string;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
}

/** Rows as data of `intervalPlot`; where there is no interval it is a point. */
function intervalData(rows: readonly IntervalRow[]): Spec {
  const values = rows.map(
    ({ name, color, estimate, low, high, text }): Json => ({
      name,
      color,
      estimate: rounded(estimate),
      low: rounded(low ?? estimate),
      high: rounded(high ?? estimate),
      text,
    }),
  );
  return { values };
}

/** Where and how a plot of intervals is drawn; `labels` null leaves out the names of the rows. */
export interface IntervalFrame {
  readonly width: number;
  readonly height: number;
  readonly domain: readonly [low: number, high: number];
  readonly axis: Spec;
  readonly labels: Spec | null;
}

/** Intervals one below the other with a zero line; their numbers stand in a column at the right. */
export function intervalPlot(
  rows: readonly IntervalRow[],
  { width, height, domain, axis, labels }: IntervalFrame,
): Spec {
  const color = { field: "color", type: "nominal", scale: null };
  const names = rows.map(({ name }) => name);
  const zero = { mark: { type: "rule", color: ink.text }, encoding: { x: quantity("zero"), y: null } };
  const bar = { x: quantity("low"), x2: { field: "high" }, color };
  const number = { type: "text", align: "left", baseline: "middle", dx: 6, color: ink.text, fontSize: 10.5 };
  return {
    width,
    height,
    data: intervalData(rows),
    encoding: {
      y: {
        field: "name",
        type: "nominal",
        sort: names,
        axis: { title: null, grid: true, ...(labels ?? { labels: false }) },
      },
      x: { type: "quantitative", scale: { domain, nice: false, zero: false }, axis: { grid: true, ...axis } },
    },
    layer: [
      { data: { values: [{ zero: 0 }] }, ...zero },
      { mark: { type: "rule", strokeWidth: 2.5 }, encoding: bar },
      { mark: { type: "point", filled: true, opacity: 1, size: 70 }, encoding: { x: quantity("estimate"), color } },
      { mark: number, encoding: { x: { value: width }, text: { field: "text", type: "nominal" } } },
    ],
  };
}
