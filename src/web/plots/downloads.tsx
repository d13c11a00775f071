import type { JSX } from "preact";
import type { Table } from "../../table.ts";
import { words } from "../words/words.ts";

/** What can be saved of a figure. */
export interface Drawing {
  readonly name: string;
  readonly title: string;
  readonly table: Table;
  /** Id of the SVG element. */
  readonly element: string;
  readonly spec?: () => unknown;
}

/** Offers text as a file. */
export function save(name: string, type: string, content: string | Blob): void {
  const anchor = document.createElement("a");
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function cell(value: number | string | undefined): string {
  const text = String(value ?? "");
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Comma-separated values with a header line. */
export function csvOf({ columns, rows }: Table): string {
  const lines = Array.from({ length: rows }, (_, row) => columns.map(({ values }) => cell(values[row])).join(","));
  return `${[columns.map(({ name }) => cell(name)).join(","), ...lines].join("\n")}\n`;
}

/** Buttons that save a figure. */
export function Downloads({ drawing }: { readonly drawing: Drawing }): JSX.Element {
  const { shell } = words.value;
  const { name, spec, table } = drawing;
  return (
    <p class="downloads">
      <button type="button" onClick={() => save(`${name}.csv`, "text/csv", csvOf(table))}>
        {shell["figure.csv"]}
      </button>
      {spec && (
        <button type="button" onClick={() => save(`${name}.vl.json`, "application/json", JSON.stringify(spec()))}>
          {shell["figure.vega"]}
        </button>
      )}
    </p>
  );
}
