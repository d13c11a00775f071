import { describe, expect, it } from "vitest";
import { agree, type Opinion, opinions } from "../twin/agenda.ts";
import { members, shares } from "../twin/measures.ts";
import { type TwinProcess, twinProcesses } from "../twin/twin.ts";
import type { Month } from "../twin/world.ts";
import { foundOut, seed, size } from "./cases.ts";

// The rules as described give the engine's bits (docking.test.ts). Here one of them is wrong, and is to be found out.

/** The month with one vote for each member. */
function withOneVoteEach(month: Month): Month {
  const { initiative, ...rest } = month.values;
  return { ...month, values: { ...rest, initiative: { ...initiative, agenda: { ...initiative.agenda, power: 0 } } } };
}

/** Priorities of the median member of each domain, not brought to a sum of 1. */
const asTheyAre: Opinion = (world, month) => {
  const normalized = opinions.median(world, month);
  const total = 1 + 2 ** -40;
  return normalized.map((share) => share * total);
};

const wrong: Readonly<Record<string, readonly [rule: string, opinion: Opinion]>> = {
  "a mean of one vote each": ["mean", (world, month) => opinions.mean(world, withOneVoteEach(month))],
  "a largest that is the first": ["largest", (world) => members(world)[0].priorities],
  "a largest who need not be a member": [
    "largest",
    ({ organizations }) => organizations.toSorted((a, b) => b.size - a.size)[0].priorities,
  ],
  "a median of one vote each": ["median", (world, month) => opinions.median(world, withOneVoteEach(month))],
  "medians whose sum is not quite 1": ["median", asTheyAre],
  "a median that is a mean": ["median", (world, month) => shares(opinions.mean(world, month))],
  "a median whose weights belong to others": [
    "median",
    (world, month) => {
      const sizes = members(world).map((own) => own.size);
      const exchanged = members(world).map((own, m) => ({ ...own, size: sizes[sizes.length - 1 - m] }));
      return opinions.median({ ...world, organizations: exchanged }, month);
    },
  ],
};

/** The month of the twin, with one rule of the agenda replaced. */
function agreeingBy(rule: string, opinion: Opinion): readonly TwinProcess[] {
  const other: TwinProcess = (world, month) => {
    const own = month.values.initiative.agenda.rule;
    agree(world, month, own === rule ? opinion : opinions[own]);
  };
  return twinProcesses.map((process) => (process === agree ? other : process));
}

describe(`docking (seed ${seed}, ${size} random scenarios)`, () => {
  it.each(Object.entries(wrong))("finds %s", (_, [rule, opinion]) => {
    expect(foundOut(agreeingBy(rule, opinion))).toBe(true);
  });

  it("finds nothing where each rule is that of the description", () => {
    for (const rule of Object.keys(opinions)) expect(foundOut(agreeingBy(rule, opinions[rule]))).toBe(false);
  });
});
