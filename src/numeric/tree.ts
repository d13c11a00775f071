import { clamp, exp, log, power } from "./functions.ts";

/** A parsed expression as plain data: it can be hashed, stored and posted to a worker; no text is ever evaluated. */
export type Tree =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "call"; readonly operator: string; readonly operands: readonly Tree[] };

/** Looks up a name's value at evaluation. */
export type Evaluate = (lookUp: (name: string) => number) => number;

interface Operator {
  readonly least: number;
  readonly most: number;
  readonly apply: (operands: readonly number[]) => number;
}

const truth = (yes: boolean): number => (yes ? 1 : 0);

function operator(least: number, most: number, apply: (x: readonly number[]) => number): Operator {
  return { least, most, apply };
}

const one = (apply: (a: number) => number): Operator => operator(1, 1, (x) => apply(x[0] as number));
const two = (apply: (a: number, b: number) => number): Operator =>
  operator(2, 2, (x) => apply(x[0] as number, x[1] as number));
const many = (apply: (x: readonly number[]) => number): Operator => operator(1, 64, apply);

/** What an expression may use. Everything here has the same bits on every machine. */
export const operators: Readonly<Record<string, Operator>> = {
  add: two((a, b) => a + b),
  subtract: two((a, b) => a - b),
  multiply: two((a, b) => a * b),
  divide: two((a, b) => a / b),
  pow: two(power),
  mod: two((a, b) => a - b * Math.floor(a / b)),
  unaryMinus: one((a) => -a),
  unaryPlus: one((a) => a),
  larger: two((a, b) => truth(a > b)),
  largerEq: two((a, b) => truth(a >= b)),
  smaller: two((a, b) => truth(a < b)),
  smallerEq: two((a, b) => truth(a <= b)),
  equal: two((a, b) => truth(a === b)),
  unequal: two((a, b) => truth(a !== b)),
  and: two((a, b) => truth(a !== 0 && b !== 0)),
  or: two((a, b) => truth(a !== 0 || b !== 0)),
  not: one((a) => truth(a === 0)),
  conditional: operator(3, 3, (x) => (x[0] !== 0 ? (x[1] as number) : (x[2] as number))),
  min: many((x) => Math.min(...x)),
  max: many((x) => Math.max(...x)),
  abs: one(Math.abs),
  floor: one(Math.floor),
  ceil: one(Math.ceil),
  round: one((a) => Math.floor(a + 0.5)),
  sqrt: one(Math.sqrt),
  exp: one(exp),
  log: one(log),
  clamp: operator(3, 3, (x) => clamp(x[0] as number, x[1] as number, x[2] as number)),
};

/** Turns a tree into a closure. Throws a RangeError for an operator that is not in the list, or a wrong number of operands. */
export function compile(tree: Tree): Evaluate {
  if (tree.type === "number") return () => tree.value;
  if (tree.type === "name") return (lookUp) => lookUp(tree.name);
  const known = Object.hasOwn(operators, tree.operator) ? operators[tree.operator] : undefined;
  if (!known) throw new RangeError(`unknown operator ${tree.operator}`);
  const { least, most, apply } = known;
  if (tree.operands.length < least || tree.operands.length > most) {
    throw new RangeError(`${tree.operator}: got ${tree.operands.length} operands, expected ${least} to ${most}`);
  }
  const operands = tree.operands.map(compile);
  return (lookUp) => apply(operands.map((operand) => operand(lookUp)));
}

/** All names a tree mentions, once each. */
export function namesIn(tree: Tree): readonly string[] {
  if (tree.type === "number") return [];
  if (tree.type === "name") return [tree.name];
  return [...new Set(tree.operands.flatMap(namesIn))];
}
