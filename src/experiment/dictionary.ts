import type { OutcomeInfo } from "../table.ts";
import { columnsOf } from "./result-tables.ts";

const columns = {
  replication: {
    type: "integer",
    unit: "",
    meaning: "Number of the world, from 0; the same number is the same world in every arm",
  },
  arm: { type: "text", unit: "", meaning: "Name of the arm" },
  point: { type: "integer", unit: "", meaning: "Number of the point of a sweep; 0 in a single run" },
  month: {
    type: "integer",
    unit: "months",
    meaning: "Months since the end of the burn-in; 0 is the state before the first month",
  },
  outcome: { type: "text", unit: "", meaning: "Name of the outcome, see outcomes" },
  value: { type: "number", unit: "of the outcome", meaning: "Value of the outcome" },
} as const;

/** dictionary.json: what the columns and the outcomes of the results tables mean. A range without a limit has null there. */
export function dictionary(outcomes: readonly OutcomeInfo[]): unknown {
  const limit = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const table = (meaning: string, names: readonly (keyof typeof columns)[]) => ({
    meaning,
    columns: names.map((name) => ({ name, ...columns[name] })),
  });
  return {
    tables: {
      "outcomes.parquet": table("Outcomes at the last month, a row per world, arm and outcome", columnsOf.outcomes),
      "series.parquet": table("Outcomes at every month, a row per world, arm, month and outcome", columnsOf.series),
    },
    outcomes: outcomes.map(({ range, ...info }) => ({ ...info, range: range.map(limit) })),
  };
}
