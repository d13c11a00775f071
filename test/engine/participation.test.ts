import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { participation } from "../../src/engine/processes/participation.ts";
import { sigmoid } from "../../src/numeric/functions.ts";
import { monthOf } from "../support/month.ts";
import type { ValuesByPath } from "../support/scenario.ts";

const organizations = 2000;

/** Nothing speaks for or against membership but what a test says. */
const indifferent: ValuesByPath = {
  "initiative.participation.reluctance": 0,
  "initiative.participation.champion": 0,
  "initiative.participation.urgency": 0,
  "initiative.participation.fit": 0,
  "initiative.participation.functioning": 0,
  "initiative.participation.leaving": 1,
  "initiative.participation.joining": 1,
  "initiative.hourCost": 0,
};

function monthWith(values: ValuesByPath, moment: Partial<Month> = {}): Month {
  const size = { "community.people": 50, "organizations.count": organizations, "organizations.landscape.bits": 2 };
  return monthOf({ values: { ...size, ...indifferent, ...values } }, moment);
}

/** Share of members that leave in a month. */
function shareThatLeaves(values: ValuesByPath, moment: Partial<Month> = {}, prepare = (_: Month): void => {}): number {
  const month = monthWith(values, moment);
  month.state.member.fill(1);
  prepare(month);
  participation(month);
  return 1 - month.state.member.reduce((sum, is) => sum + is, 0) / organizations;
}

function expectShare(share: number, expected: number): void {
  const standardError = Math.sqrt((expected * (1 - expected)) / organizations);
  expect(Math.abs(share - expected), `${share}, expected ${expected}`).toBeLessThan(4 * standardError);
}

describe(`utility of membership, by the share of ${organizations} members that leave (4 standard errors)`, () => {
  const p = (name: string) => `initiative.participation.${name}`;

  it("is 0 where nothing speaks for or against it: half of the largest chance", () => {
    expectShare(shareThatLeaves({}), 0.5);
    expectShare(shareThatLeaves({ [p("leaving")]: 0.2 }), 0.1);
  });

  it("is less by reluctance, more by a champion who is there", () => {
    expectShare(shareThatLeaves({ [p("reluctance")]: 1 }), sigmoid(1));
    const champion = { [p("champion")]: 1.5 };
    expectShare(shareThatLeaves(champion), sigmoid(-1.5));
    expectShare(
      shareThatLeaves(champion, {}, ({ state }) => state.champion.fill(0)),
      0.5,
    );
  });

  it("has an urgency that halves in its half-life", () => {
    const urgent = { [p("urgency")]: 4, [p("urgencyHalfLife")]: 2 };
    expectShare(shareThatLeaves(urgent, { since: 2 }), sigmoid(-2));
    expectShare(shareThatLeaves(urgent, { since: 4 }), sigmoid(-1));
    expectShare(shareThatLeaves({ ...urgent, [p("urgencyHalfLife")]: 0 }, { since: 1 }), 0.5);
  });

  it("is more where an initiative functions, and where its agenda fits", () => {
    const functions = shareThatLeaves({ [p("functioning")]: 3 }, {}, ({ state }) => state.conditions.fill(0.5));
    expectShare(functions, sigmoid(-1.5));
    expectShare(
      shareThatLeaves({ [p("fit")]: 2 }, {}, ({ state }) => state.agenda.fill(1 / 6)),
      sigmoid(-2),
    );
  });

  it("is less by what coordination costs of a budget, and lost without a budget", () => {
    const dear = { "initiative.hourCost": 1, "funding.perResident": 0.24, "organizations.sizeSpread": 0 };
    const even = ({ world }: Month) => world.columns.size.fill(1 / organizations);
    // 6 + 10 + 12 + 16 hours and a fifth of 4 + 4, at 1 $; a budget of 12 $.
    expectShare(shareThatLeaves(dear, {}, even), sigmoid(45.6 / 12));
    expect(shareThatLeaves({ ...dear, "funding.perResident": 0 })).toBeGreaterThan(0.99);
  });
});

describe("those who are no members", () => {
  it("join as far as communication reaches them and membership is worth it, with the mean contribution", () => {
    const month = monthWith({ "initiative.participation.reluctance": 0.5, "initiative.participation.joining": 0.8 });
    month.state.conditions[3] = 0.5;
    month.state.member[0] = 1;
    month.state.contribution[0] = 0.37;
    participation(month);
    const joined = [...month.state.member].map((is, j) => (is === 1 ? j : 0)).filter((j) => j > 0);
    expectShare(joined.length / organizations, 0.8 * 0.5 * sigmoid(-0.5));
    expect(joined.every((j) => month.state.contribution[j] === 0.37)).toBe(true);
  });

  it("never join without communication", () => {
    const month = monthWith({});
    participation(month);
    expect(month.state.member.includes(1)).toBe(false);
  });
});

describe("members", () => {
  const stay = { "initiative.participation.leaving": 0, "initiative.participation.contributionRate": 0.5 };

  it("match the others in part where nobody is accountable, and give all where everybody is", () => {
    for (const [accountability, expected] of [
      [0, 0.4 + 0.5 * (0.9 * 0.4 - 0.4)],
      [1, 0.4 + 0.5 * (1 - 0.4)],
    ] as const) {
      const month = monthWith({ ...stay, "initiative.participation.accountabilityCommunication": accountability });
      month.state.conditions[3] = 1;
      month.state.member.fill(1);
      month.state.contribution.fill(0.4);
      participation(month);
      for (const contribution of month.state.contribution) expect(contribution).toBeCloseTo(expected, 12);
    }
  });

  it("shift their own work toward what they give to the agenda; those who left shift back", () => {
    const month = monthWith({ ...stay, "initiative.participation.alignmentRate": 0.1 });
    month.state.conditions[0] = 0.5;
    month.state.member[0] = 1;
    month.state.contribution[0] = 0.8;
    month.state.alignment.set([0.1, 0.1]);
    participation(month);
    const given = (month.state.contribution[0] as number) * 0.5;
    expect(month.state.alignment[0]).toBeCloseTo(0.1 + 0.1 * (given - 0.1), 12);
    expect(month.state.alignment[1]).toBeCloseTo(0.09, 12);
  });
});
