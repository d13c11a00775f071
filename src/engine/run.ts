import type { Arm, Scenario } from "../scenario/scenario.ts";
import { createScratch, type Scratch } from "./context.ts";
import { step } from "./month.ts";
import { type RecordOutcomes, recorder } from "./outcomes.ts";
import { createState, fork, hashState, type State } from "./state.ts";
import { valuesOverTime } from "./values.ts";
import { createWorld, type World } from "./world.ts";

/** The latest month in which a threshold may start the initiative. */
export const LATEST_START = 120;

/** One world up to the start of the initiative: everything its arms share. */
export interface Trunk {
  readonly world: World;
  readonly scratch: Scratch;
  /** State in the beginning of the month of the start, or after the last month if there is none. */
  readonly state: State;
  /** Month of the start; null if it never comes. */
  readonly start: number | null;
  /** Outcomes of months 0 … as far as the trunk goes: entry month·outcomes + o. */
  readonly series: Float64Array;
}

/** Outcomes of one world: entry (arm·(months + 1) + month)·outcomes + o. */
export interface WorldRun {
  readonly series: Float64Array;
  readonly start: number | null;
  /** Digest of each arm's last state. */
  readonly hashes: readonly string[];
}

/** What a month may be watched with, e.g. by a test: called after every month with the state, which it must not change. */
export type Watch = (state: State, world: World, arm: Arm) => void;

function isolatedArm(scenario: Scenario): Arm {
  return scenario.arms[0] as Arm;
}

function startsNow({ start }: Scenario, state: State): boolean {
  const t = state.month[0] as number;
  if (t < 0) return false;
  if ("month" in start) return t >= start.month;
  return t <= LATEST_START && (state.commonShock[0] as number) > start.shockAbove;
}

/** Runs the burn-in, and goes on under isolated action until the initiative starts or the run ends. */
export function growTrunk(scenario: Scenario, replication: number, names: readonly string[], watch?: Watch): Trunk {
  const world = createWorld(scenario, replication);
  const scratch = createScratch(world.size);
  const arm = isolatedArm(scenario);
  const first = 0 - scenario.burnIn;
  const valuesAt = valuesOverTime(arm.settings);
  const record = recorder(scenario, names);
  const state = createState(world, valuesAt(first), first);
  const series = new Float64Array((scenario.months + 1) * names.length);
  for (let t = first; t <= scenario.months; t++) {
    const values = valuesAt(Math.min(t, scenario.months - 1));
    if (t >= 0) record(world, state, values, series, t * names.length);
    if (t === scenario.months) return { world, scratch, state, start: null, series };
    if (startsNow(scenario, state)) return { world, scratch, state, start: t, series };
    step({ scenario, world, scratch, values, start: null }, state);
    watch?.(state, world, arm);
  }
  throw new RangeError("unreachable: the loop ends at the last month");
}

/** Goes on from the start under one arm. Writes its outcomes to `out` and returns the last state. */
export function runArm(
  scenario: Scenario,
  trunk: Trunk,
  arm: Arm,
  record: RecordOutcomes,
  out: Float64Array,
  watch?: Watch,
): State {
  const outcomes = out.length / (scenario.months + 1);
  const state = fork(trunk.world.size, trunk.state);
  out.set(trunk.series);
  if (trunk.start === null) return state;
  const valuesAt = valuesOverTime(arm.settings);
  const { world, scratch, start } = trunk;
  for (let t = start; t < scenario.months; t++) {
    const values = valuesAt(t);
    step({ scenario, world, scratch, values, start }, state);
    watch?.(state, world, arm);
    record(world, state, values, out, (t + 1) * outcomes);
  }
  return state;
}

/**
 * World number `replication` under every arm of a scenario, recording the named outcomes at months 0 … months.
 * A pure function of its arguments.
 */
export function runWorld(scenario: Scenario, replication: number, names: readonly string[], watch?: Watch): WorldRun {
  const trunk = growTrunk(scenario, replication, names, watch);
  const record = recorder(scenario, names);
  const rows = (scenario.months + 1) * names.length;
  const series = new Float64Array(scenario.arms.length * rows);
  const hashes = scenario.arms.map((arm, a) =>
    hashState(runArm(scenario, trunk, arm, record, series.subarray(a * rows, (a + 1) * rows), watch)),
  );
  return { series, start: trunk.start, hashes };
}
