/** The shapes passed downstream of the engine: everything right of the recorder is one of these. */

/** Which direction of an outcome is good for residents. */
export type Better = "lower" | "higher" | "neither";

/** What a recorded outcome is. `name` is the key in files, `label` the words on axes, `range` its possible values. */
export interface OutcomeInfo {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly better: Better;
  readonly meaning: string;
  readonly range: readonly [low: number, high: number];
}

/** A column of numbers or words; `unit` is "" for words and counts without a unit. */
export interface Column {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[] | Float64Array | readonly string[];
}

/** Columns of equal length. Missing numbers are NaN. */
export interface Table {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly Column[];
}

/**
 * Recorded outcomes of an experiment, paired by world: entry w of every vector is the same world.
 * `months` are 0 (the state before the first month) to the last; `values` throws a RangeError for an
 * arm, outcome or month that was not collected.
 */
export interface Panel {
  readonly worlds: number;
  readonly arms: readonly string[];
  readonly outcomes: readonly OutcomeInfo[];
  readonly months: readonly number[];
  values(arm: string, outcome: string, month: number): Float64Array;
}

/** Makes a table after checking that all columns have one length. Throws a RangeError otherwise. */
export function table(name: string, columns: readonly Column[]): Table {
  const rows = columns[0]?.values.length ?? 0;
  for (const column of columns) {
    if (column.values.length !== rows) {
      throw new RangeError(`table ${name}: column ${column.name} has ${column.values.length} rows, expected ${rows}`);
    }
  }
  return { name, rows, columns };
}

/** Rows as plain objects, the form Vega-Lite takes. NaN becomes null. */
export function records(source: Table): Record<string, number | string | null>[] {
  return Array.from({ length: source.rows }, (_, row) =>
    Object.fromEntries(
      source.columns.map((column) => {
        const value = column.values[row] as number | string;
        return [column.name, typeof value === "number" && !Number.isFinite(value) ? null : value];
      }),
    ),
  );
}
