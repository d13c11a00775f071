import { describe, type Finding, formatProblem, problemAt } from "../scenario/problems.ts";
import { nearest } from "../scenario/suggest.ts";
import { optionPlace, parseAssignment } from "../scenario/vary.ts";
import type { Classic, Setting, SettingValue, SettingValues } from "./classic.ts";
import { flawOf } from "./settings.ts";

const OPTION = "--set";

/** What a reader asks for: settings that differ from their defaults, or what is wrong with them, a line each. */
export type AskedSettings =
  | { readonly ok: true; readonly values: SettingValues }
  | { readonly ok: false; readonly problems: readonly string[] };

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
