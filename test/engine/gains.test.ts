import { describe, expect, it } from "vitest";
import { classifyNeeds, countChanged, fates, gainCells, gainMonths, startingNeeds } from "../../src/engine/gains.ts";
import { runWorld, type WorldRun } from "../../src/engine/run.ts";
import { enter } from "../../src/engine/state.ts";
import type { State } from "../../src/engine/state-columns.ts";
import type { World } from "../../src/engine/world-columns.ts";
import { scenarioOf } from "../support/scenario.ts";
import { endOf, trunkOf } from "../support/states.ts";

const margin = 0.03;
const people = 250;
const months = 30;
const values = {
  "community.people": people,
  "community.changeMargin": margin,
  "organizations.landscape.bits": 3,
  "organizations.count": 12,
  "initiative.buildRate": 1,
};
const scenario = scenarioOf({ values, months, arms: ["collective", "isolated-plus-money"] });
const cells = gainCells({ groups: scenario.groups.length });

/** Counts of one arm at one of the months, summed over groups and classes, by fate. */
function fatesOf({ gains }: WorldRun, arm: number, at: number): Readonly<Record<(typeof fates)[number], number>> {
  const counts = gains.subarray((arm * gainMonths(months).length + at) * cells).subarray(0, cells);
  const sums = fates.map((_, fate) => counts.filter((_, cell) => cell % fates.length === fate));
  return Object.fromEntries(
    fates.map((fate, f) => [fate, sums[f]?.reduce((sum, count) => sum + count, 0)]),
  ) as ReturnType<typeof fatesOf>;
}

/** Needs of every person, over the domains. */
function personsOf({ size }: World, { need }: State): readonly (readonly number[])[] {
  return Array.from({ length: size.people }, (_, i) => [...need].filter((_, at) => at % size.people === i));
}

/** Two states in the memory of one world: a last month, and the same with every other person a little better or worse off. */
function withTwoStates() {
  const { state, world } = endOf(scenario, "collective");
  const before = enter(world, state);
  const after = enter(world, state);
  after.need.forEach((need, at) => {
    const moved = need * (1 + 0.1 * (((at * 7919) % 13) / 13 - 0.5));
    if (at % 2 === 0) after.need[at] = Math.min(1, moved);
  });
  return { after, before, world };
}

const sum = (all: readonly number[]): number => all.reduce((total, value) => total + value, 0);

describe("persons compared with themselves under isolated action", () => {
  const run = runWorld(scenario, 0, ["betterOff", "worseOff", "thriving"]);

  it("are counted at the end of every year and of the run", () => {
    expect(gainMonths(36)).toEqual([12, 24, 36]);
    expect(gainMonths(months)).toEqual([12, 24, 30]);
    expect(gainMonths(5)).toEqual([5]);
    expect(run.gains).toHaveLength(3 * 3 * cells);
  });

  it("are as a count of the last states by hand says", () => {
    const { state, world } = endOf(scenario, "collective");
    const before = personsOf(world, endOf(scenario, "isolated").state);
    const moved = personsOf(world, state).map((needs, i) => (sum(needs) - sum(before[i] ?? [])) / 6);
    const fate = fatesOf(run, 1, 2);
    expect(fate.better).toBe(moved.filter((change) => change < -margin).length);
    expect(fate.worse).toBe(moved.filter((change) => change > margin).length);
    expect(fate.better).toBeGreaterThan(fate.worse);
    expect(fate.worse).toBeGreaterThan(0);
    const thrives = (needs: readonly number[]) => needs.every((need) => need < 0.5);
    const gained = personsOf(world, state).filter((needs, i) => thrives(needs) && !thrives(before[i] ?? []));
    expect(fate.thrivingGained).toBe(gained.length);
    expect(fate.thrivingInBoth + fate.thrivingGained).toBe(
      (state.thriving[0] as number) + (state.thriving[1] as number),
    );
  });

  it("are counted by sums of 64 bits however near to the margin they are", () => {
    const { after, before, world } = withTwoStates();
    const then = personsOf(world, before);
    const changes = personsOf(world, after).map((needs, i) =>
      needs.reduce((total, need, d) => total + (need - (then[i]?.[d] ?? 0)), 0),
    );
    const sizes = changes.map(Math.abs).filter((size) => size > 0);
    for (const size of [...sizes.slice(0, 40), 0]) {
      for (const limit of [size, size * (1 - 2 ** -50), size * (1 + 2 ** -50)]) {
        const counted = countChanged(world, after, before, limit / world.size.domains);
        const exactly = (limit / world.size.domains) * world.size.domains;
        expect(counted).toEqual([
          changes.filter((change) => change < -exactly).length,
          changes.filter((change) => change > exactly).length,
        ]);
      }
    }
  });

  it("are all of them, by group and by class of their needs at month 0", () => {
    const { world } = trunkOf(scenario);
    const { classes } = world.work;
    for (let block = 0; block < run.gains.length; block += cells) {
      world.columns.groupSize.forEach((_, group) => {
        startingNeeds.forEach((_, limit) => {
          const own = classes.filter((at, i) => at === limit && world.columns.group[i] === group).length;
          const from = block + (group * startingNeeds.length + limit) * fates.length;
          const counts = [...run.gains.subarray(from, from + fates.length)];
          expect(sum(counts.slice(0, 3))).toBe(own);
          expect(sum(counts.slice(3))).toBe(own);
        });
      });
    }
  });

  it("are the same persons as in the recorded shares", () => {
    gainMonths(months).forEach((month, at) => {
      scenario.arms.forEach((_, arm) => {
        const [better, worse] = run.series.subarray((arm * (months + 1) + month) * 3);
        const fate = fatesOf(run, arm, at);
        expect([better, worse]).toEqual([fate.better / people, fate.worse / people]);
      });
    });
  });

  it("are unchanged in the arm isolated, and in every arm before the start", () => {
    const same = { better: 0, worse: 0, unchanged: people, thrivingGained: 0, thrivingLost: 0 };
    expect(fatesOf(run, 0, 2)).toMatchObject(same);
    const late = runWorld({ ...scenario, start: { month: 13 } }, 0, []);
    expect(fatesOf(late, 1, 0)).toMatchObject(same);
    expect(fatesOf(late, 1, 1)).not.toMatchObject(same);
  });
});

describe("classes of needs at month 0", () => {
  it("begin at ¼, ½ and ¾ of the mean need, and 1 is in the last", () => {
    const { state, world } = trunkOf(scenarioOf({ values: { "community.people": 50 }, domains: ["only"] }));
    const means = [0, 0.2499, 0.25, 0.4999, 0.5, 0.75, 1];
    state.need.set(means);
    classifyNeeds(world, state);
    expect([...world.work.classes.subarray(0, means.length)]).toEqual([0, 0, 1, 1, 2, 3, 3]);
  });
});
