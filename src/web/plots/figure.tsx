import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import type { Table } from "../../table.ts";
import { words } from "../words/words.ts";
import { Downloads, type Drawing } from "./downloads.tsx";

export interface FigureProps {
  /** File name of downloads, e.g. "trajectories". */
  readonly name: string;
  readonly title: string;
  /** What is seen, in a sentence computed from the data; also read aloud for the drawing. */
  readonly sentence: string;
  /** The numbers behind the drawing. */
  readonly table: Table;
  /** Size of the drawing in its own units. */
  readonly width: number;
  readonly height: number;
  /** The same as a Vega-Lite specification, where there is one. */
  readonly spec?: Drawing["spec"];
  /** Content of the SVG. */
  readonly children: ComponentChildren;
}

/** A drawing with its title, its sentence, its numbers as a table, and downloads. */
export function Figure({ children, height, name, sentence, spec, table, title, width }: FigureProps): JSX.Element {
  const id = useId();
  return (
    <figure class="plot">
      <h3 id={`${id}-title`}>{title}</h3>
      <svg
        id={`${id}-drawing`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-sentence`}
        viewBox={`0 0 ${width} ${height}`}
      >
        {children}
      </svg>
      <figcaption id={`${id}-sentence`}>{sentence}</figcaption>
      <details>
        <summary>{words.value.shell["figure.data"]}</summary>
        <DataTable table={table} />
        <Downloads drawing={{ name, title, table, element: `${id}-drawing`, ...(spec ? { spec } : {}) }} />
      </details>
    </figure>
  );
}

const MOST_ROWS = 400;

/** The table twin of a drawing. */
export function DataTable({ table }: { readonly table: Table }): JSX.Element {
  const rows = Array.from({ length: Math.min(table.rows, MOST_ROWS) }, (_, row) => row);
  return (
    <section class="scroll" tabIndex={0} aria-label={table.name}>
      <table>
        <thead>
          <tr>
            {table.columns.map(({ name, unit }) => (
              <th key={name} scope="col">
                {unit === "" ? name : `${name} (${unit})`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {table.columns.map(({ name, values }) => (
                <td key={name}>{String(values[row])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
