import type { Column, Table } from "../../table.ts";
import { table } from "../../table.ts";

/** A column of a row type: its name and its unit ("" for words and counts). */
export type Heading<Row> = readonly [name: keyof Row & string, unit: string];

function columnOf<Row>(rows: readonly Row[], [name, unit]: Heading<Row>): Column {
  const values = rows.map((row) => row[name]);
  if (values.some((value) => typeof value === "string")) return { name, unit, values: values.map(String) };
  return { name, unit, values: values.map((value) => (typeof value === "number" ? value : Number.NaN)) };
}

/** A table of rows in the order given; null becomes a missing number. */
export function tableOf<Row>(name: string, headings: readonly Heading<Row>[], rows: readonly Row[]): Table {
  return table(
    name,
    headings.map((heading) => columnOf(rows, heading)),
  );
}
