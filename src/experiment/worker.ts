import { move, Piscina, transferableSymbol, valueSymbol } from "piscina";
import { gainCells, gainMonths } from "../engine/gains.ts";
import { runWorld } from "../engine/run.ts";
import type { Chunk } from "./plan.ts";
import type { ChunkResult, Job, PartChunk, PartsJob } from "./protocol.ts";

/** Runs one chunk in a worker thread. The series is transferred, not copied. */
export function runChunk(chunk: Chunk): unknown {
  const result = worldsOfChunk(Piscina.workerData as Job, chunk);
  return move({ [transferableSymbol]: [result.series.buffer, result.gains.buffer], [valueSymbol]: result });
}

/** The same of one of several scenarios, and says of which. */
export function runPartChunk({ part, ...chunk }: PartChunk): unknown {
  const { jobs } = Piscina.workerData as PartsJob;
  const result = worldsOfChunk(jobs[part] as Job, chunk);
  const value = { ...result, part };
  return move({ [transferableSymbol]: [result.series.buffer, result.gains.buffer], [valueSymbol]: value });
}

function worldsOfChunk({ outcomes, scenario }: Job, { count, first }: Chunk): ChunkResult {
  const perWorld = scenario.arms.length * (scenario.months + 1) * outcomes.length;
  const gainsPerWorld =
    scenario.arms.length * gainMonths(scenario.months).length * gainCells({ groups: scenario.groups.length });
  const series = new Float64Array(count * perWorld);
  const gains = new Int32Array(count * gainsPerWorld);
  const runs = Array.from({ length: count }, (_, w) => {
    const run = runWorld(scenario, first + w, outcomes);
    series.set(run.series, w * perWorld);
    gains.set(run.gains, w * gainsPerWorld);
    return { start: run.start, hashes: run.hashes };
  });
  return {
    first,
    count,
    series,
    gains,
    starts: runs.map(({ start }) => start),
    hashes: runs.map(({ hashes }) => hashes),
  };
}
