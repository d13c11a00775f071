import type { GainCounts } from "../analysis/views/gains.ts";
import { fates, gainCells, gainMonths, startingNeeds } from "../engine/gains.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Block, type Form, rowGroups } from "./blocks.ts";
import { writeCsvTable, writeParquetTable } from "./long-table.ts";
import type { ChunkResult } from "./protocol.ts";

/** Names of the classes of need at the start: "0 to 0.25" holds 0, but not 0.25. */
export const startingNeedNames: readonly string[] = startingNeeds.map(
  (limit, at) => `${at === 0 ? 0 : startingNeeds[at - 1]} to ${limit}`,
);

/** What a row of the table counts: persons of one world, arm, month, group and starting need with one fate. */
export const gainColumns = ["replication", "arm", "point", "month", "group", "startingNeed", "fate", "people"] as const;

/** A chunk of one point of a sweep; a single run is a sweep of one point, 0. */
type GainChunks = AsyncIterable<ChunkResult & { readonly point?: number }>;

/** What names stand for in a chunk's counts. */
type Counted = Pick<Scenario, "arms" | "groups" | "months">;

async function* blocksOf(chunks: GainChunks, { arms, groups, months }: Counted): AsyncGenerator<Block> {
  const length = gainMonths(months).length * gainCells({ groups: groups.length });
  for await (const { first, gains, point = 0 } of chunks) {
    for (let block = 0; block * length < gains.length; block++) {
      const values = gains.slice(block * length, (block + 1) * length);
      yield { replication: first + Math.floor(block / arms.length), arm: block % arms.length, point, values };
    }
  }
}

/** Labels in the order in which the engine counts, see `gainCells`. */
function formOf({ arms, groups, months }: Counted): Form {
  const cells = gainMonths(months).flatMap((month) =>
    groups.flatMap(({ name }) =>
      startingNeedNames.flatMap((startingNeed) => fates.map((fate) => ({ month, group: name, startingNeed, fate }))),
    ),
  );
  const labels = {
    month: Int32Array.from(cells, ({ month }) => month),
    group: cells.map(({ group }) => group),
    startingNeed: cells.map(({ startingNeed }) => startingNeed),
    fate: cells.map(({ fate }) => fate),
  };
  return { arms: arms.map(({ name }) => name), labels, value: "people" };
}

function groupsOf(chunks: GainChunks, scenario: Counted) {
  return rowGroups(blocksOf(chunks, scenario), formOf(scenario));
}

/** Writes who gained and who lost, as counts of simulated persons, as Parquet. */
export function writeGainsParquet(path: string, chunks: GainChunks, scenario: Counted): Promise<void> {
  return writeParquetTable(path, gainColumns, groupsOf(chunks, scenario));
}

/** Writes the same as CSV. */
export function writeGainsCsv(path: string, chunks: GainChunks, scenario: Counted): Promise<void> {
  return writeCsvTable(path, gainColumns, groupsOf(chunks, scenario));
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
