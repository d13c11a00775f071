import { describe, expect, it } from "vitest";
import { adjustPValues } from "../../src/analysis/adjust.ts";
import { normalQuantile } from "../../src/analysis/distributions/normal.ts";
import { studentQuantile } from "../../src/analysis/distributions/student.ts";
import { dunnett, dunnettCritical, multivariateStudentWithin } from "../../src/analysis/dunnett.ts";
import { equivalencePaired } from "../../src/analysis/equivalence.ts";
import { groupSequentialBounds } from "../../src/analysis/group-sequential.ts";
import { compareIndependent } from "../../src/analysis/independent.ts";
import { effectSize, testEstimate, testMean } from "../../src/analysis/mean-test.ts";
import {
  equivalencePower,
  neededEquivalencePairs,
  neededForHalfWidth,
  neededPairs,
  neededPairsExactly,
  pairedPower,
} from "../../src/analysis/power.ts";
import { clopperPearsonInterval, signTest, wilsonInterval } from "../../src/analysis/proportion.ts";
import { fiellerRatio, logRatio } from "../../src/analysis/ratio.ts";
import { signedRankTest } from "../../src/analysis/signed-rank.ts";
import { uniformFrom } from "./generator.ts";

describe("tests of a mean", () => {
  it("are certain where nothing varies", () => {
    expect(testMean([2, 2, 2], 1)).toMatchObject({ statistic: Infinity, above: 0, below: 1, unequal: 0 });
    expect(testMean([2, 2, 2], 3)).toMatchObject({ statistic: -Infinity, above: 1, below: 0, unequal: 0 });
    expect(testMean([2, 2, 2], 2)).toMatchObject({ statistic: 0, above: 1, below: 1, unequal: 1 });
  });

  it("have one-sided p-values that add up to one", () => {
    const made = testEstimate(0.3, 0.2, 11, 0);
    expect(made.above + made.below).toBeCloseTo(1, 15);
    expect(made.unequal).toBeCloseTo(2 * made.above, 15);
  });

  it("reject exactly when the interval leaves the threshold out", () => {
    const values = [0.4, 1.1, -0.2, 0.9, 0.3, 1.4];
    const limit = 0.65 - 0.05;
    for (const threshold of [-1, 0, 0.1, limit, 1, 2]) {
      const { low, high } = compareIndependent(values, [0, 0, 0, 0, 0, 0], 0.95, "pooled");
      const inside = threshold > low && threshold < high;
      expect(compareIndependent(values, [0, 0, 0, 0, 0, 0], 0.95, "pooled", threshold).unequal > 0.05).toBe(inside);
    }
  });

  it("have no effect size without variation, and refuse a single value", () => {
    expect(effectSize([1, 1, 1])).toBeNull();
    expect(effectSize([1, 3])).toBeCloseTo(Math.SQRT2, 15);
    expect(() => testMean([1])).toThrow(RangeError);
    expect(() => compareIndependent([1], [1, 2], 0.95)).toThrow(/got 1 and 2 values/);
  });

  it("survive arms that do not vary, apart as well", () => {
    expect(compareIndependent([1, 1], [1, 1, 1], 0.95)).toMatchObject({
      estimate: 0,
      low: 0,
      high: 0,
      unequal: 1,
      freedom: 3,
    });
  });
});

describe("equivalence", () => {
  const values = [0.1, -0.2, 0.15, 0.05, -0.1, 0.02];
  it("holds exactly when the 1 − 2 alpha interval lies inside the margin", () => {
    for (const width of [0.01, 0.05, 0.1, 0.12, 0.2, 1]) {
      const { p, interval } = equivalencePaired(values, { low: -width, high: width }, 0.05);
      expect(p < 0.05).toBe(interval.low > -width && interval.high < width);
    }
  });

  it("takes one-sided margins and identical arms, and refuses margins out of order", () => {
    expect(equivalencePaired([0, 0, 0], { low: -0.1, high: 0.1 }, 0.05).p).toBe(0);
    expect(equivalencePaired(values, { low: -Infinity, high: 0.2 }, 0.05).lower.p).toBe(0);
    expect(() => equivalencePaired(values, { low: 1, high: -1 }, 0.05)).toThrow(/expected low < high/);
    expect(() => equivalencePaired(values, { low: -1, high: 1 }, 0.5)).toThrow(RangeError);
  });
});

describe("ratio of paired arms", () => {
  it("is a point where both arms move as one", () => {
    const set = fiellerRatio([20, 22, 24], [10, 11, 12], 0.95);
    expect(set).toMatchObject({ kind: "interval", estimate: 2 });
    expect(set.low).toBeCloseTo(2, 12);
    expect(set.high).toBeCloseTo(2, 12);
  });

  it("has no interval when the denominator may be zero", () => {
    const weak = fiellerRatio([10, 11, 9, 10.5], [0.1, -0.2, 0.3, 0.1], 0.95);
    expect(weak.kind).toBe("outside");
    expect(weak.low).toBeLessThan(weak.high);
    expect(weak.estimate < weak.low || weak.estimate > weak.high).toBe(true);
    const hopeless = fiellerRatio([0.1, -0.3, 0.2, 0], [0.1, -0.2, 0.3, -0.15], 0.95);
    expect(hopeless).toMatchObject({ kind: "line", low: -Infinity, high: Infinity });
  });

  it("consists of the ratios a paired t test does not reject", () => {
    const uniform = uniformFrom(8);
    const [above, below] = [0, 1].map(() => Float64Array.from({ length: 9 }, () => 1 + uniform()));
    const { low, high } = fiellerRatio(above as Float64Array, below as Float64Array, 0.9);
    const rejects = (ratio: number) =>
      testMean((above as Float64Array).map((value, i) => value - ratio * ((below as Float64Array)[i] as number)))
        .unequal < 0.1;
    expect([low * 0.9999, low * 1.0001, high * 0.9999, high * 1.0001].map(rejects)).toEqual([true, false, false, true]);
  });

  it("refuses values without a logarithm and arms that are not pairs", () => {
    expect(() => logRatio([1, 0], [1, 1], 0.95)).toThrow(/world 1 has 0 and 1/);
    expect(() => logRatio([1], [1], 0.95)).toThrow(RangeError);
    expect(() => fiellerRatio([1, 2], [1], 0.95)).toThrow(/got 2 and 1 values/);
  });
});

describe("adjusted p-values", () => {
  it("leave one or none as they are, keep the order given, and refuse others", () => {
    const methods = ["bonferroni", "holm", "hochberg", "hommel", "benjamini-hochberg", "benjamini-yekutieli"] as const;
    for (const method of methods) {
      expect(adjustPValues([], method)).toEqual([]);
      expect(adjustPValues([0.03], method)).toEqual([0.03]);
      const shuffled = adjustPValues([0.2, 0.01, 0.04], method);
      expect(shuffled[1]).toBeLessThan(shuffled[2] as number);
      expect(shuffled[2]).toBeLessThanOrEqual(shuffled[0] as number);
      expect(() => adjustPValues([0.2, Number.NaN], method)).toThrow(/got NaN/);
    }
  });

  it("are ordered by the strength of the method, whatever the values", () => {
    const uniform = uniformFrom(21);
    for (let round = 0; round < 200; round++) {
      const p = Array.from({ length: 1 + Math.floor(uniform() * 12) }, () => uniform() ** 2);
      const chain = (["benjamini-hochberg", "hommel", "hochberg", "holm", "bonferroni"] as const).map((m) =>
        adjustPValues(p, m),
      );
      for (let i = 0; i < p.length; i++) {
        const values = [p[i] as number, ...chain.map((adjusted) => adjusted[i] as number)];
        expect(values.every((value, k) => k === 0 || value >= (values[k - 1] as number) - 1e-15)).toBe(true);
      }
    }
  });
});

describe("proportions", () => {
  it("stay inside 0 and 1 and contain the share", () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      for (let k = 0; k <= 12; k++) {
        const { low, high } = interval(k, 12, 0.9);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low <= k / 12 && k / 12 <= high).toBe(true);
      }
      expect(interval(0, 12, 0.9).low).toBe(0);
      expect(interval(12, 12, 0.9).high).toBe(1);
      expect(() => interval(13, 12, 0.9)).toThrow(/got 13 of 12/);
    }
  });

  it("sign test: no difference, no evidence", () => {
    expect(signTest(0, 0)).toBe(1);
    expect(signTest(5, 5)).toBe(1);
    expect(signTest(0, 6)).toBeCloseTo(2 / 64, 15);
    expect(signTest(6, 0)).toBeCloseTo(2 / 64, 15);
  });
});

describe("signed rank", () => {
  /** p and statistic from all 2ⁿ signs. */
  function enumerated(ranks: readonly number[], statistic: number): number {
    const sums = Array.from({ length: 2 ** ranks.length }, (_, signs) =>
      ranks.reduce((sum, rank, i) => sum + (signs & (1 << i) ? rank : 0), 0),
    );
    const share = (test: (sum: number) => boolean) => sums.filter(test).length / sums.length;
    return Math.min(
      1,
      2 *
        Math.min(
          share((sum) => sum <= statistic),
          share((sum) => sum >= statistic),
        ),
    );
  }

  it("is exact without ties: every sign pattern counted", () => {
    const uniform = uniformFrom(31);
    for (let round = 0; round < 20; round++) {
      const values = Array.from({ length: 8 }, () => uniform() - 0.35);
      const ranks = values.map((value) => values.filter((other) => Math.abs(other) <= Math.abs(value)).length);
      const statistic = ranks.reduce((sum, rank, i) => sum + ((values[i] as number) > 0 ? rank : 0), 0);
      const made = signedRankTest(values, 0.95);
      expect(made).toMatchObject({ statistic, exact: true });
      expect(made.p).toBeCloseTo(enumerated(ranks, statistic), 12);
    }
  });

  it("leaves zeros out of the test and shares ranks between ties, by the normal approximation", () => {
    const made = signedRankTest([0, 1, -1, 2, 3, 3, 5], 0.9);
    expect(made).toMatchObject({ exact: false, statistic: 1.5 + 3 + 4.5 + 4.5 + 6 });
    const deviation = Math.sqrt((6 * 7 * 13) / 24 - (6 + 6) / 48);
    expect(made.p).toBeCloseTo(2 * (1 - 0.9544), 1);
    expect(normalQuantile(made.p / 2)).toBeCloseTo((0.5 - (made.statistic - 10.5)) / deviation, 10);
  });

  it("has an interval that excludes zero exactly when the exact test rejects", () => {
    const uniform = uniformFrom(32);
    for (let round = 0; round < 100; round++) {
      const shift = uniform();
      const values = Array.from({ length: 12 }, () => uniform() - shift);
      const { p, low, high } = signedRankTest(values, 0.95);
      expect(low > 0 || high < 0).toBe(p <= 0.05);
    }
  });

  it("is about the same exact and approximate near the border of fifty", () => {
    const uniform = uniformFrom(33);
    const values = Array.from({ length: 49 }, () => uniform() - 0.4);
    const exact = signedRankTest(values, 0.95);
    const more = signedRankTest([...values, 0], 0.95);
    expect([exact.exact, more.exact]).toEqual([true, false]);
    expect(more.p).toBeCloseTo(exact.p, 2);
    expect(more.low).toBeCloseTo(exact.low, 1);
  });

  it("has nothing to say about differences that are all zero", () => {
    expect(signedRankTest([0, 0, 0], 0.95)).toMatchObject({ p: 1, estimate: 0, low: 0, high: 0, statistic: 0 });
    expect(() => signedRankTest([], 0.95)).toThrow(RangeError);
  });
});

describe("many against one", () => {
  it("is Student's t for one group and Bonferroni-like for many", () => {
    const single = -studentQuantile(0.025, 9);
    expect(dunnettCritical(0.95, [0.5], 9)).toBeCloseTo(single, 8);
    expect(dunnettCritical(0.95, [0, 0, 0], 1e12)).toBeCloseTo(-normalQuantile((1 - 0.95 ** (1 / 3)) / 2), 8);
    const bonferroni = -studentQuantile(0.025 / 4, 9);
    const four = dunnettCritical(0.95, [0.7, 0.7, 0.7, 0.7], 9);
    expect(four).toBeGreaterThan(single);
    expect(four).toBeLessThan(bonferroni);
    expect(multivariateStudentWithin(four, [0.7, 0.7, 0.7, 0.7], 9)).toBeCloseTo(0.95, 10);
  });

  it("has p below alpha exactly when the interval excludes zero", () => {
    const made = dunnett(
      [1, 2, 3, 2],
      [
        [4, 5, 6],
        [2, 3, 2.5],
        [1, 9],
      ],
      0.95,
    );
    for (const { p, low, high } of made) expect(p < 0.05).toBe(low > 0 || high < 0);
    expect(() => dunnett([1, 2], [], 0.95)).toThrow(RangeError);
    expect(() => dunnett([1, 2], [[]], 0.95)).toThrow(RangeError);
  });
});

describe("looks paid for", () => {
  it("one look costs nothing, and the last O'Brien-Fleming look little", () => {
    const single = -normalQuantile(0.025);
    expect(groupSequentialBounds(1, 0.05, "pocock")[0]).toBeCloseTo(single, 8);
    expect(groupSequentialBounds(1, 0.05, "obrien-fleming")[0]).toBeCloseTo(single, 8);
    expect(() => groupSequentialBounds(0, 0.05, "pocock")).toThrow(RangeError);
  });
});

describe("power", () => {
  const plan = { effect: 0.4, alpha: 0.05, sides: 1 } as const;

  it("is alpha without an effect and grows with n", () => {
    expect(pairedPower(12, { effect: 0, alpha: 0.05, sides: 1 })).toBeCloseTo(0.05, 12);
    expect(pairedPower(12, { effect: 0, alpha: 0.05, sides: 2 })).toBeCloseTo(0.025, 12);
    expect(pairedPower(13, plan)).toBeGreaterThan(pairedPower(12, plan));
  });

  it("needs the smallest number of pairs that has it", () => {
    const needed = Number(neededPairs(0.8, plan));
    expect(pairedPower(needed, plan)).toBeGreaterThanOrEqual(0.8);
    expect(pairedPower(needed - 1, plan)).toBeLessThan(0.8);
    expect(pairedPower(Number(neededPairsExactly(0.8, plan)), plan)).toBeCloseTo(0.8, 12);
    expect(neededPairs(0.8, { ...plan, effect: 100 })).toBe(2);
    expect(neededPairs(0.8, { ...plan, effect: 0 })).toBeNull();
    expect(neededPairsExactly(0.8, { ...plan, effect: 0 })).toBeNull();
  });

  it("of equivalence is that of two one-sided tests", () => {
    const equivalence = { difference: 0, deviation: 1, margin: { low: -0.5, high: 0.5 }, alpha: 0.05 };
    const needed = Number(neededEquivalencePairs(0.9, equivalence));
    expect(equivalencePower(needed, equivalence)).toBeGreaterThanOrEqual(0.9);
    expect(equivalencePower(needed - 1, equivalence)).toBeLessThan(0.9);
    const farMargin = { ...equivalence, margin: { low: -1e6, high: 0.5 } };
    expect(equivalencePower(20, farMargin)).toBeCloseTo(pairedPower(20, { effect: 0.5, alpha: 0.05, sides: 1 }), 12);
    expect(neededEquivalencePairs(0.9, { ...equivalence, difference: 1 })).toBeNull();
  });

  it("of a half-width counts the pilot and gives up beyond ten million", () => {
    expect(neededForHalfWidth(1, 50, 10, 0.95)).toBe(50);
    expect(neededForHalfWidth(1e12, 10, 0.1, 0.95)).toBeNull();
  });
});
