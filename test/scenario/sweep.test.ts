import { describe, expect, it } from "vitest";
import { axesFlaw, grid, parseAxis } from "../../src/scenario/axis.ts";
import { problemsOf, scenarioOf } from "./support.ts";

describe("an axis in words", () => {
  it("is a range with its ends, without the dust of decimal fractions", () => {
    expect(parseAxis("a.b=0:1.2M:13")).toEqual({
      path: "a.b",
      values: Array.from({ length: 13 }, (_, i) => i * 100_000),
    });
    expect(parseAxis("a=0.1:0.5:5")).toEqual({ path: "a", values: [0.1, 0.2, 0.3, 0.4, 0.5] });
    expect(parseAxis("a=10k:-10k:3")).toEqual({ path: "a", values: [10_000, 0, -10_000] });
  });

  it("is a list of numbers, words and expressions", () => {
    expect(parseAxis("a = 1, 2.5k,.5,1e3")).toEqual({ path: "a", values: [1, 2500, 0.5, 1000] });
    expect(parseAxis("learning.rule=best,majority")).toEqual({ path: "learning.rule", values: ["best", "majority"] });
    expect(parseAxis("a=clamp(month / 24, 0, 1),1")).toEqual({ path: "a", values: ["clamp(month / 24, 0, 1)", 1] });
    expect(parseAxis("a=12")).toEqual({ path: "a", values: [12] });
  });

  it.each([
    ["a", '"a"'],
    ["a=", '"a="'],
    ["=1,2", '"=1,2"'],
    ["a b=1", '"a b=1"'],
    ["a=1,,2", '"1,,2"'],
    ["a=1,2,1k,1000", "1000 again"],
    ["a=0:1:1", "1 values"],
    ["a=0:1:2.5", "2.5 values"],
    ["a=3:3:4", "a range from 3 to 3"],
  ])("is none as %j", (text, got) => {
    expect(parseAxis(text)).toMatchObject({ got });
  });

  it("varies nothing twice, and nothing that decides what is compared", () => {
    const axis = (path: string) => ({ path, values: [1, 2] });
    expect(axesFlaw([axis("a.b"), axis("a.c")])).toBeNull();
    expect(axesFlaw([axis("a.b"), axis("a.b")])?.got).toBe("a.b twice");
    expect(axesFlaw([axis("compare.months")])?.got).toBe("compare.months");
  });
});

describe("a grid", () => {
  it("has every combination, the last axis fastest", () => {
    const axes = [
      { path: "a", values: [1, 2] },
      { path: "b", values: ["x", "y", "z"] },
    ];
    expect(grid(axes)).toEqual([1, 2].flatMap((a) => ["x", "y", "z"].map((b) => [a, b])));
    expect(grid([])).toEqual([[]]);
  });
});

describe("the parts sweep and money of a file", () => {
  it("are read in both forms of an axis, and judged by the usual outcomes", async () => {
    const { money, sweep } = await scenarioOf(`name: x
sweep:
  vary:
    - initiative.backbone.budget=0:400k:3
    - { path: initiative.strengths.backbone, values: ["month < 36 ? 1 : 0", 1] }
money: { priceYear: 2024, worth: 12000 }
`);
    expect(sweep).toEqual({
      vary: [
        { path: "initiative.backbone.budget", values: [0, 200_000, 400_000] },
        { path: "initiative.strengths.backbone", values: ["month < 36 ? 1 : 0", 1] },
      ],
      outcomes: ["prevalence", "thriving"],
    });
    expect(money).toEqual({ priceYear: 2024, discountRate: 0.03, worth: 12_000 });
  });

  it("are judged by what is compared", async () => {
    const { sweep } = await scenarioOf(
      "name: x\nsweep: { vary: [learning.rate=0.1] }\ncompare: { outcomes: [alignment, groupGap] }\n",
    );
    expect(sweep?.outcomes).toEqual(["groupGap"]);
  });

  it("say what is wrong, with place and suggestion", async () => {
    const problems = await problemsOf(`name: x
sweep:
  vary: [learning.rate, seed=1:2:2]
  outcomes: [thrivin, money.backbone]
money: { discountRate: 3 }
`);
    expect(problems).toHaveLength(5);
    expect(problems[0]).toMatch(
      /^a\.yaml:3:9 sweep\.vary: got seed, expected a parameter of the worlds or of the arms$/,
    );
    expect(problems[1]).toMatch(/^a\.yaml:3:10 sweep\.vary\.0: got "learning\.rate", expected path=from:to:count or /);
    expect(problems[2]).toMatch(/^a\.yaml:4:14 sweep\.outcomes\.0: .*; did you mean thriving\?$/);
    expect(problems[3]).toMatch(
      /^a\.yaml:4:23 sweep\.outcomes\.1: got "money\.backbone", expected an outcome of which/,
    );
    expect(problems[4]).toMatch(/^a\.yaml:5:24 money\.discountRate: got 3, expected .*0 to 0\.5/);
  });
});
