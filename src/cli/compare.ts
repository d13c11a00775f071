import { LEVEL } from "../analysis/interval.ts";
import { type ArmPair, summarize } from "../analysis/summarize.ts";
import type { Comparison } from "../analysis/summary.ts";
import { amount, counted, duration, percent } from "../charts/numbers.ts";
import { findingOf, outcomeNamed, rangeWords, shortDifference, worldsWords } from "../charts/words.ts";
import { type FinishedRun, openRun } from "../experiment/run.ts";
import { openSweep, runOfPoint } from "../experiment/sweep.ts";
import { readSweepManifest } from "../experiment/sweep-manifest.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { collect } from "../study/panel.ts";
import type { OutcomeInfo } from "../table.ts";
import { chosen, chosenMonths } from "./choices.ts";
import { colors } from "./colors.ts";
import { inColumns } from "./columns.ts";
import { ending, exitCode, orInvalid } from "./exit.ts";

export interface CompareOptions {
  readonly arms?: string;
  readonly against?: string;
  readonly outcomes?: string;
  readonly months?: string;
  readonly level?: number;
  /** Point of a sweep. */
  readonly point?: number;
  readonly json?: boolean;
}

/** `concerted compare FOLDER`: comparisons of a finished folder, of any recorded arm, outcome and month. Nothing is simulated. */
export async function compareCommand(folder: string, options: CompareOptions): Promise<void> {
  const comparisons = orInvalid(() => compareRun(opened(folder, options), options));
  if (options.json) console.log(JSON.stringify(comparisons, null, 1));
  else console.log(comparisonsText(comparisons.comparisons, comparisons.outcomes));
}

function opened(folder: string, { point }: CompareOptions): FinishedRun {
  if (readSweepManifest(folder)) return openedPoint(folder, point);
  const run = openRun(folder);
  if (point === undefined) return run;
  throw ending(exitCode.invalid, `--point: got ${point} for ${folder}, which is no sweep, expected none`);
}

/** One point of a sweep; without a number it says which points there are. */
function openedPoint(folder: string, point: number | undefined): FinishedRun {
  const sweep = openSweep(folder);
  if (point !== undefined)
    return orInvalid(
      () => runOfPoint(sweep, point),
      (message) => `--${message}`,
    );
  const { axes, points } = sweep.manifest;
  const lines = points.map(({ point: number, values }) => {
    const set = axes.map(({ path }, i) => `${path}=${values[i]}`);
    return `  --point ${number}: ${set.join(", ")}`;
  });
  throw ending(exitCode.invalid, [`${folder}: got a sweep, expected one of its points`, ...lines].join("\n"));
}

function pairsOf({ manifest }: FinishedRun, { against, arms }: CompareOptions): readonly ArmPair[] {
  const known = manifest.arms;
  if (arms === undefined && against === undefined) return manifest.scenario.compare.pairs;
  const [other] = chosen("--against", against, known, ["isolated"]);
  const others = known.filter((arm) => arm !== other);
  const wanted = chosen("--arms", arms, known, others);
  const pairs = wanted.filter((arm) => arm !== other).map((arm) => ({ arm, against: other as string }));
  if (pairs.length > 0) return pairs;
  throw ending(exitCode.invalid, `--arms: got ${other} against itself, expected one of ${others.join(", ")}`);
}

/** What a folder's chunks say about the arms, outcomes and months that are asked for. */
export function compareRun(run: FinishedRun, options: CompareOptions) {
  const { chunks, dimensions, manifest } = run;
  const { compare } = manifest.scenario;
  const pairs = pairsOf(run, options);
  const outcomes = chosen("--outcomes", options.outcomes, manifest.recorded, compare.outcomes);
  const months = chosenMonths("--months", options.months, manifest.months, compare.months);
  const level = options.level ?? LEVEL;
  const infos = outcomesOf(manifest.scenario);
  const panel = collect(chunks, manifest.replications, dimensions, infos, [{ outcomes, months }]);
  return {
    scenario: manifest.name,
    seed: manifest.seed,
    replications: manifest.replications,
    level,
    outcomes: infos.filter(({ name }) => outcomes.includes(name)),
    comparisons: summarize(panel, pairs, outcomes, months, level),
  };
}

function row(compared: Comparison): readonly string[] {
  const { against, againstMean, arm, armMean, high, low, month, unit } = compared;
  const interval =
    low === null || high === null ? "one world" : low === high ? "no spread" : rangeWords(low, high, unit);
  return [
    `  after ${duration(month)}`,
    `${against} ${amount(againstMean, unit)}`,
    `${arm} ${amount(armMean, unit)}`,
    shortDifference(compared),
    interval,
    worldsWords(compared) ?? "",
    findingOf(compared),
  ];
}

function blockText(own: readonly Comparison[], outcomes: readonly OutcomeInfo[]): readonly string[] {
  const lines = inColumns(own.map(row));
  return own.flatMap((compared, r) => {
    const heading = own[r - 1]?.outcome === compared.outcome ? [] : [outcomeNamed(outcomes, compared.outcome).label];
    return [...heading, lines[r] as string];
  });
}

/** All comparisons as a table for a terminal, one block per pair. */
export function comparisonsText(comparisons: readonly Comparison[], outcomes: readonly OutcomeInfo[]): string {
  const [first] = comparisons;
  if (!first) return "nothing to compare";
  const pairs = [...new Set(comparisons.map(({ against, arm }) => JSON.stringify([arm, against])))];
  const head = `Paired differences over ${counted(first.n, "world")}, ${percent(first.level, 0)} intervals, none adjusted for how many there are`;
  const blocks = pairs.map((key) => {
    const [arm, against] = JSON.parse(key) as [string, string];
    const own = comparisons.filter((one) => one.arm === arm && one.against === against);
    return [colors.bold(`${arm} against ${against}`), ...blockText(own, outcomes)].join("\n");
  });
  return [head, ...blocks].join("\n\n");
}
