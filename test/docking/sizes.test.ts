import { describe, expect, it } from "vitest";
import { classifyNeeds, countChanged, countGains, fates, startingNeeds } from "../../src/engine/gains.ts";
import { enter } from "../../src/engine/state.ts";
import type { State } from "../../src/engine/state-columns.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Group } from "../../src/scenario/scenario.ts";
import { scenarioOf } from "../support/scenario.ts";
import { trunkOf } from "../support/states.ts";
import { runTwin } from "../twin/twin.ts";
import { firstDifference, runEngine } from "./dock.ts";

// The passes over persons work on vectors of 4 and 16 persons and blocks of 512: sizes around every edge.
const people = [1, 2, 3, 4, 5, 15, 16, 17, 31, 63, 65, 511, 512, 513];

const organizations = { "organizations.count": 7, "organizations.landscape.bits": 3, "initiative.buildRate": 1 };

function sized(persons: number, domains: number, groups: number, months: number) {
  return scenarioOf({
    values: { "community.people": persons, ...organizations },
    domains: Array.from({ length: domains }, (_, d) => `domain ${d}`),
    groups: Array.from({ length: groups }, (_, g): Group => {
      return { name: `group ${g}`, share: 1 / groups, access: 0.9 - 0.1 * g, disadvantage: g };
    }),
    months,
    burnIn: 2,
  });
}

describe("the engine and its slow twin have the same bits", () => {
  it.each(people)("with %i persons", (persons) => {
    for (const domains of persons < 100 ? [1, 3, 6] : [3]) {
      const scenario = sized(persons, domains, 2, 3);
      expect(firstDifference(runEngine(scenario, 0), runTwin(scenario, 0)), `${domains} domains`).toBeNull();
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12])("with %i domains", (domains) => {
    const scenario = sized(70, domains, 3, 4);
    expect(firstDifference(runEngine(scenario, 0), runTwin(scenario, 0))).toBeNull();
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("with %i groups", (groups) => {
    const scenario = sized(70, 2, groups, 4);
    expect(firstDifference(runEngine(scenario, 0), runTwin(scenario, 0))).toBeNull();
  });
});

/** Needs of a person over the domains. */
function needsOf({ size }: World, { need }: State, i: number): readonly number[] {
  return Array.from({ length: size.domains }, (_, d) => need[d * size.people + i] as number);
}

/** Change over the domains and fate of every person, person by person. */
function byHand(world: World, state: State, isolated: State, margin: number, threshold: number): readonly number[] {
  const limit = margin * world.size.domains;
  const cells = new Array<number>(world.size.groups * startingNeeds.length * fates.length).fill(0);
  const count = (i: number, fate: number): void => {
    const cell = ((world.columns.group[i] as number) * startingNeeds.length + (world.work.classes[i] as number)) * 7;
    cells[cell + fate] = (cells[cell + fate] as number) + 1;
  };
  for (let i = 0; i < world.size.people; i++) {
    const [now, before] = [needsOf(world, state, i), needsOf(world, isolated, i)];
    const moved = now.reduce((sum, need, d) => sum + need - (before[d] as number), 0);
    const [is, was] = [now, before].map((needs) => needs.every((need) => need < Math.fround(threshold)));
    count(i, moved < -limit ? 0 : moved > limit ? 1 : 2);
    count(i, was ? (is ? 3 : 5) : is ? 4 : 6);
  }
  return cells;
}

describe("gains, losses and changes", () => {
  it.each(people)("are those of a count by hand (%i persons)", (persons) => {
    const { state: isolated, world } = trunkOf(sized(persons, 3, 2, 1));
    const state = enter(world, trunkOf(sized(persons, 3, 2, 1), 1).state);
    state.need.forEach((x, at) => {
      state.need[at] = at % 3 === 0 ? x : 0.6 * x;
    });
    classifyNeeds(world, isolated);
    const cells = byHand(world, state, isolated, 0.02, 0.5);
    expect([...countGains(world, state, isolated, { margin: 0.02, threshold: 0.5 })]).toEqual(cells);
    const [better, worse] = [0, 1].map((fate) =>
      cells.filter((_, cell) => cell % fates.length === fate).reduce((sum, count) => sum + count, 0),
    );
    expect(countChanged(world, state, isolated, 0.02)).toEqual([better, worse]);
  });
});
