import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Stress } from "../analysis/assumptions/result.ts";
import type { PairOfArms } from "../analysis/assumptions/stress.ts";
import { LEVEL } from "../analysis/interval.ts";
import { pairsOf, stressOf } from "../study/assumptions.ts";
import type { StressPlan } from "../study/assumptions-plan.ts";
import { planParts, type SweepPart } from "../study/sweep-parts.ts";
import { scenarioDigest, sha256 } from "./digest.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";
import { type Progress, type RunOptions, runExperiment } from "./run.ts";

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

/** Lives of a part: worlds times arms, each of which is run once. */
function livesOf({ scenario }: SweepPart): number {
  return scenario.arms.length * scenario.replications;
}

/** Progress of one part as that of all, in worlds lived through. */
function over(parts: readonly SweepPart[], index: number, { onProgress }: RunOptions): RunOptions["onProgress"] {
  if (!onProgress) return undefined;
  const lives = parts.map(livesOf);
  const sum = (some: readonly number[]): number => some.reduce((total, one) => total + one, 0);
  const before = sum(lives.slice(0, index));
  const arms = (parts[index] as SweepPart).scenario.arms.length;
  return ({ done, ready }: Progress): void => {
    onProgress({ done: before + done * arms, ready: before + ready * arms, total: sum(lives) });
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
  const pairs = new Map<number, PairOfArms>();
  const hashes: string[] = [];
  for (const [index, part] of parts.entries()) {
    const asked = manifestOf(part, plan.question.outcome, source, command);
    const folder = join(options.folder, part.name);
    const run = await runExperiment(asked, { ...options, folder, onProgress: over(parts, index, options) });
    const worlds = run.manifest.replications;
    for (const [point, pair] of pairsOf(plan, part, { ...run, worlds })) pairs.set(point, pair);
    hashes.push(run.manifest.resultsHash as string);
  }
  const used = parts.map(({ name }) => name);
  for (const name of readdirSync(options.folder).filter((other) => !used.includes(other)))
    rmSync(join(options.folder, name), { recursive: true });
  const [{ scenario }] = plan.points;
  const stress = stressOf(plan, pairs, { worlds: scenario.replications, level: LEVEL });
  return { stress, resultsHash: sha256(hashes.join("\n")) };
}
