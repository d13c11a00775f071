import { shortened } from "../charts/layout.ts";
import { counted, fixed, sensible } from "../charts/numbers.ts";
import { type AnswerRow, type ClassicAnswer, rowsOf, unexplained } from "../classics/answer.ts";
import type { CellResult, Classic, Setting, SettingValues } from "../classics/classic.ts";
import { rangeOf } from "../classics/settings.ts";
import type { JudgedOrder, Verdict } from "../classics/verdict.ts";
import { colors } from "./colors.ts";
import { inColumns, wrapped } from "./columns.ts";

const LINE_WIDTH = 96;
const TITLE_WIDTH = 46;
/** More numbers without a known answer than these are left to cells.csv. */
const MOST_FURTHER = 16;
const CELL_WIDTH = 46;

function yearOf({ reference }: Classic): string {
  return /\b(?:1[89]|20)\d\d\b/.exec(reference.text)?.[0] ?? "–";
}

/** All classics, a line each: name, year, what of the engine does the work, title. */
export function classicsList(classics: readonly Classic[]): string {
  const head = ["name", "year", "runs on the engine's", "title"];
  const rows = classics.map((classic) => [
    classic.name,
    yearOf(classic),
    classic.processes.join(", ") || "–",
    classic.title.length > TITLE_WIDTH ? `${classic.title.slice(0, TITLE_WIDTH - 1)}…` : classic.title,
  ]);
  const [first, ...lines] = inColumns([head, ...rows]);
  const further = "`concerted classics NAME` runs one; `--explain` says what it asks, and which settings it has.";
  return [colors.bold(first ?? ""), ...lines, "", further].join("\n");
}

/**
 * What tells a cell from the others: the settings that differ between cells; of a single cell, those that differ from their
 * defaults. "p1=0.3, p2=0.5".
 */
export function cellWords(
  classic: Pick<Classic, "settings">,
  cells: readonly CellResult[],
  values: SettingValues,
): string {
  const [only, ...others] = cells;
  const tells = ({ default: usual, name }: Setting): boolean =>
    others.length === 0
      ? values[name] !== usual
      : cells.some(({ settings }) => settings[name] !== only?.settings[name]);
  const own = classic.settings.filter(tells).map(({ name }) => `${name}=${values[name]}`);
  return own.join(", ") || "defaults";
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", colors.bold(title), ...lines];
}

function indented(text: string, first: string, rest = " ".repeat(first.length)): string {
  return first + wrapped(text, LINE_WIDTH - first.length).replaceAll("\n", `\n${rest}`);
}

function referenceWords({ reference: { doi, text } }: Classic): string {
  const sentence = text.endsWith(".") ? text : `${text}.`;
  return doi === null ? sentence : `${sentence} doi:${doi}`;
}

/** What a classic asks, how it is read, and its settings. */
export function classicExplained(classic: Classic): string {
  const settings = classic.settings.map((setting) =>
    indented(`${setting.name}=${setting.default}: ${setting.meaning}; ${rangeOf(setting)}`, "  ", "    "),
  );
  const readings = classic.readings.map((reading) => indented(reading, "  · "));
  return [
    `${colors.bold(classic.name)}: ${classic.title}`,
    wrapped(referenceWords(classic), LINE_WIDTH),
    "",
    wrapped(classic.question, LINE_WIDTH),
    ...block("How it is read", readings),
    ...block("Settings (--set name=value)", settings),
  ].join("\n");
}

/** A number to so many significant digits, also where it is next to nothing. */
export function numberWords(value: number, digits = 4): string {
  if (value === 0 || Math.abs(value) >= 1e-4) return sensible(value, digits);
  return Number.isFinite(value) ? value.toExponential(0).replaceAll("-", "\u2212") : "–";
}

/** A known answer, or the ends of a known range. */
export function knownWords(value: number | readonly [number, number]): string {
  const word = (number: number): string => (String(number).length <= 7 ? String(number) : numberWords(number, 5));
  return typeof value === "number" ? word(value) : value.map(word).join(" to ");
}

/** A verdict for a terminal, colored where colors are on. */
function verdictWords(verdict: Verdict): string {
  if (verdict === "met") return colors.green(verdict);
  return verdict === "missed" ? colors.red(verdict) : colors.yellow(verdict);
}

/** A standard error; a dash where a single replication says nothing of it. */
export function errorWords(standardError: number): string {
  return numberWords(standardError, 2);
}

function knownCells(row: AnswerRow): readonly string[] {
  const { known } = row;
  if (known === null) return [];
  return [
    knownWords(known.value),
    numberWords(row.value),
    errorWords(row.standardError),
    `± ${numberWords(known.allowed, 2)}`,
  ];
}

/** A cell's words in front of its first row, nothing in front of the others. */
function cellColumn(classic: Classic, cells: readonly CellResult[], rows: readonly AnswerRow[]): readonly string[] {
  return rows.map(({ settings }, r) =>
    rows[r - 1]?.settings === settings ? "" : `  ${shortened(cellWords(classic, cells, settings), CELL_WIDTH)}`,
  );
}

/** The table of known answers beside ours; the verdicts stand last in it but for the sources, so that colors shift nothing. */
function knownTable(classic: Classic, { cells }: ClassicAnswer, rows: readonly AnswerRow[]): readonly string[] {
  const beside = rows.filter(({ known }) => known !== null);
  if (beside.length === 0) return [];
  const head = ["  cell", "quantity", "target", "ours", "s.e.", "tolerance"];
  const names = cellColumn(classic, cells, beside);
  const lines = inColumns([
    head,
    ...beside.map((row, r) => [names[r] as string, row.quantity.name, ...knownCells(row)]),
  ]);
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((line, l) => {
    const row = beside[l - 1];
    if (!row?.known || row.verdict === null) return `${line.padEnd(width)}  verdict  source`;
    const { remark, source, status } = row.known;
    const gap = " ".repeat("unclear".length - row.verdict.length);
    const said = `${line.padEnd(width)}  ${verdictWords(row.verdict)}${gap}  ${status}: ${source}`;
    return remark && row.verdict !== "met" ? `${said}\n${indented(remark, "    ")}` : said;
  });
}

/** Numbers of which no known answer stands beside: all of a few, of more how many there are. */
function furtherTable(classic: Classic, answer: ClassicAnswer, rows: readonly AnswerRow[]): readonly string[] {
  const further = rows.filter(({ known, quantity }) => known === null && !quantity.curve);
  if (further.length > MOST_FURTHER) return [`  ${further.length} numbers without a known answer are in cells.csv`];
  const names = cellColumn(classic, answer.cells, further);
  const cells = further.map(({ quantity, standardError, value }, r) => [
    names[r] as string,
    quantity.name,
    numberWords(value),
    errorWords(standardError),
    quantity.meaning,
  ]);
  return cells.length === 0 ? [] : inColumns([["  cell", "quantity", "ours", "s.e.", ""], ...cells]);
}

function orderLine({ differences, says, source, status, verdict }: JudgedOrder): string {
  const steps = differences.map(
    ({ standardError, value }) => `${numberWords(value, 3)} (${errorWords(standardError)})`,
  );
  return `  ${verdictWords(verdict)}  ${says}: differences (s.e.) ${steps.join(", ")} · ${status}: ${source}`;
}

/** "11 of 12 known answers met, 1 unclear"; orders count too. */
export function verdictCounts({ orders, targets }: Pick<ClassicAnswer, "orders" | "targets">): string {
  const verdicts = [...targets, ...orders].map(({ verdict }) => verdict);
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  if (verdicts.length === 0) return "no known answer in these cells";
  const others = (["unclear", "missed"] as const).filter((verdict) => count(verdict) > 0);
  const explained = count("missed") - unexplained({ orders, targets }).length;
  const why = explained > 0 ? ` (${explained} of them expected)` : "";
  const rest = others.map((verdict) => `, ${fixed(count(verdict), 0)} ${verdict}`).join("") + why;
  return `${count("met")} of ${verdicts.length} known answers and orders met${rest}`;
}

/** A finished classic for a terminal. `replications` of every cell under `seed`. */
export function classicText(
  classic: Classic,
  answer: ClassicAnswer,
  size: { readonly replications: number; readonly seed: string },
): string {
  const rows = rowsOf(classic, answer);
  const said = `${counted(answer.cells.length, "cell")} × ${counted(size.replications, "replication")}, seed ${size.seed}: ${verdictCounts(answer)}`;
  return [
    classicExplained(classic),
    ...block(`Known answers beside ours (${said})`, knownTable(classic, answer, rows)),
    ...block("Further numbers", furtherTable(classic, answer, rows)),
    ...block("Orders, each difference beside its standard error", answer.orders.map(orderLine)),
    ...block("What it teaches", [wrapped(classic.lesson, LINE_WIDTH)]),
  ]
    .join("\n")
    .replaceAll("\u00a0", " ");
}

/** A checked classic in a line, with what was missed below it. */
export function checkText(classic: Classic, answer: ClassicAnswer): string {
  const missed = rowsOf(classic, answer).filter(({ verdict }) => verdict === "missed");
  const orders = answer.orders.filter(({ verdict }) => verdict === "missed");
  return [
    `${classic.name}: ${verdictCounts(answer)}`,
    ...knownTable(classic, answer, missed),
    ...orders.map(orderLine),
  ].join("\n");
}
