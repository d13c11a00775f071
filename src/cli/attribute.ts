import { join } from "node:path";
import { beginAttribution, publishAttribution } from "../experiment/attribution.ts";
import { runExperiment } from "../experiment/run.ts";
import { type AttributionQuestion, type PlannedAttribution, planAttribution } from "../study/attribution-plan.ts";
import { attributionText } from "./attribution-text.ts";
import { orInvalid } from "./exit.ts";
import { outFolder, reportAt } from "./out-folder.ts";
import { keptWorlds } from "./run.ts";
import { readAndWarn, type ScenarioOptions } from "./scenario-file.ts";
import { watched } from "./stoppable.ts";

export interface AttributeCommandOptions extends ScenarioOptions, AttributionQuestion {
  readonly out?: string;
  readonly workers?: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
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
  const asked = orInvalid(
    () => planAttribution(scenario, { month, orders, outcome, over }),
    (message) => `--${message}`,
  );
  const folder = outFolder(out ?? folderOf(asked));
  const attribution = await watched(
    async ({ note, onProgress, signal }) => {
      const manifest = beginAttribution(asked, source, command);
      const run = await runExperiment(manifest, { folder: folder.path, workers, signal, onProgress });
      note("writing numbers, charts and report");
      return publishAttribution(run, asked.plan, { folder: folder.path, signal });
    },
    { quiet, folder, kept: (done) => keptWorlds(done, scenario, folder) },
  );
  if (json) console.log(JSON.stringify(attribution, null, 1));
  else if (!quiet) {
    console.log(attributionText(attribution));
    console.log(reportAt(folder));
  }
}
