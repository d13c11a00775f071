import type { Value } from "../../scenario/settings.ts";
import { rowsByPath } from "../../scenario/settings.ts";
import { valueText } from "../../scenario/words.ts";
import { howRead } from "./es/how-read.ts";
import { meanings } from "./es/meanings.ts";
import { choices } from "./es/names.ts";
import { units } from "./es/units.ts";
import { dollars, number } from "./numbers.ts";
import { language } from "./words.ts";

/** What a parameter means, in the language in use. */
export function meaningOf(path: string): string {
  const translated = language.value === "es" ? meanings[path] : undefined;
  return translated ?? rowsByPath.get(path)?.meaning ?? path;
}

/** How a source was read, in the language in use. */
export function howReadText(how: string): string {
  return (language.value === "es" ? howRead[how] : undefined) ?? how;
}

/** A unit of a parameter, in the language in use. */
export function unitText(unit: string): string {
  return (language.value === "es" ? units[unit] : undefined) ?? unit;
}

/** A number with its unit, as short as it can be said. */
export function inUnit(value: number, unit: string): string {
  if (unit.startsWith("%")) return `${number(value)}\u00a0%`;
  return unit.startsWith("$") ? dollars(value, "exact") : number(value);
}

/** A value of a parameter in words: choices by their name, plans over months as they are written. */
export function choiceText(value: Value): string {
  const translated = language.value === "es" && typeof value === "string" ? choices[value] : undefined;
  return translated ?? valueText(value);
}
