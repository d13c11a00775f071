import { fates, gainCells, gainMonths } from "../engine/gains.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { startingNeedNames } from "../study/gains.ts";
import type { Block, Form } from "./blocks.ts";
import type { PointChunk, Table } from "./tables.ts";

/** What a row of the table counts: persons of one world, arm, month, group and starting need with one fate. */
export const gainColumns = ["replication", "arm", "point", "month", "group", "startingNeed", "fate", "people"] as const;

/** What names stand for in a chunk's counts. */
type Counted = Pick<Scenario, "arms" | "groups" | "months">;

function* blocksOf({ first, gains, point = 0 }: PointChunk, { arms, groups, months }: Counted): Generator<Block> {
  const length = gainMonths(months).length * gainCells({ groups: groups.length });
  for (let block = 0; block * length < gains.length; block++) {
    const values = gains.slice(block * length, (block + 1) * length);
    yield { replication: first + Math.floor(block / arms.length), arm: block % arms.length, point, values };
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

/** Who gained and who lost, as counts of simulated persons. */
export function gainsTable(scenario: Counted): Table {
  return {
    name: "gains",
    columns: gainColumns,
    form: formOf(scenario),
    blocksOf: (chunk) => blocksOf(chunk, scenario),
  };
}
