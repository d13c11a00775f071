import { describe, expect, it } from "vitest";
import { regretTable } from "../../src/analysis/money/regret.ts";
import { regretHtml } from "../../src/report/sweep-tables.ts";

const text = (payoffs: readonly (readonly number[])[], threshold: number): string =>
  regretHtml(regretTable(["alone", "some", "much"], ["bust", "boom"], payoffs, threshold)).markup;

describe("which plan reaches the mark most often", () => {
  it("is named where it is one, or several of more, and none where all do alike", () => {
    const payoffs = [
      [1, 9],
      [4, 8],
      [5, 9],
    ];
    expect(text(payoffs, 5)).toContain("the plan that reaches it most often is much.");
    expect(text(payoffs, 4)).toContain("the plans that reach it most often are some and much.");
    expect(text(payoffs, 6)).toContain("all plans reach it equally often.");
  });

  it("is said to go by means", () => {
    expect(
      text(
        [[1], [2], [3]].map(([one]) => [one as number, 1]),
        1,
      ),
    ).toContain("compares means over worlds");
  });
});
