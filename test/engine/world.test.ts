import { describe, expect, it } from "vitest";
import { drawIndex } from "../../src/engine/random.ts";
import { createWorld } from "../../src/engine/world.ts";
import type { World } from "../../src/engine/world-columns.ts";
import { mean } from "../support/sample.ts";
import { type ScenarioParts, scenarioOf } from "../support/scenario.ts";

function worldOf({ values, ...parts }: ScenarioParts = {}, replication = 0): World {
  return createWorld(
    scenarioOf({ ...parts, values: { "organizations.landscape.bits": 2, "community.people": 100, ...values } }),
    replication,
  );
}

const rowSums = ({ columns: { linkage }, size: { domains } }: World): readonly number[] =>
  Array.from({ length: domains }, (_, d) =>
    linkage.subarray(d * domains, (d + 1) * domains).reduce((sum, value) => sum + value, 0),
  );

describe("a world's linkages", () => {
  it("have rows that add up to the interdependence, and nothing on the diagonal", () => {
    const world = worldOf();
    for (const sum of rowSums(world)) expect(sum).toBeCloseTo(0.4, 6);
    for (let d = 0; d < 6; d++) expect(world.columns.linkage[d * 7]).toBe(0);
  });

  it("are the scenario's own, scaled; a row of zeros stays one", () => {
    const linkages = [
      [0, 1, 3],
      [0, 0, 0],
      [5, 5, 0],
    ];
    const { linkage } = worldOf({ domains: ["a", "b", "c"], linkages }).columns;
    [0, 0.1, 0.3, 0, 0, 0, 0.2, 0.2, 0].forEach((expected, at) => {
      expect(linkage[at]).toBeCloseTo(expected, 7);
    });
  });

  it("are none with one domain", () => {
    expect([...worldOf({ domains: ["only"] }).columns.linkage]).toEqual([0]);
  });
});

describe("a world's hardship", () => {
  it("is all of a need where no other feeds it: with one domain interdependence changes nothing", () => {
    const [none, most] = [0, 0.9].map((value) =>
      worldOf({ domains: ["only"], values: { "community.interdependence": value } }),
    );
    expect(most?.columns.baseline).toEqual(none?.columns.baseline);
  });

  it("is the scenario's own where it is stated, and drawn where not", () => {
    const domains = [
      { name: "stated", hardship: 0.37 },
      { name: "drawn", hardship: null },
    ];
    const [first, second] = [0, 1].map((replication) => worldOf({ domains }, replication).columns.hardship);
    expect([first?.[0], second?.[0]]).toEqual([0.37, 0.37]);
    expect(first?.[1]).not.toBe(second?.[1]);
  });

  it("is never below its floor", () => {
    const values = {
      "community.hardship.mean": 0.3,
      "community.hardship.spread": 0.5,
      "community.hardship.floor": 0.2,
    };
    const drawn = Array.from({ length: 20 }, (_, world) => [...worldOf({ values }, world).columns.hardship]).flat();
    expect(Math.min(...drawn)).toBe(0.2);
    expect(drawn.filter((hardship) => hardship === 0.2).length).toBeLessThan(90);
  });
});

describe("a world's organizations", () => {
  it("serve the domains in turn and share all the money", () => {
    const { mission, size } = worldOf({ values: { "organizations.count": 15 } }).columns;
    expect([...mission]).toEqual([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2]);
    expect(size.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });

  it("get money by need alone where funders have no other emphasis", () => {
    const { columns } = worldOf({ values: { "funding.mismatch": 0 } });
    const total = columns.hardship.reduce((sum, hardship) => sum + hardship, 0);
    for (let d = 0; d < 6; d++) {
      const ofDomain = columns.size.filter((_, j) => columns.mission[j] === d).reduce((sum, share) => sum + share, 0);
      expect(ofDomain).toBeCloseTo((columns.hardship[d] as number) / total, 12);
    }
  });

  it("have priorities that add up to 1, the mission first", () => {
    const { mission, ownPriorities } = worldOf().columns;
    mission.forEach((own, j) => {
      const priorities = [...ownPriorities.subarray(j * 6, j * 6 + 6)];
      expect(priorities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(priorities[own]).toBeGreaterThanOrEqual(0.7);
    });
  });

  it("are those of a list, with shares of its budgets", () => {
    const organizations = [
      { name: "clinic", sector: "public", domain: 1, budget: 300_000 },
      { name: "shelter", sector: "nonprofit", domain: 2, budget: 100_000 },
      { name: "club", sector: "nonprofit", domain: 1, budget: 0 },
    ];
    const { mission, size } = worldOf({ organizations }).columns;
    expect([...mission]).toEqual([1, 2, 1]);
    expect([...size]).toEqual([0.75, 0.25, 0]);
  });
});

describe("a world's groups", () => {
  it("have their shares of the people, and the more disadvantaged more hardship", () => {
    const { columns, size } = worldOf({ values: { "community.people": 4000 } });
    expect([...columns.groupSize].reduce((sum, count) => sum + count, 0)).toBe(4000);
    // Four standard errors of a share of 4000 draws.
    expect(Math.abs((columns.groupSize[1] as number) / 4000 - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 4000));
    const hardshipOf = (group: number) =>
      mean([...columns.baseline].filter((_, at) => columns.group[at % size.people] === group));
    expect(hardshipOf(1)).toBeGreaterThan(hardshipOf(0));
  });
});

describe("drawing an index by weight", () => {
  it("never takes one of weight 0, not even at the ends", () => {
    const weights = [0, 2, 0, 6, 0];
    expect([1e-12, 0.2499, 0.2501, 1 - 1e-12, 1].map((u) => drawIndex(weights, u))).toEqual([1, 1, 3, 3, 3]);
  });
});
