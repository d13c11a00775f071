import { describe, expect, it } from "vitest";
import { breakEven } from "../../../src/analysis/money/break-even.ts";
import { costPer, returnPer } from "../../../src/analysis/money/cost-per.ts";
import { discountFactor, type Terms } from "../../../src/analysis/money/flows.ts";
import { measureMoney, planeOf } from "../../../src/analysis/money/measure.ts";
import { acceptability, netBenefit, quadrants } from "../../../src/analysis/money/plane.ts";
import { regretTable } from "../../../src/analysis/money/regret.ts";
import { fiellerRatio } from "../../../src/analysis/ratio.ts";
import type { Panel } from "../../../src/table.ts";

const worlds = 6;
const vector = (...values: readonly number[]) => Float64Array.from(values);

type Values = (arm: string, outcome: string, month: number, world: number) => number;

function panelOf(value: Values): Panel {
  return {
    worlds,
    arms: ["alone", "together"],
    outcomes: [],
    months: [0, 1, 2, 3],
    values: (arm, outcome, month) => new Float64Array(worlds).map((_, world) => value(arm, outcome, month, world)),
  };
}

const pair = { arm: "together", against: "alone" };
const terms: Terms = { residents: 1000, discountRate: 0, worth: null, grants: () => 0 };

/** Together 100 $ a month go to the backbone, 20 to meetings, 90 of it taken from services; from month 2 on one in 50 thrives more. */
const simple: Values = (arm, outcome, month, world) => {
  if (outcome === "thriving") return 0.3 + world / 100 + (arm === "together" && month >= 2 ? 0.02 : 0);
  if (arm === "alone") return outcome === "money.service" ? 1000 : 0;
  return { "money.service": 910, "money.backbone": 100, "money.coordination": 20 }[outcome] ?? 0;
};

describe("money measures of a pair", () => {
  it("add up what is paid, from where, and what residents gain", () => {
    const found = measureMoney(panelOf(simple), pair, 3, terms, 0.95);
    expect(found.backbone.estimate).toBe(300);
    expect(found.coordination.estimate).toBe(60);
    expect(found.cost.estimate).toBe(360);
    expect(found.services.estimate).toBe(-270);
    expect(found.newMoney.estimate).toBe(90);
    expect(found.residents.estimate).toBeCloseTo(20, 9);
    expect(found.residentYears.estimate).toBeCloseTo((2 * 20) / 12, 9);
    expect(found.costPerResident).toMatchObject({ kind: "ratio" });
    expect(found.costPerResident).toHaveProperty("estimate", expect.closeTo(18, 9));
    expect(found.yearsPerBackboneThousand?.estimate).toBeCloseTo(40 / 12 / 0.3, 9);
    expect(found.breakEven).toEqual({ thriving: 2, thrivingYears: 2, worth: null });
    expect(found).toMatchObject({ netBenefit: null, returnPerBackboneDollar: null });
  });

  it("takes what rounding leaves of dollars that cancel for nothing", () => {
    // What is raised is taken from services to the last cent, which 64 bits do not hold: 0.1 + 0.2 − 0.3.
    const moved: Values = (arm, outcome, month, world) => {
      if (arm === "alone") return simple(arm, outcome, month, world);
      const spent = { "money.backbone": 0.1, "money.coordination": 0.2, "money.service": 999.7 - world / 1e15 };
      return outcome === "thriving" ? 0.5 + world / 100 : ((spent as Record<string, number>)[outcome] ?? 0);
    };
    const { newMoney, newMoneyPerResident } = measureMoney(panelOf(moved), pair, 3, terms, 0.95);
    expect(newMoney).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(newMoneyPerResident).toEqual({ kind: "none", reason: "free" });
  });

  it("discounts dollars and years alike, from the beginning", () => {
    expect(discountFactor(0.03, 1)).toBe(1);
    expect(discountFactor(0.03, 13)).toBeCloseTo(1 / 1.03, 12);
    const found = measureMoney(panelOf(simple), pair, 3, { ...terms, discountRate: 0.1 }, 0.95);
    const weights = [0, 1, 2].map((month) => 1.1 ** (-month / 12)) as [number, number, number];
    expect(found.cost.estimate).toBeCloseTo(120 * (weights[0] + weights[1] + weights[2]), 9);
    expect(found.residentYears.estimate).toBeCloseTo((20 / 12) * (weights[1] + weights[2]), 9);
    expect(found.residents.estimate).toBeCloseTo(20, 9);
  });

  it("counts grants that only one arm gets as its cost", () => {
    const granted = { ...terms, grants: (arm: string, month: number) => (arm === "together" ? 10 * month : 5) };
    const found = measureMoney(panelOf(simple), pair, 3, granted, 0.95);
    expect(found.grants.estimate).toBe(60 - 15);
    expect(found.cost.estimate).toBe(360 + 45);
  });

  it("values thriving years where someone says what they are worth", () => {
    const found = measureMoney(panelOf(simple), pair, 3, { ...terms, worth: 600 }, 0.95);
    expect(found.netBenefit?.estimate).toBeCloseTo((600 * 40) / 12 - 360, 9);
    expect(found.returnPerBackboneDollar?.estimate).toBeCloseTo((600 * 40) / 12 / 300, 9);
    expect(found.breakEven.worth).toBe(2);
  });

  it("states no price where nothing is gained, and the worlds behind its means", () => {
    const none = measureMoney(
      panelOf((arm, outcome, month, world) => (outcome === "thriving" ? world : simple(arm, outcome, month, world))),
      pair,
      3,
      terms,
      0.95,
    );
    expect(none.costPerResident).toEqual({ kind: "none", reason: "undecided" });
    expect(none.breakEven.thriving).toBeNull();
    const plane = planeOf(panelOf(simple), pair, 3, terms);
    expect(plane.map(({ cost }) => cost)).toEqual(Array(worlds).fill(360));
  });
});

describe("a cost per unit of effect", () => {
  const cost = vector(100, 110, 90, 105);

  it("has Fieller's interval where the effect is clearly positive", () => {
    const effect = vector(10, 12, 9, 11);
    const { estimate, low, high } = fiellerRatio(cost, effect, 0.95);
    expect(costPer(cost, effect, 0.95)).toEqual({ kind: "ratio", estimate, low, high });
  });

  it.each([
    ["undecided", cost, vector(10, -12, 9, -11)],
    ["undecided", cost, vector(0, 0, 0, 0)],
    ["undecided", cost, vector(5, 5, 5, 5)],
    ["worse", cost, vector(-10, -12, -9, -11)],
    ["free", vector(1, -1, 2, -2), vector(10, 12, 9, 11)],
    ["free", vector(0, 0, 0, 0), vector(10, 12, 9, 11)],
    ["single-world", vector(1), vector(1)],
  ])("is none where it is %s", (reason, dollars, effect) => {
    expect(costPer(dollars, effect, 0.95)).toEqual({ kind: "none", reason });
  });

  it("has an inverse, also where the effect may be none", () => {
    expect(returnPer(vector(1, -1, 2, -1), cost, 0.95)).toMatchObject({ estimate: 1 / 405 });
    expect(returnPer(vector(1, 2, 3, 4), vector(0, 0, 0, 0), 0.95)).toBeNull();
  });
});

describe("the plane of costs and effects", () => {
  const [cost, effect] = [vector(10, 10, -5, 0), vector(2, -1, 3, 0)];

  it("counts worlds by quadrant", () => {
    expect(quadrants(cost, effect)).toEqual({ costsAndGains: 1, costsAndLoses: 1, savesAndGains: 1, savesAndLoses: 1 });
  });

  it("says in which share of worlds the effect is worth its cost, ties half", () => {
    expect(Array.from(netBenefit(cost, effect, 5))).toEqual([0, -15, 20, 0]);
    const curve = acceptability(cost, effect);
    expect(curve[0]).toEqual({ worth: 0, share: (0 + 0 + 1 + 0.5) / 4 });
    expect(curve.find(({ worth }) => worth === 100)?.share).toBe((1 + 0 + 1 + 0.5) / 4);
    expect(curve.map(({ worth }) => worth)).toEqual(curve.map(({ worth }) => worth).toSorted((a, b) => a - b));
  });
});

describe("break-even", () => {
  const clear = vector(1, 1.1, 0.9, 1);
  const unclear = vector(1, -1, 1, -1);

  it("is the first month from which on it stays clearly better", () => {
    const byMonth = [unclear, clear, unclear, clear, clear];
    expect(breakEven([1, 2, 3, 4, 5], (month) => byMonth[month - 1] as Float64Array, 0.95)).toBe(4);
    expect(breakEven([1, 2], () => clear, 0.95)).toBe(1);
    expect(breakEven([1, 2], () => unclear, 0.95)).toBeNull();
    expect(breakEven([4, 5, 6], (month) => (month < 6 ? clear : unclear), 0.95)).toBeNull();
    expect(breakEven([1], () => vector(3), 0.95)).toBeNull();
    expect(breakEven([1], () => vector(3, 3, 3, 3, 3), 0.95)).toBeNull();
    expect(breakEven([1], () => vector(3, 3, 3, 3, 3, 3), 0.95)).toBe(1);
  });
});

describe("regret over named futures", () => {
  it("finds the plan regretted least and the one that suffices most often", () => {
    const table = regretTable(
      ["bold", "safe"],
      ["boom", "bust", "drift"],
      [
        [10, 0, 6],
        [7, 5, 5],
      ],
      5,
    );
    expect(table).toMatchObject({ minimax: "safe", mostSatisficing: "safe", threshold: 5 });
    expect(table.plans[0]).toMatchObject({ worst: 0, maximumRegret: 5, regrettedIn: "bust", satisficing: 2 / 3 });
    expect(table.plans[1]).toMatchObject({ worst: 5, maximumRegret: 3, regrettedIn: "boom", satisficing: 1 });
    expect(() => regretTable(["one"], ["a", "b"], [[1]], 0)).toThrow("got 1 × 1 payoffs, expected 1 plans × 2 futures");
  });
});
