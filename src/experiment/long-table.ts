import { appendFileSync, writeFileSync } from "node:fs";
import { ByteWriter, fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { csvField } from "../study/csv.ts";

const types = {
  replication: "INT32",
  arm: "STRING",
  point: "INT32",
  month: "INT32",
  outcome: "STRING",
  value: "DOUBLE",
  group: "STRING",
  startingNeed: "STRING",
  fate: "STRING",
  people: "INT32",
} as const;

/** Columns that tables of a results folder have, none of whose values may be missing. */
export type Column = keyof typeof types;

/** Values of one column in a group of rows. They must not change once they have been written. */
export type Values = Float64Array | Int32Array | string[];

/** A group of rows by the names of its columns, all of the same length. */
export type Rows = Readonly<Partial<Record<Column, Values>>>;

type ColumnChunk = ParquetWriter["row_groups"][number]["columns"][number];
type Schema = ParquetWriter["schema"];

/** A column of a group as it stands in the file, and what the file's footer says of it, counted from its first byte. */
interface Encoded {
  readonly bytes: Uint8Array;
  readonly chunk: ColumnChunk;
}

function sourceOf(name: Column, data: Values) {
  return {
    ...{ name, data, type: types[name], nullable: false },
    // Values hardly repeat: looking for a dictionary of them takes longer than writing them.
    ...(name === "value" ? { encoding: "PLAIN" as const } : {}),
    // The places of pages in a long column are not listed: they would have to be moved, too.
    offsetIndex: false,
  };
}

/** The library writes whole groups only, so each column is a group of a file that is never finished. */
function encode(schema: Schema, column: Column, values: Values): Encoded {
  const writer = new ByteWriter();
  const alone = new ParquetWriter({ writer, schema });
  const start = writer.offset;
  alone.write({ columnData: [sourceOf(column, values)], rowGroupSize: values.length });
  const chunk = alone.row_groups[0]?.columns[0] as ColumnChunk;
  return { bytes: writer.getBytes().subarray(start), chunk: moved(chunk, -start) };
}

/** What the footer says of a column that stands so many bytes further on. */
function moved({ meta_data, ...chunk }: ColumnChunk, by: number): ColumnChunk {
  const further = (offset: bigint): bigint => offset + BigInt(by);
  if (!meta_data) return chunk;
  const { data_page_offset, dictionary_page_offset, ...said } = meta_data;
  return {
    ...chunk,
    file_offset: further(chunk.file_offset),
    meta_data: {
      ...said,
      data_page_offset: further(data_page_offset),
      ...(dictionary_page_offset === undefined ? {} : { dictionary_page_offset: further(dictionary_page_offset) }),
    },
  };
}

function appendGroup(file: ParquetWriter, encoded: readonly Encoded[], rows: number): void {
  const start = file.writer.offset;
  const columns = encoded.map(({ bytes, chunk }) => {
    const placed = moved(chunk, file.writer.offset);
    file.writer.appendBytes(bytes);
    return placed;
  });
  file.num_rows += BigInt(rows);
  file.row_groups.push({
    columns,
    total_byte_size: columns.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n),
    num_rows: BigInt(rows),
    total_compressed_size: BigInt(file.writer.offset - start),
  });
}

/** Encodes a column's values, each array once. */
function createEncoder(schema: Schema, column: Column): (values: Values) => Encoded {
  const known = new WeakMap<Values, Encoded>();
  return (values) => {
    const encoded = known.get(values) ?? encode(schema, column, values);
    known.set(values, encoded);
    return encoded;
  };
}

/** A file of a table that is being filled. */
export interface TableWriter {
  readonly append: (rows: Rows) => void;
  /** Writes what stands behind the last group. */
  readonly finish: () => void;
}

/** Begins a file of a table, which is written group by group, so that memory does not grow with its length. */
export type BeginTable = (path: string, columns: readonly Column[]) => TableWriter;

/** As Parquet. A column's array that comes again in a later group is encoded once, into the bytes that the library would write again. */
export const beginParquet: BeginTable = (path, columns) => {
  const schema = schemaFromColumnData({ columnData: columns.map((column) => sourceOf(column, [])) });
  const encoders = columns.map((column) => createEncoder(schema, column));
  const file = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: "concerted" });
  return {
    append: (rows) => {
      const values = columns.map((column) => rows[column] as Values);
      const encoded = values.map((each, c) => (encoders[c] as (typeof encoders)[number])(each));
      appendGroup(file, encoded, (values[0] as Values).length);
    },
    finish: () => file.finish(),
  };
};

/** As CSV. */
export const beginCsv: BeginTable = (path, columns) => {
  writeFileSync(path, `${columns.join(",")}\n`);
  return {
    append: (rows) => {
      const values = columns.map((name) => rows[name] as Values);
      const lines = Array.from({ length: (values[0] as Values).length }, (_, row) =>
        values.map((column) => csvField(column[row] as number | string)).join(","),
      );
      appendFileSync(path, `${lines.join("\n")}\n`);
    },
    finish: () => {},
  };
};
