import type { Scenario, Values } from "../scenario/scenario.ts";
import { type Month, pursued, type Scratch } from "./context.ts";
import { agenda } from "./processes/agenda.ts";
import { backbone } from "./processes/backbone.ts";
import { conditions } from "./processes/conditions.ts";
import { delivery } from "./processes/delivery.ts";
import { leadership } from "./processes/leadership.ts";
import { learning } from "./processes/learning.ts";
import { money } from "./processes/money.ts";
import { participation } from "./processes/participation.ts";
import { policy } from "./processes/policy.ts";
import { shocks } from "./processes/shocks.ts";
import type { State } from "./state-columns.ts";
import type { World } from "./world-columns.ts";

/** A month, in this order. */
export const schedule = [
  shocks,
  backbone,
  conditions,
  agenda,
  participation,
  money,
  delivery,
  learning,
  policy,
  leadership,
] as const;

/** Where in its history a month stands: `start` is the month in which the initiative starts, null while it is not known. */
export interface Moment {
  readonly scenario: Scenario;
  readonly world: World;
  readonly scratch: Scratch;
  readonly values: Values;
  readonly start: number | null;
}

/** Moves a state forward by one month, in place. */
export function step(moment: Moment, state: State): void {
  const month = begin(moment, state);
  for (const process of schedule) process(month);
  state.month[0] = month.t + 1;
}

function begin({ scenario, scratch, start, values, world }: Moment, state: State): Month {
  const t = state.month[0] as number;
  const started = start !== null && t >= start;
  const since = started ? t - start : -1;
  const clock = started ? since : t + scenario.burnIn;
  const was = state.launched[0] === 1;
  const launching = started && !was && pursued(values);
  return {
    world,
    state,
    values,
    scratch,
    t,
    since,
    anniversary: clock % 12 === 0,
    launching,
    launched: was || launching,
    shocks: scenario.shocks.filter(({ from, to }) => from <= t && t < to),
    ties: null,
  };
}
