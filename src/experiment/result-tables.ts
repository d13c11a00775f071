import { appendFileSync, writeFileSync } from "node:fs";
import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { csvField } from "../study/csv.ts";
import type { Dimensions } from "../study/panel.ts";
import { atomically } from "./files.ts";
import type { ChunkResult } from "./protocol.ts";

/** Rows in long form, by column; strings repeat, so they compress to almost nothing. */
interface Rows {
  readonly replication: Int32Array;
  readonly arm: string[];
  readonly point: Int32Array;
  readonly month: Int32Array;
  readonly outcome: string[];
  readonly value: Float64Array;
}

/** A chunk of one point of a sweep; a single run is a sweep of one point, 0. */
export interface PointChunk extends ChunkResult {
  readonly point?: number;
}

/** Rows that are written together: enough that readers skip well, few enough that memory stays small. */
const ROWS_PER_GROUP = 16_384;

/** The columns of so many worlds under one arm, one after the other, that are the same whatever was recorded. */
type Labels = Pick<Rows, "arm" | "month" | "outcome">;

/** One world under one arm. */
interface Block {
  readonly replication: number;
  readonly arm: number;
  readonly point: number;
  /** What was recorded in the months of the table. */
  readonly values: Float64Array;
}

/** The blocks of a chunk. */
function* blocksOf(
  { first, point = 0, series }: PointChunk,
  { arms, months, outcomes }: Dimensions,
  from: number,
): Generator<Block> {
  const length = (months + 1) * outcomes.length;
  for (let block = 0; block * length < series.length; block++) {
    const values = series.slice(block * length + from * outcomes.length, (block + 1) * length);
    yield { replication: first + Math.floor(block / arms.length), arm: block % arms.length, point, values };
  }
}

/** Labels by the arms of the blocks. They are the same group after group, so that they are made once. */
function createLabels({ arms, months, outcomes }: Dimensions, from: number): (inTurn: readonly number[]) => Labels {
  const made = new Map<string, Labels>();
  const rows = (months + 1 - from) * outcomes.length;
  const make = (inTurn: readonly number[]): Labels => ({
    arm: inTurn.flatMap((arm) => new Array<string>(rows).fill(arms[arm] as string)),
    month: Int32Array.from(
      { length: inTurn.length * rows },
      (_, row) => from + Math.floor((row % rows) / outcomes.length),
    ),
    outcome: Array.from({ length: inTurn.length * rows }, (_, row) => outcomes[row % outcomes.length] as string),
  });
  return (inTurn) => {
    const name = inTurn.join();
    const labels = made.get(name) ?? make(inTurn);
    made.set(name, labels);
    return labels;
  };
}

function gather(blocks: readonly Block[], labelsOf: (inTurn: readonly number[]) => Labels): Rows {
  const rows = (blocks[0] as Block).values.length;
  const each = { replication: new Int32Array(blocks.length * rows), point: new Int32Array(blocks.length * rows) };
  const value = new Float64Array(blocks.length * rows);
  blocks.forEach(({ point, replication, values }, at) => {
    each.replication.fill(replication, at * rows, (at + 1) * rows);
    each.point.fill(point, at * rows, (at + 1) * rows);
    value.set(values, at * rows);
  });
  return { ...each, ...labelsOf(blocks.map(({ arm }) => arm)), value };
}

/** Rows of all chunks, gathered into groups whose size depends on the scenario alone. */
async function* rowGroups(chunks: Chunks, table: TableName, dimensions: Dimensions): AsyncGenerator<Rows> {
  const from = table === "series" ? 0 : dimensions.months;
  const labelsOf = createLabels(dimensions, from);
  let blocks: Block[] = [];
  for await (const chunk of chunks) {
    for (const block of blocksOf(chunk, dimensions, from)) {
      blocks.push(block);
      if (blocks.length * block.values.length < ROWS_PER_GROUP) continue;
      yield gather(blocks, labelsOf);
      blocks = [];
    }
  }
  if (blocks.length > 0) yield gather(blocks, labelsOf);
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

function columnData(names: readonly Name[], rows?: Rows) {
  return names.map((name) => ({
    ...{ name, data: rows?.[name] ?? [], type: types[name], nullable: false },
    // Values hardly repeat: looking for a dictionary of them takes longer than writing them.
    ...(name === "value" ? { encoding: "PLAIN" as const } : {}),
  }));
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
    const schema = schemaFromColumnData({ columnData: columnData(names) });
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
      const lines = Array.from(rows.value, (_, row) =>
        names.map((name) => csvField(rows[name][row] as string | number)).join(","),
      );
      appendFileSync(temporary, `${lines.join("\n")}\n`);
    }
  });
}
