import { publishAttribution } from "../experiment/attribution.ts";
import { publish } from "../experiment/publish.ts";
import { type FinishedRun, openRun } from "../experiment/run.ts";
import { openSweep } from "../experiment/sweep.ts";
import { readSweepManifest } from "../experiment/sweep-manifest.ts";
import { publishSweep } from "../experiment/sweep-publish.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { AttributionPlan } from "../study/attribution-plan.ts";
import { attributionText } from "./attribution-text.ts";
import { ending, exitCode, orInvalid } from "./exit.ts";
import { asTyped, folderNamed, type OutFolder, reportAt } from "./out-folder.ts";
import { refusePatterns } from "./patterns-folder.ts";
import { stoppable } from "./stoppable.ts";
import { summaryText } from "./summary-text.ts";
import { sweepText } from "./sweep-text.ts";

export interface ReportOptions {
  readonly csv?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** `concerted report FOLDER`: writes again what follows from a folder's chunks. */
export async function reportCommand(typed: string, { csv, quiet }: ReportOptions): Promise<void> {
  const folder = folderNamed(typed);
  refusePatterns(folder);
  const run = orInvalid(
    () => (readSweepManifest(folder.path) ? null : openRun(folder.path)),
    (message) => asTyped(message, folder),
  );
  if (run === null) return sweepAgain(folder, { csv, quiet });
  const { attribution, scenario } = run.manifest;
  if (attribution) {
    if (csv)
      throw ending(exitCode.invalid, `--csv: ${folder.typed} has no tables; all its numbers are in attribution.json`);
    return attributionAgain(run, attribution, folder, quiet);
  }
  const summary = await stoppable(
    (signal) => publish(run, scenario, { folder: folder.path, csv, signal }),
    () => `the worlds in ${folder.typed} are kept; the same command writes the rest`,
    folder,
  );
  if (quiet) return;
  console.log(summaryText(summary, outcomesOf(scenario)));
  console.log(reportAt(folder));
}

async function attributionAgain(
  run: FinishedRun,
  plan: AttributionPlan,
  folder: OutFolder,
  quiet = false,
): Promise<void> {
  const attribution = await stoppable(
    (signal) => publishAttribution(run, plan, { folder: folder.path, signal }),
    () => `the worlds in ${folder.typed} are kept; the same command writes the rest`,
    folder,
  );
  if (quiet) return;
  console.log(attributionText(attribution));
  console.log(reportAt(folder));
}

async function sweepAgain(folder: OutFolder, { csv, quiet }: ReportOptions): Promise<void> {
  const { result, summary } = await stoppable(
    (signal) => publishSweep(openSweep(folder.path), { folder: folder.path, csv, signal }),
    () => `the worlds in ${folder.typed} are kept; the same command writes the rest`,
    folder,
  );
  if (quiet) return;
  console.log(sweepText(result, summary.scenario, summary.months));
  console.log(reportAt(folder));
}
