import { describe, expect, it } from "vitest";
import { problemsOf } from "./support.ts";

const group = (name: string, share: number, access = 0.5): string =>
  `{name: ${name}, share: ${share}, access: ${access}, disadvantage: 0}`;

describe("values that have to fit each other", () => {
  it.each([
    [
      "shares",
      `community: {groups: [${group("a", 0.5)}, ${group("b", 0.4)}]}`,
      "a.yaml:2:13 community.groups: got shares that add up to 0.9, expected shares that add up to 1",
    ],
    [
      "access",
      `community: {groups: [${group("a", 1, 0)}]}`,
      "a.yaml:2:13 community.groups: got access 0 in every group, expected a group with access above 0",
    ],
    [
      "groups",
      `community: {groups: [${group("a", 0.5)}, ${group("a", 0.5)}]}`,
      'a.yaml:2:75 community.groups.1: got the name "a" again, expected each name once',
    ],
    [
      "domains",
      "community: {domains: [a, {name: a}]}",
      'a.yaml:2:26 community.domains.1: got the name "a" again, expected each name once',
    ],
    [
      "shocks",
      "shocks: [{name: a, from: 1, to: 2}, {name: a, from: 1, to: 2}]",
      'a.yaml:2:37 shocks.1: got the name "a" again, expected each name once',
    ],
    [
      "people",
      "community: {people: 20000, residents: 10000}",
      "a.yaml:2:21 community.people: got 20000, expected at most the 10000 residents",
    ],
    [
      "default people",
      "community: {residents: 5000}",
      "a.yaml:2:1 community.people: got 10000 (the default), expected at most the 5000 residents",
    ],
    [
      "rows of linkages",
      "community: {domains: [a, b], linkages: [[0]]}",
      "a.yaml:2:30 community.linkages: got 1 rows, expected 2 rows, one per domain",
    ],
    [
      "columns of linkages",
      "community: {domains: [a, b], linkages: [[0, 1], [1]]}",
      "a.yaml:2:49 community.linkages.1: got 1 numbers, expected 2, one per domain",
    ],
    [
      "diagonal of linkages",
      "community: {domains: [a, b], linkages: [[0, 1], [1, 3]]}",
      "a.yaml:2:53 community.linkages.1.1: got 3, expected 0 on the diagonal",
    ],
    [
      "end of a shock",
      "shocks: [{name: a, from: 5, to: 5}]",
      "a.yaml:2:33 shocks.0.to: got 5, expected a month after from (5)",
    ],
    [
      "domains of a shock",
      "shocks: [{name: a, from: 5, to: 6, domains: [health, incme]}]",
      'a.yaml:2:54 shocks.0.domains.1: got "incme", expected one of education, health, housing, income, safety, environment; did you mean income?',
    ],
    [
      "shock outside the run",
      "shocks: [{name: a, from: 120, to: 130}]",
      "warning: a.yaml:2:10 shocks.0: got 120 to 130, expected months between -60 and 120, or it never acts",
    ],
    [
      "late start",
      "initiative: {start: 120}",
      "warning: a.yaml:2:21 initiative.start: got 120, expected a month before 120, or the initiative never starts",
    ],
    [
      "role shares",
      "initiative: {roles: {policy: {share: 0.5}}}",
      "a.yaml:2:31 initiative.roles.policy.share: got shares of the backbone's hours that add up to 1.38, expected at most 1",
    ],
    [
      "referral",
      "delivery: {referral: {base: 0.9}}",
      "a.yaml:2:23 delivery.referral.base: got base and gain that add up to 1.06, expected at most 1",
    ],
    [
      "backbone",
      "funding: {perResident: 0.1}",
      "a.yaml:2:11 funding.perResident: got 400000 $ a year for the backbone, expected at most the community's money, 120000 $ a year",
    ],
    [
      "hours",
      "initiative: {memberHours: {agenda: 744}}",
      "a.yaml:2:28 initiative.memberHours.agenda: got 783.6 hours a month of every member, expected at most the 744 hours of a month",
    ],
    [
      "hours of a quarrel",
      "initiative: {memberHours: {agenda: 40}, agenda: {conflictHours: 10}}",
      "a.yaml:2:28 initiative.memberHours.agenda: got 875.6 hours a month of every member in full disagreement, expected at most the 744 hours of a month",
    ],
  ])("%s", async (_, line, expected) => {
    expect(await problemsOf(`name: x\n${line}\n`)).toEqual([expected]);
  });

  it("holds each arm against them, and says a shared cause once", async () => {
    expect(await problemsOf("name: x\narms:\n  coalition:\n  dear: {initiative: {backbone: {budget: 8e7}}}\n")).toEqual(
      [
        "a.yaml:4:34 arms.dear.initiative.backbone.budget: got 80000000 $ a year for the backbone, expected at most the community's money, 72000000 $ a year",
      ],
    );
    expect(await problemsOf("name: x\ndelivery: {referral: {gain: 1}}\narms: {coalition: , top-down: }\n")).toEqual([
      "a.yaml:2:23 delivery.referral.gain: got base and gain that add up to 1.18, expected at most 1",
    ]);
  });

  it("names the month in which an expression breaks them", async () => {
    expect(await problemsOf('name: x\ndelivery: {referral: {gain: "month == 7 ? 0.9 : 0.1"}}\n')).toEqual([
      "a.yaml:2:23 delivery.referral.gain: got base and gain that add up to 1.08 in month 7, expected at most 1",
    ]);
  });

  it("counts hours of a quarrel in full, up to all hours of a month", async () => {
    // 67.6363… hours and ten times as many again are 744.
    const hours = (agenda: number) => `name: x
initiative:
  memberHours: {agenda: ${agenda}, activities: 0, measurement: 0, communication: 0, voice: 0, equity: 0, leadership: 0}
  agenda: {conflictHours: 10}
`;
    expect(await problemsOf(hours(67.6))).toEqual([]);
    expect(await problemsOf(hours(67.7))).toEqual([expect.stringContaining("got 744.7 hours a month")]);
    expect(await problemsOf(hours(744).replace("conflictHours: 10", "conflictHours: 0"))).toEqual([]);
  });

  it("lets a backbone that new money pays for, or none, cost what it likes", async () => {
    expect(await problemsOf("name: x\nfunding: {perResident: 0}\ninitiative: {backbone: {fromEnvelope: 0}}")).toEqual(
      [],
    );
    expect(await problemsOf("name: x\nfunding: {perResident: 0}\ninitiative: {strengths: {backbone: 0}}")).toEqual([]);
    expect(await problemsOf("name: x\nfunding: {perResident: 0, additional: 400000}")).toEqual([]);
  });

  it("does not check what is faulty by itself", async () => {
    const text =
      "name: x\ncommunity:\n  groups: [{name: a, share: big, access: 0.5, disadvantage: 0}]\n  people: -1\n  residents: 1e99\n";
    expect((await problemsOf(text)).map((line) => line.split(":")[2] + line.split(":")[3])).toHaveLength(3);
    expect(
      await problemsOf(
        "name: x\ncommunity: {domains: [{name: salt, hardship: 7}]}\nshocks: [{name: a, from: 1, to: 2, domains: [salt]}]",
      ),
    ).toEqual(["a.yaml:2:46 community.domains.0.hardship: got 7, expected a number from 0 to 1 (need)"]);
    expect(await problemsOf("name: x\narms: {mine: {people: 3}}\ncompare: {arms: [mine]}\n")).toHaveLength(1);
    expect(await problemsOf("name: x\nmonths: many\ncompare: {months: [240]}\n")).toHaveLength(1);
    expect(
      await problemsOf(
        "name: x\noutcomes: [{name: mine, expression: will, better: good}]\ncompare: {outcomes: [mine]}\n",
      ),
    ).toHaveLength(1);
  });
});

describe("a start by the common shock", () => {
  it("is no month to be compared with the run", async () => {
    expect(await problemsOf("name: x\ninitiative: {start: {shockAbove: 0.02}}")).toEqual([]);
  });
});
