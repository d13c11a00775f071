import { appendFileSync, writeFileSync } from "node:fs";
import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { atomically } from "./files.ts";
import type { ChunkResult } from "./protocol.ts";

/** Names that the numbers of a chunk's series stand for, in their order. */
export interface Dimensions {
  readonly arms: readonly string[];
  /** Last month; months are 0 … months. */
  readonly months: number;
  readonly outcomes: readonly string[];
}

/** A block of rows in long form; strings repeat, so they compress to almost nothing. */
interface Rows {
  readonly replication: Int32Array;
  readonly arm: readonly string[];
  readonly point: Int32Array;
  readonly month: Int32Array;
  readonly outcome: readonly string[];
  readonly value: Float64Array;
}

/** Number of the point of a sweep; a single run is a sweep of one point. */
const POINT = 0;

function rowsOf(
  { first, series }: ChunkResult,
  { arms, months, outcomes }: Dimensions,
  wanted: readonly number[],
): Rows {
  const perArm = (months + 1) * outcomes.length;
  const worlds = series.length / (arms.length * perArm);
  const length = worlds * arms.length * wanted.length * outcomes.length;
  const rows = {
    replication: new Int32Array(length),
    arm: new Array<string>(length),
    point: new Int32Array(length).fill(POINT),
    month: new Int32Array(length),
    outcome: new Array<string>(length),
    value: new Float64Array(length),
  };
  let row = 0;
  for (let block = 0; block < worlds * arms.length; block++) {
    for (const month of wanted) {
      for (let o = 0; o < outcomes.length; o++) {
        rows.replication[row] = first + Math.floor(block / arms.length);
        rows.arm[row] = arms[block % arms.length] as string;
        rows.month[row] = month;
        rows.outcome[row] = outcomes[o] as string;
        rows.value[row] = series[block * perArm + month * outcomes.length + o] as number;
        row += 1;
      }
    }
  }
  return rows;
}

type Name = keyof Rows;

const types = {
  replication: "INT32",
  arm: "STRING",
  point: "INT32",
  month: "INT32",
  outcome: "STRING",
  value: "DOUBLE",
} as const;

/** Columns of outcomes.parquet (the last month) and series.parquet (all months). */
export const columnsOf = {
  outcomes: ["replication", "arm", "point", "outcome", "value"],
  series: ["replication", "arm", "point", "month", "outcome", "value"],
} as const satisfies Record<string, readonly Name[]>;

export type TableName = keyof typeof columnsOf;

function monthsIn(table: TableName, { months }: Dimensions): readonly number[] {
  return table === "series" ? Array.from({ length: months + 1 }, (_, month) => month) : [months];
}

function columnData(names: readonly Name[], rows: Rows) {
  return names.map((name) => ({
    name,
    data: rows[name] as Float64Array | string[],
    type: types[name],
    nullable: false,
  }));
}

/** Writes a results table as Parquet, one row group per chunk, so that memory does not grow with the number of worlds. */
export function writeParquet(
  path: string,
  table: TableName,
  chunks: Iterable<ChunkResult>,
  dimensions: Dimensions,
): void {
  const names = columnsOf[table];
  const wanted = monthsIn(table, dimensions);
  atomically(path, (temporary) => {
    const empty = rowsOf(
      { first: 0, count: 0, series: new Float64Array(0), starts: [], hashes: [] },
      dimensions,
      wanted,
    );
    const writer = new ParquetWriter({
      writer: fileWriter(temporary),
      schema: schemaFromColumnData({ columnData: columnData(names, empty) }),
      createdBy: "concerted",
    });
    for (const chunk of chunks) {
      const rows = rowsOf(chunk, dimensions, wanted);
      writer.write({ columnData: columnData(names, rows), rowGroupSize: Math.max(1, rows.value.length) });
    }
    writer.finish();
  });
}

/** Quotes a field for CSV where needed (RFC 4180). */
function csvField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Writes a results table as CSV, chunk by chunk. */
export function writeCsv(path: string, table: TableName, chunks: Iterable<ChunkResult>, dimensions: Dimensions): void {
  const names = columnsOf[table];
  const wanted = monthsIn(table, dimensions);
  atomically(path, (temporary) => {
    writeFileSync(temporary, `${names.join(",")}\n`);
    for (const chunk of chunks) {
      const rows = rowsOf(chunk, dimensions, wanted);
      const lines = Array.from(rows.value, (_, row) =>
        names.map((name) => csvField(rows[name][row] as string | number)).join(","),
      );
      appendFileSync(temporary, `${lines.join("\n")}\n`);
    }
  });
}
