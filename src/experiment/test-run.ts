import { decidePrecision, decideVerdicts, type Pair, type Stop } from "../analysis/hypotheses/decide.ts";
import { planPrecision } from "../analysis/hypotheses/plan.ts";
import { type Contrast, pairOf } from "../analysis/hypotheses/results.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Precision, Scenario } from "../scenario/scenario.ts";
import { collect } from "../study/panel.ts";
import { chunkKey, readChunk, storeChunk } from "./chunk-file.ts";
import type { Manifest, Registration } from "./manifest.ts";
import { plan, worldsPerChunk } from "./plan.ts";
import { defaultWorkers } from "./pool.ts";
import type { ChunkResult } from "./protocol.ts";
import {
  dimensionsOf,
  type FinishedRun,
  finishRun,
  identityOf,
  prepareFolder,
  type RunOptions,
  runMissing,
  storedChunks,
} from "./run.ts";

/** Differences that decide when a test ends. */
function contrastsOf({ hypotheses }: Scenario, precision: Precision): readonly Contrast[] {
  return precision.until === "precise" ? [precision] : hypotheses;
}

/** Reads the deciding differences of the first worlds from a folder. */
function readPairs(asked: Manifest, folder: string, contrasts: readonly Contrast[], worlds: number): readonly Pair[] {
  const { scenario } = asked;
  const chunks = storedChunks(folder, identityOf(asked), plan({ ...scenario, replications: worlds }));
  const wanted = contrasts.map(({ outcome, month }) => ({ outcomes: [outcome], months: [month] }));
  const panel = collect(chunks, worlds, dimensionsOf(asked), outcomesOf(scenario), wanted);
  return contrasts.map((contrast) => pairOf(panel, contrast));
}

function decide({ hypotheses }: Scenario, precision: Precision, pairs: readonly Pair[], looked: number): Stop {
  if (precision.until === "precise") return decidePrecision(pairs[0] as Pair, precision);
  return decideVerdicts(hypotheses, pairs, precision, looked);
}

/** Worlds to have before the next look: whole chunks, at most twice as many as there are, so that few are run in vain. */
function nextTarget(scenario: Scenario, precision: Precision, pairs: readonly Pair[], workers: number): number {
  const size = worldsPerChunk(scenario);
  const whole = (worlds: number): number => Math.min(precision.maximumReplications, Math.ceil(worlds / size) * size);
  const [first] = pairs;
  const have = first?.differences.length ?? 0;
  if (!first) return whole(precision.minimum + (precision.until === "precise" ? precision.lookAhead : 0));
  const doubled = 2 * have;
  const needed = precision.until === "precise" ? (planPrecision(first, precision) ?? doubled) : Math.ceil(1.5 * have);
  return whole(Math.max(have + workers * size, Math.min(needed, doubled)));
}

/** Puts the first worlds of a stored chunk in a chunk of their own, where the last of a run needs only these. */
function cutLastChunk(asked: Manifest, folder: string, worlds: number): void {
  const last = plan({ ...asked.scenario, replications: worlds }).at(-1);
  if (!last) return;
  const identity = identityOf(asked);
  const key = chunkKey(identity, last);
  if (readChunk(folder, key) !== null) return;
  const [whole] = storedChunks(folder, identity, [{ ...last, count: worldsPerChunk(asked.scenario) }]);
  if (whole) storeChunk(folder, key, firstWorlds(whole, last.count));
}

function firstWorlds(chunk: ChunkResult, count: number): ChunkResult {
  const { first, gains, hashes, series, starts } = chunk;
  const share = count / chunk.count;
  return {
    first,
    count,
    series: series.slice(0, series.length * share),
    gains: gains.slice(0, gains.length * share),
    starts: starts.slice(0, count),
    hashes: hashes.slice(0, count),
  };
}

async function runUntil(asked: Manifest, precision: Precision, options: RunOptions): Promise<Stop> {
  const { scenario } = asked;
  const { folder, workers = defaultWorkers() } = options;
  const contrasts = contrastsOf(scenario, precision);
  let pairs: readonly Pair[] = [];
  let stop: Stop = { status: "continue", worlds: 0 };
  while (stop.status === "continue") {
    const target = nextTarget(scenario, precision, pairs, workers);
    await runMissing(asked, plan({ ...scenario, replications: target }), options);
    pairs = readPairs(asked, folder, contrasts, target);
    stop = decide(scenario, precision, pairs, stop.worlds);
  }
  return stop;
}

/**
 * Runs a registered test. The registration is written before the first world is run. Worlds are looked at one by one in their order, so
 * that their number depends neither on the workers nor on interruptions; those run beyond it are left out of the run.
 * @throws what `runExperiment` throws; a FolderConflict also for a folder with another registration, or none
 */
export async function runTest(asked: Manifest, options: RunOptions): Promise<FinishedRun> {
  const { registration, scenario } = asked;
  if (!registration) throw new RangeError("runTest: got a run without a registration, expected one of beginTest");
  prepareFolder(options.folder, asked);
  const { precision } = scenario;
  if (!precision) {
    await runMissing(asked, plan(scenario), options);
    return finishRun(options.folder, ended(asked, registration, scenario.replications, true));
  }
  const { status, worlds } = await runUntil(asked, precision, options);
  cutLastChunk(asked, options.folder, worlds);
  return finishRun(options.folder, ended(asked, registration, worlds, status === "reached"));
}

function ended(asked: Manifest, registration: Registration, worlds: number, reached: boolean): Manifest {
  return {
    ...asked,
    replications: worlds,
    scenario: { ...asked.scenario, replications: worlds },
    registration: { ...registration, reached },
  };
}
