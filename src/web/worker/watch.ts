import { createRecorder, type Recorder, type Recording } from "../../engine/recording.ts";
import { growTrunk, runArms, type Trunk } from "../../engine/run.ts";
import { hashState } from "../../engine/state.ts";
import type { State } from "../../engine/state-columns.ts";
import { valuesOverTime } from "../../engine/values.ts";
import type { World } from "../../engine/world-columns.ts";
import type { Arm, Scenario } from "../../scenario/scenario.ts";
import { type Columns, columnsOf, write } from "./watch-columns.ts";
import { createWitness, type HandOffs, type Pairs, packHandOffs, type Witness } from "./watch-hand-offs.ts";

/** Asks for one world under isolated action and under one other arm, month by month. */
export interface WatchRequest {
  readonly kind: "watch";
  readonly id: number;
  readonly scenario: Scenario;
  readonly world: number;
  /** Name of the arm beside isolated action. */
  readonly arm: string;
  readonly outcomes: readonly string[];
}

/** One arm of a watched world, month by month. */
export interface Side extends Columns {
  readonly arm: string;
  readonly handOffs: HandOffs;
  /** Recorded outcomes: entry month·outcomes + o. */
  readonly series: Float64Array;
  /** Digest of the last state. */
  readonly hash: string;
}

/** One world under two arms: states of months 0 … the scenario's last, what led to each of them, and what the arms share. */
export interface Watched {
  readonly id: number;
  readonly world: number;
  /** Month of the start; null if it never comes. */
  readonly start: number | null;
  readonly outcomes: readonly string[];
  /** Domain of each organization's mission. */
  readonly mission: Int32Array;
  /** Share of all money of each organization. */
  readonly size: Float64Array;
  /** Group of each person of the sample. */
  readonly group: Uint8Array;
  readonly sides: readonly [isolated: Side, other: Side];
}

/** A watched world, or why there is none. */
export type WatchReply = { readonly watched: Watched } | { readonly id: number; readonly watchError: string };

/** An arm while it is recorded. */
interface Film {
  readonly arm: Arm;
  readonly columns: Columns;
  readonly pairs: Pairs[];
}

/** Writes the state as it is now, and who was passed to whom in the month before it. */
function shoot({ arm, columns, pairs }: Film, world: World, state: State, passed: Pairs): void {
  const month = state.month[0] as number;
  write(columns, { world, state, values: valuesOverTime(arm.settings)(month - 1), month });
  pairs[month] = passed;
}

function look(witness: Witness, { arm }: Film, { shocks }: Scenario, world: World, state: State): Pairs {
  const t = (state.month[0] as number) - 1;
  const values = valuesOverTime(arm.settings)(t);
  return witness.see({ world, values, t, shocks: shocks.filter(({ from, to }) => from <= t && t < to) }, state);
}

/** Runs the world up to the start, and records the months from 0 on for both arms, which share them. */
function shootTrunk(scenario: Scenario, number: number, films: readonly Film[], recorder: Recorder): Trunk {
  const [isolated] = films as [Film];
  let witness: Witness | null = null;
  const trunk = growTrunk(scenario, number, recorder, (state, world) => {
    const passed: Pairs = witness === null ? new Map() : look(witness, isolated, scenario, world, state);
    witness ??= createWitness(world, state);
    if ((state.month[0] as number) < 0) return;
    for (const film of films) shoot(film, world, state, passed);
  });
  if (isolated.pairs.length > 0) return trunk;
  for (const film of films) shoot(film, trunk.world, trunk.state, new Map());
  return trunk;
}

function armOf({ arms }: Scenario, name: string): Arm {
  const found = arms.find((arm) => arm.name === name);
  if (!found) throw new RangeError(`arm: got ${name}, expected one of ${arms.map((arm) => arm.name).join(", ")}`);
  return found;
}

/**
 * One world under isolated action and another arm, with the state of every month: the same bits as any run of it. Hand-offs of the
 * month before month 0 are missing after a burn-in of one month. Throws a RangeError for an arm or outcome that is not there.
 */
export function watchWorld({ arm, id, outcomes, scenario, world: number }: WatchRequest): Watched {
  const arms = [scenario.arms[0] as Arm, armOf(scenario, arm)];
  const recorder = createRecorder(scenario, outcomes);
  const films = arms.map((each): Film => ({ arm: each, columns: columnsOf(scenario), pairs: [] }));
  const trunk = shootTrunk(scenario, number, films, recorder);
  const witnesses = films.map(() => createWitness(trunk.world, trunk.state));
  const { recordings } = recorder.create(arms.length);
  let turn = 0;
  const states = runArms(scenario, trunk, arms, recorder, recordings, (state, world) => {
    const film = films[turn] as Film;
    shoot(film, world, state, look(witnesses[turn] as Witness, film, scenario, world, state));
    turn = (turn + 1) % arms.length;
  });
  const { columns, size } = trunk.world;
  const sides = films.map((film, a): Side => {
    const { series } = recordings[a] as Recording;
    const handOffs = packHandOffs(film.pairs, size);
    return { ...film.columns, arm: film.arm.name, handOffs, series, hash: hashState(states[a] as State) };
  }) as [Side, Side];
  const shared = { mission: columns.mission.slice(), size: columns.size.slice() };
  const group = columns.group.slice(0, sides[0].sample);
  return { id, world: number, start: trunk.start, outcomes, ...shared, group, sides };
}
