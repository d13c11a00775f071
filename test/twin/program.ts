import { normal, processes, uniform } from "../../src/engine/random.ts";
import type { Month, TwinWorld } from "./world.ts";

/** The program imposed in a domain: that which looked best of those looked at. */
export function programOf({ key, domains }: TwinWorld, { values }: Month, d: number): number {
  const { worths } = domains[d];
  const looked = Array.from({ length: values.initiative.program.considered }, (_, r) => {
    const practice = Math.floor(uniform(key, processes.program, d, 0, r) * worths.length);
    return { practice, looks: worths[practice] + values.learning.error * normal(key, processes.programValue, d, 0, r) };
  });
  const most = Math.max(...looked.map(({ looks }) => looks));
  return looked.filter(({ looks }) => looks === most)[0].practice;
}

/** Whether organization j is a member that does what the initiative imposes. */
export function isBound({ key, organizations }: TwinWorld, { values }: Month, j: number): boolean {
  return organizations[j].member && uniform(key, processes.programTaken, j, 0) < values.initiative.program.imposed;
}

/** Organizations that joined this month take the program of their mission up. */
export function takeUp(world: TwinWorld, month: Month): void {
  for (const j of month.joined) {
    const organization = world.organizations[j];
    if (isBound(world, month, j)) organization.practice = programOf(world, month, organization.mission);
  }
}
