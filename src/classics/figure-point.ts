import type { CellResult, Figure, FigurePoint, SettingValues } from "./classic.ts";

/** Where a point of a figure stands beside its value: its series, its place on the axis and what is known of it. */
type Place = Pick<FigurePoint, "series" | "x" | "published">;

/** A quantity of a cell as a point of a figure; NaN where the cell does not have it. */
export function figurePoint({ estimates }: CellResult, quantity: string, place: Place): FigurePoint {
  return { ...place, ...(estimates[quantity] ?? { value: Number.NaN, standardError: Number.NaN }) };
}

/** The points of a figure that shows one quantity, a point per cell. */
export function cellPoints(quantity: string, placeOf: (settings: SettingValues) => Place): Figure["points"] {
  return (results) => results.map((result) => figurePoint(result, quantity, placeOf(result.settings)));
}
