import type { Tree } from "../numeric/tree.ts";
import type { Value } from "./settings.ts";
import { signOf } from "./signs.ts";

/** A number for readers: at most six digits that count, thousands separated by commas. */
export function amount(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const [whole = "", ...fraction] = String(Number(value.toPrecision(Math.abs(value) >= 1e6 ? 15 : 6))).split(".");
  return [whole.replace(/\B(?=(\d{3})+$)/g, ","), ...fraction].join(".");
}

/** "a, b and c". */
export function listing(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** "1 month", "2 months". */
export function counted(count: number, noun: string): string {
  return `${amount(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function operand(tree: Tree): string {
  const simple = tree.type !== "call" || (signOf(tree.operator) === undefined && tree.operator !== "conditional");
  return simple ? treeText(tree) : `(${treeText(tree)})`;
}

/** An expression as it could be written in a scenario; reading it again gives the same tree. */
export function treeText(tree: Tree): string {
  if (tree.type === "number") return String(tree.value);
  if (tree.type === "name") return tree.name;
  const operands = tree.operands.map(operand);
  const sign = signOf(tree.operator);
  if (sign !== undefined && operands.length > 1) return operands.join(` ${sign} `);
  if (sign !== undefined) return `${sign}${sign === "not" ? " " : ""}${operands[0]}`;
  if (tree.operator === "conditional") return `${operands[0]} ? ${operands[1]} : ${operands[2]}`;
  return `${tree.operator}(${tree.operands.map(treeText).join(", ")})`;
}

/** A value of a parameter for readers. */
export function valueText(value: Value): string {
  if (typeof value === "number") return amount(value);
  return typeof value === "string" ? value : treeText(value);
}
