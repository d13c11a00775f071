import { describe, expect, it } from "vitest";
import type { State } from "../../src/engine/state-columns.ts";
import { createWorld } from "../../src/engine/world.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";
import { endOf, trunkOf } from "../support/states.ts";

const people = 60;
const organizations = 13;
const small = { "community.people": people, "organizations.count": organizations, "organizations.landscape.bits": 5 };
const worlds = [0, 1, 2, 3] as const;

/** Rows of a by-domain person column, cut to the first `count` persons. */
function firstPersons(column: Float32Array, all: number, count: number): readonly number[] {
  return Array.from(column).filter((_, at) => at % all < count);
}

const sharedByAll = ["linkage", "hardship", "groupGap", "proxyBias", "access", "worth"] as const;
const ofOrganizations = ["mission", "firstPractice", "ownPriorities"] as const;

/** Size of each organization relative to the first one with the same mission. */
function relativeSizes({ columns: { mission, size } }: World, count: number): readonly number[] {
  return Array.from(size.subarray(0, count), (own, j) => own / (size[mission.indexOf(mission[j] as number)] as number));
}

function world(values: ValuesByPath, replication: number): World {
  return createWorld(scenarioOf({ values: { ...small, ...values } }), replication);
}

describe("invariant 3: one more person changes no other draw", () => {
  it("at set-up", () => {
    for (const replication of worlds) {
      const { columns } = world({}, replication);
      const more = world({ "community.people": people + 1 }, replication).columns;
      expect(more.group.subarray(0, people)).toEqual(columns.group);
      expect(firstPersons(more.baseline, people + 1, people)).toEqual(Array.from(columns.baseline));
      for (const name of [...sharedByAll, ...ofOrganizations, "size"] as const) {
        expect(more[name], name).toEqual(columns[name]);
      }
    }
  });
});

/** Nobody is served and nobody learns from others, so that nothing but draws could connect persons or organizations. */
const unconnected: ValuesByPath = {
  "funding.perResident": 0,
  "learning.visibilityBase": 0,
  "learning.visibilityMembers": 0,
  "learning.rate": 0.5,
  "policy.ceiling": 0,
};

function afterTwoYears(values: ValuesByPath, replication: number): State {
  const scenario = scenarioOf({ values: { ...small, ...unconnected, ...values }, months: 24, start: { month: 24 } });
  return trunkOf(scenario, replication).state;
}

describe("invariant 3: where nothing but draws connects them", () => {
  it("one more person changes no need of the others, month after month", () => {
    for (const replication of worlds) {
      const needs = afterTwoYears({}, replication).need;
      const more = afterTwoYears({ "community.people": people + 1 }, replication);
      expect(firstPersons(more.need, people + 1, people)).toEqual(Array.from(needs));
    }
  });

  it("one more organization changes no need, and nothing of the others", () => {
    for (const replication of worlds) {
      const before = afterTwoYears({}, replication);
      const more = afterTwoYears({ "organizations.count": organizations + 1 }, replication);
      expect(more.need).toEqual(before.need);
      expect(more.commonShock).toEqual(before.commonShock);
      expect(more.practice.subarray(0, organizations)).toEqual(before.practice);
      expect(more.health.subarray(0, organizations)).toEqual(before.health);
      expect(before.practice).not.toEqual(world({}, replication).columns.firstPractice);
    }
  });
});

/** Organizations of five missions, and perhaps one more that is alone with the sixth. */
function listed(count: number): Scenario["organizations"] {
  return Array.from({ length: count }, (_, j) => ({
    name: `organization ${j}`,
    sector: "nonprofit",
    domain: j < organizations ? j % 5 : 5,
    budget: 100_000,
  }));
}

describe("invariant 3: an organization without peers", () => {
  it("changes nothing of what the others see of each other, copy and try", () => {
    const learned = (count: number, replication: number) => {
      const values = { ...small, "learning.visibilityBase": 0.5, "learning.rate": 0.5 };
      const scenario = scenarioOf({ values, organizations: listed(count), start: { month: 24 } });
      return trunkOf(scenario, replication).state.practice.slice(0, organizations);
    };
    for (const replication of worlds) {
      expect(learned(organizations + 1, replication)).toEqual(learned(organizations, replication));
    }
  });
});

describe("invariant 3: one more organization changes no other draw", () => {
  it("at set-up, but for sizes, which are shares of all money", () => {
    for (const replication of worlds) {
      const before = world({}, replication);
      const more = world({ "organizations.count": organizations + 1 }, replication);
      for (const name of [...sharedByAll, "group", "baseline"] as const) {
        expect(more.columns[name], name).toEqual(before.columns[name]);
      }
      for (const name of ofOrganizations) {
        const { length } = before.columns[name];
        expect(more.columns[name].subarray(0, length), name).toEqual(before.columns[name]);
      }
      const relative = relativeSizes(before, organizations);
      relativeSizes(more, organizations).forEach((share, j) => {
        expect(share).toBeCloseTo(relative[j] as number, 12);
      });
    }
  });

  it("when it joins at the start", () => {
    const memberships = (count: number, replication: number) =>
      endOf(
        scenarioOf({ values: { ...small, "organizations.count": count }, months: 1 }),
        "collective",
        replication,
      ).state.member.slice(0, organizations);
    for (const replication of worlds) {
      expect(memberships(organizations + 1, replication)).toEqual(memberships(organizations, replication));
    }
  });
});
