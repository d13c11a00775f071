import { didYouMean } from "./suggest.ts";

/** Steps from the top of the file to a value: keys and list positions. */
export type Path = readonly (string | number)[];

export interface Place {
  readonly file: string;
  /** From 1; 0 where there is no line, as for an option of the command line. */
  readonly line: number;
  readonly column: number;
}

type Severity = "error" | "warning";

/** What is wrong, before it is known where it stands in the text. */
export interface Finding {
  readonly path: Path;
  readonly got: string;
  readonly expected: string;
  readonly suggestion?: string | undefined;
  readonly severity?: Severity | undefined;
  /** Point at the key instead of its value. */
  readonly atKey?: boolean | undefined;
  /** Characters into the value's own text. */
  readonly offset?: number | undefined;
  /** Known already, for what stands in another file or could not be read at all. */
  readonly place?: Place | undefined;
}

/** What is wrong, and where: data first, words last. */
export interface Problem extends Place {
  readonly severity: Severity;
  readonly path: string;
  readonly got: string;
  readonly expected: string;
  readonly suggestion?: string;
}

/** "community.groups.1.share", as `--set` takes it. */
export function pathText(path: Path): string {
  return path.join(".");
}

/** True if `path` begins with `start` (or is it). */
export function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => String(path[index]) === String(step) && index < path.length);
}

/** The problem of a finding at a place. */
export function problemAt(finding: Finding, { file, line, column }: Place): Problem {
  return {
    severity: finding.severity ?? "error",
    file,
    line,
    column,
    path: pathText(finding.path),
    got: finding.got,
    expected: finding.expected,
    ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
  };
}

/** One line: `file:line:column path: got …, expected …; did you mean …?`, with "warning: " before a warning. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, path, got, expected, suggestion, severity } = problem;
  const place = line === 0 ? file : `${file}:${line}:${column}`;
  const words = [place, path].filter((word) => word !== "").join(" ");
  const question = didYouMean(suggestion);
  return `${severity === "warning" ? "warning: " : ""}${words}: got ${got}, expected ${expected}${question}`;
}

const longest = 60;

/** A value of the file in words: numbers and texts as they are, the rest by kind. */
export function describe(value: unknown): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "string") {
    return JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value);
  }
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : `a list of ${value.length}`;
  if (value instanceof Uint8Array) return "binary data";
  return typeof value === "object" ? "a mapping" : String(value);
}
