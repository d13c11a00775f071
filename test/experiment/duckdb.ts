import { DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";

export type Row = Readonly<Record<string, DuckDBValue>>;

/** Rows of an SQL query, by DuckDB in memory: a reader that shares no code with what writes the tables. */
export async function query(sql: string): Promise<readonly Row[]> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjects();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
