import { duration, fixed, isShare, money, percent, sensible } from "../charts/numbers.ts";
import { spoken } from "../charts/words.ts";
import type { Column, Table } from "../table.ts";
import { type Cell, figure, foldable, type Html, tableHtml, words } from "./html.ts";

const headings: Readonly<Record<string, string>> = {
  arm: "Arm",
  against: "Against",
  outcome: "Outcome",
  month: "After",
  mean: "Mean",
  median: "Median",
  q05: "5 % quantile",
  q25: "25 % quantile",
  q75: "75 % quantile",
  q95: "95 % quantile",
  estimate: "Difference",
  low: "Interval from",
  high: "Interval to",
  world: "Replication",
  quantile: "Quantile",
  difference: "Difference",
  verdict: "The arm is",
  part: "Part",
  split: "By",
  fate: "What became of them",
  worlds: "Worlds",
  residents: "Share of all residents",
  armMean: "Mean of the arm",
  againstMean: "Mean of the other",
};

/** Words of the tables that are read as they stand in files otherwise. */
const texts: Readonly<Record<string, string>> = {
  everyone: "all residents",
  startingNeed: "need at the start",
  better: "better off",
  worse: "worse off",
  unchanged: "about the same",
  net: "better less worse off",
  thrivingInBoth: "thrive in both",
  thrivingGained: "newly thrive",
  thrivingLost: "no longer thrive",
  thrivingInNeither: "thrive in neither",
  thrivingNet: "newly less no longer thriving",
};

/** Columns whose words are names of the program, not of the scenario. */
const named = ["fate", "split"];

/** Columns that hold differences: shares in them are points. */
const differing = ["estimate", "low", "high", "difference"];

function headingOf({ name, unit }: Column): string {
  const heading = headings[name] ?? name;
  if (name === "month" || unit === "") return heading;
  if (isShare(unit)) return `${heading}, ${differing.includes(name) ? "points" : "%"}`;
  return `${heading}, ${unit}`;
}

function cellText({ name, unit }: Column, value: number | string): string {
  if (typeof value === "string") {
    if (named.includes(name) || value === "everyone") return texts[value] ?? value;
    return name === "part" ? spoken(value) : value;
  }
  if (name === "month") return duration(value);
  // As in the files, from 0, so that a row can be found there.
  if (name === "world") return fixed(value, 0);
  if (isShare(unit)) return percent(value, differing.includes(name) ? 3 : 2).replace(/\s%$/u, "");
  return unit.startsWith("$") ? money(value) : sensible(value, 4);
}

/** Rows to show of many: whole years only where every month would be too long. */
function shownRows({ columns, rows }: Table): readonly number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  const months = columns.find(({ name }) => name === "month")?.values ?? [];
  if (new Set<unknown>(months).size <= 25) return all;
  return all.filter((row) => (months[row] as number) % 12 === 0);
}

/** The table behind a chart, to be opened. */
export function dataHtml(source: Table, title: string): Html {
  const rows = shownRows(source);
  const cells = rows.map((row) =>
    source.columns.map((column): Cell => {
      const text = cellText(column, column.values[row] as number | string);
      return typeof column.values[row] === "string" || column.name === "month" ? words(text) : figure(text);
    }),
  );
  const note = rows.length < source.rows ? "; whole years, every month is in series.parquet" : "";
  const caption = `${title}${note}`;
  return foldable(
    `Table behind this chart (${fixed(rows.length, 0)} rows)`,
    tableHtml(caption, source.columns.map(headingOf), cells),
  );
}
