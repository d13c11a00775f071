import type { Values } from "../scenario/scenario.ts";
import { place } from "./arena.ts";
import { type Bytes, hashBytes, view } from "./columns.ts";
import { firstNeeds } from "./population.ts";
import type { Size } from "./size.ts";
import { type State, stateLayout } from "./state-columns.ts";
import { countNeeds } from "./tally.ts";
import type { World } from "./world-columns.ts";

function stateOn(size: Size, bytes: Bytes): State {
  return { ...view(stateLayout(size), bytes), bytes };
}

/** The state before the first month of the burn-in, whose number is t, in the memory of its world. */
export function createState(world: World, values: Values, t: number): State {
  const { arena, columns, size } = world;
  const state = place(arena, stateLayout(size));
  state.month[0] = t;
  state.champion[0] = 1;
  state.backboneBegan[0] = -1;
  state.health.fill(1);
  state.fill.fill(1);
  state.agenda.fill(1 / size.domains);
  state.observed.fill(1 / size.domains);
  state.priorities.set(columns.ownPriorities);
  state.practice.set(columns.firstPractice);
  firstNeeds(world, values, state.need);
  countNeeds(world, state, values.community.threshold);
  return state;
}

/** A copy in the memory of the world, where months can go on from it. */
export function enter({ arena, size }: World, state: State): State {
  return place(arena, stateLayout(size), state);
}

/** An independent copy in memory of its own, to be kept, compared or posted. Months go on from it after `enter`. */
export function fork(size: Size, state: State): State {
  return stateOn(size, state.bytes.slice());
}

/** A state from its bytes, e.g. posted by a worker. Throws a RangeError if they belong to another size or format. */
export function restore(size: Size, bytes: Bytes): State {
  return stateOn(size, bytes);
}

/** Digest of everything in the state, 16 hexadecimal digits. */
export function hashState(state: State): string {
  return hashBytes(state.bytes);
}
