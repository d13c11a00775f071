import { join } from "node:path";
import type { Finding, Pattern } from "../patterns/pattern.ts";
import type { Picture } from "../patterns/picture.ts";
import { type PatternRun, patternRuns, type RunName, type Size } from "../patterns/runs.ts";
import { loadScenario } from "../scenario/load.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { collect } from "../study/panel.ts";
import type { Panel } from "../table.ts";
import { engineDigest, scenarioDigest, sha256 } from "./digest.ts";
import { refuseForeignFiles } from "./foreign-files.ts";
import { beginManifest, type Manifest } from "./manifest.ts";
import { type FinishedRun, type Progress, type RunOptions, runExperiment } from "./run.ts";
import { version } from "./version.ts";

/** How large patterns are run; what is left out is as each run has it. */
export interface PatternSizes {
  /** The reduced size. */
  readonly check?: boolean | undefined;
  readonly replications?: number | undefined;
  readonly people?: number | undefined;
  readonly seed?: string | undefined;
}

/** A run behind the findings. */
export interface RunRecord extends Size {
  readonly name: RunName;
  readonly seed: string;
  readonly resultsHash: string;
  readonly arms: readonly string[];
  readonly months: number;
}

/** What one pattern gave. */
export interface PatternResult extends Omit<Pattern, "judge"> {
  readonly verdict: Finding["verdict"];
  readonly findings: readonly Finding[];
}

export const patternsName = "patterns.json";

/** The file patterns.json. */
export interface PatternsFile {
  readonly concerted: string;
  readonly engineDigest: string;
  /** Digest of the results of all runs. */
  readonly resultsHash: string;
  readonly runs: readonly RunRecord[];
  readonly patterns: readonly PatternResult[];
}

export interface FinishedPatterns {
  readonly file: PatternsFile;
  readonly pictures: readonly Picture[];
}

function sizeOf(run: PatternRun, { check, people, replications }: PatternSizes): Size {
  const size = check ? run.check : run.full;
  return { worlds: replications ?? size.worlds, people: people ?? size.people };
}

/** The runs that some patterns ask for, in one order whatever the order of the patterns. */
function runsOf(chosen: readonly Pattern[]): readonly PatternRun[] {
  return patternRuns.filter(({ name }) => chosen.some(({ runs }) => runs.includes(name)));
}

/** The scenario of a run, validated. Throws a RangeError where its values are out of range. */
export async function patternScenario(run: PatternRun, sizes: PatternSizes): Promise<Scenario> {
  const { people, worlds } = sizeOf(run, sizes);
  const overrides = { people, replications: worlds, seed: sizes.seed };
  const loaded = await loadScenario(run.text, { file: `${run.name}.yaml`, overrides });
  if (loaded.ok) return loaded.scenario;
  const lines = loaded.problems.map(({ expected, got, path }) => `${path}: got ${got}, expected ${expected}`);
  throw new RangeError(`${run.name}: ${lines.join("; ")}`);
}

/** A manifest that keeps only what the patterns read: the whole table of long runs would be large. */
function manifestOf(run: PatternRun, scenario: Scenario, command: string): Manifest {
  const source = { file: `${run.name}.yaml`, text: run.text, attachments: {}, set: [] };
  const recorded = [...run.outcomes];
  return {
    ...beginManifest(scenario, source, command),
    recorded,
    scenarioDigest: scenarioDigest(scenario, recorded),
  };
}

/** Everything a run recorded, at every month. */
function panelOf({ chunks, dimensions, manifest }: FinishedRun): Panel {
  const { months, recorded, replications, scenario } = manifest;
  const infos = outcomesOf(scenario).filter(({ name }) => recorded.includes(name));
  const every = Array.from({ length: months + 1 }, (_, month) => month);
  return collect(chunks, replications, dimensions, infos, [{ outcomes: recorded, months: every }]);
}

function recordOf({ name }: PatternRun, { manifest }: FinishedRun): RunRecord {
  const { arms, months, replications, resultsHash, scenario, seed } = manifest;
  const people = (scenario.arms[0] as Scenario["arms"][0]).settings.community.people as number;
  return { name, seed, worlds: replications, people, arms, months, resultsHash: resultsHash as string };
}

/** Progress of one run as that of all. */
function after(done: number, total: number, { onProgress }: RunOptions): RunOptions["onProgress"] {
  return onProgress && ((own: Progress) => onProgress({ done: done + own.done, ready: done + own.ready, total }));
}

/**
 * Runs what some patterns need, each run in a folder of its own below `folder` and resumable by itself, and judges them.
 * @throws RangeError for sizes out of range; what `runExperiment` throws
 */
export async function runPatterns(
  chosen: readonly Pattern[],
  sizes: PatternSizes,
  command: string,
  options: RunOptions,
): Promise<FinishedPatterns> {
  refuseForeignFiles(options.folder, patternsName);
  const runs = runsOf(chosen);
  const total = runs.reduce((sum, run) => sum + sizeOf(run, sizes).worlds, 0);
  const panels = new Map<RunName, Panel>();
  const records: RunRecord[] = [];
  let done = 0;
  for (const run of runs) {
    const manifest = manifestOf(run, await patternScenario(run, sizes), command);
    const onProgress = after(done, total, options);
    const finished = await runExperiment(manifest, { ...options, folder: join(options.folder, run.name), onProgress });
    panels.set(run.name, panelOf(finished));
    records.push(recordOf(run, finished));
    done += manifest.replications;
  }
  return judgeAll(chosen, panels, records);
}

function judgeAll(
  chosen: readonly Pattern[],
  panels: ReadonlyMap<RunName, Panel>,
  records: readonly RunRecord[],
): FinishedPatterns {
  const read = (name: RunName): Panel => {
    const panel = panels.get(name);
    if (panel) return panel;
    throw new RangeError(`pattern: got run ${name}, expected one of ${[...panels.keys()].join(", ")}`);
  };
  const results = chosen.map(({ judge, ...pattern }) => ({ pattern, ...judge(read) }));
  const file: PatternsFile = {
    concerted: version,
    engineDigest: engineDigest(),
    resultsHash: sha256(records.map(({ resultsHash }) => resultsHash).join("\n")),
    runs: records,
    patterns: results.map(({ findings, pattern, verdict }) => ({ ...pattern, verdict, findings })),
  };
  return { file, pictures: results.flatMap(({ pictures }) => pictures) };
}
