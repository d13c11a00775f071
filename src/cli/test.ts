import { join } from "node:path";
import { planClaims, planPrecision } from "../analysis/hypotheses/plan.ts";
import { contrastMoments, pairOf } from "../analysis/hypotheses/results.ts";
import { runPilot } from "../experiment/pilot.ts";
import { publish } from "../experiment/publish.ts";
import { beginTest } from "../experiment/registration.ts";
import { runTest } from "../experiment/test-run.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { ending, exitCode } from "./exit.ts";
import { outFolder, reportAt } from "./out-folder.ts";
import { readAndWarn, type ScenarioFile, type ScenarioOptions } from "./scenario-file.ts";
import { watched } from "./stoppable.ts";
import { type PlanText, planText, verdictText } from "./test-text.ts";

export interface TestCommandOptions extends ScenarioOptions {
  readonly plan?: number;
  readonly out?: string;
  readonly workers?: number;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `concerted test SCENARIO`: registers the hypotheses, runs worlds of their own, and says what became of each. */
export async function testCommand(file: string, options: TestCommandOptions, command: string): Promise<void> {
  const read = await readAndWarn(file, options);
  refuseUntestable(file, read.scenario, options);
  if (options.plan === undefined) await test(read, options, command);
  else await plan(read.scenario, options.plan, options);
}

function refuseUntestable(
  file: string,
  { hypotheses, precision, replications }: Scenario,
  options: TestCommandOptions,
) {
  const refuse = (problem: string): never => {
    throw ending(exitCode.invalid, problem);
  };
  if (hypotheses.length === 0 && !precision) {
    refuse(`${file} hypotheses: got none, expected at least one to test, or a precision to reach`);
  }
  if (precision && options.replications !== undefined) {
    const instead = "set precision.maximumReplications for another ceiling";
    refuse(`--replications: got ${options.replications}, expected nothing where precision decides (${instead})`);
  }
  if (!precision && replications < 2)
    refuse(`${file} replications: got ${replications}, expected at least 2 for a test`);
}

async function test({ scenario, source }: ScenarioFile, options: TestCommandOptions, command: string): Promise<void> {
  const { csv, json, quiet, workers } = options;
  const folder = outFolder(options.out ?? join("results", `${scenario.name}-test`));
  const asked = beginTest(scenario, source, command);
  const summary = await watched(
    async ({ note, onProgress, signal }) => {
      const run = await runTest(asked, { folder: folder.path, workers, signal, onProgress });
      note("writing tables, charts and report");
      return publish(run, run.manifest.scenario, { folder: folder.path, csv, signal });
    },
    {
      quiet,
      folder,
      kept: (done) => `${done} worlds are kept in ${folder.typed}; the same command goes on from there`,
    },
  );
  if (json) console.log(JSON.stringify(summary, null, 1));
  else if (!quiet) {
    console.log(verdictText(summary));
    console.log(reportAt(folder));
  }
  if (summary.hypotheses.some(({ supported }) => !supported)) process.exitCode = exitCode.notSupported;
}

/** `--plan N`: what N worlds of the scenario's own seed, which the test does not run, say about how many it needs. */
async function plan(scenario: Scenario, worlds: number, { json, quiet, workers }: TestCommandOptions): Promise<void> {
  const { hypotheses, precision } = scenario;
  const precise = precision?.until === "precise" ? precision : null;
  const wanted = [...hypotheses, ...(precise ? [precise] : [])].map(({ month, outcome }) => ({
    outcomes: [outcome],
    months: [month],
  }));
  const panel = await watched(
    ({ onProgress, signal }) =>
      runPilot({ ...scenario, replications: worlds }, wanted, { workers, signal, onProgress }),
    { quiet, kept: () => "nothing was written" },
  );
  const needed = precise && planPrecision(pairOf(panel, precise), precise);
  const most = precision?.maximumReplications ?? scenario.replications;
  const planned = precise ? Math.min(needed ?? most, most) : most;
  const moments = hypotheses.map((hypothesis) => contrastMoments(panel, hypothesis));
  const result: PlanText = {
    pilot: worlds,
    planned,
    precision: precise && { ...precise, needed },
    hypotheses: planClaims(hypotheses, moments, precision, planned).map((claim, h) => ({
      ...claim,
      hypothesis: hypotheses[h] as Scenario["hypotheses"][0],
    })),
  };
  if (json) console.log(JSON.stringify(result, null, 1));
  else if (!quiet) console.log(planText(result, scenario, outcomesOf(scenario)));
}
