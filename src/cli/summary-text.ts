import type { Comparison, Summary } from "../analysis/summary.ts";
import { nameLines } from "../charts/layout.ts";
import { bareAmount, counted, duration, fixed, isShare, percent, signed, signedNumber } from "../charts/numbers.ts";
import {
  findingOf,
  findingSentence,
  halfWidth,
  isNegligible,
  outcomeNamed,
  shortDifference,
  worldsWords,
} from "../charts/words.ts";
import type { OutcomeInfo } from "../table.ts";
import { colors } from "./colors.ts";
import { inColumns, TERMINAL_WIDTH, wrapped } from "./columns.ts";
import { dotRows } from "./dots.ts";

/** Shares of residents who are better and worse off than the same persons under isolated action. */
const PERSONS = ["betterOff", "worseOff"];
const MAIN = ["prevalence", "meanNeed", "thriving", "groupGap", ...PERSONS, "served", "effectiveness", "members"];
/** As many outcomes are shown whatever they are; of more, the main ones. */
const MOST_ROWS = 10;
const DOTS_WIDTH = 34;
const LEAST_DOTS = 16;
const LINE_WIDTH = 90;
/** A longer name of an arm is broken over its column. */
const ARM_WIDTH = 12;
/** More pairs than these are told in one table; a report or `compare` has the rest. */
const MOST_PAIRS_IN_FULL = 2;

function colored(comparison: Comparison, text: string): string {
  const finding = findingOf(comparison);
  if (finding === "better") return colors.green(text);
  return finding === "worse" ? colors.red(text) : text;
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
  const words = comparisons.map(
    (compared) => [nameOf(compared), shortDifference(compared), remarkOf(compared)] as const,
  );
  const taken = [0, 1, 2].reduce(
    (sum, c) => sum + 2 + Math.max(...words.map((cells) => (cells[c] as string).length)),
    0,
  );
  const dots = dotRows(comparisons, Math.max(LEAST_DOTS, Math.min(DOTS_WIDTH, TERMINAL_WIDTH - taken)));
  const rows = words.map(([name, difference, remark], r) => [name, difference, dots[r] as string, remark]);
  return inColumns(rows).map((line, r) => colored(comparisons[r] as Comparison, line));
}

function intervalCell({ flag, high, low, unit }: Comparison): string {
  if (low === null || high === null) return "one world";
  if (flag === "constant") return "no spread";
  return [low, high].map((limit) => signedNumber(limit, unit, halfWidth(low, high))).join(" to ");
}

/** True where persons are compared with themselves: nobody is better or worse off than that, so the difference is the share itself. */
function isOfPersons({ againstMean, outcome }: Comparison): boolean {
  return PERSONS.includes(outcome) && againstMean === 0;
}

/** In how many worlds the arm is better, where there is anything to count. */
function worldsCell(compared: Comparison): string {
  if (isOfPersons(compared)) return "";
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
    isNegligible(compared) ? "next to 0" : write(estimate, unit, halfWidth(low, high)),
    intervalCell(compared),
    worldsCell(compared),
  ];
}

/** Outcomes of one pair at one month: means, difference, interval, and in how many worlds the arm is better. */
function table(comparisons: readonly Comparison[], outcomes: readonly OutcomeInfo[]): readonly string[] {
  const [first] = comparisons;
  if (!first) return [];
  const { against, arm, level, month } = first;
  const [other, own] = [nameLines(against, ARM_WIDTH), nameLines(arm, ARM_WIDTH)] as const;
  const lower = [`After ${duration(month)}`, other.at(-1) ?? "", own.at(-1) ?? ""];
  const head = [...lower, "difference", `${percent(level, 0)} interval`, "better in"];
  const upper = ["", ...[other, own].map((lines) => (lines.length > 1 ? (lines[0] as string) : ""))];
  const heads = upper.some((cell) => cell !== "") ? [upper, head] : [head];
  const lines = inColumns([...heads, ...comparisons.map((compared) => row(compared, outcomes))]);
  return lines.map((line, l) => (l < heads.length ? colors.bold(line) : line));
}

/** Of each pair: how many of 100 residents are better and worse off than the same persons under the other arm. */
function personLines(last: readonly Comparison[], nameOf: (compared: Comparison) => string): readonly string[] {
  const [better = [], worse = []] = PERSONS.map((name) =>
    last.filter((compared) => compared.outcome === name && isOfPersons(compared)),
  );
  return better.flatMap((one) => {
    const other = worse.find(({ against, arm }) => arm === one.arm && against === one.against);
    const of = ({ armMean }: Comparison): string => fixed(armMean * 100, 1);
    return other ? [`${nameOf(one)}${of(one)} are better off, ${of(other)} worse off`] : [];
  });
}

/** The answer in words, the difference in prevalence over time, and the main outcomes in the end. */
function pairInFull(own: readonly Comparison[], outcomes: readonly OutcomeInfo[]): string {
  const lastMonth = Math.max(...own.map(({ month }) => month));
  const prevalence = own.filter(({ outcome }) => outcome === "prevalence");
  const last = own.filter(({ month }) => month === lastMonth);
  const main = last.filter(({ outcome }) => last.length <= MOST_ROWS || MAIN.includes(outcome));
  const answer = prevalence.find(({ month }) => month === lastMonth);
  const lines = [colors.bold(pairName(own[0] as Comparison))];
  if (answer) {
    const worlds = findingOf(answer) === "equal" ? null : worldsWords(answer);
    const sentence = `${findingSentence(answer, "Prevalence of need")}${worlds ? `; ${worlds}` : ""}.`;
    const title = "Difference in prevalence of need (left of │ is better)";
    const overTime = dotLines(prevalence, ({ month }) => `after ${duration(month)}`);
    const persons = personLines(last, ({ against }) => `Against the same persons under ${against}, of 100 residents `);
    lines.push(wrapped(sentence, LINE_WIDTH), ...persons.map((text) => `${text}.`), "", title, ...overTime, "");
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
  const title = colors.bold(`${label} after ${duration(lastMonth)}: difference${side}`);
  const remarkOf = (compared: Comparison): string => {
    const worlds = worldsCell(compared);
    return worlds.includes(" of ") ? `better in ${worlds}` : worlds;
  };
  const persons = personLines(last, ({ arm }) => `${arm}: `);
  const gained = ["", colors.bold("Of 100 residents, against the same persons under isolated action"), ...persons];
  return [title, ...dotLines(rows, pairName, remarkOf), ...(persons.length > 0 ? gained : [])].join("\n");
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
  return [`${colors.bold(summary.scenario)}: ${worlds}`, ...blocks].join("\n\n").replaceAll("\u00a0", " ");
}
