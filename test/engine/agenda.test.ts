import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { agenda } from "../../src/engine/processes/agenda.ts";
import { monthOf } from "../support/month.ts";
import type { ValuesByPath } from "../support/scenario.ts";

const domains = ["a", "b", "c"];
const groups = [
  { name: "near", share: 0.5, access: 0.6, disadvantage: 0 },
  { name: "far", share: 0.5, access: 0.15, disadvantage: 1 },
] as const;

/** An anniversary in a community of 100 near and 300 far from help, measured without error. */
function anniversary(values: ValuesByPath, moment: Partial<Month> = {}): Month {
  const size = { "community.people": 400, "organizations.count": 4, "organizations.landscape.bits": 2 };
  const exact = { "community.observationError": 0, "organizations.proxyBias": 0 };
  const month = monthOf(
    { domains, groups, values: { ...size, ...exact, ...values } },
    { anniversary: true, ...moment },
  );
  month.world.columns.groupSize.set([100, 300]);
  // Above the threshold, near and far: 50 and 30 of the first domain, 20 and 60 of the second, none of the third.
  month.state.above.set([50, 30, 20, 60, 0, 0]);
  return month;
}

/** Shares of the domains in the prevalence seen with a weight on the group that is far from help. */
function seenWith(weight: number): readonly number[] {
  const prevalence = [50 + weight * 30, 20 + weight * 60, 0].map((above) => above / (100 + weight * 300));
  const total = prevalence.reduce((sum, value) => sum + value, 0);
  return prevalence.map((value) => value / total);
}

function expectShares(shares: ArrayLike<number>, expected: readonly number[]): void {
  expect(shares).toHaveLength(expected.length);
  expected.forEach((share, d) => {
    expect(shares[d]).toBeCloseTo(share, 12);
  });
}

describe("needs observed once a year", () => {
  it.each([
    ["weigh people by their access without voice and equity", 0, 0, 0.25],
    ["weigh all people the same with full voice", 1, 0, 1],
    ["are in between with some voice", 0.4, 0, 0.25 * 0.6 + 0.4],
    ["give those far from help more weight with equity", 0, 0.8, 0.25 * 1.8],
    ["and more than others with both", 1, 1, 2],
  ] as const)("%s", (_, voice, equity, weight) => {
    const month = anniversary({ "initiative.agenda.voice": voice, "initiative.agenda.equity": equity });
    agenda(month);
    expectShares(month.state.observed, seenWith(weight));
  });

  it("know neither voice nor equity before the launch", () => {
    const month = anniversary({ "initiative.agenda.voice": 1, "initiative.agenda.equity": 1 }, { launched: false });
    agenda(month);
    expectShares(month.state.observed, seenWith(0.25));
  });

  it("stay as they are in other months", () => {
    const month = anniversary({}, { anniversary: false });
    agenda(month);
    expectShares(month.state.observed, [1 / 3, 1 / 3, 1 / 3]);
  });

  it("are shares also where errors are as large as can be, and equal ones where nothing is seen", () => {
    let zeros = 0;
    for (let t = 0; t < 200; t++) {
      const month = anniversary({ "community.observationError": 2 }, { t });
      agenda(month);
      const shares = [...month.state.observed];
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      zeros += +((shares[0] as number) === 0);
    }
    // A domain is missed where the normal error is below −½ (chance 0.3085); if both are, shares are equal. Four standard deviations.
    const missed = 0.3085 * (1 - 0.3085);
    expect(Math.abs(zeros - 200 * missed)).toBeLessThan(4 * Math.sqrt(200 * missed * (1 - missed)));
    const none = anniversary({});
    none.state.above.fill(0);
    agenda(none);
    expectShares(none.state.observed, [1 / 3, 1 / 3, 1 / 3]);
  });
});

/** Members with given priorities and sizes 0.7, 0.2, 0.1 and 0; the last is none. */
function meeting(values: ValuesByPath): Month {
  const month = anniversary(values, { anniversary: false });
  month.world.columns.size.set([0.7, 0.2, 0.1, 0]);
  month.state.member.set([1, 1, 1, 0]);
  month.state.priorities.set([1, 0, 0, 0, 1, 0, 0, 0, 1, 0.5, 0.5, 0]);
  month.state.observed.set([0.2, 0.2, 0.6]);
  return month;
}

describe("the agenda", () => {
  const deaf: ValuesByPath = { "initiative.agenda.voiceClarity": 0, "initiative.agenda.measurementClarity": 0 };

  it("is the members' opinion by size with full power, and by head without", () => {
    for (const [power, expected] of [
      [1, [0.7, 0.2, 0.1]],
      [0, [1 / 3, 1 / 3, 1 / 3]],
    ] as const) {
      const month = meeting({ ...deaf, "initiative.agenda.power": power });
      agenda(month);
      expectShares(month.state.agenda, expected);
    }
  });

  it("gives way to observation with voice and shared measurement", () => {
    const month = meeting({
      "initiative.agenda.voice": 0.5,
      "initiative.agenda.voiceClarity": 0.8,
      "initiative.agenda.measurementClarity": 0.5,
    });
    month.state.conditions[1] = 0.5;
    agenda(month);
    const clarity = 1 - (1 - 0.8 * 0.5) * (1 - 0.5 * 0.5);
    expectShares(
      month.state.agenda,
      [0.7, 0.2, 0.1].map((opinion, d) => (1 - clarity) * opinion + clarity * ([0.2, 0.2, 0.6][d] as number)),
    );
  });

  it("is what is observed without members", () => {
    const month = meeting(deaf);
    month.state.member.fill(0);
    agenda(month);
    expectShares(month.state.agenda, [0.2, 0.2, 0.6]);
  });

  it("pulls the priorities of the aligned, and leaves those of the others as they were at first", () => {
    const month = meeting({ ...deaf, "initiative.agenda.pull": 0.5 });
    month.state.alignment.set([0.8, 0, 0, 0]);
    agenda(month);
    const own = month.world.columns.ownPriorities;
    expectShares(
      month.state.priorities.subarray(0, 3),
      [0.7, 0.2, 0.1].map((share, d) => 0.6 * (own[d] as number) + 0.4 * share),
    );
    expect([...month.state.priorities.subarray(3)]).toEqual([...own.subarray(3)]);
  });
});

describe("members decide", () => {
  /** Three members and an outsider, with their sizes, who see nothing but their own priorities. */
  function decided(values: ValuesByPath, sizes = [0.2, 0.3, 0.4, 0.1]): readonly number[] {
    const month = anniversary({
      "initiative.agenda.voiceClarity": 0,
      "initiative.agenda.measurementClarity": 0,
      ...values,
    });
    month.state.member.set([1, 1, 0, 1]);
    month.world.columns.size.set(sizes);
    month.state.priorities.set([0.8, 0.2, 0, 0.1, 0.6, 0.3, 0, 0, 1, 0.5, 0.1, 0.4]);
    agenda(month);
    return [...month.state.agenda];
  }

  it("by the mean of their priorities, weighted by size", () => {
    expectShares(decided({}), [(0.16 + 0.03 + 0.05) / 0.6, (0.04 + 0.18 + 0.01) / 0.6, (0.09 + 0.04) / 0.6]);
  });

  it("as the largest of them wants, or the first of the largest", () => {
    expectShares(decided({ "initiative.agenda.rule": "largest" }), [0.1, 0.6, 0.3]);
  });

  it("by the median of each domain, divided by their sum", () => {
    const median = { "initiative.agenda.rule": "median" };
    // One vote each: 0.5, 0.2 and 0.3.
    expectShares(decided({ ...median, "initiative.agenda.power": 0 }), [0.5, 0.2, 0.3]);
    // Who holds more than half of the members' size decides alone, whatever the outsider's size.
    expectShares(decided(median, [0.5, 0.2, 0.9, 0.2]), [0.8, 0.2, 0]);
  });
});
