import { fixed, sensible } from "../charts/numbers.ts";
import { type AnswerRow, type ClassicAnswer, rowsOf } from "../classics/answer.ts";
import type { Classic, SettingValues } from "../classics/classic.ts";
import { rangeOf } from "../classics/settings.ts";
import type { JudgedOrder, Verdict } from "../classics/verdict.ts";
import { colors } from "./colors.ts";
import { inColumns, wrapped } from "./summary-text.ts";

const LINE_WIDTH = 96;
const TITLE_WIDTH = 46;
/** More numbers without a known answer than these are left to cells.csv. */
const MOST_FURTHER = 24;

function yearOf({ reference }: Classic): string {
  return /\((\d{4})/.exec(reference.text)?.[1] ?? "–";
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

/** Settings that differ from their defaults: "p1=0.3, p2=0.5". */
export function cellWords({ settings }: Pick<Classic, "settings">, values: SettingValues): string {
  const own = settings.filter((setting) => values[setting.name] !== setting.default);
  return own.map(({ name }) => `${name}=${values[name]}`).join(", ") || "defaults";
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", colors.bold(title), ...lines];
}

function indented(text: string, first: string, rest = " ".repeat(first.length)): string {
  return first + wrapped(text, LINE_WIDTH - first.length).replaceAll("\n", `\n${rest}`);
}

function doiWords({ reference }: Classic): string {
  return reference.doi === null ? "" : ` doi:${reference.doi}`;
}

/** What a classic asks, how it is read, and its settings. */
export function classicExplained(classic: Classic): string {
  const settings = classic.settings.map((setting) => [
    `  ${setting.name}`,
    String(setting.default),
    rangeOf(setting),
    setting.meaning,
  ]);
  const readings = classic.readings.map((reading) => indented(reading, "  · "));
  return [
    `${colors.bold(classic.name)}: ${classic.title}`,
    wrapped(`${classic.reference.text}${doiWords(classic)}`, LINE_WIDTH),
    "",
    wrapped(classic.question, LINE_WIDTH),
    ...block("How it is read", readings),
    ...block("Settings, their defaults and ranges (--set name=value)", inColumns(settings)),
  ].join("\n");
}

/** A known answer, or the ends of a known range. */
export function knownWords(value: number | readonly [number, number]): string {
  return typeof value === "number" ? sensible(value, 4) : value.map((end) => sensible(end, 3)).join(" to ");
}

/** A verdict for a terminal, colored where colors are on. */
function verdictWords(verdict: Verdict): string {
  if (verdict === "met") return colors.green(verdict);
  return verdict === "missed" ? colors.red(verdict) : colors.yellow(verdict);
}

/** A standard error; a dash where a single replication says nothing of it. */
export function errorWords(standardError: number): string {
  return standardError === 0 ? "0" : sensible(Number.isFinite(standardError) ? standardError : null, 2);
}

function knownCells(row: AnswerRow): readonly string[] {
  const { known } = row;
  if (known === null) return [];
  return [
    knownWords(known.value),
    sensible(row.value, 4),
    errorWords(row.standardError),
    `± ${sensible(known.allowed, 2)}`,
  ];
}

/** The table of known answers beside ours; the verdicts stand last in it but for the sources, so that colors shift nothing. */
function knownTable(classic: Classic, rows: readonly AnswerRow[]): readonly string[] {
  const beside = rows.filter(({ known }) => known !== null);
  if (beside.length === 0) return [];
  const head = ["  cell", "quantity", "target", "ours", "s.e.", "tolerance"];
  const lines = inColumns([
    head,
    ...beside.map((row) => [`  ${cellWords(classic, row.settings)}`, row.quantity.name, ...knownCells(row)]),
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
function furtherTable(classic: Classic, rows: readonly AnswerRow[]): readonly string[] {
  const further = rows.filter(({ known, quantity }) => known === null && !quantity.curve);
  if (further.length > MOST_FURTHER) return [`  ${further.length} numbers without a known answer are in cells.csv`];
  const cells = further.map(({ quantity, settings, standardError, value }) => [
    `  ${cellWords(classic, settings)}`,
    quantity.name,
    sensible(value, 4),
    errorWords(standardError),
    quantity.meaning,
  ]);
  return cells.length === 0 ? [] : inColumns([["  cell", "quantity", "ours", "s.e.", ""], ...cells]);
}

function orderLine({ differences, says, source, status, verdict }: JudgedOrder): string {
  const steps = differences.map(({ standardError, value }) => `${sensible(value)} (${errorWords(standardError)})`);
  return `  ${verdictWords(verdict)}  ${says}: differences (s.e.) ${steps.join(", ")} · ${status}: ${source}`;
}

/** "11 of 12 known answers met, 1 unclear"; orders count too. */
export function verdictCounts({ orders, targets }: Pick<ClassicAnswer, "orders" | "targets">): string {
  const verdicts = [...targets, ...orders].map(({ verdict }) => verdict);
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  if (verdicts.length === 0) return "no known answer in these cells";
  const others = (["unclear", "missed"] as const).filter((verdict) => count(verdict) > 0);
  const rest = others.map((verdict) => `, ${fixed(count(verdict), 0)} ${verdict}`).join("");
  return `${count("met")} of ${verdicts.length} known answers and orders met${rest}`;
}

/** A finished classic for a terminal. `replications` of every cell under `seed`. */
export function classicText(
  classic: Classic,
  answer: ClassicAnswer,
  size: { readonly replications: number; readonly seed: string },
): string {
  const rows = rowsOf(classic, answer);
  const said = `${answer.cells.length} cells × ${fixed(size.replications, 0)} replications, seed ${size.seed}: ${verdictCounts(answer)}`;
  return [
    classicExplained(classic),
    ...block(`Known answers beside ours (${said})`, knownTable(classic, rows)),
    ...block("Further numbers", furtherTable(classic, rows)),
    ...block("Orders, each difference beside its standard error", answer.orders.map(orderLine)),
    ...block("What it teaches", [wrapped(classic.lesson, LINE_WIDTH)]),
  ].join("\n");
}

/** A checked classic in a line, with what was missed below it. */
export function checkText(classic: Classic, answer: ClassicAnswer): string {
  const missed = rowsOf(classic, answer).filter(({ verdict }) => verdict === "missed");
  const orders = answer.orders.filter(({ verdict }) => verdict === "missed");
  return [`${classic.name}: ${verdictCounts(answer)}`, ...knownTable(classic, missed), ...orders.map(orderLine)].join(
    "\n",
  );
}
