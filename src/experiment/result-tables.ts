import type { Dimensions } from "../study/panel.ts";
import { type Block, type Form, rowGroups } from "./blocks.ts";
import { type Column, writeCsvTable, writeParquetTable } from "./long-table.ts";
import type { ChunkResult } from "./protocol.ts";

/** A chunk of one point of a sweep; a single run is a sweep of one point, 0. */
export interface PointChunk extends ChunkResult {
  readonly point?: number;
}

type Chunks = AsyncIterable<PointChunk>;

/** Columns of outcomes.parquet (the last month) and series.parquet (all months). */
export const columnsOf = {
  outcomes: ["replication", "arm", "point", "outcome", "value"],
  series: ["replication", "arm", "point", "month", "outcome", "value"],
} as const satisfies Record<string, readonly Column[]>;

export type TableName = keyof typeof columnsOf;

/** First month of a table. */
function firstMonth(table: TableName, { months }: Dimensions): number {
  return table === "series" ? 0 : months;
}

async function* blocksOf(chunks: Chunks, { arms, months, outcomes }: Dimensions, from: number): AsyncGenerator<Block> {
  const length = (months + 1) * outcomes.length;
  for await (const { first, point = 0, series } of chunks) {
    for (let block = 0; block * length < series.length; block++) {
      const values = series.slice(block * length + from * outcomes.length, (block + 1) * length);
      yield { replication: first + Math.floor(block / arms.length), arm: block % arms.length, point, values };
    }
  }
}

function formOf({ arms, months, outcomes }: Dimensions, from: number): Form {
  const all = Array.from({ length: months + 1 - from }, (_, at) => from + at);
  const labels = {
    month: Int32Array.from(all.flatMap((at) => outcomes.map(() => at))),
    outcome: all.flatMap(() => outcomes),
  };
  return { arms, labels, value: "value" };
}

function groupsOf(table: TableName, chunks: Chunks, dimensions: Dimensions) {
  const from = firstMonth(table, dimensions);
  return rowGroups(blocksOf(chunks, dimensions, from), formOf(dimensions, from));
}

/** Writes a results table as Parquet, group by group, so that memory does not grow with the number of worlds. */
export function writeParquet(path: string, table: TableName, chunks: Chunks, dimensions: Dimensions): Promise<void> {
  return writeParquetTable(path, columnsOf[table], groupsOf(table, chunks, dimensions));
}

/** Writes a results table as CSV, group by group. */
export function writeCsv(path: string, table: TableName, chunks: Chunks, dimensions: Dimensions): Promise<void> {
  return writeCsvTable(path, columnsOf[table], groupsOf(table, chunks, dimensions));
}
