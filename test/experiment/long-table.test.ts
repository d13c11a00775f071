import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { type BeginTable, beginCsv, beginParquet, type Column, type Rows } from "../../src/experiment/long-table.ts";
import { query } from "./duckdb.ts";
import { temporaryFolder } from "./folders.ts";

const folder = temporaryFolder();
const columns = ["replication", "arm", "month", "value"] as const satisfies readonly Column[];
const types = { replication: "INT32", arm: "STRING", month: "INT32", value: "DOUBLE" } as const;

/** Three groups of rows: the labels of the last are those of the first, the very same arrays. */
function groups(rows: number): readonly Rows[] {
  const labels = ["isolated", "Lübeck, with a comma"].map((arm, at) => ({
    arm: Array.from({ length: rows }, (_, row) => (row % 3 === at ? arm : "collective")),
    month: Int32Array.from({ length: rows }, (_, row) => row >> 4),
  }));
  return [0, 1, 0].map((at, group) => ({
    replication: new Int32Array(rows).fill(group - 1),
    ...labels[at],
    value: Float64Array.from({ length: rows }, (_, row) => (row * (group + 1)) / 7),
  }));
}

function write(begin: BeginTable, path: string, all: readonly Rows[]): void {
  const { append, finish } = begin(path, columns);
  all.forEach(append);
  finish();
}

/** The same table as the library writes it when every group is handed to it whole. */
function writePlainly(path: string, all: readonly Rows[]): void {
  const dataOf = (rows?: Rows) =>
    columns.map((name) => ({
      ...{ name, type: types[name], nullable: false, data: rows?.[name] ?? [] },
      ...(name === "value" ? { encoding: "PLAIN" as const } : {}),
    }));
  const schema = schemaFromColumnData({ columnData: dataOf() });
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: "concerted" });
  for (const rows of all) writer.write({ columnData: dataOf(rows), rowGroupSize: (rows.value as Float64Array).length });
  writer.finish();
}

describe("a table written as Parquet", () => {
  it("has the bytes that the library gives the same groups of rows", () => {
    const [ours, theirs] = [join(folder, "ours.parquet"), join(folder, "theirs.parquet")];
    write(beginParquet, ours, groups(1000));
    writePlainly(theirs, groups(1000));
    expect(readFileSync(ours).equals(readFileSync(theirs))).toBe(true);
  });

  it("is read back row by row, also where a column is longer than a page", async () => {
    const rows = 150_000;
    const [parquet, csv] = [join(folder, "long.parquet"), join(folder, "long.csv")];
    const [long] = groups(rows) as [Rows];
    const [short] = groups(10) as [Rows];
    write(beginParquet, parquet, [long, short]);
    write(beginCsv, csv, [long, short]);
    const read = `read_csv('${csv}', header = true, auto_detect = false, delim = ',', quote = '"',
      columns = {replication: 'INTEGER', arm: 'VARCHAR', month: 'INTEGER', value: 'DOUBLE'})`;
    const [compared] = await query(
      `SELECT (SELECT count(*)::INTEGER FROM '${parquet}') AS rows,
        count(*)::INTEGER AS differing FROM (FROM '${parquet}' EXCEPT ALL FROM ${read})`,
    );
    expect(compared).toEqual({ rows: rows + 10, differing: 0 });
  });

  it("has the same bytes whether labels are the same arrays or equal ones", () => {
    const [same, equal] = [join(folder, "same.parquet"), join(folder, "equal.parquet")];
    const copied = groups(500).map((rows) => ({ ...rows, arm: rows.arm?.slice(), month: rows.month?.slice() }) as Rows);
    write(beginParquet, same, groups(500));
    write(beginParquet, equal, copied);
    expect(readFileSync(same).equals(readFileSync(equal))).toBe(true);
  });
});
