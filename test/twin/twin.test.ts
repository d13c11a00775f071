import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { withValues } from "../../src/scenario/settings.ts";
import { scenarios } from "./arbitrary.ts";
import { runTwin, type TwinStep, twinMonth, twinWorld } from "./twin.ts";
import { valuesAt } from "./values.ts";
import type { TwinWorld } from "./world.ts";

const seed = Number(process.env.CONCERTED_SEED ?? 11);
const runs = process.env.CONCERTED_FULL === "1" ? 600 : 60;

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Calls `check` with every step of every run. */
function everywhere(check: (step: TwinStep, scenario: Scenario) => void): void {
  const property = fc.property(scenarios(), (scenario) => {
    for (const step of runTwin(scenario, 0)) check(step, scenario);
  });
  fc.assert(property, { seed, numRuns: runs });
}

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function initiativeOf({ backbone, community, organizations }: TwinWorld) {
  const taking = organizations.map(({ member, contribution, alignment }) => ({ member, contribution, alignment }));
  const { achieved, disagreement, leaders, mobilized, will } = community;
  return { backbone, achieved, disagreement, leaders, mobilized, will, taking };
}

describe(`the twin by itself (seed ${seed}, ${runs} random scenarios)`, () => {
  it("keeps needs in [0, 1] and in 32 bits, and every number finite", () => {
    everywhere(({ world }) => {
      expect(numbersIn(world).every(Number.isFinite)).toBe(true);
      const needs = world.persons.flatMap(({ need }) => need);
      expect(needs.every((x) => x >= 0 && x <= 1 && Math.fround(x) === x)).toBe(true);
    });
  });

  it("spends the envelope to the cent and nothing below 0", () => {
    everywhere(({ world: { money } }) => {
      const { envelope, ...uses } = money;
      const cent = Math.max(0.005, 1e-12 * envelope);
      expect(Math.abs(total(Object.values(uses)) - envelope)).toBeLessThan(cent);
      expect(Math.min(...Object.values(uses))).toBeGreaterThan(-cent);
    });
  });

  it("keeps shares adding up to 1, and structure and raised money under their ceilings", () => {
    everywhere(({ arm, month, world }, { arms }) => {
      const { community, domains, organizations } = world;
      const shares = [
        domains.map(({ agreed }) => agreed),
        domains.map(({ observed }) => observed),
        organizations.map(({ size }) => size),
        ...organizations.map(({ priorities }) => priorities),
      ];
      for (const parts of shares) expect(total(parts)).toBeCloseTo(1, 10);
      const { settings } = arms.find(({ name }) => name === arm) ?? arms[0];
      const { policy, mobilizing } = valuesAt(settings, month - 1);
      expect(community.mobilized).toBeLessThanOrEqual(mobilizing.ceiling);
      for (const { structure } of domains) expect(structure).toBeLessThanOrEqual(policy.ceiling);
    });
  });

  it("has nothing of the initiative in arms without strengths, and never more served than asked", () => {
    everywhere(({ arm, world }) => {
      const { requests, served } = world.counts;
      served.forEach((count, d) => {
        expect(count).toBeLessThanOrEqual(requests[d]);
      });
      if (arm !== null && arm !== "isolated") return;
      expect(world.community.launched).toBe(false);
      expect(total(numbersIn(initiativeOf(world)))).toBe(0);
    });
  });

  it("goes the same way from a copy", () => {
    const property = fc.property(scenarios(), ({ arms, ...scenario }) => {
      const world = twinWorld({ ...scenario, arms }, 3);
      twinMonth(world, arms[0].settings);
      const copy = structuredClone(world);
      twinMonth(copy, arms[1].settings);
      expect(copy).not.toEqual(world);
      twinMonth(world, arms[1].settings);
      expect(copy).toEqual(world);
    });
    fc.assert(property, { seed, numRuns: runs });
  });
});

describe("the twin against numbers worked out by hand", () => {
  const [scenario] = fc.sample(
    scenarios().filter(({ domains, burnIn }) => domains.length === 3 && burnIn > 6),
    { seed, numRuns: 1 },
  );
  const quiet = withValues(scenario.arms[0].settings, {
    "community.noise": 0,
    "community.commonShock.noise": 0,
    "community.interdependence": 0,
    "community.adjustment": 1,
    "delivery.effect": 0,
    "policy.winsBase": 0,
  });

  it("takes every need to its baseline in one month when nothing else acts", () => {
    const arms = [{ ...scenario.arms[0], settings: quiet }];
    const world = twinWorld({ ...scenario, arms, shocks: [], linkages: null }, 0);
    for (const person of world.persons) person.need.fill(0.25);
    twinMonth(world, quiet);
    for (const { baseline, need } of world.persons) {
      need.forEach((x, d) => {
        expect(x).toBeCloseTo(Math.min(1, baseline[d]), 6);
      });
    }
  });

  it("moves priorities toward the agenda by pull times alignment", () => {
    const world = twinWorld(scenario, 0);
    const settings = withValues(scenario.arms[0].settings, { "initiative.agenda.pull": 0.5 });
    const [first] = world.organizations;
    first.alignment = 0.5;
    const own = [...first.ownPriorities];
    twinMonth(world, withValues(settings, { "organizations.turnover.chance": 0 }));
    const expected = own.map((share, d) => 0.75 * share + 0.25 * world.domains[d].agreed);
    first.priorities.forEach((share, d) => {
      expect(share).toBeCloseTo(expected[d], 12);
    });
  });

  it("puts a founding member's alignment where the agenda stands", () => {
    const world = twinWorld(scenario, 0);
    world.start = world.t;
    const strengths = { "initiative.strengths.agenda": 1, "initiative.participation.startShare": 1 };
    const settings = withValues(quiet, {
      ...strengths,
      "initiative.participation.startContribution": 0.5,
      "initiative.participation.leaving": 0,
      "initiative.participation.contributionRate": 0,
      "initiative.participation.alignmentRate": 1,
      "initiative.buildRate": 1,
      "initiative.volunteers": 1,
      "initiative.agenda.conflict": 0,
      "organizations.turnover.chance": 0,
    });
    twinMonth(world, settings);
    expect(world.organizations.every(({ member, contribution }) => member && contribution === 0.5)).toBe(true);
    twinMonth(world, settings);
    expect(world.community.achieved).toEqual({ agenda: 0.5, measurement: 0, activities: 0, communication: 0 });
    expect(world.organizations.map(({ alignment }) => alignment)).toEqual(world.organizations.map(() => 0.25));
  });
});
