import { join } from "node:path";
import { beginManifest } from "../experiment/manifest.ts";
import { publish } from "../experiment/publish.ts";
import { runExperiment } from "../experiment/run.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type OutFolder, outFolder, reportAt } from "./out-folder.ts";
import { readAndWarn, type ScenarioOptions } from "./scenario-file.ts";
import { watched } from "./stoppable.ts";
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
  const summary = await watched(
    async ({ note, onProgress, signal }) => {
      const asked = beginManifest(scenario, source, command);
      const run = await runExperiment(asked, { folder: folder.path, workers, signal, onProgress });
      note("writing tables, charts and report");
      return publish(run, scenario, { folder: folder.path, csv, signal });
    },
    { quiet, folder, kept: (done) => keptWorlds(done, scenario, folder) },
  );
  if (json) console.log(JSON.stringify(summary, null, 1));
  else if (!quiet) {
    console.log(summaryText(summary, outcomesOf(scenario)));
    console.log(reportAt(folder));
  }
}

/** What is left of a run that ended early. */
export function keptWorlds(done: number, { replications }: Scenario, { typed }: OutFolder): string {
  if (done === 0) return "no world was finished";
  return `${done} of ${replications} worlds are kept in ${typed}; the same command goes on from there`;
}
