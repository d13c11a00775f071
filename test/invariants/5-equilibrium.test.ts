import { describe, expect, it } from "vitest";
import type { World } from "../../src/engine/world-columns.ts";
import { type ScenarioParts, scenarioOf } from "../support/scenario.ts";
import { endOf } from "../support/states.ts";

/** No noise, no shocks, no services, no policy: only hardship and the other needs are left. */
const still = {
  "community.noise": 0,
  "community.commonShock.noise": 0,
  "community.adjustment": 0.5,
  "funding.perResident": 0,
  "policy.ceiling": 0,
  "organizations.landscape.bits": 2,
};

/** Solves a·x = b by elimination with pivoting; a (n rows) and b are not kept. */
function solve(a: number[][], b: number[]): readonly number[] {
  for (let column = 0; column < b.length; column++) {
    const below = a.map((row, r) => (r < column ? -1 : Math.abs(row[column] as number)));
    const pivot = below.indexOf(Math.max(...below));
    [a[column], a[pivot]] = [a[pivot] as number[], a[column] as number[]];
    [b[column], b[pivot]] = [b[pivot] as number, b[column] as number];
    const top = a[column] as number[];
    a.forEach((row, r) => {
      if (r === column) return;
      const factor = (row[column] as number) / (top[column] as number);
      for (let k = column; k < b.length; k++) row[k] = (row[k] as number) - factor * (top[k] as number);
      b[r] = (b[r] as number) - factor * (b[column] as number);
    });
  }
  return b.map((value, d) => value / (a[d]?.[d] as number));
}

/** (I − W)⁻¹ b of one person. */
function equilibrium({ columns, size: { domains, people } }: World, person: number): readonly number[] {
  const matrix = Array.from({ length: domains }, (_, d) =>
    Array.from({ length: domains }, (_, k) => (d === k ? 1 : 0) - (columns.linkage[d * domains + k] as number)),
  );
  return solve(
    matrix,
    Array.from({ length: domains }, (_, d) => columns.baseline[d * people + person] as number),
  );
}

interface Departures {
  readonly persons: number;
  readonly largest: number;
}

/** Largest distance of a need from its equilibrium, over the persons whose equilibrium lies within [0, 1]. */
function departures(parts: ScenarioParts): Departures {
  const months = 240;
  const { state, world } = endOf(scenarioOf({ ...parts, months, values: { ...still, ...parts.values } }), "isolated");
  const { domains, people } = world.size;
  let persons = 0;
  let largest = 0;
  for (let i = 0; i < people; i++) {
    const expected = equilibrium(world, i);
    if (expected.some((value) => value < 0 || value > 1)) continue;
    persons += 1;
    for (let d = 0; d < domains; d++) {
      largest = Math.max(largest, Math.abs((state.need[d * people + i] as number) - (expected[d] as number)));
    }
  }
  return { persons, largest };
}

describe("invariant 5: without noise, shocks, services and policy, needs converge to (I − W)⁻¹ b", () => {
  // Needs are 32-bit floats: their rounding, 6e-8 a month, adds up to less than 6e-8 ÷ (adjustment·(1 − κ)).
  it.each<[string, ScenarioParts, number]>([
    ["the default linkages", {}, 2e-6],
    ["no linkages", { values: { "community.interdependence": 0 } }, 2e-6],
    ["strong linkages", { values: { "community.interdependence": 0.8, "community.hardship.mean": 0.4 } }, 5e-6],
    ["one domain", { domains: ["one"] }, 2e-6],
    [
      "a scenario's own matrix",
      {
        domains: ["a", "b", "c"],
        linkages: [
          [0, 1, 3],
          [2, 0, 0],
          [0, 0, 0],
        ],
      },
      2e-6,
    ],
  ])("with %s", (_, parts, tolerance) => {
    const { largest, persons } = departures(parts);
    expect(persons).toBeGreaterThan(150);
    expect(largest).toBeLessThan(tolerance);
  });

  it("and do not with any of the four", () => {
    const disturbed = {
      "community.noise": 0.01,
      "community.commonShock.noise": 0.005,
      "funding.perResident": 60,
      "policy.winsBase": 6,
    };
    for (const [path, value] of Object.entries(disturbed)) {
      const policy = path.startsWith("policy") ? { "policy.ceiling": 0.3 } : {};
      expect(departures({ values: { ...policy, [path]: value } }).largest, path).toBeGreaterThan(1e-4);
    }
  });
});
