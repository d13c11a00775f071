import { plainAt } from "./plain.ts";
import type { Grade, Row } from "./row.ts";
import type { Scenario } from "./scenario.ts";
import { rowsByPath, type Value } from "./settings.ts";

/** Where a value in force comes from: the row's default, the file (or the command line), or an arm that says otherwise. */
export type Stated = "default" | "file" | "arm";

/** A parameter with the value every arm gives it. */
export interface LedgerEntry {
  readonly path: string;
  readonly row: Row;
  /** Values by arm; null where the scenario was written before the parameter existed. */
  readonly values: readonly { readonly arm: string; readonly value: Value | null }[];
  readonly stated: Stated;
}

function statedOf(row: Row, values: readonly (Value | null)[]): Stated {
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  if (texts.size > 1) return "arm";
  return values.every((value) => value === null || value === row.default) ? "default" : "file";
}

/** Every parameter with what is in force, in the order of the scenario file. */
export function ledgerOf({ arms }: Pick<Scenario, "arms">): readonly LedgerEntry[] {
  return [...rowsByPath].map(([path, row]) => {
    const values = arms.map(({ name, settings }) => ({
      arm: name,
      value: (plainAt(settings, path.split(".")) as Value | undefined) ?? null,
    }));
    return {
      path,
      row,
      values,
      stated: statedOf(
        row,
        values.map(({ value }) => value),
      ),
    };
  });
}

export const grades: readonly Grade[] = ["measured", "estimated", "assumption"];

/** How many parameters rest on what. */
export function gradeCounts(entries: readonly LedgerEntry[]): Readonly<Record<Grade, number>> {
  const count = (grade: Grade): number => entries.filter(({ row }) => row.grade === grade).length;
  return { measured: count("measured"), estimated: count("estimated"), assumption: count("assumption") };
}
