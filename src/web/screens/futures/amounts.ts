import type { Comparison } from "../../../analysis/summary.ts";
import { differenceSize, isShare, leastDifference } from "../../../charts/numbers.ts";
import { halfWidth, isNegligible } from "../../../charts/words.ts";
import { decimal, dollars, lessThanNothing } from "../../words/numbers.ts";
import { unitText } from "../../words/parameters.ts";
import { fill, words } from "../../words/words.ts";

/** "10 years", "18 months". */
export function timeText(months: number): string {
  const { futures } = words.value;
  const inYears = months > 0 && months % 12 === 0;
  const n = inYears ? months / 12 : months;
  const one = inYears ? futures["time.year"] : futures["time.month"];
  return n === 1 ? one : fill(futures[inYears ? "time.years" : "time.months"], { n });
}

/** Dollars to three digits that count. */
export function dollarsText(value: number): string {
  const { futures } = words.value;
  const size = Number(Math.abs(value).toPrecision(3));
  const sign = value < 0 && size > 0 ? lessThanNothing : "";
  const digits = (amount: number): number =>
    Math.max(0, Math.min(2, 2 - Math.floor(Math.log10(Math.max(amount, 1e-9)))));
  if (size >= 1e6) return sign + fill(futures.million, { dollar: "$", n: decimal(size / 1e6, digits(size / 1e6)) });
  const cents = size > 0 && size < 100 ? (Number.isInteger(size) ? 0 : 2) : 0;
  return sign + dollars(size, cents);
}

/** What follows a difference or a level in its unit; shares differ by points. */
function withUnit(text: string, unit: string, isDifference: boolean): string {
  const { futures } = words.value;
  if (isShare(unit)) return isDifference ? fill(futures.points, { n: text }) : `${text}\u00a0%`;
  if (unit === "" || unit === "need") return text;
  return fill(futures.inUnit, { n: text, unit: unitText(unit) });
}

/** Widths below this share of a value are rounding. */
const POINT = 1e-9;

/** Whether the limits of an interval are one number but for rounding, as where no world differs from another. */
export function isPoint(low: number, high: number): boolean {
  return high - low <= POINT * Math.max(Math.abs(low), Math.abs(high));
}

/** "95 % interval: 1.2 to 2.6 points lower", or that it is the same in every world; nothing for a single one. */
export function intervalText({ high, low, unit }: Pick<Comparison, "low" | "high" | "unit">): string {
  const { futures } = words.value;
  if (low === null || high === null) return "";
  return isPoint(low, high) ? futures["interval.same"] : fill(futures.interval, { range: rangeText(low, high, unit) });
}

/** The size of a difference in words, to the digits that the report shows. */
export function sizeText(value: number, unit: string, precision: number | null): string {
  if (unit.startsWith("$")) {
    const rest = unit.slice(1).trim();
    const text = dollarsText(Math.abs(value));
    return rest === "" ? text : fill(words.value.futures["dollars.unit"], { dollars: text, unit: unitText(rest) });
  }
  // A width that is only rounding does not decide the digits.
  const known = precision !== null && precision > POINT * Math.abs(value) ? precision : null;
  const precise = differenceSize(value, unit, known);
  // A limit that is not 0 is never written as 0.
  const text = value !== 0 && !/[1-9]/.test(precise) ? differenceSize(value, unit, Math.abs(value)) : precise;
  const places = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  const size = Math.abs(value) * (isShare(unit) ? 100 : 1);
  return withUnit(decimal(size, places), unit, true);
}

function directionKey(value: number, unit: string): "by.lower" | "by.higher" | "by.more" | "by.fewer" | "by.less" {
  if (isShare(unit) || unit === "" || unit === "need") return value < 0 ? "by.lower" : "by.higher";
  if (value >= 0) return "by.more";
  return unit.startsWith("$") ? "by.less" : "by.fewer";
}

/** "1.9 points lower". */
export function byText(value: number, unit: string, precision: number | null): string {
  const { futures } = words.value;
  if (value === 0) return futures["by.none"];
  const least = leastDifference(unit);
  const size = isNegligible({ estimate: value, unit })
    ? fill(futures["by.least"], { size: sizeText(least, unit, 3 * least) })
    : sizeText(value, unit, precision);
  return fill(futures[directionKey(value, unit)], { size });
}

/** "1.2 to 2.6 points lower", or "1.1 points lower to 0.5 points higher" where 0 lies between. */
export function rangeText(low: number, high: number, unit: string): string {
  const { futures } = words.value;
  const precision = halfWidth(low, high);
  const by = (value: number): string => byText(value, unit, precision);
  if (low < 0 && high > 0) return fill(futures.range, { from: by(low), to: by(high) });
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  const [from, to] = [sizeText(near, unit, precision), sizeText(far, unit, precision)];
  if (from === to) return by(far);
  return fill(futures.range, { from: bare(near, unit, precision), to: by(far) });
}

/** The size without its unit, for the first of two that share it. */
function bare(value: number, unit: string, precision: number | null): string {
  if (unit.startsWith("$")) return sizeText(value, unit, precision);
  const text = sizeText(value, unit, precision);
  return /^[\d.,\u00a0\s]+/.exec(text)?.[0].trim() ?? text;
}

/** A level of an outcome: a share in percent, money in dollars, anything else in its unit. */
export function levelText(value: number, unit: string): string {
  if (unit.startsWith("$")) return (value < 0 ? lessThanNothing : "") + sizeText(value, unit, null);
  if (isShare(unit)) return withUnit(decimal(value * 100, 1), unit, false);
  const places = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return withUnit(decimal(value, places), unit, false);
}

/** What the axis of differences counts. */
export function differenceUnitText(unit: string): string {
  return isShare(unit) ? words.value.futures["axis.points"] : unitText(unit);
}
