import { csvText } from "../../study/csv.ts";
import type { Table } from "../../table.ts";

/** Offers content as a file. */
export function save(name: string, type: string, content: string | Blob): void {
  const anchor = document.createElement("a");
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Comma-separated values with a header line; what is missing is empty. */
export function csvOf({ columns, rows }: Table): string {
  const head = columns.map(({ name }) => name);
  const field = (value: number | string | undefined) =>
    value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? null : value;
  const lines = Array.from({ length: rows }, (_, row) => columns.map(({ values }) => field(values[row])));
  return csvText([head, ...lines]);
}
