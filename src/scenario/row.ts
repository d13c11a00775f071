/** How well a value is known: measured in a source, estimated from one, or an assumption of this model. */
export type Grade = "measured" | "estimated" | "assumption";

/** World rows are fixed within a comparison and vary only between sweep points; arm rows may be overridden by an arm. */
export type Scope = "world" | "arm";

interface Described {
  readonly meaning: string;
  readonly source: string;
  readonly grade: Grade;
  readonly scope: Scope;
}

/** A number with unit and range. Arm rows also take an expression of `month`. */
export interface NumberRow extends Described {
  readonly kind: "number";
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** One word out of a list. */
export interface ChoiceRow extends Described {
  readonly kind: "choice";
  readonly default: string;
  readonly choices: readonly string[];
}

export type Row = NumberRow | ChoiceRow;

/** Rows in named groups, nested as in the scenario file. */
export interface Rows {
  readonly [name: string]: Row | Rows;
}

type Known = readonly [grade: Grade, source: string];
type NumberOptions = { readonly whole?: boolean };

/** Source of a row that rests on no reference. */
export const assumed: Known = ["assumption", "assumption"];

function numberRow(scope: Scope) {
  return (
    value: number,
    [min, max]: readonly [number, number],
    unit: string,
    meaning: string,
    [grade, source]: Known = assumed,
    options: NumberOptions = {},
  ): NumberRow => ({
    kind: "number",
    default: value,
    min,
    max,
    unit,
    meaning,
    grade,
    source,
    scope,
    whole: options.whole ?? false,
  });
}

/** A row of the arms: (default, [min, max], unit, meaning, [grade, source]). */
export const arm = numberRow("arm");

/** A row of the world: (default, [min, max], unit, meaning, [grade, source]). */
export const world = numberRow("world");

/** A choice of the arms. */
export function choice(choices: readonly string[], meaning: string, [grade, source]: Known = assumed): ChoiceRow {
  return { kind: "choice", default: choices[0] as string, choices, meaning, grade, source, scope: "arm" };
}

/** True for a row, false for a group of rows. */
export function isRow(entry: Row | Rows): entry is Row {
  return typeof entry.kind === "string";
}

/** Every row with its path ("funding.perResident"), in the order of the file. */
export function listRows(rows: Rows, prefix = ""): readonly { readonly path: string; readonly row: Row }[] {
  return Object.entries(rows).flatMap(([name, entry]) =>
    isRow(entry) ? [{ path: prefix + name, row: entry }] : listRows(entry, `${prefix}${name}.`),
  );
}
