import { parseDocument } from "yaml";
import { isMapping, plainAt } from "./plain.ts";
import { describe, type Finding, type Path, type Place } from "./problems.ts";

/** A value to be put into a scenario, as `--set path=value` or an option of its own does it. */
export interface Assignment {
  readonly path: Path;
  readonly value: unknown;
  /** The option as it appears in problems, e.g. "--set". */
  readonly option: string;
}

/** Place of what an option of the command line says. */
export function optionPlace(option: string): Place {
  return { file: option, line: 0, column: 0 };
}

type Outcome = { readonly value: unknown } | { readonly blocked: number };

function replaced(place: unknown, path: Path, value: unknown, depth: number): Outcome {
  const [step, ...rest] = path;
  if (step === undefined) return { value };
  if (Array.isArray(place)) {
    const index = Number(step);
    if (!Number.isInteger(index) || index < 0 || index >= place.length) return { blocked: depth };
    const inner = replaced(place[index], rest, value, depth + 1);
    return "blocked" in inner ? inner : { value: place.with(index, inner.value) };
  }
  if (place !== undefined && place !== null && !isMapping(place)) return { blocked: depth };
  const inner = replaced(plainAt(place, [step]), rest, value, depth + 1);
  if ("blocked" in inner) return inner;
  const entries = new Map(Object.entries(place ?? {}));
  return { value: Object.fromEntries(entries.set(String(step), inner.value)) };
}

/** A copy with the assignments made, in their order; the original stays as it is. Impossible ones are findings. */
export function assign(
  value: unknown,
  assignments: readonly Assignment[],
): { readonly value: unknown; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  let current = value;
  for (const { path, value: wanted, option } of assignments) {
    const outcome = replaced(current, path, wanted, 0);
    if ("value" in outcome) {
      current = outcome.value;
      continue;
    }
    const parent = path.slice(0, outcome.blocked);
    const got = `${describe(plainAt(current, parent))} with nothing at ${JSON.stringify(String(path[outcome.blocked]))}`;
    findings.push({ path: parent, got, expected: "a path that exists", place: optionPlace(option) });
  }
  return { value: current, findings };
}

/** Reads `path=value`; the value is YAML, so that lists and mappings can be set too. */
export function parseAssignment(text: string, option = "--set"): Assignment | Finding {
  const place = optionPlace(option);
  const at = text.indexOf("=");
  const path = text.slice(0, Math.max(at, 0)).trim().split(".");
  if (at < 0 || path.some((step) => step === "")) {
    return { path: [], got: describe(text), expected: "path=value, such as community.people=2000", place };
  }
  const document = parseDocument(text.slice(at + 1).trim(), { prettyErrors: false, stringKeys: true });
  const error = document.errors[0] ?? document.warnings[0];
  if (error) return { path, got: `text that is no YAML (${error.message})`, expected: "a value", place };
  return { path, value: document.toJS({ maxAliasCount: 0 }), option };
}
