import type { Json, Spec } from "./spec.ts";
import { ink } from "./theme.ts";

/** Steps of the time axis in months: about six to twelve ticks. */
function timeStep(last: number): number {
  const steps = [1, 3, 6, 12, 24, 60, 120, 240];
  return steps.find((step) => last / step <= 10) ?? 600;
}

/** A time axis over months, written in years where the run is longer than two of them. */
export function timeAxis(last: number, title: boolean): Spec {
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

/** How the values of a unit are written on an axis: shares as percentages (differences in points), dollars short. */
export function numberFormat(unit: string, difference: boolean): Spec {
  if (unit === "share") {
    const text = "format(abs(datum.value) < 1e-12 ? 0 : datum.value * 100, '~r')";
    return { labelExpr: difference ? text : `${text} + ' %'` };
  }
  if (unit.startsWith("$")) {
    return { labelExpr: "(datum.value < 0 ? '−' : '') + '$' + format(abs(datum.value), '~s')" };
  }
  return { labelExpr: "format(datum.value, '~r')" };
}

/** A value axis. `title` null leaves it out. */
export function valueAxis(unit: string, title: Json, difference = false, ticks = 6): Spec {
  return { title, ...numberFormat(unit, difference), tickCount: ticks, grid: true };
}

/** The words of an axis: label and unit, shares in percent or points. */
export function axisTitle(label: string, unit: string, difference = false): string {
  if (unit === "share") return difference ? `${label}, points` : label;
  return unit === "" ? label : `${label}, ${unit}`;
}
