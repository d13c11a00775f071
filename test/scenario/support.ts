import { type LoadOptions, loadScenario } from "../../src/scenario/load.ts";
import { formatProblem, type Problem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

type Options = Omit<LoadOptions, "file"> & { readonly file?: string };

/** All problems of a text in their printed form; none if it is sound and without warnings. */
export async function problemsOf(text: string, options: Options = {}): Promise<readonly string[]> {
  return (await rawProblemsOf(text, options)).map(formatProblem);
}

export async function rawProblemsOf(text: string, options: Options = {}): Promise<readonly Problem[]> {
  const loaded = await loadScenario(text, { file: "a.yaml", ...options });
  return loaded.ok ? loaded.warnings : loaded.problems;
}

/** The scenario of a sound text; an error with the problems otherwise. */
export async function scenarioOf(text: string, options: Options = {}): Promise<Scenario> {
  const loaded = await loadScenario(text, { file: "a.yaml", ...options });
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join("\n"));
  return loaded.scenario;
}

/** Reads from a mapping of paths to texts, as an injected `readText`. */
export function filesOf(files: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    const text = files[path];
    if (text === undefined) throw new Error(`no such file ${path}`);
    return text;
  };
}

/** YAML of a value at a path, e.g. ("funding.perResident", "5") as nested mappings below a name. */
export function nested(path: string, value: string): string {
  const steps = path.split(".");
  return `name: x\n${steps.map((step, depth) => `${"  ".repeat(depth)}${step}:`).join("\n")} ${value}\n`;
}
