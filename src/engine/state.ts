import type { Values } from "../scenario/scenario.ts";
import { allocate, type Columns, hashBuffer, view } from "./columns.ts";
import { firstNeeds } from "./population.ts";
import { countNeeds } from "./tally.ts";
import type { Size, World } from "./world.ts";

/** Uses of money, in the order of the `money` column. */
export const uses = ["service", "intake", "coordination", "backbone", "lost"] as const;

/** The four conditions that are built, in the order of the `conditions` column. */
export const built = ["agenda", "measurement", "activities", "communication"] as const;

/** What changes, column by column; single numbers are columns of length 1. Organizations by domain: entry j·domains + d. */
export function stateLayout({ people, domains, groups, organizations }: Size) {
  return {
    month: ["i32", 1],
    launched: ["u8", 1],
    champion: ["u8", 1],
    backboneAlive: ["u8", 1],
    need: ["f32", domains * people],
    practice: ["i32", organizations],
    member: ["u8", organizations],
    alignment: ["f64", organizations],
    contribution: ["f64", organizations],
    health: ["f64", organizations],
    priorities: ["f64", organizations * domains],
    conditions: ["f64", built.length],
    agenda: ["f64", domains],
    observed: ["f64", domains],
    structure: ["f64", domains],
    fill: ["f64", domains],
    arrivals: ["i32", domains],
    commonShock: ["f64", 1],
    disagreement: ["f64", 1],
    will: ["f64", 1],
    mobilized: ["f64", 1],
    money: ["f64", uses.length],
    requests: ["i32", 1],
    served: ["i32", 1],
    above: ["i32", groups * domains],
    needSum: ["f64", domains],
    thriving: ["i32", groups],
  } as const;
}

export type State = Columns<ReturnType<typeof stateLayout>> & { readonly buffer: ArrayBuffer };

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
