import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ranked } from "../analysis/assumptions/rank.ts";
import type { Stress, StressedParameter } from "../analysis/assumptions/result.ts";
import { type PairOfArms, stressEnds } from "../analysis/assumptions/stress.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Arm, Scenario } from "../scenario/scenario.ts";
import { collect } from "../study/panel.ts";
import type { OutcomeInfo } from "../table.ts";
import type { StressPlan, StressPoint } from "./assumptions-plan.ts";
import { scenarioDigest, sha256 } from "./digest.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";
import { type FinishedRun, type Progress, type RunOptions, runExperiment } from "./run.ts";
import { LEVEL } from "./summary.ts";
import { planParts, type SweepPart } from "./sweep-parts.ts";

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

/** The two arms of the pair at every point of a part, read once. */
function pairsOf(run: FinishedRun, part: SweepPart, points: readonly StressPoint[], plan: StressPlan) {
  const { month, outcome, pair } = plan.question;
  const { dimensions, manifest } = run;
  const wanted = [{ outcomes: [outcome], months: [month] }];
  const panel = collect(run.chunks, manifest.replications, dimensions, outcomesOf(part.scenario), wanted);
  return part.points.map(({ arms, point }): readonly [number, PairOfArms] => {
    const { scenario } = points[point] as StressPoint;
    const values = (name: string): Float64Array => {
      const at = arms[scenario.arms.findIndex((arm) => arm.name === name)] as number;
      return panel.values(dimensions.arms[at] as string, outcome, month);
    };
    return [point, { arm: values(pair.arm), against: values(pair.against) }];
  });
}

function parametersOf(points: readonly StressPoint[], ends: ReturnType<typeof stressEnds>["ends"]) {
  const byPath = Map.groupBy(
    points.map((point, i) => ({ point, end: ends[i] as (typeof ends)[number] })),
    ({ point }) => point.entry?.path ?? "",
  );
  return [...byPath].flatMap(([path, own]): StressedParameter[] => {
    const [{ point }] = own as [(typeof own)[0]];
    const row = point.entry?.row;
    if (row?.kind !== "number") return [];
    const { grade, meaning, plausibleReason: reason, unit } = row;
    return [{ path, meaning, unit, grade, value: point.from, reason, ends: own.map(({ end }) => end) }];
  });
}

function resultOf(plan: StressPlan, pairs: ReadonlyMap<number, PairOfArms>): Stress {
  const { left, points, question } = plan;
  const [{ scenario }, ...varied] = points;
  const { better, label, unit } = outcomesOf(scenario).find(({ name }) => name === question.outcome) as OutcomeInfo;
  const pairAt = ({ point }: StressPoint): PairOfArms => pairs.get(point) as PairOfArms;
  const asked = varied.map((point) => ({ value: point.value, pair: pairAt(point) }));
  const { base, ends } = stressEnds(pairAt(points[0]), asked, better, LEVEL);
  return {
    ...question.pair,
    ...{ outcome: question.outcome, label, unit, better, month: question.month },
    worlds: scenario.replications,
    people: peopleOf(scenario),
    level: LEVEL,
    base,
    parameters: ranked(parametersOf(varied, ends)),
    left,
  };
}

function peopleOf({ arms }: Scenario): number {
  return (arms[0] as Arm).settings.community.people as number;
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
    for (const [point, pair] of pairsOf(run, part, plan.points, plan)) pairs.set(point, pair);
    hashes.push(run.manifest.resultsHash as string);
  }
  const used = parts.map(({ name }) => name);
  for (const name of readdirSync(options.folder).filter((other) => !used.includes(other)))
    rmSync(join(options.folder, name), { recursive: true });
  return { stress: resultOf(plan, pairs), resultsHash: sha256(hashes.join("\n")) };
}
