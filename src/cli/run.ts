import { join } from "node:path";
import { beginManifest, type Manifest } from "../experiment/manifest.ts";
import { publish } from "../experiment/publish.ts";
import { type FinishedRun, type Progress, runExperiment } from "../experiment/run.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { outFolder, reportAt } from "./out-folder.ts";
import { progressDisplay } from "./progress.ts";
import { readAndWarn, type ScenarioOptions } from "./scenario-file.ts";
import { stoppable } from "./stoppable.ts";
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
  const { csv, json, out, quiet, workers } = options;
  const { scenario, source } = await readAndWarn(file, options);
  const folder = outFolder(out ?? join("results", scenario.name));
  let done = 0;
  const onDone = (worlds: number): void => {
    done = worlds;
  };
  const display = progressDisplay(process.stderr, !quiet);
  const summary = await stoppable(
    async (signal) => {
      const run = await simulate(beginManifest(scenario, source, command), {
        folder: folder.path,
        workers,
        quiet,
        signal,
        onDone,
      });
      display.note("writing tables, charts and report");
      return publish(run, scenario, { folder: folder.path, csv, signal });
    },
    () => `${done} of ${scenario.replications} worlds are kept in ${folder.typed}; the same command goes on from there`,
    folder,
  ).finally(display.end);
  if (json) console.log(JSON.stringify(summary, null, 1));
  else if (!quiet) {
    console.log(summaryText(summary, outcomesOf(scenario)));
    console.log(reportAt(folder));
  }
}

interface SimulateOptions {
  readonly folder: string;
  readonly workers?: number | undefined;
  readonly quiet?: boolean | undefined;
  readonly signal: AbortSignal;
  /** Called with the number of finished worlds. */
  readonly onDone?: (worlds: number) => void;
}

/** Runs a manifest's worlds, with a progress line. */
export async function simulate(manifest: Manifest, options: SimulateOptions): Promise<FinishedRun> {
  const { folder, onDone, quiet = false, signal, workers } = options;
  const display = progressDisplay(process.stderr, !quiet);
  const onProgress = (progress: Progress): void => {
    onDone?.(progress.done);
    display.update(progress);
  };
  try {
    return await runExperiment(manifest, { folder, workers, signal, onProgress });
  } finally {
    display.end();
  }
}
