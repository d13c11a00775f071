import { describe, expect, it } from "vitest";
import { recorder } from "../../src/engine/outcomes.ts";
import { runWorld } from "../../src/engine/run.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { CustomOutcome, Group, Scenario } from "../../src/scenario/scenario.ts";
import { sumOf } from "../support/expressions.ts";
import { sample } from "../support/sample.ts";
import { scenarioOf } from "../support/scenario.ts";
import { endOf } from "../support/states.ts";

const values = { "community.people": 150, "organizations.landscape.bits": 3, "organizations.count": 12 };
const scenario = scenarioOf({ values, months: 12 });

function record(from: Scenario, names: readonly string[], arm = "collective"): readonly number[] {
  const { state, world } = endOf(from, arm);
  const out = new Float64Array(names.length);
  recorder(from, names)({ world, state, isolated: state, values: from.arms.at(-1)?.settings as never }, out, 0);
  return [...out];
}

describe("recorded outcomes", () => {
  it("are those of the list, each of which can be recorded", () => {
    const names = outcomesOf(scenario).map(({ name }) => name);
    expect(record(scenario, names).every(Number.isFinite)).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  });

  it("refuse an unknown name, also one that every object has", () => {
    for (const name of ["prevalance", "prevalence.water", "toString", "__proto__", "constructor"]) {
      expect(() => runWorld(scenario, 0, [name]), name).toThrow(`outcome: got ${name}, expected a recorded one`);
    }
  });

  it("agree with a count of the needs of all persons", () => {
    const { state, world } = endOf(scenario, "collective");
    const { domains, people } = world.size;
    const need = (i: number, d: number) => state.need[d * people + i] as number;
    const persons = Array.from({ length: people }, (_, i) => Array.from({ length: domains }, (_, d) => need(i, d)));
    const above = persons.map((needs) => needs.filter((x) => x > 0.5).length);
    const share = (group: number) => {
      const own = above.filter((_, i) => world.columns.group[i] === group);
      return own.reduce((sum, count) => sum + count, 0) / (own.length * domains);
    };
    const [meanNeed, prevalence, thriving, gap, health] = record(scenario, [
      "meanNeed",
      "prevalence",
      "thriving",
      "groupGap",
      "prevalence.health",
    ]);
    const total = persons.flat().reduce((sum, x) => sum + x, 0);
    expect(meanNeed).toBeCloseTo(total / (people * domains), 6);
    expect(prevalence).toBe(above.reduce((sum, count) => sum + count, 0) / (people * domains));
    expect(thriving).toBe(persons.filter((needs) => needs.every((x) => x < 0.5)).length / people);
    expect(gap).toBe(share(1) - share(0));
    expect(health).toBe(persons.filter((needs) => (needs[1] as number) > 0.5).length / people);
  });

  it("unmet requests stand for all residents", () => {
    const { state } = endOf(scenario, "collective");
    const unserved = (state.requests[0] as number) - (state.served[0] as number);
    expect(unserved).toBeGreaterThan(0);
    expect(record(scenario, ["unmet", "served"])).toEqual([
      unserved * (100_000 / 150),
      (state.served[0] as number) / (state.requests[0] as number),
    ]);
  });

  it("every request counts as served where there is none", () => {
    const nobody = scenarioOf({ values, groups: [{ name: "all", share: 1, access: 0, disadvantage: 0 }], months: 2 });
    expect(record(nobody, ["served", "unmet"])).toEqual([1, 0]);
  });
});

describe("the gap between groups", () => {
  const group = (name: string, share: number, disadvantage: number): Group => ({
    name,
    share,
    access: 0.4,
    disadvantage,
  });

  it("is that of the most against the least disadvantaged, wherever they stand", () => {
    const groups = [group("middle", 0.4, 0.5), group("worst", 0.3, 1), group("best", 0.3, 0)];
    const gaps = sample(scenarioOf({ values, groups, months: 1 }), 4, ["groupGap"]).values("isolated", "groupGap", 1);
    for (const gap of gaps) expect(gap).toBeGreaterThan(0);
  });

  it("is 0 with one group, and a group without persons has prevalence 0", () => {
    const alone = scenarioOf({ values, groups: [group("all", 1, 0)], months: 1 });
    expect(record(alone, ["groupGap"])).toEqual([0]);
    const empty = scenarioOf({ values, groups: [group("all", 1, 0), group("none", 0, 1)], months: 1 });
    const [gap, prevalence] = record(empty, ["groupGap", "prevalence"]);
    expect(gap).toBe(-(prevalence as number));
  });
});

describe("a scenario's own outcomes", () => {
  const own = (name: string, ...of: readonly string[]): CustomOutcome => ({
    name,
    unit: "",
    better: "lower",
    text: of.join(" + "),
    tree: sumOf(...of),
  });

  it("are their expression over recorded outcomes of the same month, in every arm", () => {
    const outcomes = [own("burden", "prevalence", "prevalence.health", "groupGap")];
    const names = ["prevalence", "prevalence.health", "groupGap", "burden"] as const;
    const { values: valuesOf } = sample(scenarioOf({ values, outcomes, months: 6 }), 2, names);
    for (const arm of ["isolated", "collective"]) {
      for (const month of [0, 3, 6]) {
        const [a, b, c, sum] = names.map((name) => valuesOf(arm, name, month));
        expect(sum).toEqual(a?.map((value, world) => value + (b?.[world] as number) + (c?.[world] as number)));
      }
    }
  });

  it("change nothing else", () => {
    const outcomes = [own("burden", "prevalence", "groupGap")];
    const run = (parts: object) => runWorld(scenarioOf({ values, months: 6, ...parts }), 0, ["prevalence"]);
    expect(run({ outcomes })).toEqual(run({}));
  });
});
