import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beginManifest, type Manifest } from "../experiment/manifest.ts";
import { isWorkerFailure } from "../experiment/pool.ts";
import { publish } from "../experiment/publish.ts";
import { type FinishedRun, isFolderConflict, runExperiment } from "../experiment/run.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { formatProblem } from "../scenario/problems.ts";
import { ending, exitCode } from "./exit.ts";
import { progressDisplay } from "./progress.ts";
import { readScenario, type ScenarioOptions } from "./scenario-file.ts";
import { summaryText } from "./summary-text.ts";

export interface RunCommandOptions extends ScenarioOptions {
  readonly out?: string;
  readonly workers?: number;
  readonly csv?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** `concerted run SCENARIO`: runs all worlds and arms, and writes the results folder. */
export async function runCommand(file: string, options: RunCommandOptions, command: string): Promise<void> {
  const { csv, json, out, quiet, workers, ...scenarioOptions } = options;
  const { scenario, source, warnings } = await readScenario(file, scenarioOptions);
  if (!quiet) for (const warning of warnings) console.error(formatProblem(warning));
  const folder = out ?? join("results", scenario.name);
  const run = await simulate(beginManifest(scenario, source, command), { folder, workers, quiet: quiet ?? false });
  const summary = await publish(run, scenario, { folder, csv });
  if (json) console.log(JSON.stringify(summary, null, 1));
  else if (!quiet) {
    console.log(summaryText(summary, outcomesOf(scenario)));
    console.log(`\nReport: ${join(folder, "report.html")}\n        ${pathToFileURL(join(folder, "report.html"))}`);
  }
}

interface SimulateOptions {
  readonly folder: string;
  readonly workers?: number | undefined;
  readonly quiet: boolean;
}

/** Runs with a progress line; Ctrl-C and other failures end with what is kept and how to go on. */
export async function simulate(manifest: Manifest, { folder, quiet, workers }: SimulateOptions): Promise<FinishedRun> {
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once("SIGINT", onSignal);
  process.once("SIGTERM", onSignal);
  const display = progressDisplay(process.stderr, !quiet);
  let done = 0;
  try {
    return await runExperiment(manifest, {
      folder,
      workers,
      signal: stop.signal,
      onProgress: (progress) => {
        done = progress.done;
        display.update(progress);
      },
    });
  } catch (error) {
    display.end();
    const kept = `${done} of ${manifest.replications} worlds are kept in ${folder}; the same command goes on from there`;
    if (stop.signal.aborted) throw ending(exitCode.stopped, `stopped: ${kept}`);
    throw explained(error, folder, kept);
  } finally {
    display.end();
    process.off("SIGINT", onSignal);
    process.off("SIGTERM", onSignal);
  }
}

function explained(error: unknown, folder: string, kept: string): unknown {
  if (isFolderConflict(error)) {
    const rows = error.differences.map(
      ({ asked, folder: there, path }) => `  ${path}: the folder has ${there}, asked is ${asked}`,
    );
    return ending(
      exitCode.invalid,
      [`${error.message}, which differs in:`, ...rows, `Choose another folder with --out, or remove ${folder}.`].join(
        "\n",
      ),
    );
  }
  if (isWorkerFailure(error)) return ending(exitCode.failed, `${error.message}\n${kept}`);
  return error;
}
