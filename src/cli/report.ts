import { join } from "node:path";
import { publishAttribution } from "../experiment/attribution.ts";
import { publish } from "../experiment/publish.ts";
import { type FinishedRun, openRun } from "../experiment/run.ts";
import { openSweep } from "../experiment/sweep.ts";
import { readSweepManifest } from "../experiment/sweep-manifest.ts";
import { publishSweep } from "../experiment/sweep-publish.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { AttributionPlan } from "../study/attribution-plan.ts";
import { attributionText } from "./attribution-text.ts";
import { ending, exitCode } from "./exit.ts";
import { stoppable } from "./stoppable.ts";
import { summaryText } from "./summary-text.ts";
import { sweepText } from "./sweep-text.ts";

export interface ReportOptions {
  readonly csv?: boolean;
  readonly quiet?: boolean;
}

function open(folder: string): FinishedRun {
  try {
    return openRun(folder);
  } catch (error) {
    throw ending(exitCode.invalid, (error as Error).message);
  }
}

/** `concerted report FOLDER`: writes again what follows from a folder's chunks. */
export async function reportCommand(folder: string, { csv, quiet }: ReportOptions): Promise<void> {
  if (readSweepManifest(folder)) return sweepAgain(folder, quiet);
  const run = open(folder);
  const { attribution, scenario } = run.manifest;
  if (attribution) return attributionAgain(run, attribution, folder, quiet);
  const summary = await stoppable(
    (signal) => publish(run, scenario, { folder, csv, signal }),
    () => `the worlds in ${folder} are kept; the same command writes the rest`,
  );
  if (quiet) return;
  console.log(summaryText(summary, outcomesOf(scenario)));
  console.log(`\nReport: ${join(folder, "report.html")}`);
}

async function attributionAgain(run: FinishedRun, plan: AttributionPlan, folder: string, quiet = false): Promise<void> {
  const attribution = await stoppable(
    (signal) => publishAttribution(run, plan, { folder, signal }),
    () => `the worlds in ${folder} are kept; the same command writes the rest`,
  );
  if (quiet) return;
  console.log(attributionText(attribution));
  console.log(`\nReport: ${join(folder, "report.html")}`);
}

async function sweepAgain(folder: string, quiet = false): Promise<void> {
  const { result, summary } = await stoppable(
    (signal) => publishSweep(openSweep(folder), { folder, signal }),
    () => `the worlds in ${folder} are kept; the same command writes the rest`,
  );
  if (!quiet)
    console.log(`${sweepText(result, summary.scenario, summary.months)}\n\nReport: ${join(folder, "report.html")}`);
}
