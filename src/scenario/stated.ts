import type { ParseExpression } from "./expression.ts";
import { isMapping, plainAt } from "./plain.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import type { NumberRow, Row } from "./row.ts";
import { type ArmOverrides, expectedValue, type Stated } from "./row-schema.ts";
import { rowsByPath, type Value } from "./settings.ts";
import { firstFailing, type Span } from "./span.ts";

function allowed(row: NumberRow, value: number): boolean {
  return value >= row.min && value <= row.max && (!row.whole || Number.isInteger(value));
}

/** What is wrong with a value of a row, over the whole run; null if nothing is. */
export function outsideRange(row: Row, value: Value, path: Path, span: Span): Finding | null {
  if (row.kind === "choice" || typeof value === "string") return null;
  const failing = firstFailing([value], span, ([x]) => !allowed(row, x as number));
  if (!failing) return null;
  const number = String(failing.values[0]);
  const got = typeof value === "number" ? number : `${number} in month ${failing.month}`;
  return { path, got, expected: expectedValue(row) };
}

/** Values by parameter path as a file or an arm states them. */
export type StatedValues = ReadonlyMap<string, Stated>;

/** All parameters of a file (with its defaults filled in). */
export function statedInFile(file: unknown): StatedValues {
  return new Map([...rowsByPath.keys()].map((path) => [path, plainAt(file, path.split(".")) as Stated]));
}

/** The parameters an arm overrides. */
export function statedInArm(overrides: ArmOverrides, prefix = ""): StatedValues {
  const entries = Object.entries(overrides).flatMap(([name, value]): (readonly [string, Stated])[] => {
    const path = prefix + name;
    return isMapping(value) ? [...statedInArm(value, `${path}.`)] : [[path, value]];
  });
  return new Map(entries.filter(([path]) => rowsByPath.has(path)));
}

/** True if a row's value is an expression, so that a parser is needed. */
export function isExpression(path: string, value: Stated): boolean {
  return typeof value === "string" && rowsByPath.get(path)?.kind === "number";
}

export interface ReadValues {
  readonly values: Readonly<Record<string, Value>>;
  readonly findings: readonly Finding[];
}

/** Parses the expressions among stated values and holds them against their ranges; `at` is where the values stand. */
export function readValues(stated: StatedValues, at: Path, parse: ParseExpression, span: Span): ReadValues {
  const values: Record<string, Value> = {};
  const findings: Finding[] = [];
  for (const [path, value] of stated) {
    const row = rowsByPath.get(path) as Row;
    const place = [...at, ...path.split(".")];
    if (!isExpression(path, value)) {
      values[path] = value;
      continue;
    }
    const { tree, flaws } = parse(String(value), ["month"]);
    if (flaws.length > 0) {
      findings.push(...flaws.map((flaw) => ({ path: place, ...flaw, got: `${flaw.got} in ${describe(value)}` })));
      values[path] = row.default;
      continue;
    }
    const plain = tree.type === "number" ? tree.value : tree;
    const outside = outsideRange(row, plain, place, span);
    if (outside) findings.push(outside);
    values[path] = plain;
  }
  return { values, findings };
}
