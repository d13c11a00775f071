import { describe, type Finding, formatProblem, problemAt } from "../scenario/problems.ts";
import { nearest } from "../scenario/suggest.ts";
import { optionPlace, parseAssignment } from "../scenario/vary.ts";
import type { Classic, Setting, SettingValue, SettingValues } from "./classic.ts";

const OPTION = "--set";

/** What a reader asks for: settings that differ from their defaults, or what is wrong with them, a line each. */
export type AskedSettings =
  | { readonly ok: true; readonly values: SettingValues }
  | { readonly ok: false; readonly problems: readonly string[] };

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

/** Reads `name=value` texts, the last of a name counting; every text that is wrong is a problem. */
export function askedSettings({ settings }: Pick<Classic, "settings">, texts: readonly string[]): AskedSettings {
  const values: Record<string, SettingValue> = {};
  const findings: Finding[] = [];
  for (const text of texts) {
    const read = readSetting(settings, text);
    if ("got" in read) findings.push(read);
    else values[read.name] = read.value;
  }
  if (findings.length === 0) return { ok: true, values };
  return { ok: false, problems: findings.map((found) => formatProblem(problemAt(found, optionPlace(OPTION)))) };
}

function readSetting(
  settings: readonly Setting[],
  text: string,
): Finding | { readonly name: string; readonly value: SettingValue } {
  const assignment = parseAssignment(text, OPTION);
  if ("got" in assignment) return { ...assignment, expected: exampleOf(settings, assignment) };
  const name = assignment.path.join(".");
  const setting = settings.find((one) => one.name === name);
  if (!setting) return unknown(settings, name);
  const value = setting.kind === "choice" ? String(assignment.value) : assignment.value;
  const flaw = flawOf(setting, value);
  if (flaw === null) return { name, value: value as SettingValue };
  return { path: [name], got: describe(assignment.value), ...flaw };
}

function exampleOf([first]: readonly Setting[], { expected, path }: Finding): string {
  return path.length > 0 || !first ? expected : `name=value, such as ${first.name}=${first.default}`;
}

function unknown(settings: readonly Setting[], name: string): Finding {
  const known = settings.map((setting) => setting.name);
  const expected = known.length === 0 ? "no setting, as this classic has none" : `one of ${known.join(", ")}`;
  return { path: [name], got: "an unknown setting", expected, suggestion: nearest(name, known) };
}

/** What a value of a setting should have been; null where it is one. */
function flawOf(setting: Setting, value: unknown): Pick<Finding, "expected" | "suggestion"> | null {
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
