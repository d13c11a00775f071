import { existsSync } from "node:fs";
import { join } from "node:path";
import { type FinishedStress, runStress } from "../experiment/assumptions.ts";
import { assumptionsName } from "../experiment/assumptions-file.ts";
import { publishStress, writeAssumptions } from "../experiment/assumptions-publish.ts";
import { hasCsv } from "../experiment/damage.ts";
import { refuseForeignFiles } from "../experiment/foreign-files.ts";
import { beginManifest, type Manifest, manifestName, readManifest } from "../experiment/manifest.ts";
import { publish } from "../experiment/publish.ts";
import { openRun } from "../experiment/run.ts";
import { readSweepManifest } from "../experiment/sweep-manifest.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { rowsByPath } from "../scenario/settings.ts";
import {
  planStress,
  questionOfClaim,
  type StressPlan,
  type StressQuestion,
  type Vary,
} from "../study/assumptions-plan.ts";
import { stressText } from "./assumptions-text.ts";
import { chosen } from "./choices.ts";
import { ending, exitCode, orInvalid } from "./exit.ts";
import { asTyped, type OutFolder, outFolder, reportAt, within } from "./out-folder.ts";
import {
  isInvalidScenario,
  readAndWarn,
  readScenario,
  type ScenarioFile,
  type ScenarioOptions,
} from "./scenario-file.ts";
import { watched } from "./stoppable.ts";

export interface StressOptions extends ScenarioOptions {
  readonly parameters?: string;
  readonly claim?: string;
  readonly outcome?: string;
  readonly month?: number;
  readonly out?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Size of a stress run unless the command line says otherwise: a few minutes for two processors. */
const PEOPLE = 1000;
const WORLDS = 16;

/** What is put under stress: a registered claim, the first one unless another or another outcome or month is asked for. */
function questionOf(scenario: Scenario, options: StressOptions): StressQuestion {
  const paths = [...rowsByPath.keys()];
  const parameters = chosen("--parameters", options.parameters, paths, paths);
  const { hypotheses } = scenario;
  const other = (["outcome", "month"] as const).find((name) => options[name] !== undefined);
  if (options.claim !== undefined && other)
    throw ending(exitCode.invalid, `--claim: got --${other}, too, expected one of them: a claim has its own`);
  const ids = hypotheses.map(({ id }) => id);
  if (options.claim !== undefined && ids.length === 0)
    throw ending(exitCode.invalid, "--claim: got a scenario without hypotheses, expected one");
  const [id, ...more] = chosen("--claim", options.claim, ids, other ? [] : ids.slice(0, 1));
  if (more.length > 0) throw ending(exitCode.invalid, "--claim: got several, expected one");
  const asked = hypotheses.find((one) => one.id === id);
  return { ...(asked ? questionOfClaim(asked) : usualQuestion(scenario, options)), parameters };
}

/** The first pair of arms, in prevalence where it is compared, at the last month compared. */
function usualQuestion({ compare, ...scenario }: Scenario, options: StressOptions): StressQuestion {
  const known = outcomesOf(scenario).map(({ name }) => name);
  const usual = compare.outcomes.includes("prevalence") ? "prevalence" : (compare.outcomes[0] as string);
  const [outcome = usual] = chosen("--outcome", options.outcome, known, [usual]);
  const month = options.month ?? Math.max(...compare.months);
  if (month > scenario.months)
    throw ending(exitCode.invalid, `--month: got ${month}, expected a month of the run, at most ${scenario.months}`);
  return { pair: compare.pairs[0] as StressQuestion["pair"], outcome, month };
}

/** Reads the file again with further settings; what is wrong with them is the reason why a value is not tried. */
function varying(file: string, options: ScenarioOptions): Vary {
  return async (values) => {
    const set = Object.entries(values).map(([path, value]) => `${path}=${JSON.stringify(value)}`);
    try {
      return (await readScenario(file, { ...options, set: [...(options.set ?? []), ...set] })).scenario;
    } catch (error) {
      if (!isInvalidScenario(error)) throw error;
      return { reason: error.problems.map(({ expected, got }) => `got ${got}, expected ${expected}`).join("; ") };
    }
  };
}

/** Whether a folder holds a run beside which the result belongs. Ends where it holds something else. */
function holdsRun({ path, typed }: OutFolder): boolean {
  const told = (message: string): string => asTyped(message, { path, typed });
  if (!existsSync(join(path, manifestName))) {
    orInvalid(() => refuseForeignFiles(path, assumptionsName), told);
    return false;
  }
  const manifest = orInvalid(() => (readSweepManifest(path) ? null : readManifest(path)), told);
  if (manifest?.status === "finished" && !manifest.attribution) return true;
  throw ending(
    exitCode.invalid,
    `--out ${typed}: got a folder with other results, expected an empty one or that of a finished run`,
  );
}

/** `concerted assumptions SCENARIO --stress`: varies every parameter over its plausible range, and says what the answer rests on. */
export async function stressCommand(file: string, options: StressOptions, command: string): Promise<void> {
  const { json, out, people = PEOPLE, quiet = false, replications = WORLDS, seed, months, set, workers } = options;
  if (replications < 2) throw ending(exitCode.invalid, "--replications: got 1, expected at least 2 worlds");
  const scenarioOptions: ScenarioOptions = { people, replications, seed, months, set };
  const base = await readAndWarn(file, { ...scenarioOptions, quiet });
  const folder = outFolder(out ?? join("results", `${base.scenario.name}-assumptions`));
  const at = within(folder, "assumptions");
  const beside = holdsRun(folder);
  const plan = await planStress(base.scenario, questionOf(base.scenario, options), varying(file, scenarioOptions));
  if (!quiet) console.error(sizeText(plan));
  const { stress } = await watched(
    async ({ note, onProgress, signal }) => {
      const asked = { command, source: base.source };
      const found = await runStress(plan, asked, { folder: at.path, workers, signal, onProgress });
      note("writing numbers, chart and report");
      await write(folder.path, beside, { plan, found, manifest: manifestOf(base, found, command), signal });
      return found;
    },
    {
      quiet,
      folder,
      kept: () => `finished worlds are kept in ${at.typed}; the same command goes on from there`,
    },
  );
  if (json) console.log(JSON.stringify(stress, null, 1));
  else if (!quiet) {
    console.log(stressText(base.scenario.name, stress));
    console.log(reportAt(folder));
  }
}

function sizeText({ points }: StressPlan): string {
  const [{ scenario }] = points;
  const people = scenario.arms[0]?.settings.community.people;
  return `${points.length - 1} ends of ranges, ${scenario.replications} worlds each, ${people} people (--replications, --people)`;
}

function manifestOf({ scenario, source }: ScenarioFile, { resultsHash }: FinishedStress, command: string): Manifest {
  return { ...beginManifest(scenario, source, command), status: "finished", resultsHash };
}

interface Written {
  readonly plan: StressPlan;
  readonly found: FinishedStress;
  readonly manifest: Manifest;
  readonly signal: AbortSignal;
}

/** Beside a run its report is written again, with what the answer rests on; elsewhere a page of its own. */
async function write(folder: string, beside: boolean, { found, manifest, plan, signal }: Written): Promise<void> {
  writeAssumptions(folder, plan, found, manifest);
  if (!beside) return publishStress(folder, found, manifest);
  const run = openRun(folder);
  await publish(run, run.manifest.scenario, { folder, csv: hasCsv(folder), signal });
}
