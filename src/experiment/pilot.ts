import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { collect, type Wanted } from "../study/panel.ts";
import type { Panel } from "../table.ts";
import { plan } from "./plan.ts";
import { defaultWorkers, runChunks } from "./pool.ts";
import type { ChunkResult } from "./protocol.ts";
import type { RunOptions } from "./run.ts";

/**
 * Runs the first worlds of a scenario without a folder, and keeps what is wanted of them. They are worlds that `run` has, and no test:
 * those have a seed of their own.
 */
export async function runPilot(
  scenario: Scenario,
  wanted: readonly Wanted[],
  { onProgress, signal, workers = defaultWorkers() }: Omit<RunOptions, "folder">,
): Promise<Panel> {
  const infos = outcomesOf(scenario);
  const outcomes = [...new Set(wanted.flatMap((one) => one.outcomes))];
  const arms = scenario.arms.map(({ name }) => name);
  const total = scenario.replications;
  const results: ChunkResult[] = [];
  let done = 0;
  const keep = (result: ChunkResult): void => {
    results.push(result);
    done += result.count;
    onProgress?.({ done, ready: 0, total });
  };
  await runChunks({ scenario, outcomes }, plan(scenario), workers, keep, signal);
  results.sort((a, b) => a.first - b.first);
  return collect(results, total, { arms, months: scenario.months, outcomes }, infos, wanted);
}
