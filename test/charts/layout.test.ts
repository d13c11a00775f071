import { describe, expect, it } from "vitest";
import { pile } from "../../src/charts/dots.ts";
import { extent, nameLines, shortened, spread, wrap } from "../../src/charts/layout.ts";
import { hueOf } from "../../src/charts/theme.ts";

describe("layout", () => {
  it("wraps at spaces and leaves long words whole", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("incomprehensibilities is", 5)).toEqual(["incomprehensibilities", "is"]);
    expect(shortened("collective", 5)).toBe("co…ve");
    expect(shortened("short", 5)).toBe("short");
  });

  it("breaks long names at their hyphens into two lines", () => {
    expect(nameLines("larger-backbone", 20)).toEqual(["larger-backbone"]);
    expect(nameLines("isolated-plus-money", 14)).toEqual(["isolated-plus-", "money"]);
    expect(nameLines("incomprehensibilities", 5)).toEqual(["in…es"]);
  });

  it("keeps labels apart, in order and inside", () => {
    const moved = spread([50, 52, 199], 20, 0, 200);
    expect(moved).toEqual([50, 70, 199]);
    expect(spread([198, 199], 20, 0, 200)).toEqual([180, 200]);
  });

  it("gives room around values, also around a single one or none", () => {
    expect(extent([0, 1], 0.1)).toEqual([-0.1, 1.1]);
    expect(extent([0, 0])).toEqual([-1e-3, 1e-3]);
    expect(extent([null])).toEqual([0, 1]);
  });
});

describe("dot piles", () => {
  const items = (values: readonly number[]) => values.map((difference) => ({ difference }));

  it("never mixes better and worse in one pile, and keeps ties apart", () => {
    const [only] = pile([items([-1e-9, 1e-9, 0, -0.1, 0.1])], 0.001, 200);
    const signs = only?.dots.map(({ difference, value }) => Math.sign(difference) === Math.sign(value));
    expect(signs).toEqual([true, true, true, true, true]);
  });

  it("keeps every dot and stays inside the height", () => {
    const [only] = pile([items(Array.from({ length: 500 }, () => 0))], 0.001, 220);
    expect(only?.dots).toHaveLength(500);
    const top = Math.max(...(only?.dots.map(({ level }) => level) ?? [])) * (only?.step ?? 0) + (only?.diameter ?? 0);
    expect(top).toBeLessThanOrEqual(220 + 1e-9);
  });

  it("uses large dots for few worlds", () => {
    expect(pile([items([-1, 1])], 0.01, 220)[0]?.diameter).toBe(22);
  });
});

describe("colors", () => {
  it("are fixed for isolated and collective wherever they stand", () => {
    expect(hueOf("isolated", ["a", "collective", "isolated"]).mark).toBe("#0072B2");
    expect(hueOf("collective", ["a", "collective", "isolated"]).mark).toBe("#D55E00");
  });

  it("differ between the first five further arms", () => {
    const arms = ["isolated", "collective", "a", "b", "c", "d", "e"];
    expect(new Set(arms.map((arm) => hueOf(arm, arms).mark)).size).toBe(7);
  });
});
