import { appendFileSync, writeFileSync } from "node:fs";
import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { csvField } from "../study/csv.ts";
import type { Dimensions } from "../study/panel.ts";
import { atomically } from "./files.ts";
import type { ChunkResult } from "./protocol.ts";

/** Rows in long form, by column; strings repeat, so they compress to almost nothing. */
interface Rows {
  readonly replication: number[];
  readonly arm: string[];
  readonly point: number[];
  readonly month: number[];
  readonly outcome: string[];
  readonly value: number[];
}

/** A chunk of one point of a sweep; a single run is a sweep of one point, 0. */
export interface PointChunk extends ChunkResult {
  readonly point?: number;
}

/** Rows that are written together: enough that readers skip well, few enough that memory stays small. */
const ROWS_PER_GROUP = 16_384;

function noRows(): Rows {
  return { replication: [], arm: [], point: [], month: [], outcome: [], value: [] };
}

/** Appends one world under one arm: block `block` of a chunk. */
function appendBlock(
  rows: Rows,
  { first, point = 0, series }: PointChunk,
  block: number,
  { arms, months, outcomes }: Dimensions,
  wanted: readonly number[],
): void {
  const start = block * (months + 1) * outcomes.length;
  for (const month of wanted) {
    for (let o = 0; o < outcomes.length; o++) {
      rows.replication.push(first + Math.floor(block / arms.length));
      rows.arm.push(arms[block % arms.length] as string);
      rows.point.push(point);
      rows.month.push(month);
      rows.outcome.push(outcomes[o] as string);
      rows.value.push(series[start + month * outcomes.length + o] as number);
    }
  }
}

/** Rows of all chunks, gathered into groups whose size depends on the scenario alone. */
async function* rowGroups(chunks: Chunks, table: TableName, dimensions: Dimensions): AsyncGenerator<Rows> {
  const wanted = monthsIn(table, dimensions);
  let rows = noRows();
  for await (const chunk of chunks) {
    const blocks = chunk.series.length / ((dimensions.months + 1) * dimensions.outcomes.length);
    for (let block = 0; block < blocks; block++) {
      appendBlock(rows, chunk, block, dimensions, wanted);
      if (rows.value.length < ROWS_PER_GROUP) continue;
      yield rows;
      rows = noRows();
    }
  }
  if (rows.value.length > 0) yield rows;
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
  return names.map((name) => ({ name, data: rows[name], type: types[name], nullable: false }));
}

type Chunks = AsyncIterable<PointChunk>;

/** Writes a results table as Parquet, group by group, so that memory does not grow with the number of worlds. */
export async function writeParquet(
  path: string,
  table: TableName,
  chunks: Chunks,
  dimensions: Dimensions,
): Promise<void> {
  const names = columnsOf[table];
  await atomically(path, async (temporary) => {
    const schema = schemaFromColumnData({ columnData: columnData(names, noRows()) });
    const writer = new ParquetWriter({ writer: fileWriter(temporary), schema, createdBy: "concerted" });
    for await (const rows of rowGroups(chunks, table, dimensions))
      writer.write({ columnData: columnData(names, rows), rowGroupSize: rows.value.length });
    writer.finish();
  });
}

/** Writes a results table as CSV, group by group. */
export async function writeCsv(path: string, table: TableName, chunks: Chunks, dimensions: Dimensions): Promise<void> {
  const names = columnsOf[table];
  await atomically(path, async (temporary) => {
    writeFileSync(temporary, `${names.join(",")}\n`);
    for await (const rows of rowGroups(chunks, table, dimensions)) {
      const lines = rows.value.map((_, row) =>
        names.map((name) => csvField(rows[name][row] as string | number)).join(","),
      );
      appendFileSync(temporary, `${lines.join("\n")}\n`);
    }
  });
}
