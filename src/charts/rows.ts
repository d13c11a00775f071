import { type Column, type OutcomeInfo, records, type Table, table } from "../table.ts";

/** The rows of a view as records of its row type; missing numbers are null. */
export function rowsOf<Row>(source: Table): readonly Row[] {
  return records(source) as unknown as readonly Row[];
}

/** Rounds to so many significant digits, enough for a picture, so that specifications stay small. */
export function rounded(value: number | null, digits = 5): number | null {
  return value === null ? null : Number(value.toPrecision(digits));
}

/** The rows whose entry in one column is wanted. */
export function keepRows(source: Table, name: string, wanted: (value: number | string) => boolean): Table {
  const deciding = source.columns.find((column) => column.name === name)?.values ?? [];
  const kept = Array.from(deciding as ArrayLike<number | string>, (value) => wanted(value));
  const columns = source.columns.map((column): Column => {
    const values = Array.from(column.values as ArrayLike<number | string>).filter((_, row) => kept[row]);
    return { ...column, values: values as number[] | string[] };
  });
  return table(source.name, columns);
}

/** The rows of one outcome, without the column that names it; columns without a unit of their own get the outcome's. */
export function ofOutcome(source: Table, outcomes: readonly OutcomeInfo[], name: string): Table {
  const unit = outcomes.find((outcome) => outcome.name === name)?.unit ?? "";
  const kept = keepRows(source, "outcome", (value) => value === name);
  const columns = kept.columns
    .filter((column) => column.name !== "outcome")
    .map((column) => (column.unit === "" && column.name !== "arm" ? { ...column, unit } : column));
  return table(source.name, columns);
}
