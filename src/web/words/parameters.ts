import { rowsByPath } from "../../scenario/settings.ts";
import { meanings } from "./es/meanings.ts";
import { units } from "./es/units.ts";
import { number } from "./numbers.ts";
import { language } from "./words.ts";

/** What a parameter means, in the language in use. */
export function meaningOf(path: string): string {
  const translated = language.value === "es" ? meanings[path] : undefined;
  return translated ?? rowsByPath.get(path)?.meaning ?? path;
}

/** A unit of a parameter, in the language in use. */
export function unitText(unit: string): string {
  return (language.value === "es" ? units[unit] : undefined) ?? unit;
}

/** A number with its unit, as short as it can be said. */
export function inUnit(value: number, unit: string): string {
  if (unit.startsWith("%")) return `${number(value)} %`;
  return unit.startsWith("$") ? `$${number(value)}` : number(value);
}
