import type { Dimensions } from "../study/panel.ts";
import type { Block, Form } from "./blocks.ts";
import type { Column } from "./long-table.ts";
import type { PointChunk, Table } from "./tables.ts";

/** Columns of outcomes.parquet (the last month) and series.parquet (all months). */
export const columnsOf = {
  outcomes: ["replication", "arm", "point", "outcome", "value"],
  series: ["replication", "arm", "point", "month", "outcome", "value"],
} as const satisfies Record<string, readonly Column[]>;

function* blocksOf(chunk: PointChunk, { arms, months, outcomes }: Dimensions, from: number): Generator<Block> {
  const { first, point = 0, series } = chunk;
  const length = (months + 1) * outcomes.length;
  for (let block = 0; block * length < series.length; block++) {
    const values = series.slice(block * length + from * outcomes.length, (block + 1) * length);
    yield { replication: first + Math.floor(block / arms.length), arm: block % arms.length, point, values };
  }
}

function formOf({ arms, months, outcomes }: Dimensions, from: number): Form {
  const all = Array.from({ length: months + 1 - from }, (_, at) => from + at);
  const labels = {
    month: Int32Array.from(all.flatMap((at) => outcomes.map(() => at))),
    outcome: all.flatMap(() => outcomes),
  };
  return { arms, labels, value: "value" };
}

function tableFrom(name: keyof typeof columnsOf, dimensions: Dimensions, from: number): Table {
  return {
    name,
    columns: columnsOf[name],
    form: formOf(dimensions, from),
    blocksOf: (chunk) => blocksOf(chunk, dimensions, from),
  };
}

/** Outcomes at the last month. */
export function outcomesTable(dimensions: Dimensions): Table {
  return tableFrom("outcomes", dimensions, dimensions.months);
}

/** Outcomes at every month. */
export function seriesTable(dimensions: Dimensions): Table {
  return tableFrom("series", dimensions, 0);
}
