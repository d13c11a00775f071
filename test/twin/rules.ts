import { normal, processes, uniform } from "../../src/engine/random.ts";
import type { Month, TwinWorld } from "./world.ts";

/** Rules of 7.8 that a test can put others in place of. */
export interface Rules {
  /** The program imposed in a domain. */
  readonly programOf: (world: TwinWorld, month: Month, d: number) => number;
  /** Whether organization j is a member that does what the initiative imposes. */
  readonly isBound: (world: TwinWorld, month: Month, j: number) => boolean;
  /** Those who take the program up this month, if they are bound. */
  readonly newcomers: (month: Month) => readonly number[];
  /** What organization j does when it is held to a program. */
  readonly held: (program: number, own: number) => number;
  /** What organization j takes a practice for, error apart. */
  readonly apparent: (world: TwinWorld, month: Month, j: number, practice: number) => number;
}

/** That which looked best of those looked at. */
function programOf({ key, domains }: TwinWorld, { values }: Month, d: number): number {
  const { worths } = domains[d];
  const looked = Array.from({ length: values.initiative.program.considered }, (_, r) => {
    const practice = Math.floor(uniform(key, processes.program, d, 0, r) * worths.length);
    return { practice, looks: worths[practice] + values.learning.error * normal(key, processes.programValue, d, 0, r) };
  });
  const most = Math.max(...looked.map(({ looks }) => looks));
  return looked.filter(({ looks }) => looks === most)[0].practice;
}

function isBound({ key, organizations }: TwinWorld, { values }: Month, j: number): boolean {
  return organizations[j].member && uniform(key, processes.programTaken, j, 0) < values.initiative.program.imposed;
}

/** Members' measures show an indicator in place of part of the worth. */
function apparent(world: TwinWorld, { values }: Month, j: number, practice: number): number {
  const { member, mission } = world.organizations[j];
  const { worths, indicated } = world.domains[mission];
  const m = member ? values.learning.misdirection * world.community.achieved.measurement : 0;
  return (1 - m) * worths[practice] + m * indicated[practice];
}

/** The rules as docs/model.md has them. */
export const asDescribed: Rules = {
  programOf,
  isBound,
  newcomers: ({ joined }) => joined,
  held: (program) => program,
  apparent,
};
