import type { NumberSetting, SettingValues } from "./classic.ts";

type Range = readonly [min: number, max: number];

/** A setting that is any number of a range. */
export function realNumber(
  name: string,
  value: number,
  [min, max]: Range,
  unit: string,
  meaning: string,
): NumberSetting {
  return { kind: "number", name, meaning, unit, default: value, min, max, whole: false };
}

/** A setting that is a whole number of a range. */
export function wholeNumber(name: string, value: number, range: Range, unit: string, meaning: string): NumberSetting {
  return { ...realNumber(name, value, range, unit, meaning), whole: true };
}

/** The numbers among complete settings, in the order of their names. */
export function numbersOf(settings: SettingValues, names: readonly string[]): readonly number[] {
  return names.map((name) => settings[name] as number);
}
