import { appendFileSync, writeFileSync } from "node:fs";
import { fileWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import type { GainCounts } from "../analysis/views/gains.ts";
import { fates, gainCells, gainMonths, startingNeeds } from "../engine/gains.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { csvField } from "../study/csv.ts";
import { atomically } from "./files.ts";
import type { ChunkResult } from "./protocol.ts";

/** Names of the classes of need at the start: "0 to 0.25" holds 0, but not 0.25. */
export const startingNeedNames: readonly string[] = startingNeeds.map(
  (limit, at) => `${at === 0 ? 0 : startingNeeds[at - 1]} to ${limit}`,
);

/** What a row of the table counts: persons of one world, arm, month, group and starting need with one fate. */
export const gainColumns = ["replication", "arm", "point", "month", "group", "startingNeed", "fate", "people"] as const;

type Name = (typeof gainColumns)[number];
type Rows = Readonly<Record<Name, (number | string)[]>>;

/** A chunk of one point of a sweep; a single run is a sweep of one point, 0. */
type GainChunks = AsyncIterable<ChunkResult & { readonly point?: number }>;

/** What names stand for in a chunk's counts. */
type Counted = Pick<Scenario, "arms" | "groups" | "months">;

const types = {
  replication: "INT32",
  arm: "STRING",
  point: "INT32",
  month: "INT32",
  group: "STRING",
  startingNeed: "STRING",
  fate: "STRING",
  people: "INT32",
} as const;

/** Rows that are written together. */
const ROWS_PER_GROUP = 16_384;

function noRows(): Rows {
  return { replication: [], arm: [], point: [], month: [], group: [], startingNeed: [], fate: [], people: [] };
}

/** Appends the counts of one world under one arm in one month, which begin at `start`. */
function appendCounts(
  rows: Rows,
  key: readonly [replication: number, arm: string, point: number, month: number],
  gains: Int32Array,
  start: number,
  groups: Scenario["groups"],
): void {
  let at = start;
  for (const { name } of groups) {
    for (const startingNeed of startingNeedNames) {
      for (const fate of fates) {
        const row = [...key, name, startingNeed, fate, gains[at] as number];
        for (const [c, column] of gainColumns.entries()) rows[column].push(row[c] as number | string);
        at += 1;
      }
    }
  }
}

/** Rows of all chunks, gathered into groups whose size depends on the scenario alone. */
async function* rowGroups(chunks: GainChunks, { arms, groups, months }: Counted): AsyncGenerator<Rows> {
  const marks = gainMonths(months);
  const cells = gainCells({ groups: groups.length });
  let rows = noRows();
  for await (const { first, gains, point = 0 } of chunks) {
    for (let block = 0; block * cells < gains.length; block++) {
      const [world, arm] = [
        Math.floor(block / marks.length / arms.length),
        Math.floor(block / marks.length) % arms.length,
      ];
      const key = [
        first + world,
        (arms[arm] as Scenario["arms"][0]).name,
        point,
        marks[block % marks.length] as number,
      ] as const;
      appendCounts(rows, key, gains, block * cells, groups);
      if (rows.people.length < ROWS_PER_GROUP) continue;
      yield rows;
      rows = noRows();
    }
  }
  if (rows.people.length > 0) yield rows;
}

function columnData(rows: Rows) {
  return gainColumns.map((name) => ({ name, data: rows[name], type: types[name], nullable: false }));
}

/** Writes who gained and who lost, as counts of simulated persons, as Parquet. */
export async function writeGainsParquet(path: string, chunks: GainChunks, scenario: Counted): Promise<void> {
  await atomically(path, async (temporary) => {
    const schema = schemaFromColumnData({ columnData: columnData(noRows()) });
    const writer = new ParquetWriter({ writer: fileWriter(temporary), schema, createdBy: "concerted" });
    for await (const rows of rowGroups(chunks, scenario))
      writer.write({ columnData: columnData(rows), rowGroupSize: rows.people.length });
    writer.finish();
  });
}

/** Writes the same as CSV. */
export async function writeGainsCsv(path: string, chunks: GainChunks, scenario: Counted): Promise<void> {
  await atomically(path, async (temporary) => {
    writeFileSync(temporary, `${gainColumns.join(",")}\n`);
    for await (const rows of rowGroups(chunks, scenario)) {
      const lines = rows.people.map((_, row) =>
        gainColumns.map((name) => csvField(rows[name][row] as number | string)).join(","),
      );
      appendFileSync(temporary, `${lines.join("\n")}\n`);
    }
  });
}

/**
 * Counts of all worlds at the last month in which gains were counted, up to `month`; null where there was none. Reads the chunks
 * one at a time.
 */
export function collectGains(
  chunks: Iterable<ChunkResult>,
  scenario: Scenario,
  worlds: number,
  month: number,
): GainCounts | null {
  const { arms, groups } = scenario;
  const marks = gainMonths(scenario.months);
  const mark = marks.findLastIndex((one) => one <= month);
  if (mark < 0) return null;
  const cells = gainCells({ groups: groups.length });
  const counts = new Int32Array(worlds * arms.length * cells);
  for (const { first, gains } of chunks) {
    for (let block = 0; block * marks.length * cells < gains.length; block++) {
      const start = (block * marks.length + mark) * cells;
      counts.set(gains.subarray(start, start + cells), (first * arms.length + block) * cells);
    }
  }
  const { changeMargin, residents } = (arms[0] as Scenario["arms"][0]).settings.community;
  return {
    worlds,
    arms: arms.map(({ name }) => name),
    groups: groups.map(({ name }) => name),
    startingNeeds: startingNeedNames,
    fates,
    month: marks[mark] as number,
    margin: typeof changeMargin === "number" ? changeMargin : null,
    residents: typeof residents === "number" ? residents : null,
    counts,
  };
}
