import type { Tree } from "../../src/numeric/tree.ts";

const number = (value: number): Tree => ({ type: "number", value });
const call = (operator: string, ...operands: readonly Tree[]): Tree => ({ type: "call", operator, operands });
const month: Tree = { type: "name", name: "month" };

/** An expression of the month: `before` in all months below `from`, `after` in it and later. */
export function switchAt(from: number, before: number, after: number): Tree {
  return call("conditional", call("smaller", month, number(from)), number(before), number(after));
}

/** An expression of the month that is the same in all months. */
export function always(value: number): Tree {
  return call("add", number(value), call("multiply", number(0), month));
}

/** A sum of recorded outcomes, for custom outcomes. */
export function sumOf(...names: readonly string[]): Tree {
  return names.map((name): Tree => ({ type: "name", name })).reduce((sum, next) => call("add", sum, next));
}
