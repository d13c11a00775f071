import { armChecks } from "./arm-checks.ts";
import type { Origin } from "./arms.ts";
import { type Built, build } from "./build.ts";
import type { Check } from "./checks.ts";
import { type ParsedText, parseText } from "./document.ts";
import { fileChecks } from "./file-checks.ts";
import type { ReadText } from "./organizations.ts";
import { type Finding, type Path, type Place, type Problem, problemAt, startsWith } from "./problems.ts";
import type { Scenario } from "./scenario.ts";
import { type CheckedShape, checkShape } from "./shape.ts";
import { type Assignment, assign, optionPlace, parseAssignment } from "./vary.ts";

export interface LoadOptions {
  /** Name of the file, for problems and for finding a CSV file beside it. */
  readonly file: string;
  readonly readText?: ReadText | undefined;
  /** `path=value`, each as if it stood in the file. */
  readonly set?: readonly string[] | undefined;
  readonly overrides?: Overrides | undefined;
}

/** What the command line can say instead of the file. */
export interface Overrides {
  readonly seed?: string | number | undefined;
  readonly replications?: number | undefined;
  readonly people?: number | undefined;
  readonly months?: number | undefined;
}

export type Loaded =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** Where its arms come from, so that they can be made again from other values. */
      readonly origin: Origin;
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const overridePaths: Readonly<Record<keyof Overrides, Path>> = {
  seed: ["seed"],
  replications: ["replications"],
  people: ["community", "people"],
  months: ["months"],
};

interface Assignments {
  readonly assignments: readonly Assignment[];
  readonly findings: readonly Finding[];
}

function assignmentsOf({ set = [], overrides = {} }: LoadOptions): Assignments {
  const parsed = set.map((text) => parseAssignment(text));
  const options = Object.entries(overridePaths).flatMap(([name, path]): Assignment[] => {
    const value = overrides[name as keyof Overrides];
    return value === undefined ? [] : [{ path, value, option: `--${name}` }];
  });
  return {
    assignments: [...parsed.filter((entry) => "option" in entry), ...options],
    findings: parsed.filter((entry) => "got" in entry),
  };
}

function placer(text: ParsedText, assignments: readonly Assignment[]): (finding: Finding) => Place {
  return ({ path, place, atKey, offset }) => {
    if (place) return place;
    const set = assignments.findLast((each) => startsWith(path, each.path));
    const above = text.contains(path) ? undefined : assignments.findLast((each) => startsWith(each.path, path));
    const option = (set ?? above)?.option;
    return option ? optionPlace(option) : text.locate(path, { atKey: atKey ?? false, offset: offset ?? 0 });
  };
}

/** By file as they come, then by line and column; options of the command line last; each problem once. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  const files = [
    ...new Set(problems.toSorted((a, b) => Number(a.line === 0) - Number(b.line === 0)).map(({ file }) => file)),
  ];
  return [...unique.values()].sort(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  );
}

/** Frozen through and through, so that nothing right of the loader can change a scenario. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

function crossFindings({ file, raw }: CheckedShape, { scenario, findings }: Built, faulty: (path: string) => boolean) {
  const listed = findings.length === 0 ? (scenario.organizations ?? []) : [];
  const smallestBudget = listed.length === 0 ? null : Math.min(...listed.map(({ budget }) => budget));
  const span = { from: -scenario.burnIn, to: scenario.months };
  const checks: readonly Check[] = [...fileChecks, ...armChecks];
  return checks
    .filter(({ reads }) => !reads.some(faulty))
    .flatMap(({ find }) => find({ file, raw, arms: scenario.arms, span, smallestBudget }));
}

interface Examined {
  readonly scenario: Scenario | null;
  readonly origin: Origin | null;
  readonly findings: readonly Finding[];
}

/** Findings, and the scenario as far as the text allows one. */
async function examine(parsed: ParsedText, set: Assignments, options: LoadOptions): Promise<Examined> {
  if (!parsed.readable) return { scenario: null, origin: null, findings: [...parsed.findings, ...set.findings] };
  const assigned = assign(parsed.value, set.assignments);
  const shape = checkShape(assigned.value);
  // Two paths of which one is part of the other: a fault in one concerns both.
  const faulty = (path: string): boolean => {
    const steps = path.split(".");
    return shape.findings.some((fault) => startsWith(fault.path, steps) || startsWith(steps, fault.path));
  };
  const { file: fileName, readText, overrides } = options;
  const built = await build({ ...shape, faulty, fileName, readText, shortened: overrides?.months !== undefined });
  const before = [...parsed.findings, ...set.findings, ...assigned.findings, ...shape.findings];
  const findings = [...before, ...built.findings, ...crossFindings(shape, built, faulty)];
  return { scenario: built.scenario, origin: built.origin, findings };
}

/**
 * Reads a scenario file (YAML, and so JSON). Everything that is wrong is reported at once, with its place; nothing is thrown
 * for bad input. The scenario is deep-frozen and complete: no default is filled in later.
 */
export async function loadScenario(text: string, options: LoadOptions): Promise<Loaded> {
  const parsed = parseText(text, options.file);
  const set = assignmentsOf(options);
  const { scenario, origin, findings } = await examine(parsed, set, options);
  const place = placer(parsed, set.assignments);
  const problems = inOrder(findings.map((finding) => problemAt(finding, place(finding))));
  const sound = problems.every(({ severity }) => severity === "warning");
  return sound && scenario && origin
    ? { ok: true, scenario: deepFreeze(scenario), origin: deepFreeze(origin), warnings: problems }
    : { ok: false, problems };
}
