import { beforeAll, describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { fundingOf, moneyMonth, moneyWanted, startsOf, termsOf } from "../../src/study/money.ts";
import { collect } from "../../src/study/panel.ts";
import { scenarioFrom } from "../experiment/runs.ts";

const WORLDS = 3;
const text = `
name: small
seed: terms
replications: ${WORLDS}
burnIn: 3
months: 12
community: { people: 80, residents: 8000, domains: [education, health] }
organizations: { count: 8 }
funding: { perResident: 50, additional: "month < 6 ? 0 : 120000" }
initiative: { start: 4 }
shocks: [{ name: slump, from: 2, to: 4, money: 0.5 }]
arms: { isolated-plus-money: }
compare: { arms: [collective, isolated-plus-money], months: [6, 12] }
`;

let scenario: Scenario;

beforeAll(async () => {
  scenario = await scenarioFrom(text);
});

describe("the terms on which money is counted", () => {
  it("take starts from the scenario where it states a month, else from the recorded worlds", () => {
    expect([...startsOf([], 2, scenario)]).toEqual([4, 4]);
    const drawn: Scenario = { ...scenario, start: { shockAbove: 1 } };
    const chunks = [
      { first: 0, starts: [7, null] },
      { first: 2, starts: [0] },
    ];
    expect([...startsOf(chunks, 4, drawn)]).toEqual([7, Infinity, 0, Infinity]);
  });

  it("count what funders give month by month: shocks shrink it, and before the start every arm is as isolated action", () => {
    const { grants, residents } = termsOf(scenario, startsOf([], WORLDS, scenario));
    expect(residents).toBe(8000);
    const base = 50 * 8000;
    expect([1, 3, 4, 5, 7].map((month) => grants("isolated", month, 0))).toEqual([
      base,
      base / 2,
      base / 2,
      base,
      base + 10_000,
    ]);
    const more = 400_000 / 12;
    expect(grants("isolated-plus-money", 4, 0)).toBe(base / 2);
    expect(grants("isolated-plus-money", 5, 0)).toBeCloseTo(base + more, 9);
    expect(grants("collective", 12, 0)).toBe(base + 10_000);
  });

  it("give measures and a plane for every compared pair at the last compared month, none at the beginning", () => {
    const names = outcomesOf(scenario).map(({ name }) => name);
    const chunks = Array.from({ length: WORLDS }, (_, first) => ({
      first,
      series: runWorld(scenario, first, names).series,
    }));
    const dimensions = { arms: scenario.arms.map(({ name }) => name), months: scenario.months, outcomes: names };
    const panel = collect(chunks, WORLDS, dimensions, outcomesOf(scenario), [moneyWanted(scenario)]);
    const terms = termsOf(scenario, startsOf([], WORLDS, scenario));
    const { measures, planes } = fundingOf(panel, scenario, terms, 0.95);
    expect(moneyMonth(scenario)).toBe(12);
    expect(measures.map(({ against, arm, month, n }) => [arm, against, month, n])).toEqual([
      ["collective", "isolated", 12, WORLDS],
      ["isolated-plus-money", "isolated", 12, WORLDS],
    ]);
    expect(planes.map((plane) => plane.map(({ world }) => world))).toEqual([
      [0, 1, 2],
      [0, 1, 2],
    ]);
    const [, money] = measures;
    expect(money?.grants.estimate).toBeCloseTo((400_000 / 12) * 8, -4);
    expect(money?.backbone.estimate).toBe(0);
    const early = { ...scenario, compare: { ...scenario.compare, months: [0] } };
    expect(fundingOf(panel, early, terms, 0.95)).toEqual({ measures: [], planes: [] });
  });
});
