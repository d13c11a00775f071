import fc from "fast-check";
import type { Tree } from "../../src/numeric/tree.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { listRows, type NumberRow, type Row, type Scope } from "../../src/scenario/row.ts";
import type { Value } from "../../src/scenario/settings.ts";

/** How often a value is drawn in which way. */
export interface Wildness {
  readonly atDefault: number;
  readonly telling: number;
  readonly atLimit: number;
  readonly nearDefault: number;
  readonly inRange: number;
  readonly expression: number;
}

/** Most values at their defaults. */
export const calm: Wildness = { atDefault: 20, telling: 20, atLimit: 1, nearDefault: 8, inRange: 2, expression: 1 };

/** Defaults, but for what would take years to show: conditions, wins and endings come within months. */
export const eager: Wildness = { atDefault: 20, telling: 200, atLimit: 0, nearDefault: 2, inRange: 1, expression: 0 };

/** Most values anywhere in their ranges, many at a limit, where guards are needed. */
export const wild: Wildness = { atDefault: 4, telling: 4, atLimit: 4, nearDefault: 4, inRange: 4, expression: 2 };

/** Narrower than the rows' own ranges, so that the slow twin is fast enough. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  "community.people": [50, 120],
  "organizations.count": [1, 12],
  "organizations.landscape.bits": [2, 7],
  "learning.testedPrograms": [0, 6],
  "initiative.program.considered": [1, 6],
};

/** Values chosen by hand where the default would hide the mechanism in so few months. */
const telling: Readonly<Record<string, readonly number[]>> = {
  "community.people": [50, 80, 120],
  "organizations.count": [1, 5, 12],
  "organizations.landscape.bits": [4, 6],
  "organizations.grantLoss.chance": [0.2],
  "organizations.turnover.chance": [0.2],
  "community.champion.leaving": [1],
  "community.champion.returning": [1],
  "learning.rate": [0.5, 1],
  "learning.visibilityBase": [0.5, 1],
  "learning.testedPrograms": [3],
  "learning.misdirection": [0.5, 1],
  "delivery.referral.accompanied": [0.5, 1],
  "delivery.referral.navigatorCost": [50, 2000],
  "policy.winsBase": [3, 6],
  "policy.winsGain": [6, 6, 6],
  "policy.willGain": [0.5, 1],
  "policy.willFloor": [1],
  "initiative.buildRate": [0.3, 1],
  "initiative.agenda.conflictHours": [1, 5],
  "initiative.participation.disagreement": [1, 5],
  "initiative.participation.startShare": [1],
  "initiative.participation.startContribution": [1],
  "initiative.participation.leaving": [0.5],
  "initiative.participation.joining": [1],
  "initiative.participation.alignmentRate": [0.3, 1],
  "initiative.program.imposed": [0.5, 1],
  "initiative.program.considered": [3],
  "initiative.program.fidelity": [0, 0.3],
  "initiative.leadership.effort": [0.5, 1, 1],
  "initiative.leadership.build": [0.5, 1, 1],
  "initiative.leadership.succession": [1, 1],
  "initiative.backbone.grantMonths": [6, 12],
  "initiative.backbone.endingEarly": [0.5, 1],
  "initiative.backbone.endingLate": [0.3],
};

function numberValue(path: string, row: NumberRow, wildness: Wildness): fc.Arbitrary<number> {
  const [min, max] = sizes[path] ?? [row.min, row.max];
  const round = (x: number) => Math.min(max, Math.max(min, row.whole ? Math.round(x) : x));
  const usual = round(row.default);
  const uniform = fc.integer({ min: 0, max: 1 << 30 }).map((u) => round(min + ((max - min) * u) / (1 << 30)));
  const near = fc.integer({ min: 1, max: 400 }).map((percent) => round((row.default * percent) / 100));
  return fc.oneof(
    { weight: wildness.atDefault, arbitrary: fc.constant(usual) },
    { weight: path in telling ? wildness.telling : 0, arbitrary: fc.constantFrom(usual, ...(telling[path] ?? [])) },
    { weight: wildness.atLimit, arbitrary: fc.constantFrom(min, max) },
    { weight: wildness.nearDefault, arbitrary: near },
    { weight: wildness.inRange, arbitrary: uniform },
  );
}

const number = (value: number): Tree => ({ type: "number", value });
const call = (operator: string, ...operands: readonly Tree[]): Tree => ({ type: "call", operator, operands });
const month: Tree = { type: "name", name: "month" };

/** An expression that has the value `before` up to a month and `after` from then on. */
export function stepAt(from: number, before: Tree | number, after: Tree | number): Tree {
  const tree = (value: Tree | number) => (typeof value === "number" ? number(value) : value);
  return call("conditional", call("larger", month, number(from - 1)), tree(after), tree(before));
}

function ramp(row: NumberRow, from: number, to: number): Tree {
  const line = call("add", number(from), call("multiply", number((to - from) / 12), month));
  const within = call("clamp", line, number(row.min), number(row.max));
  return row.whole ? call("floor", within) : within;
}

/** A value of a row: a number in its range, a word, or (rows of arms) an expression of the month that stays in the range. */
function rowValue(path: string, row: Row, wildness: Wildness): fc.Arbitrary<Value> {
  if (row.kind === "choice") return fc.constantFrom(...row.choices);
  const value = numberValue(path, row, wildness);
  if (row.scope === "world") return value;
  const total = wildness.atDefault + wildness.telling + wildness.atLimit + wildness.nearDefault + wildness.inRange;
  const stepped = fc.tuple(fc.integer({ min: -3, max: 9 }), value, value).map(([at, a, b]) => stepAt(at, a, b));
  const ramped = fc.tuple(value, value).map(([a, b]) => ramp(row, a, Math.min(b, sizes[path]?.[1] ?? b)));
  return fc.oneof(
    { weight: total, arbitrary: value },
    { weight: wildness.expression, arbitrary: path in sizes ? stepped : fc.oneof(stepped, ramped) },
  );
}

const rows = listRows(parameters);

/** A value for every row. */
export function allValues(wildness: Wildness): fc.Arbitrary<Record<string, Value>> {
  return fc.record(Object.fromEntries(rows.map(({ path, row }) => [path, rowValue(path, row, wildness)])));
}

/** Values for a few rows of a scope. */
export function someValues(scope: Scope, wildness: Wildness): fc.Arbitrary<Record<string, Value>> {
  const own = rows.filter(({ row }) => row.scope === scope);
  const one = fc
    .constantFrom(...own)
    .chain(({ path, row }) => fc.tuple(fc.constant(path), rowValue(path, row, wildness)));
  return fc.array(one, { minLength: 1, maxLength: 8 }).map((pairs) => Object.fromEntries(pairs));
}
