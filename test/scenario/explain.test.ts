import { describe, expect, it } from "vitest";
import { costOf } from "../../src/scenario/costs.ts";
import { explain } from "../../src/scenario/explain.ts";
import { defaultSettings, withValues } from "../../src/scenario/settings.ts";
import { amount, counted, listing } from "../../src/scenario/words.ts";
import { scenarioOf } from "./support.ts";

describe("a scenario in plain words", () => {
  it("reads well at its defaults", async () => {
    expect(
      explain(await scenarioOf("name: first\nabout: A town of 100 000.\n")).join("\n"),
    ).toBe(`first: A town of 100 000.
40 worlds from the seed "concerted"; 60 months of burn-in, then 120 months

Community
  100,000 residents, of whom 10,000 are simulated; each stands for 10
  6 domains of need: education, health, housing, income, safety and environment
  majority: 70 % of residents, access 0.5, disadvantage 0
  disadvantaged: 30 % of residents, access 0.28, disadvantage 1

Organizations
  36 organizations, whose sizes and missions each world draws

Money
  72,000,000 $ a year for all organizations together (60 $ per resident and month)

Start
  The initiative starts in month 0; until then all arms are the same

Arms, each with what differs from collective
  isolated: The same organizations, each working alone
    initiative.strengths.agenda: 1 -> 0 (share)
    initiative.strengths.measurement: 1 -> 0 (share)
    initiative.strengths.activities: 1 -> 0 (share)
    initiative.strengths.communication: 1 -> 0 (share)
    initiative.strengths.backbone: 1 -> 0 (share)
    cost: nothing
  collective: The initiative as the scenario describes it
    cost: 400,000 $ a year for the backbone (400,000 $ of it from the community's money); 45.6 hours a month of each member, which is 27,360 $ per member and year

Comparison, world by world
  collective against isolated
  after 24, 36, 60 and 120 months
  all 35 outcomes`);
  });

  it("reads well with everything in it", async () => {
    const text = `
name: full
seed: 0
replications: 1
months: 36
burnIn: 1
community:
  residents: 1000
  people: 500
  domains: [{ name: health, hardship: 0.4 }, water]
  linkages: [[0, 1], [2, 0]]
organizations:
  list:
    - { name: Clinic, domain: health, budget: 900000 }
    - { name: Keepers, domain: water, budget: 300000 }
funding: { additional: "month >= 12 ? 50000 : 0" }
initiative: { start: { shockAbove: 0.02 }, backbone: { budget: 100000, fromEnvelope: 0.5 } }
shocks:
  - { name: recession, from: 12, to: 24, money: 0.8, hardship: 0.05, domains: [water] }
  - { name: help, from: 0, to: 1, hardship: -0.01 }
  - { name: nothing, from: 0, to: 1 }
arms:
  same: {}
  coalition:
  majority: { about: Copying the many, learning: { rule: majority }, initiative: { strengths: { agenda: "min(1, max(0, month) / 12)" } } }
  isolated-plus-money:
outcomes:
  - { name: overhead, expression: money.intake + money.backbone, unit: $ per month }
compare: { arms: [{ arm: coalition, against: collective }], outcomes: [thriving, overhead], months: [12] }
`;
    expect(explain(await scenarioOf(text)).join("\n")).toBe(`full
1 world from the seed "0"; 1 month of burn-in, then 36 months

Community
  1,000 residents, of whom 500 are simulated; each stands for 2
  2 domains of need: health (hardship 0.4) and water
  majority: 70 % of residents, access 0.5, disadvantage 0
  disadvantaged: 30 % of residents, access 0.28, disadvantage 1
  linkages between domains as given

Organizations
  2 listed organizations: health 1 and water 1
  from Keepers (300,000 $ a year) to Clinic (900,000 $ a year)

Money
  1,200,000 $ a year for all organizations together (100 $ per resident and month)

Shocks, the same in every arm
  recession: months 12 to 23, money × 0.8 and hardship + 0.05 in water
  help: months 0 to 0, hardship − 0.01 in all domains
  nothing: months 0 to 0, no effect

Start
  The initiative starts in the first of the months 0 to 120 whose common shock exceeds 0.02, and never if none does; until then all arms are the same

Arms, each with what differs from collective
  isolated: The same organizations, each working alone
    initiative.strengths.agenda: 1 -> 0 (share)
    initiative.strengths.measurement: 1 -> 0 (share)
    initiative.strengths.activities: 1 -> 0 (share)
    initiative.strengths.communication: 1 -> 0 (share)
    initiative.strengths.backbone: 1 -> 0 (share)
    cost: nothing (in month 0)
  collective: The initiative as the scenario describes it
    cost: 100,000 $ a year for the backbone (50,000 $ of it from the community's money); 45.6 hours a month of each member, which is 27,360 $ per member and year (in month 0)
  same
    the same as collective
    cost: 100,000 $ a year for the backbone (50,000 $ of it from the community's money); 45.6 hours a month of each member, which is 27,360 $ per member and year (in month 0)
  coalition: The other four conditions without a backbone
    initiative.strengths.backbone: 1 -> 0 (share)
    cost: no backbone; 45.6 hours a month of each member, which is 27,360 $ per member and year (in month 0)
  majority: Copying the many
    learning.rule: best -> majority
    initiative.strengths.agenda: 1 -> min(1, max(0, month) / 12) (share)
    cost: 100,000 $ a year for the backbone (50,000 $ of it from the community's money); 39.6 hours a month of each member, which is 23,760 $ per member and year (in month 0)
  isolated-plus-money: Working alone, with the backbone's budget as new money for services
    funding.additional: (month >= 12) ? 50000 : 0 -> ((month >= 12) ? 50000 : 0) + 100000 ($ per year)
    initiative.strengths.agenda: 1 -> 0 (share)
    initiative.strengths.measurement: 1 -> 0 (share)
    initiative.strengths.activities: 1 -> 0 (share)
    initiative.strengths.communication: 1 -> 0 (share)
    initiative.strengths.backbone: 1 -> 0 (share)
    cost: 100,000 $ a year of new money for services (in month 0)

Comparison, world by world
  coalition against collective
  after 12 months
  thriving and overhead
  overhead ($ per month) = money.intake + money.backbone`);
  });

  it("states money that varies for the month of the start", async () => {
    const lines = explain(
      await scenarioOf('name: x\ninitiative: {start: 12}\nfunding: {perResident: "60 + (month >= 12)"}'),
    );
    expect(lines).toContain(
      "  73,200,000 $ a year for all organizations together in month 12 (61 $ per resident and month)",
    );
  });
});

describe("costs of an arm", () => {
  it("are nothing without strengths, whatever voice and equity say", () => {
    const off = withValues(defaultSettings, {
      ...Object.fromEntries(
        ["agenda", "measurement", "activities", "communication", "backbone"].map((c) => [
          `initiative.strengths.${c}`,
          0,
        ]),
      ),
      "initiative.agenda.voice": 1,
    });
    expect(costOf(off, 0)).toEqual({
      active: false,
      backbone: 0,
      fromEnvelope: 0,
      hoursPerMember: 0,
      hoursInConflict: 0,
      perMember: 0,
      perMemberNew: 0,
      additional: 0,
      perReferral: 0,
    });
  });

  it("tell members' hours without disagreement, and what they would be if members disagreed in full", () => {
    const costs = costOf(withValues(defaultSettings, { "initiative.agenda.conflictHours": 1.5 }), 0);
    expect([costs.hoursPerMember, costs.hoursInConflict].map((hours) => hours.toFixed(6))).toEqual([
      "45.600000",
      "114.000000",
    ]);
  });

  it("include navigators of organizations that work alone, where somebody pays them", () => {
    const strengths = ["agenda", "measurement", "activities", "communication", "backbone"];
    const alone = Object.fromEntries(strengths.map((name) => [`initiative.strengths.${name}`, 0]));
    const navigators = { "delivery.referral.accompanied": 1, "delivery.referral.navigatorCost": 40 };
    expect(costOf(withValues(defaultSettings, { ...alone, ...navigators }), 0).perReferral).toBe(40);
    const unused = { ...navigators, "delivery.referral.accompanied": 0 };
    expect(costOf(withValues(defaultSettings, { ...alone, ...unused }), 0).perReferral).toBe(0);
  });
});

describe("words", () => {
  it("write numbers with commas", () => {
    expect([0.1 + 0.2, 1234.5, 12345678, 1e9, -5000, 0.000123456789, Number.POSITIVE_INFINITY].map(amount)).toEqual([
      "0.3",
      "1,234.5",
      "12,345,678",
      "1,000,000,000",
      "-5,000",
      "0.000123457",
      "Infinity",
    ]);
  });

  it("list and count", () => {
    expect([listing([]), listing(["a"]), listing(["a", "b"]), listing(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
    expect([counted(1, "month"), counted(2, "month")]).toEqual(["1 month", "2 months"]);
  });
});
