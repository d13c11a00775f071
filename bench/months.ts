import { createScratch, type Month, pursued } from "../src/engine/context.ts";
import { schedule } from "../src/engine/month.ts";
import { LATEST_START } from "../src/engine/run.ts";
import { createState, enter } from "../src/engine/state.ts";
import type { State } from "../src/engine/state-columns.ts";
import { valuesOverTime } from "../src/engine/values.ts";
import { createWorld } from "../src/engine/world.ts";
import type { Scenario } from "../src/scenario/scenario.ts";

type Process = (typeof schedule)[number];

/** What a walk through a world's months is watched with. */
export interface Walk {
  /** Has to run the process on the month. */
  readonly run: (process: Process, month: Month) => void;
  /** Sees an arm after each of its months, and the first arm in the same month. */
  readonly ended?: (month: Month, arm: number, isolated: State) => void;
}

export interface Walked {
  /** Months before the start, shared by all arms. */
  readonly trunk: number;
  /** Months that each arm then runs on its own. */
  readonly own: number;
  /** Each arm's last state. */
  readonly states: readonly State[];
}

/**
 * The months of a world as `runWorld` runs them, process by process in the hands of `walk`, recording nothing. The engine keeps its own
 * loop closed; that this one leads to the same states is a test.
 */
export function walkMonths(scenario: Scenario, replication: number, walk: Walk): Walked {
  const world = createWorld(scenario, replication);
  const scratch = createScratch(world.size);
  const valuesOf = scenario.arms.map(({ settings }) => valuesOverTime(settings));
  const valuesAt = (arm: number, t: number) => (valuesOf[arm] as (typeof valuesOf)[number])(t);
  const step = (state: State, arm: number, isolated: State, start: number | null): void => {
    const t = state.month[0] as number;
    const values = valuesAt(arm, t);
    const started = start !== null;
    const since = started ? t - start : -1;
    const was = state.launched[0] === 1;
    const launching = started && !was && pursued(values);
    const month: Month = {
      ...{ world, state, values, scratch, t, since, launching },
      anniversary: (started ? since : t + scenario.burnIn) % 12 === 0,
      launched: was || launching,
      shocks: scenario.shocks.filter(({ from, to }) => from <= t && t < to),
      ties: null,
    };
    for (const process of schedule) walk.run(process, month);
    state.month[0] = t + 1;
    walk.ended?.(month, arm, isolated);
  };
  const first = createState(world, valuesAt(0, 0 - scenario.burnIn), 0 - scenario.burnIn);
  const monthOf = (state: State) => state.month[0] as number;
  while (monthOf(first) < scenario.months && !startsNow(scenario, first)) step(first, 0, first, null);
  const start = monthOf(first);
  const states = [first, ...scenario.arms.slice(1).map(() => enter(world, first))];
  for (let t = start; t < scenario.months; t++) {
    for (const [arm, state] of states.entries()) step(state, arm, first, start);
  }
  return { trunk: scenario.burnIn + start, own: scenario.months - start, states };
}

function startsNow({ start }: Scenario, state: State): boolean {
  const t = state.month[0] as number;
  if (t < 0) return false;
  if ("month" in start) return t >= start.month;
  return t <= LATEST_START && (state.commonShock[0] as number) > start.shockAbove;
}
