import type { PointValues, SweepAxis } from "../../analysis/sweep/result.ts";
import { differenceUnit, fixed, isShare, money, percent, sensible } from "../numbers.ts";

/** A value of a parameter in words: "$400,000 per year", "80 %", "12 months". */
export function valueWords(value: number | string, unit: string): string {
  if (typeof value === "string") return value;
  if (unit.startsWith("$")) return money(value) + differenceUnit(unit);
  if (isShare(unit)) return percent(value, Number.isInteger(Number((value * 100).toPrecision(8))) ? 0 : 1);
  const text = Number.isInteger(value) ? fixed(value, 0) : sensible(value).replace(/(\.\d*?)0+$/u, "$1");
  return unit === "ratio" || unit.includes("deviation") ? text : text + differenceUnit(unit);
}

/** The same as short as possible, for a cell or an axis. */
export function shortValue(value: number | string, unit: string): string {
  if (typeof value === "string") return value;
  if (unit.startsWith("$"))
    return money(value)
      .replace(/\s?million$/u, "M")
      .replace(/(\.\d*?)0+M$/, "$1M")
      .replace(".M", "M")
      .replace(/,000$/u, "k");
  return valueWords(value, isShare(unit) ? unit : "");
}

const groups = ["initiative", "funding", "community", "delivery", "learning", "policy", "organizations"];

/** The last words of a path: "backbone budget" of "initiative.backbone.budget". */
export function shortPath(path: string): string {
  if (path === "organizations.count") return "organizations";
  const words = path
    .replace(/^shocks\.\d+/, "shock")
    .split(".")
    .slice(-2)
    .filter((step) => !groups.includes(step))
    .map((step) => step.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase());
  return words.join(" ");
}

/** A parameter with a value: "backbone budget $400,000 per year", "36 organizations". */
export function axisValueWords({ path, unit }: SweepAxis, value: number | string): string {
  const words = valueWords(value, unit);
  return words.endsWith(shortPath(path)) ? words : `${shortPath(path)} ${words}`;
}

/** A point in words: "backbone budget $400,000 per year, restricted 80 %". */
export function pointWords(axes: readonly SweepAxis[], { values }: PointValues): string {
  return axes.map((axis, i) => axisValueWords(axis, values[i] as number | string)).join(", ");
}

/** The title of an axis: what it is, in its unit. */
export function axisWords({ meaning, path, unit }: SweepAxis): string {
  const what = meaning === "" ? path : meaning.charAt(0).toUpperCase() + meaning.slice(1);
  if (unit === "" || what.toLowerCase().startsWith(unit)) return what;
  return `${what}, ${isShare(unit) ? "%" : unit}`;
}
