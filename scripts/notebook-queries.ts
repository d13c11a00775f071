/** SQL cells of notebooks, answered by the project's DuckDB while a page is built: notebook-kit's own client needs an older one. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import type { Notebook } from "@observablehq/notebook-kit";
import { getQueryCachePath } from "@observablehq/notebook-kit/databases";

/** Rows of a query whose files are found in a folder. */
async function answer(sql: string, folder: string) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`set file_search_path = '${folder.replaceAll("'", "''")}'`);
    const reader = await connection.runAndReadAll(sql);
    return { rows: reader.getRowObjectsJson(), schema: reader.columnNames().map((name) => ({ name, type: "other" })) };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Puts the answers where the kit looks for those that it has already. Throws what DuckDB throws. */
export async function answerQueries(notebook: Notebook, file: string): Promise<Notebook> {
  for (const { database, mode, value } of notebook.cells) {
    if (mode !== "sql" || database !== "duckdb") continue;
    const place = await getQueryCachePath(file, database, [value]);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, JSON.stringify(await answer(value, dirname(file))));
  }
  return notebook;
}
