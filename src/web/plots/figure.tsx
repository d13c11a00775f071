import type { ComponentChildren, JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { Table } from "../../table.ts";
import { significant, whole } from "../words/numbers.ts";
import { fill, words } from "../words/words.ts";
import { Downloads, type Drawing } from "./downloads.tsx";
import { Room } from "./room.tsx";

/** Texts about as long as those to come, where these change as one looks. */
interface Rooms {
  readonly title?: string;
  readonly sentence?: string;
}

export interface FigureProps {
  /** File name of downloads, e.g. "trajectories". */
  readonly name: string;
  readonly title: string;
  /** What is seen, in a sentence computed from the data; also read aloud for the drawing. */
  readonly sentence: string;
  /** Keeps what stands below where it is, whatever title and sentence say. */
  readonly room?: Rooms;
  /** The numbers behind the drawing. */
  readonly table: Table;
  /** Size of the drawing in its own units. */
  readonly width: number;
  readonly height: number;
  /** The same as a Vega-Lite specification, where there is one. */
  readonly spec?: Drawing["spec"];
  /** Worlds behind it; those of the page's own question if not said. */
  readonly worlds?: number;
  /** Content of the SVG. */
  readonly children: ComponentChildren;
}

/** A drawing with its title, its sentence, its numbers as a table, and downloads. */
export function Figure(props: FigureProps): JSX.Element {
  const { children, height, name, room, sentence, spec, table, title, width, worlds } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <figure class="plot">
      <h3 id={`${id}-title`}>{room?.title === undefined ? title : <Room of={room.title}>{title}</Room>}</h3>
      <svg
        id={`${id}-drawing`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-sentence`}
        viewBox={`0 0 ${width} ${height}`}
      >
        {children}
      </svg>
      <figcaption id={`${id}-sentence`}>
        {room?.sentence === undefined ? sentence : <Room of={room.sentence}>{sentence}</Room>}
      </figcaption>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{words.value.shell["figure.data"]}</summary>
        {isOpen && (
          <>
            <DataTable table={table} />
            <Downloads drawing={{ name, title, sentence, table, element: `${id}-drawing`, spec, worlds }} />
          </>
        )}
      </details>
    </figure>
  );
}

export interface AwaitedFigureProps extends Pick<FigureProps, "height" | "title" | "width"> {
  readonly room: Rooms;
  /** What is known of the drawing before its numbers. */
  readonly children?: ComponentChildren;
}

/** The place of a figure whose numbers are still to come, as large as the figure. */
export function AwaitedFigure({ children, height, room, title, width }: AwaitedFigureProps): JSX.Element {
  return (
    <figure class="plot waiting" aria-busy="true">
      <h3>{room.title === undefined ? title : <Room of={room.title}>{title}</Room>}</h3>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`}>
        {children}
      </svg>
      <figcaption>
        <Room of={room.sentence ?? ""} />
      </figcaption>
      <details aria-hidden="true">
        <summary>{words.value.shell["figure.data"]}</summary>
      </details>
    </figure>
  );
}

const MOST_ROWS = 400;

function cell(value: number | string | undefined): string {
  if (typeof value !== "number") return value ?? "";
  return Number.isFinite(value) ? significant(value, 6) : "";
}

/** The table twin of a drawing. */
export function DataTable({ table }: { readonly table: Table }): JSX.Element {
  const rows = Array.from({ length: Math.min(table.rows, MOST_ROWS) }, (_, row) => row);
  const { shell } = words.value;
  const counts = { shown: whole(rows.length), rows: whole(table.rows) };
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
                <td key={name} class={typeof values[row] === "number" ? "number" : undefined}>
                  {cell(values[row])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < table.rows && <p class="note">{fill(shell["figure.more"], counts)}</p>}
    </section>
  );
}
