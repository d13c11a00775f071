import { describe, expect, it } from "vitest";
import { sweepCurve } from "../../src/analysis/sweep/curve.ts";
import type { SweepAxis, SweepResult } from "../../src/analysis/sweep/result.ts";
import { sweepSentences } from "../../src/charts/sweep/answer.ts";
import { curvesOf, sweepChart } from "../../src/charts/sweep/chart.ts";
import { pointWords, shortPath, shortValue, valueWords } from "../../src/charts/sweep/values.ts";
import { renderSvg } from "../../src/experiment/render.ts";
import { grid } from "../../src/scenario/axis.ts";
import type { OutcomeInfo, Panel } from "../../src/table.ts";

const worlds = 12;
const arms = ["alone", "together"];
const pair = { arm: "together", against: "alone" };
const thriving: OutcomeInfo = {
  name: "thriving",
  label: "Thriving shapes",
  unit: "share",
  better: "higher",
  meaning: "",
  range: [0, 1],
};

function panelOf(effect: number): Panel {
  return {
    worlds,
    arms,
    outcomes: [thriving],
    months: [0, 12],
    values: (arm) =>
      Float64Array.from(
        { length: worlds },
        (_, w) => 0.4 + 0.1 * Math.sin(w) + (arm === "together" ? effect + 0.01 * Math.cos(5 * w) : 0),
      ),
  };
}

function resultOf(axes: readonly SweepAxis[], effect: (values: readonly (number | string)[]) => number): SweepResult {
  const points = grid(axes).map((values, point) => ({ point, values }));
  const panels = points.map(({ values }) => panelOf(effect(values)));
  const curves = [sweepCurve(panels, { pair, outcome: thriving, month: 12, level: 0.95 })];
  return { worlds, level: 0.95, arms, pairs: [pair], axes, points, curves, money: [], regret: null };
}

const axis = (path: string, unit: string, values: readonly (number | string)[]): SweepAxis => ({
  path,
  unit,
  values,
  meaning: "What it is",
  role: "plan",
});
const budget = axis("initiative.backbone.budget", "$ per year", [0, 100_000, 200_000, 300_000, 400_000]);
const source = { scenario: "synthetic", engine: "e", results: "r", residents: null, start: null };

const said = (result: SweepResult): string =>
  sweepSentences(result.curves[0] as SweepResult["curves"][0], result).join(" ");

describe("what a sweep says", () => {
  it("finds where it is best, where it turns, and where nothing can be said", () => {
    const hill = resultOf([budget], ([dollars]) => 0.05 - (((dollars as number) - 200_000) / 1e6) ** 2 * 1.3);
    expect(said(hill)).toMatch(
      /^After 1\s?year the share of thriving shapes is 5\.\d+\s?points higher under together than under alone at backbone budget \$200,000 per year, the best of 5\s?points\./,
    );
    expect(said(hill)).toContain("It turns inside the range: clearly worse on both sides.");
    expect(said(hill)).toContain("Nothing can be said at backbone budget $0 per year and $400,000 per year.");
  });

  it("says that the best may lie beyond the range", () => {
    expect(said(resultOf([budget], ([dollars]) => (dollars as number) / 1e7))).toContain("the turn may lie beyond it");
    expect(said(resultOf([budget], ([dollars]) => -(dollars as number) / 1e7))).toContain("the gain falls from there");
  });

  it("makes a range of three neighbors or more, never of two", () => {
    const better = (least: number) =>
      said(resultOf([budget], ([dollars]) => ((dollars as number) >= least ? 0.05 : 0)));
    expect(better(300_000)).toContain(
      "clearly better than alone at backbone budget $300,000 per year and $400,000 per year.",
    );
    expect(better(200_000)).toContain(
      "clearly better than alone at backbone budget $200,000 per year to $400,000 per year.",
    );
  });

  it("names no best where nothing differs anywhere", () => {
    const flat = resultOf([axis("initiative.backbone.budget", "$ per year", [0, 1e5])], () => 0);
    const curve = flat.curves[0] as SweepResult["curves"][0];
    const still = { estimate: 0, low: 0, high: 0, flag: "constant" } as const;
    const words = sweepSentences({ ...curve, cells: curve.cells.map((cell) => ({ ...cell, ...still })) }, flat).join(
      " ",
    );
    expect(words).toMatch(/at any point\. There is no difference in any world at both points\.$/);
  });

  it("does not make a best of what cannot be told apart, of harm or of nothing", () => {
    expect(said(resultOf([budget], () => 0.05))).toContain("but no other point is clearly worse than that.");
    expect(said(resultOf([budget], ([dollars]) => -0.05 - (dollars as number) / 1e7))).toMatch(
      /is clearly worse under together at every point; least so at backbone budget \$0 per year\./,
    );
    expect(said(resultOf([budget], () => 0))).toMatch(/is not clearly better under together at any point/);
  });
});

describe("the picture of a sweep", () => {
  it.each([
    ["a line for numbers", [budget]],
    ["intervals for words", [axis("learning.rule", "", ["best", "majority"])]],
    ["a map for two parameters", [budget, axis("funding.restricted", "share", [0.2, 0.5, 0.8])]],
    [
      "a list for three",
      [axis("learning.rule", "", ["best", "majority"]), axis("a.b", "share", [0, 1]), axis("c.d", "", [1, 2])],
    ],
  ] as const)("is %s, without a number that is none", async (_, axes) => {
    const result = resultOf(axes, (values) => Number(values[0]) / 1e7 || 0.02);
    const svg = await renderSvg(sweepChart(curvesOf(result, "thriving"), result, source));
    expect(svg).toContain("a model, not a forecast");
    expect(svg).not.toMatch(/NaN|undefined/);
  });
});

describe("values of parameters", () => {
  it("are written with their units", () => {
    expect(valueWords(400_000, "$ per year")).toBe("$400,000 per year");
    expect(valueWords(0.8, "share")).toBe("80\u00a0%");
    expect(valueWords(36, "months")).toBe("36\u00a0months");
    expect(valueWords("best", "")).toBe("best");
    expect([0, 400_000, 1_200_000, 10_000_000].map((value) => shortValue(value, "$ per year"))).toEqual([
      "$0",
      "$400k",
      "$1.2M",
      "$10M",
    ]);
  });

  it("are named by the end of their path", () => {
    expect(shortPath("initiative.backbone.fromEnvelope")).toBe("backbone from envelope");
    expect(shortPath("funding.restricted")).toBe("restricted");
    expect(shortPath("shocks.0.money")).toBe("shock money");
    expect(valueWords(0.0025, "share per month")).toBe("0.0025\u00a0share per month");
    const count = axis("organizations.count", "organizations", [6]);
    expect(pointWords([count, budget], { point: 0, values: [6, 0] })).toBe(
      "6\u00a0organizations, backbone budget $0 per year",
    );
  });
});
