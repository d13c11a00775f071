import { describe, expect, it } from "vitest";
import type { Terms } from "../../src/analysis/money/flows.ts";
import { type MoneyMeasures, measureMoney, planeOf } from "../../src/analysis/money/measure.ts";
import { acceptabilityChart } from "../../src/charts/funding/acceptability.ts";
import { planeChart } from "../../src/charts/funding/plane.ts";
import { costSentence, countWords, dollarsWords } from "../../src/charts/funding/words.ts";
import { renderSvg } from "../../src/experiment/render.ts";
import { fundingHtml } from "../../src/report/funding.ts";
import { example, syntheticPanel } from "../charts/synthetic.ts";

const terms: Terms = { residents: 100_000, discountRate: 0.03, worth: null, grants: () => 0 };
const pair = { arm: "collective", against: "isolated" };
const options = { ...example, worlds: 30, months: 24 };
const panel = syntheticPanel(options);
const measured = measureMoney(panel, pair, 24, terms, 0.95);
const stated = { priceYear: 2024, discountRate: 0.03, worth: null };

const having = (changes: Partial<MoneyMeasures>): MoneyMeasures => ({ ...measured, ...changes });

describe("the curve of acceptability", () => {
  const drawn = (shares: readonly number[]) => {
    const acceptability = shares.map((share, i) => ({ worth: 1000 * i, share }));
    const spec = acceptabilityChart(
      { arms: ["isolated", "collective"], worlds: 2, measures: [having({ acceptability })], planes: [] },
      { scenario: "s", engine: "e", results: "r", residents: null, start: null },
    );
    return JSON.stringify(spec).replaceAll("\u00a0", " ");
  };

  it("takes more than half of the worlds for most of them", () => {
    expect(drawn([0, 0.5, 1])).toContain("in most worlds (100 %) once a thriving year is worth $2,000");
    expect(drawn([0, 0.5, 0.5])).toContain("not worth its cost in most worlds");
  });
});

describe("what money buys, in words", () => {
  it("is one sentence with dollars, whichever way it came out", () => {
    const cost = { estimate: 2_000_000, low: 1_900_000, high: 2_100_000 };
    const newMoney = { estimate: 0, low: -10, high: 10 };
    const say = (changes: Partial<MoneyMeasures>) =>
      costSentence(having({ cost, newMoney, ...changes })).replaceAll("\u00a0", " ");
    expect(say({ costPerResident: { kind: "ratio", estimate: 4500, low: 3200, high: 7600 } })).toBe(
      "Over 2 years collective spends $2.00 million that isolated does not; each additional resident who thrives at the end costs $4,500 (from $3,200 to $7,600)",
    );
    const residents = { estimate: -60, low: -400, high: 280 };
    expect(say({ residents, costPerResident: { kind: "none", reason: "undecided" } })).toMatch(
      /; it cannot be told whether more residents thrive for it; at the end it is 100 fewer on average \(interval −400 to 300\)$/,
    );
    expect(say({ costPerResident: { kind: "none", reason: "worse" } })).toContain(
      "; fewer residents thrive at the end: it is ",
    );
    expect(say({ cost: { estimate: -5e5, low: -6e5, high: -4e5 } })).toContain("spends $500,000 less than isolated;");
    const fresh = { kind: "ratio", estimate: 52_000, low: 40_000, high: 70_000 } as const;
    const more = { estimate: 6e6, low: 5e6, high: 7e6 };
    expect(
      say({
        cost: { estimate: 10, low: -10, high: 30 },
        newMoney: more,
        newMoneyPerResident: fresh,
        costPerResident: { kind: "none", reason: "free" },
      }),
    ).toMatch(
      /does not clearly cost more or less than isolated \(new money in all: \$6\.00 million\); .*; in new money each costs \$52,000/,
    );
    expect(say({ cost: { estimate: 0, low: 0, high: 0 } })).toBe(
      "collective costs nothing that isolated does not cost",
    );
  });

  it("has numbers to the digits that are known, and no dust", () => {
    expect(dollarsWords({ estimate: 1e-9, low: -1e-9, high: 2e-9 })).toBe("$0");
    expect(dollarsWords({ estimate: 1500, low: null, high: null })).toBe("$1,500");
    expect(countWords({ estimate: 1234.5, low: 830, high: 1650 })).toBe("1,200 (800 to 1,700)");
    expect(countWords({ estimate: 3.21, low: 3, high: 3.4 })).toBe("3.2 (3.0 to 3.4)");
  });
});

describe("the section of the report", () => {
  const svgs = { plane: "<svg></svg>" };
  const page = (measures: readonly MoneyMeasures[], worth: number | null = null): string =>
    fundingHtml({ terms: { ...stated, worth }, measures, svgs }).markup;

  it("says what it costs, what it buys and on what terms, and shows the drawings it has", () => {
    const markup = page([measured]);
    expect(markup).toContain("Cost per additional thriving resident");
    expect(markup).toContain("Dollars are of 2024; ");
    expect(markup).toContain("nothing is valued in dollars");
    expect(markup).toContain('id="chart-plane"');
    expect(markup).not.toContain('id="chart-acceptability"');
    expect(markup).not.toMatch(/NaN|undefined|null/);
  });

  it("adds net benefit only where someone says what a year of thriving is worth", () => {
    const valued = measureMoney(panel, pair, 24, { ...terms, worth: 5000 }, 0.95);
    expect(page([valued], 5000)).toContain("Benefit per $ of backbone");
    expect(page([measured])).not.toContain("Benefit per $");
    expect(page([])).toContain("nothing that money could have bought");
  });
});

describe("the pictures of money", () => {
  it("are drawn for one arm and for several, without a number that is none", async () => {
    const source = { scenario: "synthetic", engine: "e", results: "r", residents: 1000, start: null };
    for (const count of [1, 3]) {
      const measures = Array.from({ length: count }, () => measured);
      const planes = measures.map(() => planeOf(panel, pair, 24, terms));
      const data = { worlds: options.worlds, arms: options.arms, measures, planes };
      for (const draw of [planeChart, acceptabilityChart]) {
        const svg = await renderSvg(draw(data, source));
        expect(svg).toContain("a model, not a forecast");
        expect(svg).not.toMatch(/NaN|undefined/);
      }
    }
  });
});
