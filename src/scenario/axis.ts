/** A parameter that a sweep varies, by its path in the file, and the values it takes. */
export interface Axis {
  readonly path: string;
  readonly values: readonly (number | string)[];
}

/** Why a text is no axis. */
export interface AxisFlaw {
  readonly got: string;
  readonly expected: string;
}

export const axisForms = "path=from:to:count or path=a,b,c, with k and M for thousands and millions";

/** Most values of one axis. */
const mostValues = 1000;

const scales: Readonly<Record<string, number>> = { "": 1, k: 1e3, M: 1e6 };
const numberForm = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)([kM]?)$/;

/** "1.2M" as a number; null for what is none. */
function numberOf(text: string): number | null {
  const [, digits, suffix] = numberForm.exec(text.trim()) ?? [];
  return digits === undefined ? null : tidy(Number(digits) * (scales[suffix as string] as number));
}

/** Without the last digits, in which sums of decimal fractions differ from what was meant. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

/** Splits at commas outside of parentheses and brackets, so that a value may be an expression. */
function parts(text: string): readonly string[] {
  const found = [""];
  let depth = 0;
  for (const letter of text) {
    if ("([{".includes(letter)) depth++;
    if (")]}".includes(letter)) depth--;
    if (letter === "," && depth === 0) found.push("");
    else found[found.length - 1] += letter;
  }
  return found.map((part) => part.trim());
}

function rangeOf(text: string): readonly number[] | AxisFlaw | null {
  const pieces = text.split(":");
  if (pieces.length === 2 && pieces.every((piece) => numberOf(piece) !== null))
    return { got: `${text} without a number of values`, expected: axisForms };
  if (pieces.length !== 3) return null;
  const [from, to, count] = pieces.map(numberOf) as [number | null, number | null, number | null];
  if (from === null || to === null || count === null) return null;
  if (!Number.isInteger(count) || count < 2 || count > mostValues)
    return { got: `${count} values`, expected: `a whole number of values, from 2 to ${mostValues}` };
  if (from === to) return { got: `a range from ${from} to ${to}`, expected: "two different ends" };
  return Array.from({ length: count }, (_, i) => tidy(from + ((to - from) * i) / (count - 1)));
}

function listOf(text: string): readonly (number | string)[] | AxisFlaw {
  const values = parts(text).map((part) => numberOf(part) ?? part);
  if (values.some((value) => value === "")) return { got: JSON.stringify(text), expected: "values between the commas" };
  if (values.length > mostValues) return { got: `${values.length} values`, expected: `at most ${mostValues}` };
  const again = values.find((value, i) => values.indexOf(value) < i);
  return again === undefined ? values : { got: `${again} again`, expected: "each value once" };
}

/** Reads `path=from:to:count` or `path=a,b,c`. */
export function parseAxis(text: string): Axis | AxisFlaw {
  const at = text.indexOf("=");
  const path = text.slice(0, Math.max(at, 0)).trim();
  const rest = text.slice(at + 1).trim();
  if (at < 0 || rest === "" || !/^[\w-]+(\.[\w-]+)*$/.test(path))
    return { got: JSON.stringify(text), expected: axisForms };
  const values = rangeOf(rest) ?? listOf(rest);
  return "got" in values ? values : { path, values };
}

/** Parts of a scenario that decide what is compared, and so cannot vary within a sweep. */
const fixedParts = [
  "about",
  "charts",
  "compare",
  "declaration",
  "hypotheses",
  "money",
  "months",
  "name",
  "outcomes",
  "precision",
  "replications",
  "seed",
  "sweep",
];

/** What is wrong with several axes together; null if nothing is. */
export function axesFlaw(axes: readonly Axis[]): AxisFlaw | null {
  const paths = axes.map(({ path }) => path);
  const again = paths.find((path, i) => paths.indexOf(path) < i);
  if (again !== undefined) return { got: `${again} twice`, expected: "each parameter once" };
  const fixed = paths.find((path) => fixedParts.includes(path.split(".")[0] as string));
  if (fixed !== undefined) return { got: fixed, expected: "a parameter of the worlds or of the arms" };
  return null;
}

/** All combinations of the values of axes, the last axis fastest: entry p holds the value of each axis at point p. */
export function grid(axes: readonly Axis[]): readonly (readonly (number | string)[])[] {
  return axes.reduce<readonly (readonly (number | string)[])[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  );
}
