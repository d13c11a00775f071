import { join } from "node:path";
import { beginAttribution, publishAttribution } from "../experiment/attribution.ts";
import { type AttributionQuestion, type PlannedAttribution, planAttribution } from "../study/attribution-plan.ts";
import { attributionText } from "./attribution-text.ts";
import { ending, exitCode } from "./exit.ts";
import { outFolder, reportAt } from "./out-folder.ts";
import { progressDisplay } from "./progress.ts";
import { simulate } from "./run.ts";
import { readAndWarn, type ScenarioOptions } from "./scenario-file.ts";
import { stoppable } from "./stoppable.ts";

export interface AttributeCommandOptions extends ScenarioOptions, AttributionQuestion {
  readonly out?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** The derived scenario; what is asked of it and cannot be is the mistake of an option. */
function planned(...asked: Parameters<typeof planAttribution>): PlannedAttribution {
  try {
    return planAttribution(...asked);
  } catch (error) {
    if (error instanceof RangeError) throw ending(exitCode.invalid, `--${error.message}`);
    throw error;
  }
}

/** results/NAME-attribution for the conditions; the paths and the scenario's own switches have folders of their own. */
function folderOf({ plan, scenario }: PlannedAttribution): string {
  const name = `${scenario.name}-attribution`;
  return join("results", plan.over === "conditions" ? name : `${name}-${plan.over}`);
}

/** `concerted attribute SCENARIO`: runs all combinations of switches and says which of them does what. */
export async function attributeCommand(file: string, options: AttributeCommandOptions, command: string): Promise<void> {
  const { json, month, orders, out, outcome, over, quiet, workers } = options;
  const { scenario, source } = await readAndWarn(file, options);
  const asked = planned(scenario, { month, orders, outcome, over });
  const folder = outFolder(out ?? folderOf(asked));
  let done = 0;
  const onDone = (worlds: number): void => {
    done = worlds;
  };
  const display = progressDisplay(process.stderr, !quiet);
  const attribution = await stoppable(
    async (signal) => {
      const run = await simulate(beginAttribution(asked, source, command), {
        folder: folder.path,
        workers,
        quiet,
        signal,
        onDone,
      });
      display.note("writing numbers, charts and report");
      return publishAttribution(run, asked.plan, { folder: folder.path, signal });
    },
    () => `${done} of ${scenario.replications} worlds are kept in ${folder.typed}; the same command goes on from there`,
    folder,
  ).finally(display.end);
  if (json) console.log(JSON.stringify(attribution, null, 1));
  else if (!quiet) {
    console.log(attributionText(attribution));
    console.log(reportAt(folder));
  }
}
