import { compile, type Tree } from "../../src/numeric/tree.ts";
import type { Settings, Values } from "../../src/scenario/scenario.ts";

type Entry = number | string | Tree | { readonly [name: string]: Entry };

function isTree(entry: object): entry is Tree {
  return "type" in entry && typeof entry.type === "string";
}

function valueAt(entry: Entry, month: number): unknown {
  if (typeof entry !== "object") return entry;
  if (isTree(entry)) {
    return compile(entry)((name) => {
      if (name !== "month") throw new RangeError(`got ${name}, expected month`);
      return month;
    });
  }
  return Object.fromEntries(Object.entries(entry).map(([name, inner]) => [name, valueAt(inner, month)]));
}

/** All parameters of an arm in one month: expressions evaluated at `month`. */
export function valuesAt(settings: Settings, month: number): Values {
  return valueAt(settings, month) as Values;
}
