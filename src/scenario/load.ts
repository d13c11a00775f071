import { build } from "./build.ts";
import { checks } from "./checks.ts";
import { type ParsedText, parseText } from "./document.ts";
import type { ReadText } from "./organizations.ts";
import { type Finding, type Path, type Place, type Problem, pathText, problemAt, startsWith } from "./problems.ts";
import type { Scenario } from "./scenario.ts";
import { checkShape } from "./shape.ts";
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
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const overridePaths = {
  seed: ["seed"],
  replications: ["replications"],
  people: ["community", "people"],
  months: ["months"],
};

function assignmentsOf({ set = [], overrides = {} }: LoadOptions): {
  readonly assignments: Assignment[];
  readonly findings: Finding[];
} {
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
    if (option) return optionPlace(option);
    return text.locate(path, { atKey: atKey ?? false, offset: offset ?? 0 });
  };
}

/** True if one of the two paths is part of the other, so that a fault in one concerns both. */
function touch(a: Path, b: Path): boolean {
  return startsWith(a, b) || startsWith(b, a);
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const place = ({ file, line, column }: Problem): readonly [string, number, number] => [file, line, column];
  return problems.toSorted((a, b) => {
    const [fileA, lineA, columnA] = place(a);
    const [fileB, lineB, columnB] = place(b);
    return fileA === fileB ? lineA - lineB || columnA - columnB : 0;
  });
}

/** Frozen through and through, so that nothing right of the loader can change a scenario. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}

/** Findings, and the scenario as far as the text allows one. */
async function examine(
  parsed: ParsedText,
  options: LoadOptions,
): Promise<{
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
  readonly assignments: readonly Assignment[];
}> {
  const { assignments, findings: unread } = assignmentsOf(options);
  if (!parsed.readable) return { scenario: null, findings: [...parsed.findings, ...unread], assignments };
  const assigned = assign(parsed.value, assignments);
  const { file, raw, findings: shape } = checkShape(assigned.value);
  const faulty = shape.map(({ path }) => path);
  const broken = (path: string): boolean => faulty.some((fault) => touch(fault, path.split(".")));
  const { scenario, findings } = await build(file, raw, {
    fileName: options.file,
    readText: options.readText,
    shortened: options.overrides?.months !== undefined,
    domainsFaulty: broken("community.domains"),
  });
  const budgets = scenario.organizations?.map(({ budget }) => budget) ?? [];
  const smallestBudget = budgets.length === 0 ? null : Math.min(...budgets);
  const span = { from: -scenario.burnIn, to: scenario.months };
  const cross = checks
    .filter(({ reads }) => !reads.some(broken))
    .flatMap(({ find }) => find({ file, raw, arms: scenario.arms, span, smallestBudget }));
  const all = [...parsed.findings, ...unread, ...assigned.findings, ...shape, ...findings, ...cross];
  return { scenario, findings: all, assignments };
}

/**
 * Reads a scenario file (YAML, and so JSON). Everything that is wrong is reported at once, with its place; nothing is thrown
 * for bad input. The scenario is deep-frozen and complete: no default is filled in later.
 */
export async function loadScenario(text: string, options: LoadOptions): Promise<Loaded> {
  const parsed = parseText(text, options.file);
  const { scenario, findings, assignments } = await examine(parsed, options);
  const place = placer(parsed, assignments);
  const seen = new Set<string>();
  const problems = inOrder(findings.map((finding) => problemAt(finding, place(finding)))).filter((problem) => {
    const key = `${pathText([problem.file, problem.line, problem.column, problem.path])} ${problem.got} ${problem.expected}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (errors.length > 0 || !scenario) return { ok: false, problems };
  return { ok: true, scenario: deepFreeze(scenario), warnings: problems };
}
