import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScenarioParts, scenarioOf } from "../support/scenario.ts";
import { faultsOf } from "./faults.ts";
import { extremes, rows, scenariosAtLimits, sizes } from "./limits.ts";

const seed = 8;
const runs = process.env.CONCERTED_FULL === "1" ? 3000 : 300;
const small = { "community.people": 60, "organizations.count": 9, "organizations.landscape.bits": 4 };

describe("invariant 8: needs stay in [0, 1], every number is finite and every outcome in its range", () => {
  it(`in ${runs} scenarios with parameters at the limits of their ranges (seed ${seed}; no false alarms)`, () => {
    fc.assert(
      fc.property(scenariosAtLimits(), (parts) => {
        expect(faultsOf(scenarioOf(parts))).toEqual([]);
      }),
      { seed, numRuns: runs },
    );
  }, 300_000);

  it("with each parameter of an arm at each end of its range, the others at their defaults", () => {
    const arms = rows
      .filter(({ row }) => row.scope === "arm")
      .flatMap(({ path, row }) => extremes(path, row).map((value) => [`${path}=${value}`, { [path]: value }]));
    expect(arms.length).toBeGreaterThan(200);
    expect(faultsOf(scenarioOf({ values: small, arms: Object.fromEntries(arms), months: 14, burnIn: 2 }))).toEqual([]);
  });

  it.each(rows.filter(({ path, row }) => row.scope === "world" && !(path in sizes)))(
    "with $path at each end of its range",
    ({ path, row }) => {
      for (const value of extremes(path, row)) {
        expect(
          faultsOf(scenarioOf({ values: { ...small, [path]: value }, months: 14, burnIn: 2 })),
          `${value}`,
        ).toEqual([]);
      }
    },
  );
});

const town = { "community.people": 60, "organizations.landscape.bits": 4 };

const corners: readonly (readonly [title: string, parts: ScenarioParts])[] = [
  ["one domain", { domains: ["only"] }],
  ["twelve domains", { domains: Array.from({ length: 12 }, (_, d) => `domain_${d}`) }],
  ["one organization", { values: { "organizations.count": 1 } }],
  ["2000 organizations", { values: { "organizations.count": 2000 }, months: 2, burnIn: 1 }],
  ["one group", { groups: [{ name: "all", share: 1, access: 0.5, disadvantage: 0 }] }],
  ["a group without persons", { groups: [group("all", 1), group("none", 0)] }],
  [
    "5000 people in a community of 5000",
    { values: { "community.people": 5000, "community.residents": 5000 }, months: 2 },
  ],
  [
    "the largest landscape",
    {
      domains: ["only"],
      values: { "organizations.landscape.bits": 16, "organizations.landscape.neighbors": 15 },
      months: 2,
    },
  ],
  ["no money", { values: { "funding.perResident": 0 } }],
  [
    "listed organizations without budgets but one",
    { organizations: [listed("a", 0), listed("b", 5000), listed("c", 0)] },
  ],
  ["ceilings 0", { values: { "policy.ceiling": 0, "mobilizing.ceiling": 0 } }],
  ["half-life 0", { values: { "initiative.participation.urgencyHalfLife": 0 } }],
  ["effect 1 in every domain", { values: { "delivery.effect": 1, "delivery.otherDomains": 1 } }],
  [
    "access that will raises above 1",
    { groups: [group("all", 1)], values: { "policy.willGain": 1, "policy.willDecay": 0, "delivery.willSeeking": 2 } },
  ],
  ["no hardship at all", { domains: ["a", "b"].map((name) => ({ name, hardship: 0 })) }],
  [
    "money by need where the only missions have none",
    {
      domains: [0, 1].map((hardship) => ({ name: `domain_${hardship}`, hardship })),
      values: { "organizations.count": 1, "funding.mismatch": 0 },
    },
  ],
  [
    "non-members whose money is crowded out to the last cent",
    { values: { "funding.crowdingOut": 1, "mobilizing.gain": 1, "mobilizing.ceiling": 1, "mobilizing.decay": 0 } },
  ],
];

function group(name: string, share: number) {
  return { name, share, access: 1, disadvantage: 0 } as const;
}

function listed(name: string, budget: number) {
  return { name, sector: "nonprofit", domain: 0, budget } as const;
}

describe("invariant 8, in corners", () => {
  it.each(corners)("with %s", (_, { values, ...parts }) => {
    expect(faultsOf(scenarioOf({ months: 14, burnIn: 3, ...parts, values: { ...town, ...values } }))).toEqual([]);
  });
});
