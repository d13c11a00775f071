import { runWorld } from "../../src/engine/run.ts";
import { createState, fork } from "../../src/engine/state.ts";
import type { State } from "../../src/engine/state-columns.ts";
import { valuesAt } from "../../src/engine/values.ts";
import { createWorld } from "../../src/engine/world.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Arm, Scenario } from "../../src/scenario/scenario.ts";
import type { TwinStep } from "../twin/twin.ts";
import { type ComparedColumns, changingInEngine, changingInTwin, fixedInEngine, fixedInTwin } from "./columns.ts";

/** The engine's states in the order in which the twin shows its own: set-up, shared months, then arm after arm. */
export interface EngineRun {
  readonly world: World;
  readonly states: readonly State[];
}

/** The first number in which engine and twin differ, or that is not a number. `arm` is null before the start. */
export interface Difference {
  readonly arm: string | null;
  readonly month: number;
  readonly column: string;
  readonly index: number;
  readonly engine: number | undefined;
  readonly twin: number | undefined;
}

type Place = Pick<Difference, "arm" | "month">;

/** Runs the engine and keeps every state. */
export function runEngine(scenario: Scenario, replication: number): EngineRun {
  const world = createWorld(scenario, replication);
  const burnIn = 0 - scenario.burnIn;
  const first = createState(world, valuesAt(scenario.arms[0].settings, burnIn), burnIn);
  const seen: { readonly arm: string; readonly state: State }[] = [];
  const watch = (state: State, _: World, { name }: Arm) => seen.push({ arm: name, state: fork(world.size, state) });
  const { start } = runWorld(scenario, replication, [], watch);
  const shared = scenario.burnIn + (start ?? scenario.months);
  const own = scenario.arms.flatMap(({ name }) => seen.slice(shared).filter(({ arm }) => arm === name));
  return { world, states: [first, ...[...seen.slice(0, shared), ...own].map(({ state }) => state)] };
}

function inColumns(place: Place, engine: ComparedColumns, twin: ComparedColumns): Difference | null {
  for (const column of new Set([...Object.keys(engine), ...Object.keys(twin)])) {
    const left = engine[column] ?? [];
    const right = twin[column] ?? [];
    for (let index = 0; index < Math.max(left.length, right.length); index++) {
      if (!Object.is(left[index], right[index]) || Number.isNaN(left[index])) {
        return { ...place, column, index, engine: left[index], twin: right[index] };
      }
    }
  }
  return null;
}

/**
 * The first difference between a run of the engine and the twin's steps: null if every state variable has the same bits
 * after set-up and after every month of every arm, and there are as many months on both sides.
 */
export function firstDifference({ world, states }: EngineRun, twin: Iterable<TwinStep>): Difference | null {
  let step = 0;
  let place: Place = { arm: null, month: 0 };
  for (const { arm, month, world: twinWorld } of twin) {
    place = { arm, month };
    const state = states[step];
    if (state === undefined) break;
    const fixed = step === 0 ? inColumns(place, fixedInEngine(world), fixedInTwin(twinWorld)) : null;
    const difference = fixed ?? inColumns(place, changingInEngine(state), changingInTwin(twinWorld));
    if (difference !== null) return difference;
    step += 1;
  }
  const { length } = states;
  return step === length ? null : { ...place, column: "steps", index: step, engine: length, twin: step };
}
