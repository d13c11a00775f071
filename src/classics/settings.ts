import type { Finding } from "../scenario/problems.ts";
import { nearest } from "../scenario/suggest.ts";
import type { Classic, Setting, SettingValues } from "./classic.ts";

/** All settings of a cell: the given values, defaults for the rest, in the order in which the classic lists them. */
export function completed({ settings }: Pick<Classic, "settings">, values: SettingValues): SettingValues {
  return Object.fromEntries(settings.map((setting) => [setting.name, values[setting.name] ?? setting.default]));
}

/** True where two sets of values stand for the same cell. */
export function sameCell(classic: Pick<Classic, "settings">, one: SettingValues, other: SettingValues): boolean {
  const [a, b] = [completed(classic, one), completed(classic, other)];
  return classic.settings.every(({ name }) => a[name] === b[name]);
}

/** All cells with a place in a figure, a known answer or an order, each once and with all its settings. */
export function cellsOf(classic: Pick<Classic, "settings" | "cells" | "targets" | "orders">): readonly SettingValues[] {
  const named = [
    ...classic.cells,
    ...classic.targets.map(({ at }) => at),
    ...classic.orders.flatMap(({ descending }) => descending.map(({ at }) => at)),
  ].map((values) => completed(classic, values));
  return named.filter((cell, i) => named.findIndex((other) => sameCell(classic, cell, other)) === i);
}

/** What a value of a setting should have been; null where it is one. */
export function flawOf(setting: Setting, value: unknown): Pick<Finding, "expected" | "suggestion"> | null {
  if (setting.kind === "choice") {
    if (setting.choices.includes(value as string)) return null;
    return { expected: rangeOf(setting), suggestion: nearest(String(value), setting.choices) };
  }
  const fits = typeof value === "number" && value >= setting.min && value <= setting.max;
  return fits && (!setting.whole || Number.isInteger(value)) ? null : { expected: rangeOf(setting) };
}

/** The values that a setting takes, in words: "a whole number from 1 to 100", "one of line, full". */
export function rangeOf(setting: Setting): string {
  if (setting.kind === "choice") return `one of ${setting.choices.join(", ")}`;
  return `a ${setting.whole ? "whole " : ""}number from ${setting.min} to ${setting.max}`;
}
