import { describe, expect, it } from "vitest";
import { runWorld, type WorldRun } from "../../src/engine/run.ts";
import { recordedOutcomes } from "../../src/scenario/outcome-names.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { listRows, type Row } from "../../src/scenario/row.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { always } from "../support/expressions.ts";
import { type ScenarioParts, scenarioOf, type ValuesByPath } from "../support/scenario.ts";

const noStrength: ValuesByPath = Object.fromEntries(
  ["agenda", "measurement", "activities", "communication", "backbone"].map((name) => [
    `initiative.strengths.${name}`,
    0,
  ]),
);

const rows = listRows({ initiative: parameters.initiative }).filter(({ path }) => !(path in noStrength));

function otherValues({
  path,
  row,
}: {
  readonly path: string;
  readonly row: Row;
}): readonly (readonly [string, number])[] {
  return row.kind === "number" ? [...new Set([row.min, row.max])].map((value) => [path, value]) : [];
}

const overrides = rows.flatMap(otherValues);
const allAt = (limit: "min" | "max"): ValuesByPath =>
  Object.fromEntries(rows.map(({ path, row }) => [path, row.kind === "number" ? row[limit] : row.default]));

/** Arms without strengths, each with something else of the initiative changed. */
const arms: Readonly<Record<string, ValuesByPath>> = {
  ...Object.fromEntries(overrides.map(([path, value]) => [`${path}=${value}`, { ...noStrength, [path]: value }])),
  "all least": { ...noStrength, ...allAt("min") },
  "all most": { ...noStrength, ...allAt("max") },
  "zero by expression": Object.fromEntries(Object.keys(noStrength).map((path) => [path, always(0)])),
};

const small: ScenarioParts = {
  seed: "b",
  months: 26,
  values: { "organizations.landscape.bits": 5, "community.people": 200 },
};

/** The first world in which the initiative starts, so that something is compared. */
function firstStarted(scenario: Scenario, names: readonly string[]): WorldRun {
  for (let replication = 0; replication < 50; replication++) {
    const run = runWorld(scenario, replication, names);
    if (run.start !== null) return run;
  }
  throw new RangeError("the initiative starts in none of 50 worlds");
}

/** Outcomes of every arm, all months, by the arm's name, with its last digest. */
function outcomesByArm(parts: ScenarioParts): ReadonlyMap<string, readonly [hash: string, series: Float64Array]> {
  const scenario = scenarioOf(parts);
  const names = recordedOutcomes(scenario.domains).map(({ name }) => name);
  const { hashes, series } = firstStarted(scenario, names);
  const length = series.length / scenario.arms.length;
  return new Map(
    scenario.arms.map(({ name }, a) => [name, [hashes[a] as string, series.subarray(a * length, (a + 1) * length)]]),
  );
}

describe("invariant 1: all strengths 0 are isolated action, bit for bit", () => {
  for (const [title, start] of [
    ["month 0", { month: 0 }],
    ["month 7", { month: 7 }],
    ["a threshold", { shockAbove: 0.002 }],
  ] as const) {
    it(`whatever ${overrides.length} other values of the initiative are, with a start at ${title}`, () => {
      const byArm = outcomesByArm({ ...small, arms, start });
      const [hash, series] = byArm.get("isolated") as readonly [string, Float64Array];
      for (const [name, [otherHash, otherSeries]] of byArm) {
        expect(otherHash, name).toBe(hash);
        expect(otherSeries, name).toEqual(series);
      }
    });
  }

  it("and an arm with a strength is not isolated action", () => {
    for (const path of Object.keys(noStrength)) {
      const byArm = outcomesByArm({ ...small, arms: { one: { ...noStrength, [path]: 1 } } });
      expect(byArm.get("one")?.[0], path).not.toBe(byArm.get("isolated")?.[0]);
    }
  });
});

describe("invariant 1: an arm's name changes nothing", () => {
  it("neither a new name nor exchanged ones", () => {
    const named = (collective: string, other: string) =>
      outcomesByArm({ ...small, arms: { [collective]: {}, [other]: { "initiative.strengths.backbone": 0 } } });
    const first = named("collective", "coalition");
    for (const [collective, other] of [
      ["x", "a very long name"],
      ["coalition", "collective"],
    ] as const) {
      const second = named(collective, other);
      expect(second.get(collective)).toEqual(first.get("collective"));
      expect(second.get(other)).toEqual(first.get("coalition"));
    }
  });

  it("nor does the name of the first arm", () => {
    const scenario = scenarioOf(small);
    const renamed = {
      ...scenario,
      arms: scenario.arms.map((arm, a) => ({ ...arm, name: a === 0 ? "collective" : "isolated", about: "" })),
    };
    expect(runWorld(renamed, 0, ["prevalence"])).toEqual(runWorld(scenario, 0, ["prevalence"]));
  });
});
