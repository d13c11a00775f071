import { operators, type Tree } from "../numeric/tree.ts";
import { signOf, signWords } from "./signs.ts";
import { nearest } from "./suggest.ts";

/** What is wrong in an expression; `offset` is the position in its text where it is known. */
interface Flaw {
  readonly got: string;
  readonly expected: string;
  readonly suggestion?: string | undefined;
  readonly offset?: number | undefined;
}

type ParsedExpression = { readonly tree: Tree; readonly flaws: readonly Flaw[] };

/** Turns the text of an expression over these names into a tree. The tree is usable only if there are no flaws. */
export type ParseExpression = (text: string, names: readonly string[]) => ParsedExpression;

/** The part of mathjs' nodes that is looked at. */
interface Node {
  readonly type: string;
  readonly fn?: string | Node;
  readonly args?: readonly Node[];
  readonly value?: unknown;
  readonly name?: string;
  readonly content?: Node;
  readonly condition?: Node;
  readonly trueExpr?: Node;
  readonly falseExpr?: Node;
  readonly object?: Node;
  readonly index?: { readonly dotNotation?: boolean; readonly dimensions?: readonly Node[] };
  readonly implicit?: boolean;
  readonly isPercentage?: boolean;
  readonly optionalChaining?: boolean;
}

const functions = ["min", "max", "abs", "floor", "ceil", "round", "sqrt", "exp", "log", "clamp"] as const;

/** Names for what expressions cannot contain. */
const refused: Readonly<Record<string, readonly [got: string, expected: string]>> = {
  AssignmentNode: ["an assignment", "an expression (== compares)"],
  FunctionAssignmentNode: ["the definition of a function", "an expression"],
  BlockNode: ["several expressions", "one expression"],
  ArrayNode: ["a matrix", "a number"],
  RangeNode: ["a range", "a number"],
  ObjectNode: ["a mapping", "a number"],
  RelationalNode: ["a chain of comparisons", "comparisons joined by and"],
};

const zero: Tree = { type: "number", value: 0 };

interface Walk {
  readonly text: string;
  readonly names: readonly string[];
  readonly flaws: Flaw[];
}

function flaw(walk: Walk, got: string, expected: string, more: Pick<Flaw, "suggestion" | "offset"> = {}): Tree {
  walk.flaws.push({ got, expected, ...more });
  return zero;
}

function offsetOf(text: string, name: string): number {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return Math.max(0, text.search(new RegExp(`(?<![\\w.])${escaped}(?![\\w])`)));
}

function named(walk: Walk, name: string): Tree {
  if (walk.names.includes(name)) return { type: "name", name };
  const expected = walk.names.length === 1 ? String(walk.names[0]) : "the name of a recorded outcome";
  return flaw(walk, `the unknown name ${JSON.stringify(name)}`, expected, {
    suggestion: nearest(name, walk.names),
    offset: offsetOf(walk.text, name),
  });
}

/** "money.service" of nested property accesses; null for indices and calls. */
function dottedName(node: Node): string | null {
  if (node.type === "SymbolNode") return node.name ?? null;
  const dimension = node.index?.dimensions?.[0];
  if (node.type !== "AccessorNode" || !node.object || node.optionalChaining) return null;
  if (!node.index?.dotNotation || typeof dimension?.value !== "string") return null;
  const before = dottedName(node.object);
  return before === null ? null : `${before}.${dimension.value}`;
}

function call(walk: Walk, operator: string, args: readonly Node[], label: string): Tree {
  const { least, most } = operators[operator] as { readonly least: number; readonly most: number };
  if (args.length < least || args.length > most) {
    const expected = least === most ? `${least}` : `${least} to ${most}`;
    return flaw(walk, `${label} of ${args.length} values`, `${expected} values`, {
      offset: offsetOf(walk.text, label),
    });
  }
  return { type: "call", operator, operands: args.map((arg) => convert(walk, arg)) };
}

function convertOperator(walk: Walk, node: Node): Tree {
  const operator = String(node.fn);
  if (node.isPercentage) return flaw(walk, "a percentage", "a share, such as 0.05");
  if (node.implicit) return flaw(walk, "a product without a sign", "* between factors");
  const sign = signOf(operator);
  if (sign === undefined) return flaw(walk, `the operator ${operator}`, `one of ${signWords}`);
  return call(walk, operator, node.args ?? [], sign);
}

function convertFunction(walk: Walk, node: Node): Tree {
  const name = typeof node.fn === "object" ? dottedName(node.fn) : null;
  if (name === null || !(functions as readonly string[]).includes(name)) {
    const got = name === null ? "a call of something else" : `the unknown function ${JSON.stringify(name)}`;
    return flaw(walk, got, `one of ${functions.join(", ")}`, {
      suggestion: name === null ? undefined : nearest(name, functions),
      offset: name === null ? 0 : offsetOf(walk.text, name),
    });
  }
  return call(walk, name, node.args ?? [], name);
}

function convert(walk: Walk, node: Node): Tree {
  if (node.type === "ConstantNode") {
    const { value } = node;
    if (typeof value === "number" && Number.isFinite(value)) return { type: "number", value };
    const got = typeof value === "string" ? "a text" : value === undefined ? "nothing" : String(value);
    return flaw(walk, got, "a finite number");
  }
  if (node.type === "SymbolNode" || node.type === "AccessorNode") {
    const name = dottedName(node);
    return name === null ? flaw(walk, "an index", "a plain name") : named(walk, name);
  }
  if (node.type === "ParenthesisNode" && node.content) return convert(walk, node.content);
  if (node.type === "OperatorNode") return convertOperator(walk, node);
  if (node.type === "FunctionNode") return convertFunction(walk, node);
  if (node.type === "ConditionalNode" && node.condition && node.trueExpr && node.falseExpr) {
    return call(walk, "conditional", [node.condition, node.trueExpr, node.falseExpr], "?");
  }
  const [got, expected] = (Object.hasOwn(refused, node.type) && refused[node.type]) || [node.type, "a number"];
  return flaw(walk, got, expected);
}

function failure(text: string, error: unknown): ParsedExpression {
  const message = error instanceof Error ? error.message.replace(/ \(char \d+\)$/, "") : String(error);
  const position = error instanceof Error && "char" in error ? Number(error.char) - 1 : 0;
  const offset = Math.min(Math.max(position, 0), text.length);
  return { tree: zero, flaws: [{ got: `text that is no expression (${message})`, expected: "an expression", offset }] };
}

/** Loads mathjs, of which only the parser is ever called: nothing in an expression is evaluated by it. */
export async function loadParser(): Promise<ParseExpression> {
  const { parse } = await import("mathjs/number");
  return (text, names) => {
    try {
      const walk: Walk = { text, names, flaws: [] };
      const tree = convert(walk, parse(text) as unknown as Node);
      return { tree, flaws: walk.flaws };
    } catch (error) {
      return failure(text, error);
    }
  };
}
