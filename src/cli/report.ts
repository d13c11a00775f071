import { join } from "node:path";
import { publish } from "../experiment/publish.ts";
import { type FinishedRun, openRun } from "../experiment/run.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { ending, exitCode } from "./exit.ts";
import { stoppable } from "./stoppable.ts";
import { summaryText } from "./summary-text.ts";

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
  const run = open(folder);
  const { scenario } = run.manifest;
  const summary = await stoppable(
    (signal) => publish(run, scenario, { folder, csv, signal }),
    () => `the worlds in ${folder} are kept; the same command writes the rest`,
  );
  if (quiet) return;
  console.log(summaryText(summary, outcomesOf(scenario)));
  console.log(`\nReport: ${join(folder, "report.html")}`);
}
