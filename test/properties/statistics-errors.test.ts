import { describe, expect, it } from "vitest";
import { adjustPValues } from "../../src/analysis/adjust.ts";
import { mixtureBoundary, tightestRho } from "../../src/analysis/confidence-sequence.ts";
import { dunnettCritical } from "../../src/analysis/dunnett.ts";
import { equivalencePaired } from "../../src/analysis/equivalence.ts";
import { groupSequentialBounds } from "../../src/analysis/group-sequential.ts";
import { testMean } from "../../src/analysis/mean-test.ts";
import { differences } from "../../src/analysis/paired.ts";
import { equivalencePower, pairedPower } from "../../src/analysis/power.ts";
import { mean, standardDeviation, variance } from "../../src/analysis/sample.ts";
import { rinottConstant } from "../../src/analysis/selection.ts";
import { signedRankTest } from "../../src/analysis/signed-rank.ts";
import { drawsFrom, holdsWithProbability, sampleOf } from "./statistics-trials.ts";

/** Partial sums of normal steps. */
function walk(steps: number, normal: () => number): Float64Array {
  let sum = 0;
  return sampleOf(steps, () => {
    sum += normal();
    return sum;
  });
}

describe("tests err as often as they say", () => {
  holdsWithProbability(
    "paired t rejects equal arms",
    { seed: 1, trials: 4000, atLeast: 0.05, atMost: 0.05 },
    ({ normal }) => testMean(differences(sampleOf(9, normal), sampleOf(9, normal))).unequal <= 0.05,
  );

  // With 12 differences the largest attainable p-value below 0.05 is 0.0425.
  holdsWithProbability(
    "signed rank rejects symmetric differences",
    { seed: 2, trials: 4000, atLeast: 0.042, atMost: 0.043 },
    ({ normal }) =>
      signedRankTest(
        sampleOf(12, () => normal() ** 3),
        0.95,
      ).p <= 0.05,
  );

  holdsWithProbability(
    "two one-sided tests call a difference at the margin equivalent",
    { seed: 3, trials: 4000, atLeast: 0.04, atMost: 0.05 },
    ({ normal }) =>
      equivalencePaired(
        sampleOf(20, () => 1 + normal()),
        { low: -1, high: 1 },
        0.05,
      ).p < 0.05,
  );

  const threeArms = dunnettCritical(0.95, [Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2], 20);
  holdsWithProbability(
    "Dunnett finds a difference among three arms equal to their control",
    { seed: 4, trials: 4000, atLeast: 0.05, atMost: 0.05 },
    ({ normal }) => {
      const groups = Array.from({ length: 4 }, () => sampleOf(6, normal));
      const error = Math.sqrt((mean(groups.map(variance)) * 2) / 6);
      const [control = Number.NaN, ...means] = groups.map(mean);
      return means.some((center) => Math.abs(center - control) / error > threeArms);
    },
  );

  for (const [index, shape] of (["pocock", "obrien-fleming"] as const).entries()) {
    const bounds = groupSequentialBounds(5, 0.05, shape);
    holdsWithProbability(
      `five looks with ${shape} bounds reject nothing`,
      { seed: 5 + index, trials: 4000, atLeast: 0.05, atMost: 0.05 },
      ({ normal }) => {
        const sums = walk(bounds.length, normal);
        return bounds.some((bound, look) => Math.abs(sums[look] as number) / Math.sqrt(look + 1) >= bound);
      },
    );
  }

  const rho = tightestRho(200, 0.05);
  const boundaries = Array.from({ length: 1000 }, (_, i) => mixtureBoundary(i + 1, rho, 0.05));
  holdsWithProbability(
    "a random walk leaves the mixture boundary within 1000 steps",
    { seed: 7, trials: 1000, atLeast: 0.01, atMost: 0.05 },
    ({ normal }) => {
      const sums = walk(boundaries.length, normal);
      return boundaries.some((boundary, step) => Math.abs(sums[step] as number) >= boundary);
    },
  );
});

describe("several tests at once", () => {
  /** p-values of paired tests that share the noise of one base arm; the first `real` have an effect. */
  function testsAgainstBase(normal: () => number, count: number, real: number): number[] {
    const base = sampleOf(12, normal);
    return Array.from({ length: count }, (_, i) => {
      const arm = sampleOf(12, () => normal() + (i < real ? 2.5 : 0));
      return testMean(differences(arm, base)).unequal;
    });
  }

  for (const [index, method] of (["holm", "hommel", "bonferroni"] as const).entries()) {
    holdsWithProbability(
      `${method}: any false rejection among 6 tests, 2 of them true effects`,
      { seed: 11 + index, trials: 2000, atLeast: 0, atMost: 0.05 },
      ({ normal }) =>
        adjustPValues(testsAgainstBase(normal, 6, 2), method)
          .slice(2)
          .some((p) => p <= 0.05),
    );
  }

  // The mean share of false rejections may be 5 standard errors above its bound: false alarm below 1e-6.
  it("Benjamini-Hochberg: expected share of false among rejected at most 0.1·(12/20) (1000 trials, seed 15)", () => {
    const { normal } = drawsFrom(15);
    const shares = sampleOf(1000, () => {
      const p = Array.from(
        { length: 20 },
        (_, i) => testMean(sampleOf(10, () => normal() + (i < 8 ? 1.5 : 0))).unequal,
      );
      const rejected = adjustPValues(p, "benjamini-hochberg").flatMap((value, i) => (value <= 0.1 ? [i] : []));
      return rejected.length === 0 ? 0 : rejected.filter((i) => i >= 8).length / rejected.length;
    });
    const error = standardDeviation(shares) / Math.sqrt(shares.length);
    expect(mean(shares)).toBeLessThan(0.06 + 5 * error);
    expect(mean(shares)).toBeGreaterThan(0.06 - 5 * error);
  });
});

describe("power is what was planned", () => {
  const planned = pairedPower(10, { effect: 0.9, alpha: 0.05, sides: 2 });
  holdsWithProbability(
    "paired t test, 10 pairs, dz 0.9",
    { seed: 21, trials: 4000, atLeast: planned, atMost: planned },
    ({ normal }) => {
      const made = testMean(sampleOf(10, () => 0.9 + normal()));
      return made.statistic > 0 && made.unequal <= 0.05;
    },
  );

  const plan = { difference: 0.1, deviation: 1, margin: { low: -0.6, high: 0.7 }, alpha: 0.05 };
  const equivalent = equivalencePower(24, plan);
  holdsWithProbability(
    "two one-sided tests, 24 pairs",
    { seed: 22, trials: 4000, atLeast: equivalent, atMost: equivalent },
    ({ normal }) =>
      equivalencePaired(
        sampleOf(24, () => 0.1 + normal()),
        plan.margin,
        0.05,
      ).p < 0.05,
  );

  const h = rinottConstant(4, 10, 0.9);
  holdsWithProbability(
    "Rinott's procedure picks the best of four arms that leads by one",
    { seed: 23, trials: 1000, atLeast: 0.9, atMost: 1 },
    ({ normal }) => {
      const means = [0, 0, 0, 1].map((center) => {
        const first = sampleOf(10, () => center + 2 * normal());
        const total = Math.max(10, Math.ceil(h * h * variance(first)));
        return mean([...first, ...sampleOf(total - 10, () => center + 2 * normal())]);
      });
      return means.indexOf(Math.max(...means)) === 3;
    },
  );
});
