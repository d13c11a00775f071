import { describe, expect, it } from "vitest";
import { delivery } from "../../src/engine/processes/delivery.ts";
import { money } from "../../src/engine/processes/money.ts";
import { monthOf } from "../support/month.ts";
import { differences, sample } from "../support/sample.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";

const small = { "community.people": 400, "organizations.landscape.bits": 3 };
const sum = (numbers: ArrayLike<number>): number => Array.from(numbers).reduce((total, number) => total + number, 0);

/** A month in which people were served and passed on; `members` take part and measure and act together as far as told. */
function delivered(values: ValuesByPath, members: boolean, together: number) {
  const month = monthOf({ values: { ...small, ...values } });
  month.state.member.fill(members ? 1 : 0);
  month.state.conditions.fill(together);
  money(month);
  delivery(month);
  return month;
}

describe("referrals that a navigator accompanied", () => {
  it("are none where nobody accompanies", () => {
    const { state } = delivered({}, false, 0);
    expect(sum(state.arrivals)).toBeGreaterThan(20);
    expect(sum(state.guided)).toBe(0);
  });

  it("are the arrivals over the share that arrives, where a navigator goes along in any case", () => {
    const { state } = delivered({ "delivery.referral.accompanied": 1, "delivery.referral.base": 0.34 }, false, 0);
    expect(sum(state.guided)).toBeCloseTo(sum(state.arrivals) / 0.34, 6);
  });

  it("are between members as many as they work together", () => {
    const { state } = delivered({}, true, 0.5);
    expect(sum(state.guided)).toBeCloseTo((0.5 * sum(state.arrivals)) / (0.18 + 0.08), 6);
  });

  it("are paid in the next month by those who referred, as far as their money goes", () => {
    const month = monthOf({ values: { ...small, "delivery.referral.navigatorCost": 10 } });
    month.state.guided[3] = 2;
    money(month);
    // 10 $ for each of 2 persons, each of whom stands for 250 residents.
    expect(month.state.money[2]).toBeCloseTo(10 * 2 * 250, 6);
    month.state.guided[3] = 1e9;
    money(month);
    expect(month.state.money[2]).toBeCloseTo(month.scratch.budgets[3] as number, 6);
  });
});

const worlds = 6;
const months = 36;

/** Paid navigators against unpaid ones in one of the arms, world by world. */
function effects(outcome: string, arm: ValuesByPath): readonly number[] {
  const paid = { ...arm, "delivery.referral.navigatorCost": 50 };
  const scenario = scenarioOf({ values: small, arms: { unpaid: arm, paid }, months, seed: "navigators" });
  const results = sample(scenario, worlds, [outcome]);
  return differences(results.values("unpaid", outcome, months), results.values("paid", outcome, months));
}

describe(`paid navigators, world by world (${worlds} worlds)`, () => {
  const strengths = ["agenda", "measurement", "activities", "communication", "backbone"];
  const alone: ValuesByPath = {
    ...Object.fromEntries(strengths.map((name) => [`initiative.strengths.${name}`, 0])),
    "delivery.referral.accompanied": 1,
    "delivery.referral.base": 0.34,
  };

  it.each([
    ["of an initiative", {}],
    ["of organizations that work alone", alone],
  ] as const)("%s take money from services in every world", (_, arm) => {
    for (const difference of effects("money.coordination", arm)) expect(difference).toBeGreaterThan(0);
    for (const difference of effects("money.service", arm)) expect(difference).toBeLessThan(0);
  });
});
