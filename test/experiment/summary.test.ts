import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Comparison } from "../../src/analysis/summary.ts";
import type { FullSummary } from "../../src/experiment/publish.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { query } from "./duckdb.ts";
import { temporaryFolder } from "./folders.ts";
import { runAndPublish, scenarioFrom } from "./runs.ts";

const folder = temporaryFolder();

/** Says nothing about what to compare: months 120 is beyond its end. */
const text = `
name: said-nothing
seed: 7
replications: 9
burnIn: 3
months: 62
community: { people: 60, residents: 60000 }
organizations: { count: 8 }
charts: [worlds]
arms:
  coalition:
`;

let scenario: Scenario;
let summary: FullSummary;
beforeAll(async () => {
  scenario = await scenarioFrom(text);
  await runAndPublish(folder, scenario);
  summary = JSON.parse(readFileSync(join(folder, "summary.json"), "utf8"));
});

/** Values over worlds, as the Parquet has them. */
async function valuesOf(arm: string, outcome: string, month: number): Promise<readonly number[]> {
  const rows = await query(
    `SELECT value FROM '${join(folder, "series.parquet")}'
    WHERE arm = '${arm}' AND outcome = '${outcome}' AND month = ${month} ORDER BY replication`,
  );
  return rows.map(({ value }) => Number(value));
}

async function differencesOf({ against, arm, month, outcome }: Comparison): Promise<readonly number[]> {
  const [ours, theirs] = [await valuesOf(arm, outcome, month), await valuesOf(against, outcome, month)];
  return ours.map((value, world) => value - (theirs[world] ?? Number.NaN));
}

describe("summary.json", () => {
  it("says what was run", () => {
    const { comparisons, concerted, money, ...rest } = summary;
    expect(rest).toEqual({
      scenario: "said-nothing",
      seed: "7",
      replications: 9,
      months: 62,
      arms: ["isolated", "collective", "coalition"],
      level: 0.95,
      hypotheses: [],
      test: null,
    });
    expect(comparisons.length).toBeGreaterThan(0);
    expect(money.map(({ arm, against, month }) => [arm, against, month])).toEqual([
      ["collective", "isolated", 60],
      ["coalition", "isolated", 60],
    ]);
    expect(concerted).toBe(JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version);
  });

  it("compares every arm with isolated in all outcomes at the usual months within the run, once each", () => {
    const expected = ["collective", "coalition"].flatMap((arm) =>
      outcomesOf(scenario).flatMap(({ name }) => [24, 36, 60].map((month) => `${arm} isolated ${name} ${month}`)),
    );
    expect(
      summary.comparisons.map(({ against, arm, month, outcome }) => `${arm} ${against} ${outcome} ${month}`),
    ).toEqual(expected);
  });

  it("has the prevalence of every domain among the outcomes", () => {
    const domains = ["education", "health", "housing", "income", "safety", "environment"];
    const compared = new Set(summary.comparisons.map(({ outcome }) => outcome));
    expect([...compared]).toEqual(
      expect.arrayContaining(["prevalence", ...domains.map((name) => `prevalence.${name}`)]),
    );
  });

  it("has every field in every comparison, and null only where a figure is undefined", () => {
    const { comparisons } = summary;
    const fields = Object.keys(comparisons[0] ?? {});
    const wanted =
      "arm against outcome month estimate low high level probabilityBetter varianceReduction n unit better";
    expect(fields).toEqual(expect.arrayContaining(wanted.split(" ")));
    for (const comparison of comparisons) {
      expect(Object.keys(comparison)).toEqual(fields);
      const { better, estimate, flag, high, level, low, n, probabilityBetter, varianceReduction } = comparison;
      expect([n, level, Number.isFinite(estimate)]).toEqual([9, 0.95, true]);
      expect((low ?? Number.NaN) <= estimate && estimate <= (high ?? Number.NaN)).toBe(true);
      expect(probabilityBetter === null).toBe(better === "neither");
      expect(varianceReduction === null).toBe(flag === "constant");
    }
    expect(comparisons.some(({ varianceReduction }) => varianceReduction === null)).toBe(true);
    expect(comparisons.some(({ varianceReduction }) => varianceReduction !== null)).toBe(true);
  });

  it("estimates arm − against, paired by world, with Student's interval", async () => {
    const t8 = 2.306004135204166;
    for (const arm of ["collective", "coalition"]) {
      const found = summary.comparisons.find(
        (each) => each.arm === arm && each.outcome === "meanNeed" && each.month === 60,
      );
      if (!found) throw new Error("not compared");
      const differences = await differencesOf(found);
      const mean = differences.reduce((sum, value) => sum + value, 0) / 9;
      const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 8;
      expect(found.estimate).toBeCloseTo(mean, 14);
      expect(found.high).toBeCloseTo(mean + t8 * Math.sqrt(variance / 9), 12);
      expect(found.low).toBeCloseTo(mean - t8 * Math.sqrt(variance / 9), 12);
    }
  });

  it("counts a world without a difference as half better", async () => {
    const tied = summary.comparisons.filter(
      ({ better, worldsEqual }) => better !== "neither" && worldsEqual > 0 && worldsEqual < 9,
    );
    expect(tied.length).toBeGreaterThan(3);
    for (const comparison of tied.slice(0, 12)) {
      const sign = comparison.better === "higher" ? 1 : -1;
      const scores = (await differencesOf(comparison)).map((value) => (Math.sign(value) * sign + 1) / 2);
      expect(comparison.probabilityBetter).toBeCloseTo(scores.reduce((sum, score) => sum + score, 0) / 9, 12);
    }
  });

  it("has no interval for a single world", async () => {
    const single = await runAndPublish(join(folder, "single"), await scenarioFrom(text, "replications=1", "months=4"));
    expect(new Set(single.summary.comparisons.map(({ month }) => month))).toEqual(new Set([4]));
    for (const { flag, high, low, n, varianceReduction } of single.summary.comparisons)
      expect({ flag, high, low, n, varianceReduction }).toEqual({
        flag: "single-world",
        high: null,
        low: null,
        n: 1,
        varianceReduction: null,
      });
  });
});
