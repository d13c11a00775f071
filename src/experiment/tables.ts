import { rmSync } from "node:fs";
import { join } from "node:path";
import { type Block, createGatherer, type Form, type Gatherer } from "./blocks.ts";
import { type Draft, draftOf } from "./files.ts";
import { type BeginTable, beginCsv, beginParquet, type Column, type Rows } from "./long-table.ts";
import type { ChunkResult } from "./protocol.ts";

/** A chunk of one point of a sweep; a single run is a sweep of one point, 0. */
export interface PointChunk extends ChunkResult {
  readonly point?: number;
}

/** A table of a results folder. */
export interface Table {
  /** Name of its files without their endings. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly form: Form;
  readonly blocksOf: (chunk: PointChunk) => Iterable<Block>;
}

interface TableOptions {
  readonly folder: string;
  /** Each table as CSV, too; without it a CSV of before goes. */
  readonly csv?: boolean | undefined;
}

function csvPath(folder: string, { name }: Table): string {
  return join(folder, `${name}.csv`);
}

/** Begins the files of a table. What is begun is put into `drafts`, so that it can be thrown away whatever happens. */
function open(table: Table, { csv, folder }: TableOptions, drafts: Draft[]): Gatherer {
  const begin = (path: string, format: BeginTable) => {
    const draft = draftOf(path);
    drafts.push(draft);
    const writer = draft.fill((temporary) => format(temporary, table.columns));
    return {
      append: (rows: Rows): void => draft.fill(() => writer.append(rows)),
      finish: (): void => draft.fill(writer.finish),
    };
  };
  const files = [
    begin(join(folder, `${table.name}.parquet`), beginParquet),
    ...(csv ? [begin(csvPath(folder, table), beginCsv)] : []),
  ];
  const { add, end } = createGatherer(table.form, (rows) => {
    for (const file of files) file.append(rows);
  });
  const finish = (): void => {
    end();
    for (const file of files) file.finish();
  };
  return { add, end: finish };
}

/**
 * Writes tables into a folder while the chunks are read once. Memory holds one chunk, and of each table one group of rows. All
 * tables appear together at the end, or none.
 * @throws WriteFailure if the system refuses
 */
export async function writeTables(
  tables: readonly Table[],
  chunks: AsyncIterable<PointChunk>,
  options: TableOptions,
): Promise<void> {
  const drafts: Draft[] = [];
  try {
    const opened = tables.map((table) => open(table, options, drafts));
    for await (const chunk of chunks) {
      for (const [t, { blocksOf }] of tables.entries())
        for (const block of blocksOf(chunk)) (opened[t] as Gatherer).add(block);
    }
    for (const { end } of opened) end();
    for (const draft of drafts) draft.publish();
  } finally {
    for (const draft of drafts) draft.discard();
  }
  if (!options.csv) for (const table of tables) rmSync(csvPath(options.folder, table), { force: true });
}
