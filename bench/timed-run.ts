import { commitments, type Month } from "../src/engine/context.ts";
import { classifyNeeds } from "../src/engine/gains.ts";
import { inBlocks } from "../src/engine/passes.ts";
import { delivery } from "../src/engine/processes/delivery.ts";
import { movingNeeds } from "../src/engine/processes/needs.ts";
import { seeking } from "../src/engine/processes/seeking.ts";
import { serve } from "../src/engine/processes/serving.ts";
import { createRecorder } from "../src/engine/recording.ts";
import { hashState } from "../src/engine/state.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { spreadOf, threadTime } from "./measure.ts";
import { walkMonths } from "./months.ts";

/** Parts of a world's run, in the order of the table. */
export const parts = [
  "set-up",
  "need update",
  "seeking",
  "counting and serving",
  "organizations",
  "recording",
] as const;
export type Part = (typeof parts)[number];

export interface TimedRun {
  /** Nanoseconds by part. */
  readonly spent: Readonly<Record<Part, number>>;
  /** Digests of the arms' last states, which must be those of `runWorld`. */
  readonly hashes: readonly string[];
}

/** Nanoseconds by the clock of every call of a pass, by the pass's name; each belongs to a part. */
interface Calls {
  readonly part: Part;
  readonly times: number[];
}

type Timed = (part: Part, name: string, work: () => void) => void;

/**
 * One world with the clock read between the passes of every month, a microsecond or two a month. Processor time is of no use here: the
 * system brings it up to date every few milliseconds only.
 */
export function timedRun(scenario: Scenario, replication: number, names: readonly string[]): TimedRun {
  const calls = new Map<string, Calls>();
  const timed: Timed = (part, name, work) => {
    const start = performance.now();
    work();
    const time = (performance.now() - start) * 1e6;
    const seen = calls.get(name);
    if (seen) seen.times.push(time);
    else calls.set(name, { part, times: [time] });
  };
  const recorder = createRecorder(scenario, names);
  const { recordings } = recorder.create(scenario.arms.length);
  let classified = false;
  const begun = threadTime();
  let ready: number | null = null;
  const { states } = walkMonths(scenario, replication, {
    run: (process, month) => {
      ready ??= threadTime();
      if (process === delivery) deliver(month, timed);
      else timed("organizations", process.name, () => process(month));
    },
    ended: ({ state, t, values, world }, arm, isolated) => {
      if (t < -1) return;
      timed("recording", "recording", () => {
        if (!classified) classifyNeeds(world, state);
        classified = true;
        const recording = recordings[arm] as (typeof recordings)[number];
        recorder.record(recording, { world, state, isolated, values }, t + 1);
      });
    },
  });
  const spent = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  for (const { part, times } of calls.values()) spent[part] += withoutInterruptions(times);
  spent["set-up"] = (ready ?? begun) - begun;
  return { spent, hashes: states.map(hashState) };
}

const INTERRUPTION = 1e6;

/** Sum of times, those replaced by the median in which another program must have run: over a millisecond and twenty times as long as usual. */
function withoutInterruptions(times: readonly number[]): number {
  const { median } = spreadOf(times);
  return times.reduce((sum, time) => sum + (time > INTERRUPTION && time > 20 * median ? median : time), 0);
}

/** What `delivery` does, but with each pass over all persons before the next. */
function deliver(month: Month, timed: Timed): void {
  const { scratch, state, world } = month;
  const outreach = commitments(month).equity * (state.conditions[0] as number) * (state.conditions[3] as number);
  const best = Math.max(...world.columns.access);
  const reach = world.columns.access.map((access) => access + outreach * (best - access));
  timed("need update", "need update", () => inBlocks(world, movingNeeds(month)));
  timed("seeking", "seeking", () => inBlocks(world, seeking(month, reach)));
  for (let d = 0; d < world.size.domains; d++) {
    const demand = (world.work.seekers[d] as number) + (state.arrivals[d] as number);
    const load = demand * (1 + (scratch.overhead[d] as number));
    state.fill[d] = demand === 0 ? 1 : Math.min(1, (scratch.supplyOfDomain[d] as number) / load);
  }
  timed("counting and serving", "counting and serving", () => serve(month));
}
