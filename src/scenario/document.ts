import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from "yaml";
import type { Finding, Path, Place } from "./problems.ts";

/** A parsed file: its plain value, where each path stands, and what is wrong with the text itself. */
export interface ParsedText {
  readonly value: unknown;
  /** False if the text is no YAML at all, so that looking further makes no sense. */
  readonly readable: boolean;
  readonly findings: readonly Finding[];
  /** Place of a value or its key; of the nearest parent that exists where the path does not. */
  readonly locate: (path: Path, options?: { readonly atKey?: boolean; readonly offset?: number }) => Place;
  readonly contains: (path: Path) => boolean;
}

type Document = ReturnType<typeof parseDocument>;
type Found = { readonly key: Node | null; readonly value: Node | null };

const mostSyntaxErrors = 5;
/** Far above what a scenario needs, far below what fills the memory. */
const maxAliasCount = 100;

function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

function childOf(document: Document, parent: Node | null, step: string | number): Found | null {
  const node = isAlias(parent) ? (parent.resolve(document) ?? null) : parent;
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return item === undefined ? null : { key: null, value: item as Node };
  }
  if (!isMap(node)) return null;
  const pair = node.items.findLast((item) => keyText(item) === String(step));
  return pair ? { key: pair.key as Node, value: pair.value as Node | null } : null;
}

function duplicates(node: Node | null, path: Path, findings: Finding[], place: (node: Node) => Place): void {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) duplicates(item as Node, [...path, index], findings, place);
  }
  if (!isMap(node)) return;
  const seen = new Set<string>();
  for (const pair of node.items) {
    const key = keyText(pair);
    const here = [...path, key];
    if (seen.has(key)) {
      const at = place(pair.key as Node);
      findings.push({ path: here, got: `the key ${JSON.stringify(key)} again`, expected: "each key once", place: at });
    }
    seen.add(key);
    duplicates(pair.value as Node | null, here, findings, place);
  }
}

/** The parser's own words, but for those that speak of its code. */
function syntaxWords(message: string): Pick<Finding, "got" | "expected"> {
  if (message.includes("multiple documents"))
    return { got: "a second document", expected: "one, so no line of three dashes" };
  if (/stack/i.test(message))
    return { got: "text that is nested too deep", expected: "lists and mappings a few levels deep" };
  return { got: `text that is no YAML (${message})`, expected: "valid YAML or JSON" };
}

function syntaxFindings(document: Document, placeAt: (offset: number) => Place): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<number>();
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    if (seen.has(pos[0]) || findings.length === mostSyntaxErrors) continue;
    seen.add(pos[0]);
    const place = placeAt(pos[0]);
    findings.push({ path: [], ...syntaxWords(message), place });
  }
  return findings;
}

function plainValue(document: Document, place: Place): { readonly value: unknown; readonly findings: Finding[] } {
  try {
    return { value: document.toJS({ maxAliasCount }), findings: [] };
  } catch (error) {
    const got = `aliases that cannot be followed (${error instanceof Error ? error.message : error})`;
    return { value: null, findings: [{ path: [], got, expected: `at most ${maxAliasCount} known aliases`, place }] };
  }
}

function locator(document: Document, placeAt: (offset: number) => Place): ParsedText["locate"] {
  return (path, { atKey = false, offset = 0 } = {}) => {
    let found: Found = { key: null, value: document.contents };
    for (const [index, step] of path.entries()) {
      const next = childOf(document, found.value, step);
      if (!next) return placeAt((found.key ?? (index === 0 ? null : found.value))?.range?.[0] ?? 0);
      found = next;
    }
    const node = atKey || found.value === null || isEmpty(found.value) ? (found.key ?? found.value) : found.value;
    const quoted = isScalar(node) && (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE") ? 1 : 0;
    return placeAt((node?.range?.[0] ?? 0) + (offset > 0 ? offset + quoted : 0));
  };
}

function isEmpty(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === "";
}

/** Reads YAML (and so JSON) without running anything in it. Duplicate keys, bad syntax and alias bombs are findings. */
export function parseText(text: string, file: string): ParsedText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: false, stringKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const locate = locator(document, placeAt);
  const contains = (path: Path): boolean => {
    let node: Node | null = document.contents;
    return path.every((step) => {
      const found = childOf(document, node, step);
      node = found?.value ?? null;
      return found !== null;
    });
  };
  const syntax = syntaxFindings(document, placeAt);
  if (syntax.length > 0) return { value: null, readable: false, findings: syntax, locate, contains };
  const { value, findings } = plainValue(document, placeAt(0));
  duplicates(document.contents, [], findings, (node) => placeAt(node.range?.[0] ?? 0));
  return { value, readable: findings.every(({ path }) => path.length > 0), findings, locate, contains };
}
