import type { Arm, Scenario, Values } from "../scenario/scenario.ts";
import { createScratch, type Scratch } from "./context.ts";
import { classifyNeeds } from "./gains.ts";
import { step } from "./month.ts";
import { createRecorder, type Recorder, type Recording } from "./recording.ts";
import { createState, fork, hashState } from "./state.ts";
import type { State } from "./state-columns.ts";
import { valuesOverTime } from "./values.ts";
import { createWorld } from "./world.ts";
import type { World } from "./world-columns.ts";

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
  /** What was recorded of months 0 … as far as the trunk goes. */
  readonly recording: Recording;
  /** Class of every person's mean need at month 0. */
  readonly classes: Uint8Array;
}

/** What was recorded of one world, arm by arm. */
export interface WorldRun {
  /** Outcomes: entry (arm·(months + 1) + month)·outcomes + o. */
  readonly series: Float64Array;
  /** Counts of persons against isolated action: entry (arm·m + month)·cells + cell, see `gainMonths` and `gainCells`. */
  readonly gains: Int32Array;
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
export function growTrunk(scenario: Scenario, replication: number, recorder: Recorder, watch?: Watch): Trunk {
  const world = createWorld(scenario, replication);
  const scratch = createScratch(world.size);
  const arm = isolatedArm(scenario);
  const first = 0 - scenario.burnIn;
  const valuesAt = valuesOverTime(arm.settings);
  const state = createState(world, valuesAt(first), first);
  const [recording] = recorder.create(1).recordings as [Recording];
  let classes: Uint8Array = new Uint8Array(0);
  for (let t = first; t <= scenario.months; t++) {
    const values = valuesAt(Math.min(t, scenario.months - 1));
    if (t === 0) classes = classifyNeeds(world, state);
    if (t >= 0) recorder.record(recording, { world, state, isolated: state, values }, classes, t);
    const trunk = { world, scratch, state, recording, classes };
    if (t === scenario.months) return { ...trunk, start: null };
    if (startsNow(scenario, state)) return { ...trunk, start: t };
    step({ scenario, world, scratch, values, start: null }, state);
    watch?.(state, world, arm);
  }
  throw new RangeError("unreachable: the loop ends at the last month");
}

/**
 * Goes on from the start under several arms, month by month side by side, so that persons can be compared with themselves
 * under the first of them. Fills the recordings, one per arm, and returns the last states.
 */
export function runArms(
  scenario: Scenario,
  trunk: Trunk,
  arms: readonly Arm[],
  recorder: Recorder,
  recordings: readonly Recording[],
  watch?: Watch,
): readonly State[] {
  const { classes, scratch, start, world } = trunk;
  const states = arms.map(() => fork(world.size, trunk.state));
  for (const { gains, series } of recordings) {
    series.set(trunk.recording.series);
    gains.set(trunk.recording.gains);
  }
  const valuesOf = arms.map((arm) => valuesOverTime(arm.settings));
  for (let t = start ?? scenario.months; t < scenario.months; t++) {
    const values = valuesOf.map((valuesAt) => valuesAt(t));
    arms.forEach((arm, a) => {
      const state = states[a] as State;
      step({ scenario, world, scratch, values: values[a] as Values, start }, state);
      watch?.(state, world, arm);
      const sight = { world, state, isolated: states[0] as State, values: values[a] as Values };
      recorder.record(recordings[a] as Recording, sight, classes, t + 1);
    });
  }
  return states;
}

/**
 * World number `replication` under every arm of a scenario, recording the named outcomes at months 0 … months.
 * A pure function of its arguments.
 */
export function runWorld(scenario: Scenario, replication: number, names: readonly string[], watch?: Watch): WorldRun {
  const recorder = createRecorder(scenario, names);
  const trunk = growTrunk(scenario, replication, recorder, watch);
  const { gains, recordings, series } = recorder.create(scenario.arms.length);
  const states = runArms(scenario, trunk, scenario.arms, recorder, recordings, watch);
  return { series, gains, start: trunk.start, hashes: states.map(hashState) };
}
