import { records, type Table } from "../table.ts";

/** The rows of a view as records of its row type; missing numbers are null. */
export function rowsOf<Row>(source: Table): readonly Row[] {
  return records(source) as unknown as readonly Row[];
}

/** Rounds to so many significant digits, enough for a picture, so that specifications stay small. */
export function rounded(value: number | null, digits = 5): number | null {
  return value === null ? null : Number(value.toPrecision(digits));
}
