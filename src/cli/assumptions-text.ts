import { worstVerdict } from "../analysis/assumptions/rank.ts";
import type { Stress, StressedParameter } from "../analysis/assumptions/result.ts";
import { claimRests } from "../charts/assumptions/claim-words.ts";
import { baseSentence, rangeText, restsOn, stressCaveats, withInterval } from "../charts/assumptions/words.ts";
import { counted, differenceUnit } from "../charts/numbers.ts";
import { shortValue } from "../charts/sweep/values.ts";
import { evidenceById } from "../evidence/index.ts";
import { gradeSentence, plausibleWords, valueWords } from "../report/assumptions.ts";
import { grades, type LedgerEntry, ledgerOf } from "../scenario/ledger.ts";
import type { Grade } from "../scenario/row.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { colors } from "./colors.ts";
import { inColumns, TERMINAL_WIDTH, wrapped } from "./columns.ts";

/** Longer values stand shortened in a column; --json has them whole. */
const VALUE_WIDTH = 34;
/** Parameters told in a terminal; the report has all. */
const MOST_ROWS = 20;

const titles: Readonly<Record<Grade, string>> = {
  measured: "Measured in a source",
  estimated: "Estimated from a source",
  assumption: "Assumptions of this model",
};

function cut(text: string): string {
  return text.length <= VALUE_WIDTH ? text : `${text.slice(0, VALUE_WIDTH - 1)}…`;
}

function rowOf(entry: LedgerEntry): readonly string[] {
  const { path, row, stated } = entry;
  const unit = row.kind === "number" ? row.unit : "";
  const last = row.evidence.length > 0 ? row.evidence.join(", ") : row.note;
  return [`  ${path}`, cut(valueWords(entry)), unit, stated, plausibleWords(entry), last];
}

/** What a ledger's parameters go back to, each source once, with its status. */
function sources(entries: readonly LedgerEntry[]): readonly string[] {
  const ids = [...new Set(entries.flatMap(({ row }) => row.evidence))];
  return ids.map(evidenceById).flatMap(({ figure, how, id, link, source, status }) => [
    `  ${colors.bold(id)}: ${status} (${how})`,
    ...wrapped(`${figure}. ${source}${link === null ? "" : ` ${link}`}`, TERMINAL_WIDTH - 4)
      .split("\n")
      .map((line) => `    ${line}`),
  ]);
}

/** The parameters in force for a terminal, grouped by grade, then the sources behind them. */
export function ledgerText(scenario: Scenario, wanted: readonly Grade[]): string {
  const all = ledgerOf(scenario);
  const entries = all.filter(({ row }) => wanted.includes(row.grade));
  const head = ["  parameter", "value here", "unit", "stated in", "plausible", "evidence, or what was found"];
  const lines = inColumns([head, ...entries.map(rowOf)]);
  const blocks = grades
    .filter((grade) => wanted.includes(grade))
    .map((grade) => {
      const own = entries.flatMap(({ row }, i) => (row.grade === grade ? [lines[i + 1] as string] : []));
      return [colors.bold(`${titles[grade]} (${own.length})`), lines[0] as string, ...own].join("\n");
    });
  const cited = sources(entries);
  return [
    `${colors.bold(scenario.name)}: ${gradeSentence(all)}`,
    ...blocks,
    ...(cited.length === 0 ? [] : [[colors.bold("Evidence"), ...cited].join("\n")]),
    wrapped(
      "Stated in: the default, the scenario file (or the command line), or an arm. Plausible: over which range --stress varies a value; the range is itself an assumption.",
      TERMINAL_WIDTH,
    ),
  ]
    .join("\n\n")
    .replaceAll("\u00a0", " ");
}

/** The cells of a parameter: its path, value and range, the answer at both ends, and what becomes of it. */
function stressCells(one: StressedParameter, stress: Stress): readonly string[] {
  const end = (lower: boolean): string => {
    const found = one.ends.find(({ value }) => value < one.value === lower);
    return found ? withInterval(found.effect, stress) : "–";
  };
  return [one.path, shortValue(one.value, one.unit), rangeText(one), end(true), end(false), worstVerdict(one)];
}

/** The parameters that do most; those that turn the answer are red. */
function stressTable(stress: Stress): readonly string[] {
  const unit = differenceUnit(stress.unit).trim();
  const lower = `at the lower end${unit === "" ? "" : `, ${unit}`}`;
  const shown = stress.parameters.slice(0, MOST_ROWS);
  const more = stress.parameters.length - shown.length;
  const head = ["", "value", "range", lower, "at the upper end", "the answer"];
  const lines = inColumns([head, ...shown.map((one) => stressCells(one, stress))]).map((line, r) => {
    const one = shown[r - 1];
    if (!one) return colors.bold(line);
    return ["flips", "undoes"].includes(worstVerdict(one)) ? colors.red(line) : line;
  });
  return more > 0 ? [...lines, `and ${more} more in the report`] : lines;
}

/** What an answer rests on, for a terminal: the answer, the sentences, the parameters that do most. Colors follow NO_COLOR. */
export function stressText(name: string, stress: Stress): string {
  const broken = (texts: readonly string[]): string => texts.map((text) => wrapped(text, TERMINAL_WIDTH)).join("\n");
  return [
    `${colors.bold(name)}: ${counted(stress.parameters.length, "parameter")}, each at both ends of its plausible range`,
    broken([`${baseSentence(stress)}.`, ...restsOn(stress), ...claimRests(stress)]),
    stressTable(stress).join("\n"),
    broken(stressCaveats(stress)),
  ]
    .join("\n\n")
    .replaceAll("\u00a0", " ");
}
