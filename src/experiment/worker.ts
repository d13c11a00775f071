import { move, Piscina, transferableSymbol, valueSymbol } from "piscina";
import { gainCells, gainMonths } from "../engine/gains.ts";
import { runWorld } from "../engine/run.ts";
import type { Chunk } from "./plan.ts";
import type { ChunkResult, Job } from "./protocol.ts";

/** Runs one chunk in a worker thread. The series is transferred, not copied. */
export function runChunk({ first, count }: Chunk): unknown {
  const { outcomes, scenario } = Piscina.workerData as Job;
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
  const result: ChunkResult = {
    first,
    count,
    series,
    gains,
    starts: runs.map(({ start }) => start),
    hashes: runs.map(({ hashes }) => hashes),
  };
  return move({ [transferableSymbol]: [series.buffer, gains.buffer], [valueSymbol]: result });
}
