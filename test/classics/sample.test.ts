import { describe, expect, it } from "vitest";
import {
  fixedOf,
  jackknife,
  meanAcross,
  meanOf,
  meanWhereKnown,
  sampleOf,
  shareOf,
} from "../../src/classics/sample.ts";

const rows = [
  [1, 4],
  [2, 2],
  [6, 3],
];
const sample = sampleOf(["a", "b"], rows);

describe("a sample of replications", () => {
  it("holds them column by column", () => {
    expect(sample.replications).toBe(3);
    expect([...sample.column("b")]).toEqual([4, 2, 3]);
  });

  it("refuses names it does not hold, and rows of another length", () => {
    expect(() => sample.column("c")).toThrow("sample: got c, expected one of a, b");
    expect(() => sampleOf(["a", "b"], [[1]])).toThrow("replication: got 1 numbers, expected 2 (a, b)");
  });
});

describe("what is read from a sample", () => {
  it("as a mean has the standard error s/√n", () => {
    expect(meanOf("a")(sample)).toEqual({ value: 3, standardError: Math.sqrt(7 / 3) });
    expect(meanAcross(["a", "b"], (a, b) => a - b)(sample).value).toBe(0);
  });

  it("as a mean in a single replication has a standard error that nobody knows, as a fixed value one of 0", () => {
    const single = sampleOf(["a"], [[5]]);
    expect(meanOf("a")(single)).toEqual({ value: 5, standardError: Number.NaN });
    expect(fixedOf("a")(single)).toEqual({ value: 5, standardError: 0 });
  });

  it("leaves out what is not known", () => {
    const holes = sampleOf(["a"], [[1], [Number.NaN], [3]]);
    expect(meanWhereKnown("a")(holes)).toEqual({ value: 2, standardError: 1 });
    expect(meanWhereKnown("a")(sampleOf(["a"], [[Number.NaN]])).value).toBeNaN();
  });

  it("as a share counts replications, and is never certain", () => {
    expect(shareOf("a", (a) => a >= 2)(sample)).toEqual({
      value: 2 / 3,
      standardError: Math.sqrt(((4 / 7) * (3 / 7)) / 7),
    });
    const all = shareOf(["a", "b"], (a, b) => a + b > 0)(sample);
    expect(all.value).toBe(1);
    expect(all.standardError).toBeGreaterThan(0.1);
  });

  it("by a jackknife of the mean has the standard error of the mean", () => {
    const { standardError, value } = jackknife((part) => meanOf("a")(part).value)(sample);
    expect(value).toBe(3);
    expect(standardError).toBeCloseTo(Math.sqrt(7 / 3), 12);
  });

  it("by a jackknife of many replications leaves out groups of them", () => {
    const many = sampleOf(
      ["a"],
      Array.from({ length: 130 }, (_, r) => [((r * 7919) % 131) / 131]),
    );
    const sizes: number[] = [];
    const { standardError } = jackknife((part) => {
      sizes.push(part.replications - part.column("a").length);
      return meanOf("a")(part).value;
    })(many);
    expect(sizes).toEqual(Array(51).fill(0));
    expect(standardError / meanOf("a")(many).standardError).toBeCloseTo(1, 0);
  });

  it("by a jackknife of a ratio agrees with its linearization", () => {
    const pairs = Array.from({ length: 50 }, (_, r) => [10 + ((r * 17) % 50) / 50, 20 + ((r * 29) % 50) / 50]);
    const of = sampleOf(["a", "b"], pairs);
    const ratio = meanOf("a")(of).value / meanOf("b")(of).value;
    const linear = meanAcross(["a", "b"], (a, b) => (a - ratio * b) / meanOf("b")(of).value)(of).standardError;
    expect(
      jackknife((part) => meanOf("a")(part).value / meanOf("b")(part).value)(of).standardError / linear,
    ).toBeCloseTo(1, 2);
  });
});
