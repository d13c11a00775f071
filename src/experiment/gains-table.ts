import { fates, gainCells, gainMonths } from "../engine/gains.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { startingNeedNames } from "../study/gains.ts";
import { type Block, type Form, rowGroups } from "./blocks.ts";
import { writeCsvTable, writeParquetTable } from "./long-table.ts";
import type { ChunkResult } from "./protocol.ts";

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
