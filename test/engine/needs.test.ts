import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { nearNormal, personSubkey, personWord } from "../../src/engine/person-random.ts";
import { moveNeeds } from "../../src/engine/processes/needs.ts";
import { processes } from "../../src/engine/random.ts";
import { countNeeds, needTotal } from "../../src/engine/tally.ts";
import { monthOf } from "../support/month.ts";

const f = Math.fround;
const shock = { name: "flood", from: 0, to: 9, money: 1, hardship: 0.07, domains: [1] };

/** A month of more people than fit in one block of the engine, with structure and shocks. */
function crowd(people: number): Month {
  const month = monthOf(
    { domains: ["a", "b", "c"], values: { "community.people": people, "organizations.landscape.bits": 2 } },
    { t: 5, shocks: [shock] },
  );
  month.state.structure.set([0, 0.1, 0.25]);
  month.state.commonShock[0] = 0.013;
  return month;
}

/** The need of a person in a domain after the month, as docs/model.md (7.7) has it. */
function moved({ state, t, values, world }: Month, need: Float32Array, i: number, d: number): number {
  const { people, domains } = world.size;
  const at = (k: number): number => need[k * people + i] as number;
  const extra = d === 1 ? shock.hardship : 0;
  let v = f((world.columns.baseline[d * people + i] as number) * f(1 - (state.structure[d] as number)));
  for (let k = 0; k < domains; k++) {
    if (k !== d) v = f(v + f((world.columns.linkage[d * domains + k] as number) * at(k)));
  }
  v = f(v + f((state.commonShock[0] as number) + extra));
  v = f(v - at(d));
  const subkey = new Uint32Array(4);
  personSubkey(subkey, world.key, processes.need, d, t);
  const [a, b, c] = [...subkey] as [number, number, number];
  const noise = f(f(values.community.noise) * nearNormal(personWord(i, a, b, c)));
  return Math.min(1, Math.max(0, f(f(at(d) + f(f(values.community.adjustment) * v)) + noise)));
}

describe("needs of many persons", () => {
  it.each([511, 512, 513, 1300])("move as the equation says, each with draws of its own (%i persons)", (people) => {
    const month = crowd(people);
    const before = month.state.need.slice();
    moveNeeds(month);
    const expected = before.map((_, at) => moved(month, before, at % people, Math.floor(at / people)));
    expect(month.state.need).toEqual(expected);
    expect(month.state.need).not.toEqual(before);
  });

  it.each([63, 64, 65, 1300])("are counted and added up to the last one (%i persons)", (people) => {
    const { state, values, world } = crowd(people);
    const count = () => countNeeds(world, state, values.community.threshold);
    count();
    const needs = [...state.need];
    for (let d = 0; d < 3; d++) {
      const own = needs.slice(d * people, (d + 1) * people);
      const ofGroup = (g: number) => own.filter((x, i) => x > 0.5 && world.columns.group[i] === g).length;
      expect([...state.above.subarray(2 * d, 2 * d + 2)]).toEqual([0, 1].map(ofGroup));
      expect(needTotal(state, d) * 2 ** 24).toBe(own.reduce((sum, x) => sum + Math.floor(x * 2 ** 24), 0));
    }
    const thriving = Array.from({ length: people }, (_, i) => i).filter((i) =>
      [0, 1, 2].every((d) => (needs[d * people + i] as number) < 0.5),
    );
    expect((state.thriving[0] as number) + (state.thriving[1] as number)).toBe(thriving.length);
    state.need.fill(1);
    count();
    expect([0, 1, 2].map((d) => needTotal(state, d))).toEqual([people, people, people]);
    expect([...state.thriving]).toEqual([0, 0]);
  });
});
