import { describe, expect, it } from "vitest";
import { summarize } from "../../src/analysis/summarize.ts";
import { summaryText } from "../../src/cli/summary-text.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Panel } from "../../src/table.ts";

const infos = outcomesOf({ domains: [{ name: "health" }], outcomes: [] });

/** Three arms, each a little better than the one before; prevalence improves with the months, all else by the arm alone. */
function panelOf(worlds: number): Panel {
  const arms = ["isolated", "collective", "coalition"];
  return {
    worlds,
    arms,
    outcomes: infos,
    months: [0, 12, 24],
    values: (arm, outcome, month) =>
      Float64Array.from({ length: worlds }, (_, world) => {
        const gain = arms.indexOf(arm) * (outcome === "prevalence" ? month / 12 : 1);
        return outcome === "members" ? gain : 0.5 - 0.01 * gain + 0.001 * ((world * 7 + gain) % 5);
      }),
  };
}

function summaryOf(worlds: number, arms: readonly string[], outcomes: readonly string[]) {
  const pairs = arms.map((arm) => ({ arm, against: "isolated" }));
  const comparisons = summarize(panelOf(worlds), pairs, outcomes, [12, 24], 0.95);
  return { scenario: "a-town", seed: "s", months: 24, replications: worlds, comparisons };
}

const lines = (summary: ReturnType<typeof summaryOf>): readonly string[] => summaryText(summary, infos).split("\n");

describe("the summary in a terminal", () => {
  it("says the answer in words, draws the difference over time, and ends with a table", () => {
    const text = lines(summaryOf(10, ["collective"], ["prevalence", "members"]));
    expect(text[0]).toBe("a-town: 10 worlds, 2 years, seed s");
    expect(text[2]).toBe("collective against isolated");
    expect(text[3]).toMatch(
      /^After 2 years prevalence of need is 2\.00 points lower under collective than under isolated$/,
    );
    expect(text.join("\n")).toContain("better in all 10 worlds.");
    expect(text.filter((line) => /^after [12] years? .*points.*●.*│?/.test(line))).toHaveLength(2);
    expect(text.at(-3)).toMatch(/^After 2 years +isolated +collective +difference +95 % interval +better in$/);
    expect(text.at(-2)).toMatch(/^Prevalence of need +50\.2 % +48\.2 % +−2\.00 points +−2\.\d+ to −1\.\d+ +10 of 10$/);
    expect(text.at(-1)).toMatch(/^Members +0 +1\.00 +\+1\.0 +no spread$/);
  });

  it("shows of many outcomes the main ones, of few all", () => {
    const all = infos.map(({ name }) => name);
    const main = lines(summaryOf(10, ["collective"], all));
    expect(main.slice(-9).map((line) => line.split("  ")[0])).toEqual(
      expect.arrayContaining(["Prevalence of need", "Members", "Gap between groups", "Residents better off"]),
    );
    expect(main.join("\n")).not.toContain("Disagreement");
    expect(lines(summaryOf(10, ["collective"], ["disagreement"])).join("\n")).toContain("Disagreement");
  });

  it("tells more than two pairs in one picture", () => {
    const three = lines(summaryOf(10, ["collective", "coalition", "isolated"], ["members", "prevalence"]));
    expect(three[2]).toBe("Prevalence of need after 2 years: difference (left of │ is better)");
    expect(three.slice(3)).toHaveLength(3);
    expect(three[3]).toMatch(/^collective against isolated +−2\.00 points .*● *.* better in 10 of 10$/);
    expect(three[5]).toMatch(/^isolated against isolated +0\.0 points .*all equal$/);
  });

  it("has nothing that a single world cannot give", () => {
    const text = lines(summaryOf(1, ["collective"], ["prevalence"]));
    expect(text[0]).toContain("1 world, ");
    expect(text.at(-1)).toMatch(/one world +1 of 1$/);
  });

  it("breaks long names of arms over their columns", () => {
    const { comparisons, ...summary } = summaryOf(10, ["collective"], ["prevalence"]);
    const renamed = comparisons.map((one) => ({ ...one, arm: "isolated-plus-money", against: "without-backbone" }));
    const text = summaryText({ ...summary, comparisons: renamed }, infos).split("\n");
    expect(text.at(-3)).toMatch(/^ +without- +isolated-$/);
    expect(text.at(-2)).toMatch(/^After 2 years +backbone +plus-money +difference/);
  });

  it("says of persons how many are better and worse off, but not in how many worlds", () => {
    const { comparisons, ...summary } = summaryOf(10, ["collective"], ["prevalence", "betterOff", "worseOff"]);
    const own = comparisons.map((one) =>
      one.outcome === "prevalence" ? one : { ...one, againstMean: 0, armMean: 0.092 },
    );
    const text = summaryText({ ...summary, comparisons: own }, infos);
    expect(text).toContain(
      "Against the same persons under isolated, of 100 residents 9.2 are better off, 9.2 worse off.",
    );
    expect(text.split("\n").at(-1)).not.toContain("10 of 10");
  });

  it("fits into 100 columns and has no space that does not break", () => {
    const text = lines(summaryOf(10, ["collective"], ["prevalence", "members"]));
    expect(Math.max(...text.map(({ length }) => length))).toBeLessThanOrEqual(100);
    expect(text.join("")).not.toContain("\u00a0");
  });
});
