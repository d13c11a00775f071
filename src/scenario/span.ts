import { compile, type Tree } from "../numeric/tree.ts";

/** Months in which an expression has to stay in its range: from ≤ t < to. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The first month in which a value fails a test, and the value then. */
export function firstFailing(
  trees: readonly (number | Tree)[],
  span: Span,
  fails: (values: readonly number[]) => boolean,
): { readonly month: number; readonly values: readonly number[] } | null {
  const parts = trees.map((tree) => (typeof tree === "number" ? () => tree : compile(tree)));
  const last = trees.every((tree) => typeof tree === "number") ? span.from + 1 : span.to;
  for (let month = span.from; month < last; month++) {
    const values = parts.map((part) => part(() => month));
    if (fails(values)) return { month, values };
  }
  return null;
}
