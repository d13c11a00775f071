import type { Tree } from "../numeric/tree.ts";
import { parameters } from "./parameters.ts";
import { isRow, listRows, type Row, type Rows } from "./row.ts";
import type { Settings } from "./scenario.ts";

/** One value of a row as a scenario may state it. */
export type Value = number | string | Tree;

/** Values nested like the rows they belong to. */
export interface Nested {
  readonly [name: string]: Value | Nested;
}

/** Rows by path, e.g. "funding.perResident". */
export const rowsByPath: ReadonlyMap<string, Row> = new Map(listRows(parameters).map(({ path, row }) => [path, row]));

function defaultsOf(rows: Rows): Nested {
  return Object.fromEntries(
    Object.entries(rows).map(([name, entry]) => [name, isRow(entry) ? entry.default : defaultsOf(entry)]),
  );
}

/** All parameters at their defaults. */
export const defaultSettings: Settings = defaultsOf(parameters) as unknown as Settings;

/** The value at a path of the rows. Throws a RangeError for an unknown path. */
export function valueAt(settings: Settings, path: string): Value {
  if (!rowsByPath.has(path)) throw new RangeError(`unknown parameter ${path}`);
  let place = settings as unknown as Nested;
  const names = path.split(".");
  for (const name of names.slice(0, -1)) place = place[name] as Nested;
  return place[names.at(-1) as string] as Value;
}

function replaceAt(place: Nested, [name, ...rest]: readonly string[], value: Value): Nested {
  if (name === undefined) return place;
  return { ...place, [name]: rest.length === 0 ? value : replaceAt(place[name] as Nested, rest, value) };
}

/** A copy with some values replaced, by path. Throws a RangeError for an unknown path. */
export function withValues(settings: Settings, values: Readonly<Record<string, Value>>): Settings {
  let result = settings as unknown as Nested;
  for (const [path, value] of Object.entries(values)) {
    if (!rowsByPath.has(path)) throw new RangeError(`unknown parameter ${path}`);
    result = replaceAt(result, path.split("."), value);
  }
  return result as unknown as Settings;
}
