import picocolors from "picocolors";
import type { Comparison, Summary } from "../analysis/summary.ts";
import { bareAmount, counted, duration, isShare, percent, signed, signedNumber } from "../charts/numbers.ts";
import { findingOf, findingSentence, halfWidth, outcomeNamed, shortDifference, worldsWords } from "../charts/words.ts";
import type { OutcomeInfo } from "../table.ts";
import { dotRows } from "./dots.ts";

const MAIN = ["prevalence", "meanNeed", "thriving", "groupGap", "served", "effectiveness", "members"];
/** As many outcomes are shown whatever they are; of more, the main ones. */
const MOST_ROWS = 10;
const DOTS_WIDTH = 34;
const LINE_WIDTH = 90;
/** More pairs than these are told in one table; a report or `compare` has the rest. */
const MOST_PAIRS_IN_FULL = 2;

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

/** Text broken into lines of at most `width` characters, between words. */
export function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trimEnd();
}

function colored(comparison: Comparison, text: string): string {
  const finding = findingOf(comparison);
  if (finding === "better") return picocolors.green(text);
  return finding === "worse" ? picocolors.red(text) : text;
}

function pairName({ against, arm }: Comparison): string {
  return `${arm} against ${against}`;
}

/** Lines of cells, each with the comparison's difference and its dot on a common scale behind its name. */
function dotLines(
  comparisons: readonly Comparison[],
  nameOf: (comparison: Comparison) => string,
  remarkOf: (comparison: Comparison) => string = () => "",
): readonly string[] {
  const dots = dotRows(comparisons, DOTS_WIDTH);
  const rows = comparisons.map((compared, r) => [
    nameOf(compared),
    shortDifference(compared),
    dots[r] as string,
    remarkOf(compared),
  ]);
  return inColumns(rows).map((line, r) => colored(comparisons[r] as Comparison, line));
}

function intervalCell({ flag, high, low, unit }: Comparison): string {
  if (low === null || high === null) return "one world";
  if (flag === "constant") return "no spread";
  return [low, high].map((limit) => signedNumber(limit, unit, halfWidth(low, high))).join(" to ");
}

function worldsCell(compared: Comparison): string {
  if (compared.worldsEqual === compared.n) return "all equal";
  return worldsWords(compared) === null ? "" : `${compared.worldsBetter} of ${compared.n}`;
}

function row(compared: Comparison, outcomes: readonly OutcomeInfo[]): readonly string[] {
  const { againstMean, armMean, estimate, high, low, outcome, unit } = compared;
  const write = isShare(unit) ? signed : signedNumber;
  return [
    outcomeNamed(outcomes, outcome).label,
    bareAmount(againstMean, unit),
    bareAmount(armMean, unit),
    write(estimate, unit, halfWidth(low, high)),
    intervalCell(compared),
    worldsCell(compared),
  ];
}

/** Outcomes of one pair at one month: means, difference, interval, and in how many worlds the arm is better. */
function table(comparisons: readonly Comparison[], outcomes: readonly OutcomeInfo[]): readonly string[] {
  const [first] = comparisons;
  if (!first) return [];
  const { against, arm, level, month } = first;
  const head = [`After ${duration(month)}`, against, arm, "difference", `${percent(level, 0)} interval`, "better in"];
  const [title = "", ...rest] = inColumns([head, ...comparisons.map((compared) => row(compared, outcomes))]);
  return [picocolors.bold(title), ...rest];
}

/** The answer in words, the difference in prevalence over time, and the main outcomes in the end. */
function pairInFull(own: readonly Comparison[], outcomes: readonly OutcomeInfo[]): string {
  const lastMonth = Math.max(...own.map(({ month }) => month));
  const prevalence = own.filter(({ outcome }) => outcome === "prevalence");
  const last = own.filter(({ month }) => month === lastMonth);
  const main = last.filter(({ outcome }) => last.length <= MOST_ROWS || MAIN.includes(outcome));
  const answer = prevalence.find(({ month }) => month === lastMonth);
  const lines = [picocolors.bold(pairName(own[0] as Comparison))];
  if (answer) {
    const worlds = worldsWords(answer);
    const sentence = `${findingSentence(answer, "Prevalence of need")}${worlds ? `; ${worlds}` : ""}.`;
    const title = "Difference in prevalence of need (left of │ is better)";
    const overTime = dotLines(prevalence, ({ month }) => `after ${duration(month)}`);
    lines.push(wrapped(sentence, LINE_WIDTH), "", title, ...overTime, "");
  }
  return [...lines, ...table(main.length > 0 ? main : last, outcomes)].join("\n");
}

/** All pairs in one picture, in what is compared first: prevalence where it is compared at all. */
function overview(comparisons: readonly Comparison[], outcomes: readonly OutcomeInfo[]): string {
  const lastMonth = Math.max(...comparisons.map(({ month }) => month));
  const last = comparisons.filter(({ month }) => month === lastMonth);
  const name = last.find(({ outcome }) => outcome === "prevalence")?.outcome ?? last[0]?.outcome ?? "";
  const { better, label } = outcomeNamed(outcomes, name);
  const side = { lower: " (left of │ is better)", higher: " (right of │ is better)", neither: "" }[better];
  const rows = last.filter(({ outcome }) => outcome === name);
  const title = picocolors.bold(`${label} after ${duration(lastMonth)}: difference${side}`);
  const remarkOf = (compared: Comparison): string => {
    const worlds = worldsCell(compared);
    return worlds.includes(" of ") ? `better in ${worlds}` : worlds;
  };
  return [title, ...dotLines(rows, pairName, remarkOf)].join("\n");
}

/** The part of a summary that is told in a terminal. */
type Told = Pick<Summary, "scenario" | "seed" | "replications" | "months" | "comparisons">;

/** The summary of a run for a terminal: the answer in words, a chart of dots, a table. Colors follow NO_COLOR. */
export function summaryText(summary: Told, outcomes: readonly OutcomeInfo[]): string {
  const { comparisons } = summary;
  const pairs = [...new Set(comparisons.map(pairName))];
  const blocks =
    pairs.length > MOST_PAIRS_IN_FULL
      ? [overview(comparisons, outcomes)]
      : pairs.map((pair) =>
          pairInFull(
            comparisons.filter((comparison) => pairName(comparison) === pair),
            outcomes,
          ),
        );
  const worlds = `${counted(summary.replications, "world")}, ${duration(summary.months)}, seed ${summary.seed}`;
  // Spaces that do not break would keep a reader from finding "10 years" with the tools of a terminal.
  return [`${picocolors.bold(summary.scenario)}: ${worlds}`, ...blocks].join("\n\n").replaceAll("\u00a0", " ");
}
