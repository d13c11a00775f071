import { join } from "node:path";
import { runSweep } from "../experiment/sweep.ts";
import { pointsFlaw } from "../experiment/sweep-points.ts";
import { publishSweep } from "../experiment/sweep-publish.ts";
import { type Axis, axesFlaw, axisForms, grid, parseAxis } from "../scenario/axis.ts";
import { sweepOutcomes } from "../scenario/build-sweep.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { formatProblem, type Problem } from "../scenario/problems.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { SweepPoint } from "../study/sweep-parts.ts";
import { chosen } from "./choices.ts";
import { ending, exitCode } from "./exit.ts";
import { type OutFolder, outFolder, reportAt } from "./out-folder.ts";
import {
  isInvalidScenario,
  readAndWarn,
  readScenario,
  type ScenarioFile,
  type ScenarioOptions,
} from "./scenario-file.ts";
import { watched } from "./stoppable.ts";
import { sweepText } from "./sweep-text.ts";

export interface SweepOptions extends ScenarioOptions {
  readonly vary?: readonly string[];
  readonly outcomes?: string;
  readonly out?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** More points are more likely a slip than a wish. */
const mostPoints = 2000;

function refuse(got: string, expected: string): never {
  throw ending(exitCode.invalid, `--vary: got ${got}, expected ${expected}`);
}

/** What is varied: what the command line says, or else the file. */
function axesOf(texts: readonly string[], { sweep }: Scenario): readonly Axis[] {
  const axes = texts.map((text) => {
    const axis = parseAxis(text);
    return "path" in axis ? axis : refuse(axis.got, axis.expected);
  });
  const flaw = axesFlaw(axes);
  if (flaw) refuse(flaw.got, flaw.expected);
  const found = axes.length > 0 ? axes : (sweep?.vary ?? []);
  if (found.length === 0) refuse("nothing, and the scenario has no sweep", axisForms);
  return found;
}

function outcomesFor(text: string | undefined, scenario: Scenario): readonly string[] {
  const infos = outcomesOf(scenario);
  const usable = infos.filter(({ better }) => better !== "neither").map(({ name }) => name);
  const usual = scenario.sweep?.outcomes ?? sweepOutcomes([], { outcomes: infos, compared: scenario.compare.outcomes });
  return chosen("--outcomes", text, usable, usual);
}

/** Problems of one point, told as problems of what is varied. */
function told(problem: Problem, axes: readonly Axis[], values: readonly (number | string)[]): Problem {
  const axis = axes.findIndex(({ path }) => problem.path === path || problem.path.startsWith(`${path}.`));
  if (problem.file !== "--set" || axis < 0) return problem;
  return { ...problem, file: `--vary (value ${values[axis]})` };
}

/** The scenario at every point of the grid. Ends with all that is wrong at the first point where something is. */
export async function sweepPoints(
  file: string,
  options: ScenarioOptions,
  axes: readonly Axis[],
): Promise<readonly SweepPoint[]> {
  const combinations = grid(axes);
  if (combinations.length > mostPoints) refuse(`${combinations.length} points`, `at most ${mostPoints}`);
  const points: SweepPoint[] = [];
  for (const [point, values] of combinations.entries()) {
    const varied = axes.map(({ path }, i) => `${path}=${JSON.stringify(values[i])}`);
    try {
      const { scenario } = await readScenario(file, { ...options, set: [...(options.set ?? []), ...varied] });
      points.push({ point, values, scenario });
    } catch (error) {
      if (!isInvalidScenario(error)) throw error;
      const lines = error.problems.map((problem) => formatProblem(told(problem, axes, values)));
      throw ending(exitCode.invalid, lines.join("\n"));
    }
  }
  const flaw = pointsFlaw(points);
  if (flaw) throw ending(exitCode.invalid, `--vary: ${flaw}`);
  return points;
}

function folderFor({ out }: SweepOptions, { scenario }: ScenarioFile): OutFolder {
  return outFolder(out ?? join("results", `${scenario.name}-sweep`));
}

/** `concerted sweep SCENARIO`: runs a scenario at every combination of some values, over the same worlds. */
export async function sweepCommand(file: string, options: SweepOptions, command: string): Promise<void> {
  const { json, outcomes: asked, quiet = false, vary = [], workers } = options;
  const base = await readAndWarn(file, options);
  const axes = axesOf(vary, base.scenario);
  const outcomes = outcomesFor(asked, base.scenario);
  const points = await sweepPoints(file, options, axes);
  const folder = folderFor(options, base);
  const question = { axes, outcomes, source: base.source, command };
  const { result, summary } = await watched(
    async ({ note, onProgress, signal }) => {
      const sweep = await runSweep(points, question, { folder: folder.path, workers, signal, onProgress });
      note("writing tables, charts and report");
      return publishSweep(sweep, { folder: folder.path, signal });
    },
    {
      quiet,
      folder,
      kept: () => `finished worlds are kept in ${folder.typed}; the same command goes on from there`,
    },
  );
  if (json) console.log(JSON.stringify(summary, null, 1));
  else if (!quiet) {
    console.log(sweepText(result, summary.scenario, summary.months));
    console.log(reportAt(folder));
  }
}
