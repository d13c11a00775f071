import { LEVEL } from "../../analysis/interval.ts";
import { summarize } from "../../analysis/summarize.ts";
import type { Comparison } from "../../analysis/summary.ts";
import { type Column, type Table, table } from "../../table.ts";
import type { Answer } from "./answer.ts";

const words = ["arm", "against", "outcome", "unit", "better"] as const;
const numbers = [
  ...["month", "n", "estimate", "low", "high", "level", "standardError", "armMean", "againstMean", "relative"],
  ...["probabilityBetter", "worldsBetter", "worldsWorse", "worldsEqual", "varianceReduction"],
] as readonly (keyof Comparison)[];

/** Every outcome at the compared months, as in summary.json of a run. */
export function comparisonsOf({ panel, scenario: { compare } }: Answer): readonly Comparison[] {
  return summarize(panel, compare.pairs, compare.outcomes, compare.months, LEVEL);
}

/** The same as a table. */
export function comparisonsTable(answer: Answer): Table {
  const rows = comparisonsOf(answer);
  return table("comparisons", [
    ...words.map((name): Column => ({ name, unit: "", values: rows.map((row) => row[name]) })),
    ...numbers.map((name): Column => ({ name, unit: "", values: rows.map((row) => Number(row[name] ?? Number.NaN)) })),
  ]);
}

/** Every compared outcome of every world at the compared months, in long form. */
export function worldsTable({ panel, scenario: { compare } }: Answer): Table {
  const columns = { replication: [] as number[], arm: [] as string[], month: [] as number[], outcome: [] as string[] };
  const values: number[] = [];
  for (const arm of panel.arms) {
    for (const month of compare.months) {
      for (const outcome of compare.outcomes) {
        panel.values(arm, outcome, month).forEach((value, world) => {
          columns.replication.push(world);
          columns.arm.push(arm);
          columns.month.push(month);
          columns.outcome.push(outcome);
          values.push(value);
        });
      }
    }
  }
  const named = Object.entries(columns).map(([name, entries]): Column => ({ name, unit: "", values: entries }));
  return table("worlds", [...named, { name: "value", unit: "", values }]);
}
