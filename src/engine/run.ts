import type { Arm, Scenario, Values } from "../scenario/scenario.ts";
import { free, rest, wake } from "./arena.ts";
import { createScratch, type Scratch } from "./context.ts";
import { classifyNeeds } from "./gains.ts";
import { step } from "./month.ts";
import { createRecorder, type Recorder, type Recording } from "./recording.ts";
import { createState, enter, hashState } from "./state.ts";
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
  /** States in which arms went on from it: the next ones overwrite them. */
  readonly arms: State[];
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
  for (let t = first; t <= scenario.months; t++) {
    const values = valuesAt(Math.min(t, scenario.months - 1));
    if (t === 0) classifyNeeds(world, state);
    if (t >= 0) recorder.record(recording, { world, state, isolated: state, values }, t);
    const trunk = { world, scratch, state, recording, arms: [] };
    if (t === scenario.months) return { ...trunk, start: null };
    if (startsNow(scenario, state)) return { ...trunk, start: t };
    step({ scenario, world, scratch, values, start: null }, state);
    watch?.(state, world, arm);
  }
  throw new RangeError("unreachable: the loop ends at the last month");
}

/**
 * Goes on from the start under several arms, month by month side by side, so that persons can be compared with themselves
 * under the first of them. Fills the recordings, one per arm, and returns the last states, which the next call on this trunk
 * overwrites. Wakes a trunk at rest.
 */
export function runArms(
  scenario: Scenario,
  trunk: Trunk,
  arms: readonly Arm[],
  recorder: Recorder,
  recordings: readonly Recording[],
  watch?: Watch,
): readonly State[] {
  const { world } = trunk;
  wake(world.arena);
  const states = arms.map((_, a) => {
    const former = trunk.arms[a];
    former?.bytes.set(trunk.state.bytes);
    const state = former ?? enter(world, trunk.state);
    trunk.arms[a] = state;
    return state;
  });
  goOn(scenario, trunk, arms, states, recorder, recordings, watch);
  return states;
}

function goOn(
  scenario: Scenario,
  { recording, scratch, start, world }: Trunk,
  arms: readonly Arm[],
  states: readonly State[],
  recorder: Recorder,
  recordings: readonly Recording[],
  watch?: Watch,
): void {
  for (const { gains, series } of recordings) {
    series.set(recording.series);
    gains.set(recording.gains);
  }
  const valuesOf = arms.map((arm) => valuesOverTime(arm.settings));
  for (let t = start ?? scenario.months; t < scenario.months; t++) {
    const values = valuesOf.map((valuesAt) => valuesAt(t));
    arms.forEach((arm, a) => {
      const state = states[a] as State;
      step({ scenario, world, scratch, values: values[a] as Values, start }, state);
      watch?.(state, world, arm);
      const sight = { world, state, isolated: states[0] as State, values: values[a] as Values };
      recorder.record(recordings[a] as Recording, sight, t + 1);
    });
  }
}

/** Lets a trunk rest that will be needed later: it then takes no more than its own bytes. */
export function restTrunk({ world }: Trunk): void {
  rest(world.arena);
}

/**
 * World number `replication` under every arm of a scenario, recording the named outcomes at months 0 … months.
 * A pure function of its arguments.
 */
export function runWorld(scenario: Scenario, replication: number, names: readonly string[], watch?: Watch): WorldRun {
  const recorder = createRecorder(scenario, names);
  const trunk = growTrunk(scenario, replication, recorder, watch);
  const { gains, recordings, series } = recorder.create(scenario.arms.length);
  // The trunk is not needed any more, so that the last arm goes on in its place.
  const states = [...scenario.arms.slice(1).map(() => enter(trunk.world, trunk.state)), trunk.state];
  goOn(scenario, trunk, scenario.arms, states, recorder, recordings, watch);
  const hashes = states.map(hashState);
  free(trunk.world.arena);
  return { series, gains, start: trunk.start, hashes };
}
