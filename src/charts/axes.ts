import { wrap } from "./layout.ts";
import { isShare } from "./numbers.ts";
import type { Spec } from "./spec.ts";
import { ink } from "./theme.ts";

/** Steps of the time axis in months: about six to twelve ticks. */
function timeStep(last: number): number {
  const steps = [1, 3, 6, 12, 24, 60, 120, 240];
  return steps.find((step) => last / step <= 10) ?? 600;
}

/** A time axis over months, written in years where the run is longer than two of them. */
function timeAxis(last: number, title: boolean): Spec {
  const inYears = last > 24;
  const step = Math.max(timeStep(last), inYears ? 12 : 1);
  const values = Array.from({ length: Math.floor(last / step) + 1 }, (_, i) => i * step);
  return {
    values,
    title: title ? (inYears ? "Years" : "Months") : null,
    ...(inYears ? { labelExpr: "datum.value / 12" } : {}),
    grid: false,
    domain: true,
    domainColor: ink.rule,
    labelFlush: false,
  };
}

/** The x channel of a chart over months. */
export function timeChannel(last: number, title = true): Spec {
  return {
    field: "month",
    type: "quantitative",
    scale: { domain: [0, Math.max(1, last)], nice: false },
    axis: timeAxis(last, title),
  };
}

const size = "abs(datum.value)";
const dollars = [
  `(${size} >= 1e9 ? format(${size} / 1e9, '~r') + 'B'`,
  `${size} >= 1e6 ? format(${size} / 1e6, '~r') + 'M'`,
  `${size} >= 1e3 ? format(${size} / 1e3, '~r') + 'k'`,
  `format(${size}, '~r'))`,
].join(" : ");

/** How the values of a unit are written on an axis: shares as percentages (differences in points), dollars short. */
export function numberFormat(unit: string, difference: boolean): Spec {
  if (isShare(unit)) {
    const text = "format(abs(datum.value) < 1e-12 ? 0 : datum.value * 100, '~r')";
    return { labelExpr: difference ? text : `${text} + ' %'` };
  }
  if (unit.startsWith("$")) {
    return { labelExpr: `(datum.value < 0 ? '−' : '') + '$' + ${dollars}` };
  }
  return { labelExpr: "format(datum.value, '~r')" };
}

/** A vertical value axis beside a plot of so many pixels. `title` null leaves it out. */
export function valueAxis(unit: string, title: string | null, difference: boolean, height: number): Spec {
  const lines = title === null ? null : wrap(title, Math.floor(height / 7));
  return { title: lines, ...numberFormat(unit, difference), tickCount: height > 200 ? 6 : 4, grid: true };
}

/** The words of an axis: label and unit, shares in percent or points. */
export function axisTitle(label: string, unit: string, difference = false): string {
  if (isShare(unit)) return difference ? `${label}, points` : label;
  return unit === "" ? label : `${label}, ${unit}`;
}
