import type { z } from "zod";
import { isMapping, plainAt } from "./plain.ts";
import { describe, type Finding, type Path } from "./problems.ts";
import { type ScenarioFile, scenarioFile } from "./schema.ts";
import { isSection, keysAt } from "./schema-keys.ts";
import { rowsByPath } from "./settings.ts";
import { nearest } from "./suggest.ts";

type Issue = z.core.$ZodIssue;

const pathOf = (issue: Issue): Path => issue.path as Path;

/** Full path of the only parameter with this last name, so that `people` leads to `community.people`. */
function parameterNamed(key: string): string | undefined {
  const paths = [...rowsByPath.keys()];
  const matches = paths.filter((path) => path === key || path.endsWith(`.${key}`));
  if (matches.length === 1) return matches[0];
  const near = nearest(key, new Set(paths.map((path) => path.split(".").at(-1) as string)));
  const nearMatches = paths.filter((path) => near !== undefined && path.endsWith(`.${near}`));
  return nearMatches.length === 1 ? nearMatches[0] : undefined;
}

function unknownKey(path: Path, known = keysAt(path.slice(0, -1))): Finding {
  const key = String(path.at(-1));
  const suggestion = nearest(key, known) ?? parameterNamed(key);
  return { path, got: "an unknown key", expected: `one of ${known.join(", ")}`, suggestion, atKey: true };
}

const fixedInArms = "no override: it is the same in every arm and is set at the top of the file";

/** How many steps lead to overrides: those of an arm, or of a side of a switch; 0 outside of both. */
function depthOfOverrides([top, second, , side]: Path): number {
  if (top === "arms") return 2;
  return top === "attribution" && second === "switches" && (side === "on" || side === "off") ? 4 : 0;
}

/** What overrides say about parts of the file that no arm can change: one finding per value. */
function fixedPart(path: Path, value: unknown): Finding[] {
  const inFile = path.slice(depthOfOverrides(path));
  const inArm = keysAt(path.slice(0, -1));
  const known = keysAt(inFile.slice(0, -1));
  if (!known.includes(String(inFile.at(-1)))) return [unknownKey(path, inArm.length > 0 ? inArm : known)];
  if (isMapping(value) && Object.keys(value).length > 0 && keysAt(inFile).length > 0) {
    return Object.keys(value).flatMap((key) => fixedPart([...path, key], value[key]));
  }
  return [{ path, got: describe(value), expected: fixedInArms, atKey: true }];
}

/** A mapping with more unknown keys is something else than a scenario, of which a reader needs no list. */
const mostUnknownKeys = 20;

function unknownKeys(path: Path, keys: readonly string[], raw: unknown): Finding[] {
  const depth = depthOfOverrides(path);
  const told = keys.slice(0, mostUnknownKeys).flatMap((key) => {
    const here = [...path, key];
    return depth > 0 && path.length >= depth ? fixedPart(here, plainAt(raw, here)) : [unknownKey(here)];
  });
  const more = keys.length - mostUnknownKeys;
  return more > 0 ? [...told, { path, got: `${more} more unknown keys`, expected: "none" }] : told;
}

/** Of a choice of forms, the issues of the one form the value has; none if it has none of them. */
function chosenForm(issue: Extract<Issue, { code: "invalid_union" }>): readonly Issue[] {
  const isOther = (inner: Issue): boolean =>
    inner.path.length === 0 && (inner.code === "invalid_type" || inner.code === "invalid_value");
  const forms = issue.errors.filter((form) => !form.some(isOther));
  return forms.length === 1 ? (forms[0] as readonly Issue[]) : [];
}

/** A value in words; of a text that is too long also its length, since only its beginning is shown. */
function told(issue: Issue | undefined, value: unknown): string {
  const tooLong = issue?.code === "too_big" && typeof value === "string";
  return tooLong ? `${describe(value)} of ${value.length} characters` : describe(value);
}

function findingsOf(issue: Issue, raw: unknown, parent: Path = []): Finding[] {
  const path = [...parent, ...pathOf(issue)];
  if (issue.code === "unrecognized_keys") return unknownKeys(path, issue.keys, raw);
  if (issue.code === "invalid_union") {
    const inner = chosenForm(issue);
    if (inner.length > 0) return inner.flatMap((each) => findingsOf(each, raw, path));
  }
  if (issue.code === "invalid_key") {
    const expected = issue.issues[0]?.message ?? "another name";
    return [{ path, got: told(issue.issues[0], path.at(-1)), expected, atKey: true }];
  }
  const value = plainAt(raw, path);
  return [{ path, got: told(issue, value), expected: issue.message, suggestion: suggested(issue, value) }];
}

/** The known word, or the number without its quotes, that a text was most likely meant as. */
function suggested(issue: Issue, value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  if (issue.code === "invalid_value") return nearest(value, issue.values.map(String));
  const quoted = issue.code === "invalid_type" && issue.expected === "number" && plainNumber.test(value);
  return quoted ? `${value} without quotes` : undefined;
}

const plainNumber = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

const removed = Symbol("removed");

function without(value: unknown, paths: readonly Path[]): unknown {
  if (paths.some((path) => path.length === 0)) return removed;
  if (paths.length === 0 || typeof value !== "object" || value === null) return value;
  const within = new Map<string, Path[]>();
  for (const [step, ...rest] of paths) {
    const before = within.get(String(step));
    if (before) before.push(rest);
    else within.set(String(step), [rest]);
  }
  const inner = (step: string, item: unknown): unknown => without(item, within.get(step) ?? []);
  if (Array.isArray(value)) return value.map((item, index) => inner(String(index), item)).filter((x) => x !== removed);
  const entries = Object.entries(value).map(([name, item]): [string, unknown] => [name, inner(name, item)]);
  return Object.fromEntries(entries.filter(([, item]) => item !== removed));
}

/** What has to go so that an issue goes: the value, or what holds it where it is missing. */
function culprits(issue: Issue, raw: unknown): Path[] {
  const path = pathOf(issue);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => [...path, key]);
  return [plainAt(raw, path) === undefined && issue.code !== "invalid_key" ? path.slice(0, -1) : path];
}

const standIn = { name: "unnamed" };
const mostRounds = 20;

/** The file without its faulty parts, so that what is left can still be checked. */
function salvaged(raw: unknown): ScenarioFile {
  let rest = raw;
  for (let round = 0; round < mostRounds; round++) {
    const named = { ...(isMapping(rest) ? rest : {}) };
    if (!scenarioFile.shape.name.safeParse(named.name).success) named.name = standIn.name;
    const result = scenarioFile.safeParse(named);
    if (result.success) return result.data as ScenarioFile;
    rest = without(
      named,
      result.error.issues.flatMap((issue) => culprits(issue, named)),
    );
  }
  return scenarioFile.parse(standIn) as ScenarioFile;
}

/** Sections without content ("arms:" with nothing below) count as not written. */
function withoutEmptySections(value: unknown, path: Path = []): unknown {
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).filter(([name, item]) => item !== null || !isSection([...path, name]));
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutEmptySections(item, [...path, name])]));
}

export interface CheckedShape {
  /** The sound part of the file with defaults; the whole file if there are no findings. */
  readonly file: ScenarioFile;
  /** What was read, without empty sections. */
  readonly raw: unknown;
  readonly findings: readonly Finding[];
}

/** Checks keys, types and ranges of everything in the file. */
export function checkShape(value: unknown): CheckedShape {
  const raw = withoutEmptySections(value ?? {});
  const result = scenarioFile.safeParse(raw);
  if (result.success) return { file: result.data as ScenarioFile, raw, findings: [] };
  const seen = new Set<string>();
  const findings = result.error.issues
    .flatMap((issue) => findingsOf(issue, raw))
    .filter(({ path, expected }) => {
      const key = `${path.join(".")}\n${expected}`;
      return !seen.has(key) && seen.add(key) !== undefined;
    });
  return { file: salvaged(raw), raw, findings };
}
