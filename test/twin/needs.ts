import { nearNormal } from "../../src/engine/person-random.ts";
import { processes } from "../../src/engine/random.ts";
import { word } from "./persons.ts";
import { extraHardship } from "./shocks.ts";
import type { Month, Person, TwinWorld } from "./world.ts";

const f32 = Math.fround;

/** Needs move: synchronous on last month's, in 32-bit arithmetic. */
export function moveNeeds(world: TwinWorld, month: Month): void {
  world.persons.forEach((person, i) => {
    const old = [...person.need];
    for (let d = 0; d < old.length; d++) person.need[d] = moved(world, month, person, old, d, i);
  });
}

function moved(
  world: TwinWorld,
  month: Month,
  { baseline }: Person,
  x: readonly number[],
  d: number,
  i: number,
): number {
  const { adjustment, noise } = month.values.community;
  const { structure, linkages } = world.domains[d];
  let v = f32(baseline[d] * f32(1 - structure));
  for (let k = 0; k < x.length; k++) if (k !== d) v = f32(v + f32(linkages[k] * x[k]));
  v = f32(v + f32(world.community.commonShock + extraHardship(world, month.t, d)));
  v = f32(v - x[d]);
  let y = f32(x[d] + f32(f32(adjustment) * v));
  y = f32(y + f32(f32(noise) * nearNormal(word(world, month, processes.need, d, i))));
  return y < 0 ? 0 : y > 1 ? 1 : y;
}
