import type { CellResult, FigurePoint } from "./classic.ts";

/** A quantity of a cell as a point of a figure; NaN where the cell does not have it. */
export function figurePoint(
  { estimates }: CellResult,
  quantity: string,
  place: Pick<FigurePoint, "series" | "x" | "published">,
): FigurePoint {
  return { ...place, ...(estimates[quantity] ?? { value: Number.NaN, standardError: Number.NaN }) };
}
