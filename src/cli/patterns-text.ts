import { counted, fixed, isShare, sensible } from "../charts/numbers.ts";
import type { PatternResult, PatternsFile } from "../experiment/patterns.ts";
import type { Band, Finding, Verdict } from "../patterns/pattern.ts";
import { colors } from "./colors.ts";
import { inColumns, TERMINAL_WIDTH, wrapped } from "./columns.ts";

const paints: Readonly<Record<Verdict, (text: string) => string>> = {
  holds: colors.green,
  misses: colors.red,
  unclear: colors.yellow,
};

/** Shares as percentages with two decimals, so that a tenth of a point can be seen; what is tiny in its own way. */
function valueText(value: number, unit: string): string {
  if (!Number.isFinite(value)) return value < 0 ? "−∞" : "∞";
  const size = Math.abs(value);
  if (size > 0 && size < 5e-5) return value.toExponential(1).replaceAll("-", "−");
  if (isShare(unit)) return `${fixed(value * 100, 2)} %`;
  if (unit === "share difference") return `${fixed(value * 100, size < 0.002 ? 3 : 2)} points`;
  return unit === "SD" || unit === "ratio" ? fixed(value, 3) : sensible(value);
}

/** "0 to 2", "above 0", "below 2". */
function bandText({ high, low }: Pick<Band, "low" | "high">, unit: string): string {
  if (low !== null && high !== null) return rangeText(low, high, unit);
  if (low !== null) return `above ${valueText(low, unit)}`;
  return high === null ? "" : `below ${valueText(high, unit)}`;
}

function intervalText({ high, low, unit }: Finding): string {
  return low === high ? "" : rangeText(low, high, unit);
}

/** "8.72 to 12.10 %": the unit once. */
function rangeText(low: number, high: number, unit: string): string {
  return `${valueText(low, unit).replace(/ .*$/, "")} to ${valueText(high, unit)}`;
}

/** The cells of a finding: what, value, interval, band, verdict. */
function findingCells(finding: Finding): readonly string[] {
  const { band, unit, value, verdict, what } = finding;
  const expected = band ? bandText(band, unit) : "";
  return [what, valueText(value, unit), intervalText(finding), expected, verdict ?? "–"];
}

function painted(line: string, verdict: Finding["verdict"]): string {
  return verdict ? paints[verdict](line) : line;
}

function reasonLines(findings: readonly Finding[]): readonly string[] {
  const reasons = findings.flatMap(({ band }) => (band ? [`${band.reason}.`] : []));
  return [...new Set(reasons)].map((reason) => indented(`band: ${reason}`));
}

function patternBlock({ evidence, findings, id, measure, statement, verdict }: PatternResult): string {
  const head = ["", "the model", "95 % interval", "band", "verdict"];
  const lines = inColumns([head, ...findings.map(findingCells)]);
  const rows = lines.map((line, l) => (l === 0 ? colors.bold(line) : toldRow(line, findings[l - 1] as Finding)));
  const sources = evidence.map(({ source, status, text }) => indented(`evidence (${status}): ${text} — ${source}.`));
  return [
    painted(colors.bold(`${id} ${statement}: ${verdict}`), verdict),
    ...sources,
    indented(`measured: ${measure}`),
    ...reasonLines(findings),
    "",
    ...rows,
  ].join("\n");
}

/** What does not hold is told with what it is about and what was expected. */
function toldRow(line: string, { band, verdict, words }: Finding): string {
  if (verdict === "holds" || verdict === null) return painted(line, verdict);
  return [painted(line, verdict), indented(`↳ ${words}; expected: ${band?.reason}`)].join("\n");
}

/** Lines that begin two columns from the edge. */
function indented(text: string): string {
  return `  ${wrapped(text, TERMINAL_WIDTH - 2).replaceAll("\n", "\n  ")}`;
}

/** A line per pattern: its first finding. */
function overview({ patterns }: PatternsFile): readonly string[] {
  const rows = patterns.map(({ findings, id, published, verdict }) => {
    const [what, value, interval, band] = findingCells(findings[0] as Finding) as [string, string, string, string];
    return [id, what, published, value, interval, band, verdict ?? ""];
  });
  const head = ["", "first of its findings", "published", "the model", "95 % interval", "band", "verdict of all"];
  return inColumns([head, ...rows]).map((line, l) =>
    l === 0 ? colors.bold(line) : painted(line, patterns[l - 1]?.verdict ?? null),
  );
}

/** All patterns for a terminal: one table of what each is about, then each with its parts and reasons. */
export function patternsText(file: PatternsFile): string {
  const runs = file.runs.map(
    ({ name, people, worlds }) => `${name} ${counted(worlds, "world")} of ${fixed(people, 0)} people`,
  );
  const head = wrapped(`${colors.bold("Patterns")}: ${runs.join(", ")}`, TERMINAL_WIDTH);
  const blocks = file.patterns.map(patternBlock);
  return [head, overview(file).join("\n"), ...blocks].join("\n\n").replaceAll("\u00a0", " ");
}
