import { isShare } from "../../charts/numbers.ts";
import { decimal, shortDollars, signed } from "../words/numbers.ts";
import { linear, type Scale } from "./scale.ts";

/** Decimals that tell the ticks of a scale apart. */
function places(ticks: readonly number[], factor: number): number {
  const [first = 0, second = 1] = ticks;
  const step = Math.abs(second - first) * factor;
  return step > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9))) + (isHalf(step) ? 1 : 0) : 0;
}

/** Steps of 2.5 need a digit more than those of 2. */
function isHalf(step: number): boolean {
  const digits = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
  return Math.abs(digits - 2.5) < 1e-6;
}

/** How ticks of an outcome's unit are written: shares as percentages. */
export function levelFormat(unit: string, { ticks }: Scale): (value: number) => string {
  if (isShare(unit)) return (value) => `${decimal(value * 100, places(ticks, 100))}\u00a0%`;
  if (unit.startsWith("$")) return (value) => shortDollars(value);
  return (value) => decimal(value, places(ticks, 1));
}

/** The same for differences, with their sign: shares differ by points. */
export function differenceFormat(unit: string, { ticks }: Scale): (value: number) => string {
  if (unit.startsWith("$")) return (value) => shortDollars(value, "exceptZero");
  const factor = isShare(unit) ? 100 : 1;
  return (value) => signed(value * factor, places(ticks, factor));
}

/** A scale whose domain ends at ticks, so that it stays the same while values change a little. */
export function calmScale(domain: readonly [number, number], range: readonly [number, number], parts: number): Scale {
  const { ticks } = linear(domain, [0, 1], parts);
  const [first = 0, second = 1] = ticks;
  const step = Math.abs(second - first) || 1;
  const low = Math.floor(domain[0] / step + 1e-6) * step;
  const high = Math.ceil(domain[1] / step - 1e-6) * step;
  return linear([low, high], range, Math.max(1, Math.round((high - low) / step) * 1.001));
}
