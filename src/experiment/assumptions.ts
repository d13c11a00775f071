import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Stress } from "../analysis/assumptions/result.ts";
import { LEVEL } from "../analysis/interval.ts";
import { pairsOf, stressOf } from "../study/assumptions.ts";
import type { StressPlan } from "../study/assumptions-plan.ts";
import { planParts, type SweepPart } from "../study/sweep-parts.ts";
import { scenarioDigest, sha256 } from "./digest.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";
import { runParts } from "./part-runs.ts";
import type { RunOptions } from "./run.ts";

/** A finished stress run: what it found, and a digest of every number in it. */
export interface FinishedStress {
  readonly stress: Stress;
  readonly resultsHash: string;
}

/** Only the outcome that is asked for is recorded: hundreds of courses need little space. */
function manifestOf({ scenario }: SweepPart, outcome: string, source: Source, command: string): Manifest {
  const recorded = [outcome];
  return {
    ...beginManifest(scenario, source, command),
    recorded,
    scenarioDigest: scenarioDigest(scenario, recorded),
  };
}

/**
 * Runs the scenario as it is and at both ends of every parameter, over the same worlds; what courses have in common is run once. Each
 * part is resumable by itself, in a folder named by its content; those of other plans are removed at the end.
 * @throws what `runExperiment` throws
 */
export async function runStress(
  plan: StressPlan,
  { command, source }: { readonly command: string; readonly source: Source },
  options: RunOptions,
): Promise<FinishedStress> {
  const parts = planParts(plan.points);
  const asked = parts.map((part) => ({
    asked: manifestOf(part, plan.question.outcome, source, command),
    folder: join(options.folder, part.name),
  }));
  const runs = await runParts(asked, options);
  const found = runs.flatMap((run, index) =>
    pairsOf(plan, parts[index] as SweepPart, { ...run, worlds: run.manifest.replications }),
  );
  const hashes = runs.map(({ manifest }) => manifest.resultsHash as string);
  removeOthers(options.folder, parts);
  const [{ scenario }] = plan.points;
  const stress = stressOf(plan, new Map(found), { worlds: scenario.replications, level: LEVEL });
  return { stress, resultsHash: sha256(hashes.join("\n")) };
}

/** Removes the parts of other plans, which are known by their names; what else is in the folder is somebody's own. */
function removeOthers(folder: string, parts: readonly SweepPart[]): void {
  const used = parts.map(({ name }) => name);
  const others = readdirSync(folder).filter((name) => /^[0-9a-f]{12}$/.test(name) && !used.includes(name));
  for (const name of others) rmSync(join(folder, name), { recursive: true });
}
