import type { Values } from "../scenario/scenario.ts";
import { allocate, hashBuffer, view } from "./columns.ts";
import { firstNeeds } from "./population.ts";
import { type State, stateLayout } from "./state-columns.ts";
import { countNeeds } from "./tally.ts";
import type { Size, World } from "./world-columns.ts";

function stateOn(size: Size, buffer: ArrayBuffer): State {
  return { ...view(stateLayout(size), buffer), buffer };
}

/** The state before the first month of the burn-in, whose number is t. */
export function createState(world: World, values: Values, t: number): State {
  const { size } = world;
  const state = stateOn(size, allocate(stateLayout(size)));
  state.month[0] = t;
  state.champion[0] = 1;
  state.health.fill(1);
  state.fill.fill(1);
  state.agenda.fill(1 / size.domains);
  state.observed.fill(1 / size.domains);
  state.priorities.set(world.columns.ownPriorities);
  state.practice.set(world.columns.firstPractice);
  firstNeeds(world, values, state.need);
  countNeeds(world, state, new Uint8Array(size.people), values.community.threshold);
  return state;
}

/** An independent copy. */
export function fork(size: Size, state: State): State {
  return stateOn(size, state.buffer.slice(0));
}

/** A state from its buffer, e.g. one posted by a worker. Throws a RangeError if it belongs to another size or format. */
export function restore(size: Size, buffer: ArrayBuffer): State {
  return stateOn(size, buffer);
}

/** Digest of everything in the state, 16 hexadecimal digits. */
export function hashState(state: State): string {
  return hashBuffer(state.buffer);
}
