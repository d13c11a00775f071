import { describe, expect, it } from "vitest";
import { plausibleAround, ruleRange } from "../../src/scenario/plausible.ts";
import { rowsByPath } from "../../src/scenario/settings.ts";

const share = { min: 0, max: 1, whole: false };

describe("the plausible range", () => {
  it("runs from half to double", () => {
    expect(ruleRange(0.1, share)).toEqual([0.05, 0.2]);
    expect(ruleRange(200, { min: 1, max: 1e5, whole: false })).toEqual([100, 400]);
    expect(ruleRange(-1, { min: -5, max: 5, whole: false })).toEqual([-2, -0.5]);
  });

  it("of a share of a half and more, from half to double the odds", () => {
    // 0.8 is 4 to 1: 2 to 1 is 0.667, 8 to 1 is 0.889.
    expect(ruleRange(0.8, share)).toEqual([0.67, 0.89]);
    expect(ruleRange(0.5, share)).toEqual([0.33, 0.67]);
    expect(ruleRange(1, share)).toEqual([0.5, 1]);
  });

  it("stays within the row, in whole numbers where the row is whole", () => {
    expect(ruleRange(0.4, { min: 0, max: 0.6, whole: false })).toEqual([0.2, 0.6]);
    expect(ruleRange(3, { min: 0, max: 15, whole: true })).toEqual([2, 6]);
  });

  it("is none around 0", () => {
    expect(ruleRange(0, share)).toBeNull();
  });

  it("keeps the row's own range around a value within it, and follows the rule outside", () => {
    const row = { ...share, max: 1e9, default: 400_000, plausible: [300_000, 500_000] as const };
    expect(plausibleAround(450_000, row)).toEqual([300_000, 500_000]);
    expect(plausibleAround(1_500_000, row)).toEqual([750_000, 3_000_000]);
    expect(plausibleAround(5, { ...row, plausible: null })).toBeNull();
  });

  it("of every row lies within the row and holds the default; a missing one has a reason", () => {
    for (const [path, row] of rowsByPath) {
      if (row.kind === "choice") continue;
      if (row.plausible === null) {
        expect(row.plausibleReason, path).not.toBe("");
        continue;
      }
      const [low, high] = row.plausible;
      expect(low >= row.min && high <= row.max && low < high, path).toBe(true);
      expect(low <= row.default && row.default <= high, path).toBe(true);
      expect(row.grade, path).not.toBe("measured");
    }
  });
});
