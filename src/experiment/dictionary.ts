import { fates } from "../engine/gains.ts";
import type { OutcomeInfo } from "../table.ts";
import { gainColumns } from "./gains-table.ts";
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
  group: { type: "text", unit: "", meaning: "Group of residents" },
  startingNeed: {
    type: "text",
    unit: "need",
    meaning: "Class of a person's mean need at month 0: from the first number on, but below the second",
  },
  fate: {
    type: "text",
    unit: "",
    meaning: "What became of persons, see fates; every person is in one of the first three and in one of the last four",
  },
  people: {
    type: "integer",
    unit: "simulated persons",
    meaning: "Number of persons, each of whom stands for community.residents / community.people residents",
  },
} as const;

const fateMeanings: Readonly<Record<(typeof fates)[number], string>> = {
  better: "Mean need is lower, by more than community.changeMargin, than the same person's under isolated",
  worse: "Mean need is higher, by more than community.changeMargin, than the same person's under isolated",
  unchanged: "Mean need differs from the same person's under isolated by community.changeMargin at most",
  thrivingInBoth: "Every need is below the threshold, here and under isolated",
  thrivingGained: "Every need is below the threshold here, but not under isolated",
  thrivingLost: "Every need is below the threshold under isolated, but not here",
  thrivingInNeither: "Some need is above the threshold, here and under isolated",
};

const tables = {
  "outcomes.parquet": {
    meaning: "Outcomes at the last month, a row per world, arm and outcome",
    names: columnsOf.outcomes,
  },
  "series.parquet": {
    meaning: "Outcomes at every month, a row per world, arm, month and outcome",
    names: columnsOf.series,
  },
  "gains.parquet": {
    meaning: "Persons by what became of them against the same persons under isolated, every year and at the last month",
    names: gainColumns,
  },
} as const;

type TableFile = keyof typeof tables;

/** Tables of a run's folder. */
const allTables = Object.keys(tables) as readonly TableFile[];

/**
 * dictionary.json: what the columns and the outcomes of a folder's tables mean. A range without a limit has null there.
 * `files` are the tables of the folder, by default those of a run.
 */
export function dictionary(outcomes: readonly OutcomeInfo[], files: readonly TableFile[] = allTables): unknown {
  const limit = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const table = (file: TableFile) => {
    const { meaning, names } = tables[file];
    return [file, { meaning, columns: names.map((name) => ({ name, ...columns[name] })) }] as const;
  };
  return {
    tables: Object.fromEntries(files.map(table)),
    fates: fates.map((name) => ({ name, meaning: fateMeanings[name] })),
    outcomes: outcomes.map(({ range, ...info }) => ({ ...info, range: range.map(limit) })),
  };
}
