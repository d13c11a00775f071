import { z } from "zod";
import { type ChoiceRow, isRow, type NumberRow, type Row, type Rows } from "./row.ts";
import type { ValuesOf } from "./scenario.ts";

/** A value of a row as a file states it: a number, a word, or for arm rows an expression of `month`. */
export type Stated = number | string;

type SchemaOf<R> = R extends NumberRow
  ? z.ZodDefault<z.ZodType<Stated>>
  : R extends ChoiceRow
    ? z.ZodDefault<z.ZodType<string>>
    : z.ZodPrefault<z.ZodType<ValuesOf<R, Stated>>>;

/** One schema per row or group of rows, with the defaults of the rows. */
export type ShapeOf<R> = { [Name in keyof R]: SchemaOf<R[Name]> };

/** ArmOverrides of an arm, nested as in the file. */
export interface ArmOverrides {
  readonly [name: string]: Stated | ArmOverrides;
}

const longestExpression = 1000;

/** What a row takes, in words, e.g. "a number from 0 to 1 (share), or an expression of month". */
export function expectedValue(row: Row): string {
  if (row.kind === "choice") return `one of ${row.choices.join(", ")}`;
  const kind = row.whole ? "a whole number" : "a number";
  const orExpression = row.scope === "arm" ? ", or an expression of month" : "";
  return `${kind} from ${row.min} to ${row.max} (${row.unit})${orExpression}`;
}

function numberSchema(row: NumberRow): z.ZodType<Stated> {
  const error = expectedValue(row);
  const plain = z.number({ error }).min(row.min, { error }).max(row.max, { error });
  const number = row.whole ? plain.int({ error }) : plain;
  const tooLong = `${error} of at most ${longestExpression} characters`;
  return row.scope === "world"
    ? number
    : z.union([number, z.string().min(1, { error }).max(longestExpression, { error: tooLong })], { error });
}

function rowSchema(row: Row): z.ZodType<Stated> {
  if (row.kind === "choice") {
    return z.enum(row.choices as [string, ...string[]], { error: expectedValue(row) }).describe(row.meaning);
  }
  const { unit, meaning, grade, source } = row;
  return numberSchema(row).meta({ description: `${meaning} [${unit}]`, unit, grade, source });
}

/** The fields of a group of rows, each with its default. */
export function shapeOf<R extends Rows>(rows: R): ShapeOf<R> {
  const fields = Object.entries(rows).map(([name, entry]) => [
    name,
    isRow(entry)
      ? rowSchema(entry).default(entry.default)
      : z.strictObject(shapeOf(entry), { error: "a mapping" }).prefault({}),
  ]);
  return Object.fromEntries(fields) as ShapeOf<R>;
}

/** The fields an arm may override: arm rows only, none of them needed, no defaults. */
export function overrideShape(rows: Rows): Record<string, z.ZodType> {
  const fields = Object.entries(rows).flatMap(([name, entry]): [string, z.ZodType][] => {
    if (isRow(entry)) return entry.scope === "arm" ? [[name, rowSchema(entry).optional()]] : [];
    const shape = overrideShape(entry);
    return Object.keys(shape).length === 0 ? [] : [[name, z.strictObject(shape, { error: "a mapping" }).optional()]];
  });
  return Object.fromEntries(fields);
}
