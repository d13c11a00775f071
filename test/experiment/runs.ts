import { beginManifest, type Source } from "../../src/experiment/manifest.ts";
import { publish } from "../../src/experiment/publish.ts";
import { type FinishedRun, type RunOptions, runExperiment } from "../../src/experiment/run.ts";
import { type LoadOptions, loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** Small in everything: the 70 worlds are chunks of 32, 32 and 6, and take a moment. */
export const smallText = `
name: small
seed: a seed
replications: 70
burnIn: 3
months: 6
community: { people: 60, residents: 10000000, domains: [education, health] }
organizations: { count: 8 }
compare: { months: [3, 6] }
charts: [trajectories]
`;

/** The scenario of a text, with `path=value` settings on it. */
export async function scenarioFrom(text: string, ...set: readonly string[]): Promise<Scenario> {
  const options: LoadOptions = { file: "small.yaml", set };
  const loaded = await loadScenario(text, options);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join("\n"));
  return loaded.scenario;
}

export function smallScenario(...set: readonly string[]): Promise<Scenario> {
  return scenarioFrom(smallText, ...set);
}

const source: Source = { file: "small.yaml", text: smallText, attachments: {}, set: [] };

/** Runs a scenario into a folder, without tables and charts. */
export function runInto(folder: string, scenario: Scenario, options: Partial<RunOptions> = {}): Promise<FinishedRun> {
  return runExperiment(beginManifest(scenario, source, "concerted run small.yaml"), { workers: 1, ...options, folder });
}

/** Runs a scenario into a folder and writes all that follows. */
export async function runAndPublish(folder: string, scenario: Scenario, options: Partial<RunOptions> = {}) {
  const run = await runInto(folder, scenario, options);
  return { run, summary: await publish(run, scenario, { folder, csv: true }) };
}
