import { explain } from "../scenario/explain.ts";
import { readScenario, type ScenarioOptions } from "./scenario-file.ts";

/** `concerted explain SCENARIO`: the scenario in plain words. */
export async function explainCommand(file: string, options: ScenarioOptions): Promise<void> {
  const { scenario } = await readScenario(file, options);
  console.log(explain(scenario).join("\n"));
}
