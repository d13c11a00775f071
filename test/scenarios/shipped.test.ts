import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { conditions } from "../../src/scenario/arms.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import { formatProblem } from "../../src/scenario/problems.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { shipped, shippedFiles, textOf } from "./shipped.ts";

/** Arms × months × outcomes of one world, as one row of numbers per outcome. */
function rowsOf(scenario: Scenario, world: number): readonly { readonly name: string; readonly values: number[] }[] {
  const names = outcomesOf({ ...scenario, outcomes: [] }).map(({ name }) => name);
  const { series } = runWorld(scenario, world, names);
  return names.map((name, o) => ({ name, values: [...series.filter((_, at) => at % names.length === o)] }));
}

describe("the scenarios shipped", () => {
  it("include the five announced", () => {
    expect(shippedFiles).toEqual(
      expect.arrayContaining([
        "calgary-homelessness.yaml",
        "elizabeth-river.yaml",
        "first-look.yaml",
        "shape-up-somerville.yaml",
        "strive.yaml",
      ]),
    );
  });

  describe.each(shippedFiles)("%s", (file) => {
    it("names the schema for editors in its first line", () => {
      expect(textOf(file).split("\n")[0]).toBe("# yaml-language-server: $schema=./scenario.schema.json");
    });

    it("loads without a problem or a warning under the name of its file, with its own seed", async () => {
      const { name, seed } = await shipped(file);
      expect(`${name}.yaml`).toBe(file);
      expect(seed).toBe(name);
    });

    it("says what it is about, what is evidence, what is assumed and what to notice", async () => {
      const { about, declaration } = await shipped(file);
      expect(about.length).toBeGreaterThan(40);
      for (const part of [declaration.evidence, declaration.assumed, declaration.notice]) {
        expect(part.length).toBeGreaterThanOrEqual(3);
      }
      for (const fact of declaration.evidence) expect(fact).toMatch(/\b(read|recalled)\b/);
    });

    it("compares two to five arms over forty worlds of 2000 to 5000 people", async () => {
      const { arms, replications } = await shipped(file);
      expect(arms.length).toBeGreaterThanOrEqual(2);
      expect(arms.length).toBeLessThanOrEqual(5);
      expect(replications).toBe(40);
      const people = arms[0]?.settings.community.people;
      expect(people).toBeGreaterThanOrEqual(2000);
      expect(people).toBeLessThanOrEqual(5000);
    });

    it("runs four small worlds with finite outcomes, needs neither all met nor all severe", async () => {
      const scenario = await shipped(file, { people: 200 });
      for (const world of [0, 1, 2, 3]) {
        const rows = rowsOf(scenario, world);
        const broken = rows.filter(({ values }) => !values.every(Number.isFinite)).map(({ name }) => name);
        expect(broken).toEqual([]);
        const prevalence = rows.find(({ name }) => name === "prevalence")?.values ?? [];
        expect(Math.min(...prevalence)).toBeGreaterThan(0.05);
        expect(Math.max(...prevalence)).toBeLessThan(0.95);
        const served = rows.find(({ name }) => name === "served")?.values ?? [];
        expect(served.reduce((sum, share) => sum + share, 0) / served.length).toBeLessThan(0.95);
      }
    });
  });
});

describe("first-look", () => {
  it("has exactly the arms isolated and collective at full strength", async () => {
    const { arms, start } = await shipped("first-look.yaml");
    expect(arms.map(({ name }) => name)).toEqual(["isolated", "collective"]);
    const all = (strength: number) => Object.fromEntries(conditions.map((condition) => [condition, strength]));
    expect(arms[0]?.settings.initiative.strengths).toEqual(all(0));
    expect(arms[1]?.settings.initiative.strengths).toEqual(all(1));
    expect(start).toEqual({ month: 0 });
  });

  it("has six domains, 60 months of burn-in, 120 months and 40 worlds of 5000 people for 100000 residents", async () => {
    const { arms, burnIn, domains, months, replications } = await shipped("first-look.yaml");
    const names = ["education", "health", "housing", "income", "safety", "environment"];
    expect(domains).toEqual(names.map((name) => ({ name, hardship: null })));
    expect({ burnIn, months, replications }).toEqual({ burnIn: 60, months: 120, replications: 40 });
    expect(arms[0]?.settings.community).toMatchObject({ people: 5000, residents: 100_000 });
  });

  it("states no parameter that differs from its default but the number of people simulated", async () => {
    const plain = await loadScenario("name: plain\ncommunity: { people: 5000 }\n", { file: "plain.yaml" });
    if (!plain.ok) throw new Error(plain.problems.map(formatProblem).join("\n"));
    const { arms } = await shipped("first-look.yaml");
    expect(arms.map(({ settings }) => settings)).toEqual(plain.scenario.arms.map(({ settings }) => settings));
  });
});

describe("scheduled events of the cases", () => {
  it("Calgary: two recessions and a flood, the months counted from January 2008", async () => {
    const { shocks } = await shipped("calgary-homelessness.yaml");
    const monthOf = (year: number, month: number): number => (year - 2008) * 12 + month - 1;
    expect(shocks.map(({ name, from, to }) => ({ name, from, to }))).toEqual([
      { name: "recession", from: monthOf(2009, 1), to: monthOf(2010, 1) },
      { name: "flood", from: monthOf(2013, 6), to: monthOf(2014, 6) },
      { name: "oil slump", from: monthOf(2015, 1), to: monthOf(2017, 1) },
    ]);
  });

  it("Somerville: the backbone is at work while the grant lasts, longer only where it is renewed", async () => {
    const scenario = await shipped("shape-up-somerville.yaml", { people: 200 });
    const span = scenario.months + 1;
    const lastMonths = [0, 1, 2, 3].map((world) => {
      const { series } = runWorld(scenario, world, ["backboneAlive"]);
      return scenario.arms.map((_, a) => series.slice(a * span, (a + 1) * span).lastIndexOf(1));
    });
    const latest = scenario.arms.map((_, a) => Math.max(...lastMonths.map((months) => months[a] ?? -1)));
    expect(scenario.arms.map(({ name }, a) => [name, latest[a]])).toEqual([
      ["isolated", -1],
      ["collective", 36],
      ["sustained", 72],
      ["isolated-plus-money", -1],
    ]);
  });

  it("Elizabeth River: shared measurement and joint activities begin with the plan, five years on", async () => {
    const scenario = await shipped("elizabeth-river.yaml", { people: 200 });
    const span = scenario.months + 1;
    const at = scenario.arms.findIndex(({ name }) => name === "collective");
    for (const condition of ["measurement", "activities"]) {
      const { series } = runWorld(scenario, 0, [condition]);
      const path = series.subarray(at * span, (at + 1) * span);
      expect(path[60]).toBe(0);
      expect(path[66]).toBeGreaterThan(0);
    }
  });
});
