/**
 * Numbers as people read them, the same on every machine: no locale is asked. The minus is U+2212, thousands are grouped
 * by commas, zero has no sign, and what is missing is a dash.
 */
const minus = "\u2212";
const space = "\u00a0";

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A number with a fixed count of decimals. */
export function fixed(value: number | null, decimals: number): string {
  if (value === null || !Number.isFinite(value)) return "–";
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const text = fraction === undefined ? grouped(whole) : `${grouped(whole)}.${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** Decimals that show a number to so many significant digits, at most 6. */
function decimalsFor(value: number, significant: number): number {
  const size = Math.abs(value);
  if (!Number.isFinite(size) || size === 0) return 0;
  const exponent = Number(size.toExponential(Math.max(0, significant - 1)).split("e")[1]);
  return Math.min(6, Math.max(0, significant - 1 - exponent));
}

/** A number to three significant digits (or so many). */
export function sensible(value: number | null, significant = 3): string {
  return value === null ? "–" : fixed(value, decimalsFor(value, significant));
}

/** A share as a percentage: 0.461 is "46.1 %". */
export function percent(share: number | null, decimals = 1): string {
  return share === null || !Number.isFinite(share) ? "–" : `${fixed(share * 100, decimals)}${space}%`;
}

const scales = [
  [1e9, " billion"],
  [1e6, " million"],
  [1, ""],
] as const;

/** An amount in dollars to three significant digits and no less than a cent: "$1.23 million", "−$4,560". */
export function money(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const [scale, name] = scales.find(([least]) => size >= least) ?? ([1, ""] as const);
  const digits = Number((size / scale).toPrecision(3));
  const text = `$${fixed(digits, Math.min(2, decimalsFor(digits, 3)))}${name.replace(" ", space)}`;
  return value < 0 && /[1-9]/.test(text) ? minus + text : text;
}

/** "1 world", "2 worlds". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${fixed(count, 0)}${space}${count === 1 ? one : many}`;
}

/** "2 years", "6 months". */
export function duration(months: number): string {
  return months > 0 && months % 12 === 0 ? counted(months / 12, "year") : counted(months, "month");
}

/** True for shares of anything, which are written as percentages and differ by (percentage) points. */
export function isShare(unit: string): boolean {
  return unit === "share" || unit.startsWith("share of ");
}

/** An amount without its unit, but for "%" and "$". */
export function bareAmount(value: number | null, unit: string): string {
  if (isShare(unit)) return percent(value);
  return unit.startsWith("$") ? money(value) : sensible(value);
}

/** An amount in its unit: 0.46 in shares is "46.0 %". */
export function amount(value: number | null, unit: string): string {
  return bareAmount(value, unit) + (isShare(unit) ? "" : differenceUnit(unit));
}

/** What follows the number of a difference: shares differ by (percentage) points. */
export function differenceUnit(unit: string): string {
  if (isShare(unit)) return `${space}points`;
  if (unit.startsWith("$")) return unit.slice(1);
  return unit === "" ? "" : `${space}${unit}`;
}

/** Decimals that show what is known to `precision`: up to its first digit, and one more where that is 1 or 2. */
function decimalsOf(precision: number): number {
  const first = Number(precision.toExponential(0).charAt(0));
  return decimalsFor(precision, first <= 2 ? 2 : 1);
}

/**
 * Differences below this are nothing to anyone and are not told in numbers: 0.01 points, 0.001 need, a cent; 0 for units of which
 * that is not known.
 */
export function leastDifference(unit: string): number {
  if (isShare(unit)) return 1e-4;
  if (unit.startsWith("$")) return 0.01;
  return unit === "need" ? 1e-3 : 0;
}

/**
 * The size of a difference without sign and unit. `precision` is how exactly it is known (half the interval, say) and decides the
 * last digit shown; where it is null or 0, two digits of the difference are. What is not 0 is shown as 0 only where it
 * is far less than anyone is told of.
 */
export function differenceSize(value: number, unit: string, precision: number | null): string {
  if (unit.startsWith("$")) return money(Math.abs(value));
  const factor = isShare(unit) ? 100 : 1;
  const size = Math.abs(value) * factor;
  const known = precision ? decimalsOf(precision * factor) : decimalsFor(size, 2);
  const decimals = Math.min(4, Math.max(isShare(unit) ? 1 : 0, known));
  const text = fixed(size, decimals);
  const noise = leastDifference(unit) > 0 ? 5e-5 : 1e-9;
  if (/[1-9]/.test(text) || size < noise) return text;
  return size < 1e-6 ? size.toExponential(0).replace("-", minus) : fixed(size, decimalsFor(size, 1));
}

/** A difference with its sign ("+" included), without a unit. */
export function signedNumber(value: number | null, unit: string, precision: number | null = null): string {
  if (value === null || !Number.isFinite(value)) return "–";
  const text = differenceSize(value, unit, precision);
  const sign = !/[1-9]/.test(text) ? "" : value < 0 ? minus : "+";
  return sign + text;
}

/** A difference with its sign and unit: "−1.9 points". */
export function signed(value: number | null, unit: string, precision: number | null = null): string {
  return value === null || !Number.isFinite(value) ? "–" : signedNumber(value, unit, precision) + differenceUnit(unit);
}
