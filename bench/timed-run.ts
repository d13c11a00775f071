import { commitments, type Month } from "../src/engine/context.ts";
import { classifyNeeds } from "../src/engine/gains.ts";
import { delivery } from "../src/engine/processes/delivery.ts";
import { moveNeeds } from "../src/engine/processes/needs.ts";
import { seek } from "../src/engine/processes/seeking.ts";
import { serve } from "../src/engine/processes/serving.ts";
import { createRecorder } from "../src/engine/recording.ts";
import { hashState } from "../src/engine/state.ts";
import { countNeeds } from "../src/engine/tally.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { nanoseconds, threadTime } from "./measure.ts";
import { walkMonths } from "./months.ts";

/** Parts of a world's run, in the order of the table. */
export const parts = ["set-up", "need update", "seeking", "serving", "counting", "organizations", "recording"] as const;
export type Part = (typeof parts)[number];

export interface TimedRun {
  /** Nanoseconds by part. */
  readonly spent: Readonly<Record<Part, number>>;
  /** Digests of the arms' last states, which must be those of `runWorld`. */
  readonly hashes: readonly string[];
}

/** One world with the clock read between the passes of every month: some microseconds a month, little beside passes over people. */
export function timedRun(scenario: Scenario, replication: number, names: readonly string[]): TimedRun {
  const spent = Object.fromEntries(parts.map((part) => [part, 0])) as Record<Part, number>;
  const timed = (part: Part, work: () => void): void => {
    spent[part] += nanoseconds(work);
  };
  const recorder = createRecorder(scenario, names);
  const { recordings } = recorder.create(scenario.arms.length);
  const begun = threadTime();
  let ready: number | null = null;
  const { states } = walkMonths(scenario, replication, {
    run: (process, month) => {
      ready ??= threadTime();
      if (process === delivery) deliver(month, timed);
      else timed("organizations", () => process(month));
    },
    ended: ({ state, t, values, world }, arm, isolated) => {
      if (t < -1) return;
      timed("recording", () => {
        if (t === -1) classifyNeeds(world, state);
        recorder.record(recordings[arm] as (typeof recordings)[number], { world, state, isolated, values }, t + 1);
      });
    },
  });
  spent["set-up"] = (ready ?? begun) - begun;
  return { spent, hashes: states.map(hashState) };
}

/** What `delivery` does, in its order. */
function deliver(month: Month, timed: (part: Part, work: () => void) => void): void {
  const { scratch, state, values, world } = month;
  const outreach = commitments(month).equity * (state.conditions[0] as number) * (state.conditions[3] as number);
  const best = Math.max(...world.columns.access);
  const reach = world.columns.access.map((access) => access + outreach * (best - access));
  timed("need update", () => moveNeeds(month));
  timed("seeking", () => seek(month, reach));
  timed("counting", () => countNeeds(world, state, values.community.threshold));
  for (let d = 0; d < world.size.domains; d++) {
    const demand = (world.work.seekers[d] as number) + (state.arrivals[d] as number);
    const load = demand * (1 + (scratch.overhead[d] as number));
    state.fill[d] = demand === 0 ? 1 : Math.min(1, (scratch.supplyOfDomain[d] as number) / load);
  }
  timed("serving", () => serve(month));
}
