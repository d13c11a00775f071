import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../../src/scenario/outcome-names.ts";
import { happeningsIn, policiesUntil } from "../../../src/web/screens/community/happenings.ts";
import { classOf, linksIn } from "../../../src/web/screens/community/links.ts";
import { differencesIn, typicalWorld } from "../../../src/web/screens/community/typical.ts";
import { watchWorld } from "../../../src/web/worker/watch.ts";
import { switchAt } from "../../support/expressions.ts";
import { scenarioOf } from "../../support/scenario.ts";

const scenario = scenarioOf({
  arms: { own: { "initiative.strengths.backbone": switchAt(20, 1, 0) } },
  months: 40,
  values: { "initiative.backbone.endingEarly": 0.5 },
});
const outcomes = outcomesOf(scenario).map(({ name }) => name);
const watched = watchWorld({ kind: "watch", id: 1, scenario, world: 0, arm: "own", outcomes });
const [isolated, own] = watched.sides;
const months = Array.from({ length: scenario.months }, (_, t) => t + 1);

describe("what happened", () => {
  it("adds up to the members that the run records", () => {
    const members = outcomes.indexOf("members");
    let count = 0;
    for (const month of months) {
      const { joined, left } = happeningsIn(watched, own, month);
      count += joined.length - left.length;
      expect(count).toBe(own.series[month * outcomes.length + members]);
    }
    expect(count).toBeGreaterThan(0);
  });

  it("begins once, and nothing begins alone", () => {
    expect(months.filter((month) => happeningsIn(watched, own, month).launched)).toEqual([1]);
    expect(months.filter((month) => happeningsIn(watched, isolated, month).launched)).toEqual([]);
    expect(happeningsIn(watched, own, 0)).toEqual({
      ...{ launched: false, joined: [], left: [], grantLost: [], staffLeft: [], improved: [], policies: [] },
      ...{ backbone: null, champion: null },
    });
  });

  it("ends a backbone on an anniversary, once", () => {
    const ends = months.filter((month) => happeningsIn(watched, own, month).backbone === "ends");
    expect(ends).toHaveLength(1);
    expect(((ends[0] as number) - 1) % 12).toBe(0);
  });

  it("is bad luck on both sides alike", () => {
    for (const month of months) {
      const [here, there] = [isolated, own].map((side) => happeningsIn(watched, side, month));
      expect(here?.grantLost).toEqual(there?.grantLost);
      expect(here?.staffLeft).toEqual(there?.staffLeft);
      expect(here?.champion).toEqual(there?.champion);
    }
  });

  it("counts policies until a month", () => {
    const won = months.flatMap((month) => happeningsIn(watched, isolated, month).policies);
    expect(policiesUntil(isolated, scenario.months).reduce((sum, count) => sum + count, 0)).toBe(won.length);
    expect(policiesUntil(isolated, 0)).toEqual(scenario.domains.map(() => 0));
  });
});

describe("links", () => {
  const organizations = watched.mission.length;

  it("hold everybody who was passed to another organization in a month, whichever way", () => {
    const { count, from, starts, to } = own.handOffs;
    for (const month of [1, 17, 40]) {
      let others = 0;
      for (let n = starts[month] as number; n < (starts[month + 1] as number); n++)
        if (from[n] !== to[n]) others += count[n] as number;
      const links = linksIn(own.handOffs, organizations, month, 1);
      expect(links.reduce((sum, { persons }) => sum + persons, 0)).toBe(others);
      expect(links.every(({ one, other }) => one < other)).toBe(true);
      expect(others).toBeGreaterThan(0);
    }
  });

  it("are means over the past year, or as long as there was one", () => {
    const monthly = [1, 2, 3].map((month) =>
      linksIn(own.handOffs, organizations, month, 1).reduce((sum, { persons }) => sum + persons, 0),
    );
    const mean = monthly.reduce((sum, persons) => sum + persons, 0) / 3;
    const year = linksIn(own.handOffs, organizations, 3, 12).reduce((sum, { persons }) => sum + persons, 0);
    expect(year).toBeCloseTo(mean, 9);
    expect(linksIn(own.handOffs, organizations, 0, 12)).toEqual([]);
  });

  it("have classes of thickness, and are left out where they are thinner than all", () => {
    const of = (persons: number) => classOf({ one: 0, other: 1, persons }, 2000);
    expect([0.2, 0.25, 1, 3.9, 4, 100].map(of)).toEqual([-1, 0, 1, 2, 3, 3]);
  });
});

describe("a typical world", () => {
  it("is the one whose difference is nearest to the median, the first of several", () => {
    expect(typicalWorld(Float64Array.of(-5, -1, 0, 2, 9))).toBe(2);
    expect(typicalWorld(Float64Array.of(4, 1, 3, -2))).toBe(1);
    expect(typicalWorld(Float64Array.of(7))).toBe(0);
  });

  it("counts the first worlds only", () => {
    const values = { a: Float64Array.of(1, 2, 3), isolated: Float64Array.of(1, 1, 1) };
    const panel = {
      ...{ worlds: 3, arms: ["isolated", "a"], outcomes: [], months: [12] },
      values: (arm: string) => values[arm as keyof typeof values],
    };
    const asked = { arm: "a", against: "isolated", outcome: "prevalence", month: 12 };
    expect([...differencesIn(panel, asked, 2)]).toEqual([0, 1]);
  });
});
