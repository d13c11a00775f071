import { describe, expect, it } from "vitest";
import { runWorld, type Watch } from "../../src/engine/run.ts";
import { valuesAt } from "../../src/engine/values.ts";
import type { Arm, Scenario } from "../../src/scenario/scenario.ts";
import { switchAt } from "../support/expressions.ts";
import { type ScenarioParts, scenarioOf } from "../support/scenario.ts";
import { lastState, trunkOf } from "../support/states.ts";
import { type Account, account } from "./account.ts";

interface Books {
  readonly months: number;
  readonly worstCents: number;
  readonly least: number;
  readonly accounts: readonly Account[];
}

/** Keeps the books of all months of a few worlds. */
function audit(scenario: Scenario): Books {
  const accounts: Account[] = [];
  let worstCents = 0;
  let least = 0;
  const before = new Map<Arm, number>();
  const watch: Watch = (state, world, arm) => {
    const mobilized = before.get(arm) ?? 0;
    const values = valuesAt(arm.settings, (state.month[0] as number) - 1);
    const entry = account(scenario, { world, state, values, mobilized });
    const sum = state.money.reduce((total, use) => total + use, 0);
    worstCents = Math.max(worstCents, Math.abs(sum - entry.envelope) * 100);
    least = Math.min(least, ...state.money);
    accounts.push(entry);
    before.set(arm, state.mobilized[0] as number);
  };
  for (let replication = 0; replication < 5; replication++) {
    before.clear();
    runWorld(scenario, replication, [], watch);
  }
  return { months: accounts.length, worstCents, least, accounts };
}

const mobilizing = { "mobilizing.gain": 0.2, "mobilizing.ceiling": 0.5, "mobilizing.decay": 0 };
const everyArm = ["collective", "coalition", "collaboration", "isolated-plus-money", "voice-and-equity", "top-down"];
const shock = { name: "recession", hardship: 0, domains: [] };

const cases: readonly (readonly [title: string, parts: ScenarioParts, happens: (entry: Account) => boolean])[] = [
  ["the standard arms", { arms: everyArm }, ({ bill }) => bill > 0],
  ["mobilized money", { values: mobilizing }, ({ displaced, raised }) => displaced > 0 && displaced === 0.5 * raised],
  [
    "money mobilized until nothing is left to others",
    { values: { ...mobilizing, "mobilizing.ceiling": 1, "mobilizing.gain": 1, "funding.crowdingOut": 1 } },
    ({ displaced, raised }) => displaced > 0 && displaced < raised,
  ],
  ["a new backbone's new money", { values: { "initiative.backbone.fromEnvelope": 0 } }, ({ bill }) => bill > 0],
  [
    "a backbone paid in part from new money, and dead after a year",
    { values: { "initiative.backbone.fromEnvelope": 0.4, "initiative.backbone.endingEarly": 1 } },
    ({ bill }) => bill === 0,
  ],
  [
    "a backbone dearer than all money",
    { values: { "initiative.backbone.budget": 1_000_000_000 } },
    ({ base, bill }) => bill > base,
  ],
  [
    "scheduled shocks",
    {
      shocks: [
        { ...shock, from: -3, to: 4, money: 0.5 },
        { ...shock, from: 2, to: 6, money: 1.7 },
        { ...shock, from: 9, to: 11, money: 0 },
      ],
      values: mobilizing,
    },
    ({ base }) => base === 0,
  ],
  [
    "lost grants and additional money from the second year on",
    {
      values: {
        "organizations.grantLoss.chance": 0.3,
        "organizations.grantLoss.health": 0,
        "funding.additional": switchAt(12, 0, 3_000_000),
      },
    },
    ({ base }) => base > 6_000_000,
  ],
  [
    "members' time paid for in part, and dearer than their budgets",
    { values: { "initiative.memberTimeFromEnvelope": 0.3, "initiative.hourCost": 1000 } },
    ({ envelope, raised, base }) => envelope > base + raised + 100_000,
  ],
  [
    "hours dearer than the budgets of members",
    { values: { "initiative.hourCost": 1000, "initiative.memberHours.agenda": 744 } },
    ({ base }) => base > 0,
  ],
  [
    "navigators for all referrals, paid by whoever refers",
    { values: { "delivery.referral.accompanied": 1, "delivery.referral.navigatorCost": 40 } },
    ({ bill }) => bill > 0,
  ],
  [
    "navigators dearer than budgets",
    { values: { "delivery.referral.accompanied": 1, "delivery.referral.navigatorCost": 10_000 } },
    ({ bill }) => bill > 0,
  ],
  [
    "hours of leadership and of conflict, paid for in part",
    {
      values: {
        "initiative.memberTimeFromEnvelope": 0.3,
        "initiative.leadership.effort": 1,
        "initiative.agenda.conflictHours": 5,
      },
    },
    ({ envelope, raised, base }) => envelope > base + raised,
  ],
  ["no money", { values: { "funding.perResident": 0 } }, ({ base }) => base === 0],
  ["one organization", { values: { "organizations.count": 1, ...mobilizing } }, ({ raised }) => raised > 0],
];

describe("invariant 6: money by use, lost money included, adds up to the envelope to the cent", () => {
  it.each(cases)("with %s", (_, { values, ...parts }, happens) => {
    const small = { "community.people": 50, "organizations.landscape.bits": 3 };
    const { accounts, least, months, worstCents } = audit(scenarioOf({ ...parts, values: { ...small, ...values } }));
    expect(months).toBeGreaterThan(250);
    expect(accounts.some(happens)).toBe(true);
    expect(worstCents).toBeLessThan(0.5);
    expect(least).toBe(0);
  });
});

/** The least capacity any organization had in any domain and month, and the most money mobilized. */
function extremes(scenario: Scenario, replication: number) {
  const trunk = trunkOf(scenario, replication);
  let leastSupply = Number.POSITIVE_INFINITY;
  let mostMobilized = 0;
  lastState(scenario, trunk, scenario.arms[1] as Arm, (state) => {
    leastSupply = Math.min(leastSupply, ...trunk.scratch.supply);
    mostMobilized = Math.max(mostMobilized, state.mobilized[0] as number);
  });
  return { leastSupply, mostMobilized };
}

describe("invariant 6: rounding makes no money", () => {
  it("and leaves no organization with less than none, not even where all its money is displaced", () => {
    const values = { ...mobilizing, "mobilizing.ceiling": 1, "mobilizing.gain": 1, "funding.crowdingOut": 1 };
    const scenario = scenarioOf({ values: { "community.people": 50, "organizations.landscape.bits": 3, ...values } });
    for (let replication = 0; replication < 10; replication++) {
      const { leastSupply, mostMobilized } = extremes(scenario, replication);
      expect(leastSupply, `world ${replication}`).toBeGreaterThanOrEqual(0);
      if (replication === 0) expect(mostMobilized).toBeGreaterThan(0.9);
    }
  });
});
