import type { Month } from "../context.ts";
import { normal, processes, uniform } from "../random.ts";
import { worthOf } from "../world-columns.ts";

/** The program asked of all members, by domain; null where none is imposed. */
export type Programs = readonly number[] | null;

/** The programs of a month: the best-looking of those looked at in each domain. */
export function programsOf(month: Month): Programs {
  const { launched, values, world } = month;
  if (!launched || values.initiative.program.imposed === 0) return null;
  return Array.from({ length: world.size.domains }, (_, domain) => choose(month, domain));
}

function choose({ values, world }: Month, domain: number): number {
  const { error } = values.learning;
  let chosen = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let r = 0; r < values.initiative.program.considered; r++) {
    const practice = Math.floor(uniform(world.key, processes.program, domain, 0, r) * (1 << world.size.bits));
    const looks = worthOf(world, domain, practice) + error * normal(world.key, processes.programValue, domain, 0, r);
    if (looks > highest) {
      highest = looks;
      chosen = practice;
    }
  }
  return chosen;
}

/** Whether organization j is one of the members who do what is asked. */
export function isBound({ state, values, world }: Month, j: number): boolean {
  if (state.member[j] !== 1) return false;
  return uniform(world.key, processes.programTaken, j, 0) < values.initiative.program.imposed;
}

/** Those who joined this month take the program of their mission up. */
export function takeUpPrograms(month: Month, programs: readonly number[]): void {
  const { scratch, state, world } = month;
  for (let j = 0; j < state.practice.length; j++) {
    if (scratch.joined[j] === 0 || !isBound(month, j)) continue;
    state.practice[j] = programs[world.columns.mission[j] as number] as number;
  }
}
