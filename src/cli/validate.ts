import { formatProblem } from "../scenario/problems.ts";
import { exitCode } from "./exit.ts";
import { isInvalidScenario, readScenario, type ScenarioOptions } from "./scenario-file.ts";

export interface ValidateOptions extends ScenarioOptions {
  readonly json?: boolean;
}

/** `concerted validate SCENARIO`: says that a scenario is fine, or ends with everything that is wrong. */
export async function validateCommand(file: string, { json, ...options }: ValidateOptions): Promise<void> {
  if (json) return validateAsJson(file, options);
  const { scenario, warnings } = await readScenario(file, options);
  for (const warning of warnings) console.log(formatProblem(warning));
  const arms = scenario.arms.map(({ name }) => name).join(", ");
  console.log(
    `${file} is valid: ${scenario.name}, arms ${arms}, ${scenario.replications} worlds, ${scenario.months} months`,
  );
}

async function validateAsJson(file: string, options: ScenarioOptions): Promise<void> {
  try {
    const { scenario, warnings } = await readScenario(file, options);
    console.log(JSON.stringify({ valid: true, name: scenario.name, problems: warnings }, null, 1));
  } catch (error) {
    if (!isInvalidScenario(error)) throw error;
    console.log(JSON.stringify({ valid: false, problems: error.problems }, null, 1));
    process.exitCode = exitCode.invalid;
  }
}
