import picocolors from "picocolors";
import type { Comparison, Summary } from "../analysis/summary.ts";
import { capital } from "../charts/frame.ts";
import { amount, duration } from "../charts/numbers.ts";
import { findingOf, findingSentence, intervalWords, shortDifference, worldsWords } from "../charts/words.ts";
import type { OutcomeInfo } from "../table.ts";
import { dotRows } from "./dots.ts";

const MAIN = ["prevalence", "meanNeed", "thriving", "groupGap", "served", "effectiveness", "members"];
const DOTS_WIDTH = 34;

/** Lines set in columns: each column as wide as its longest cell, the last one free. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => (row[c] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, c) => cell.padEnd(widths[c] as number))
      .join("  ")
      .trimEnd(),
  );
}

function colored(comparison: Comparison, text: string): string {
  const finding = findingOf(comparison);
  if (finding === "better") return picocolors.green(text);
  return finding === "worse" ? picocolors.red(text) : text;
}

/** Prevalence at each compared month: difference, dot and interval. */
function overTime(comparisons: readonly Comparison[]): readonly string[] {
  const dots = dotRows(comparisons, DOTS_WIDTH);
  const rows = comparisons.map((comparison) => [`after ${duration(comparison.month)}`, shortDifference(comparison)]);
  return inColumns(rows.map((row, r) => [...row, dots[r] as string])).map((line, r) =>
    colored(comparisons[r] as Comparison, line),
  );
}

/** Main outcomes at the last compared month. */
function atTheEnd(comparisons: readonly Comparison[], outcomes: readonly OutcomeInfo[]): readonly string[] {
  const [first] = comparisons;
  if (!first) return [];
  const head = ["", first.against, first.arm, "difference", "interval", ""];
  const rows = comparisons.map((comparison) => [
    outcomes.find(({ name }) => name === comparison.outcome)?.label ?? comparison.outcome,
    amount(comparison.againstMean, comparison.unit),
    amount(comparison.armMean, comparison.unit),
    shortDifference(comparison),
    intervalWords(comparison).replace(/^.*interval /, ""),
    worldsWords(comparison) ?? "",
  ]);
  return inColumns([head, ...rows]);
}

function pairText(own: readonly Comparison[], outcomes: readonly OutcomeInfo[]): readonly string[] {
  const lastMonth = Math.max(...own.map(({ month }) => month));
  const prevalence = own.filter(({ outcome }) => outcome === "prevalence");
  const last = own.filter(({ month }) => month === lastMonth);
  const main = last.filter(({ outcome }) => MAIN.includes(outcome));
  const answer = prevalence.find(({ month }) => month === lastMonth);
  const worlds = answer ? worldsWords(answer) : null;
  const sentence = answer
    ? [`${findingSentence(answer, "Prevalence of need")}${worlds ? `; ${worlds}` : ""}.`, ""]
    : [];
  const drawn =
    prevalence.length > 0
      ? ["Difference in prevalence of need (left of │ is better)", ...overTime(prevalence), ""]
      : [];
  return [
    ...sentence,
    ...drawn,
    picocolors.bold(capital(`after ${duration(lastMonth)}`)),
    ...atTheEnd(main.length > 0 ? main : last, outcomes),
  ];
}

/** The summary of a run for a terminal: the answer in words, a chart of dots, a table. Colors follow NO_COLOR. */
export function summaryText(summary: Summary, outcomes: readonly OutcomeInfo[]): string {
  const pairs = [...new Set(summary.comparisons.map(({ against, arm }) => JSON.stringify([arm, against])))];
  const blocks = pairs.map((key) => {
    const [arm, against] = JSON.parse(key) as [string, string];
    const own = summary.comparisons.filter((comparison) => comparison.arm === arm && comparison.against === against);
    return [picocolors.bold(`${arm} against ${against}`), ...pairText(own, outcomes)].join("\n");
  });
  const head = `${picocolors.bold(summary.scenario)}: ${summary.replications} worlds, ${duration(summary.months)}, seed ${summary.seed}`;
  return [head, ...blocks].join("\n\n");
}
