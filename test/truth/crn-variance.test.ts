import { describe, expect, it } from "vitest";
import { compareArms } from "../../src/analysis/paired.ts";
import { mean, variance } from "../../src/analysis/sample.ts";
import { uniformFrom } from "../analysis/generator.ts";
import truth from "./crn_variance.json" with { type: "json" };
import { type Answer, knownAnswers } from "./known-answers.ts";

const bernoulli = [
  { p: 0.5, q: 0.4, cells: 10, expected: truth["bernoulli_0.5_0.4"] },
  { p: 0.2, q: 0.25, cells: 20, expected: truth["bernoulli_0.2_0.25"] },
  { p: 0.1, q: 0.1, cells: 10, expected: truth["bernoulli_0.1_0.1"] },
] as const;

/** Both arms of a Bernoulli pair driven by one uniform each, on a grid of uniforms that has the exact proportions. */
function exactPair(p: number, q: number, cells: number) {
  const grid = Float64Array.from({ length: cells }, (_, cell) => (cell + 0.5) / cells);
  return { arm: grid.map((u) => (u < p ? 1 : 0)), against: grid.map((u) => (u < q ? 1 : 0)) };
}

describe("variance of a difference with common random numbers, closed forms", () => {
  knownAnswers("Bernoulli arms on their exact distribution", 12, 1e-12, () =>
    bernoulli.flatMap(({ p, q, cells, expected }): Answer[] => {
      const { arm, against } = exactPair(p, q, cells);
      const compared = compareArms(arm, against, "higher", 0.95);
      const population = (cells - 1) / cells;
      return [
        [`${p} ${q} var`, (compared.spread.deviation ?? Number.NaN) ** 2 * population, expected.var_diff_CRN],
        [`${p} ${q} independent`, (variance(arm) + variance(against)) * population, expected.var_diff_independent],
        [`${p} ${q} correlation`, compared.correlation, expected.corr_CRN],
        [`${p} ${q} factor`, compared.varianceReduction, expected.VRF],
      ];
    }),
  );

  const rates = truth["exponential_rates_1_1.25"];
  knownAnswers("exponential arms move as one: factor, correlation", 2, 1e-12, () => {
    const uniform = uniformFrom(11);
    const arm = Float64Array.from({ length: 500 }, () => -Math.log(1 - uniform()));
    const compared = compareArms(
      arm,
      arm.map((x) => x / 1.25),
      "higher",
      0.95,
    );
    return [
      ["factor", compared.varianceReduction, rates.var_diff_independent / rates.var_diff_CRN],
      ["correlation", compared.correlation, 1],
    ];
  });

  knownAnswers("moments of the exponential pairs", 6, 1e-12, () => [
    ["mean difference", 1 - 1 / 1.25, rates.mean_diff],
    ["variance of a difference of proportional arms", (1 - 1 / 1.25) ** 2, rates.var_diff_CRN],
    ["exponential and uniform", 1 + 1 / 12 - 2 / 4, truth.exp1_vs_uniform.var_diff_CRN],
    ["exponential and uniform, independent", 1 + 1 / 12, truth.exp1_vs_uniform.var_diff_independent],
    ["their covariance", 1 / 4, truth.exp1_vs_uniform.cov_CRN],
    ["antithetic exponentials", 1 - Math.PI ** 2 / 6, truth.antithetic_exp1.cov],
  ]);
});

// Monte-Carlo: 20 000 pairs a case, seeds in the titles. A moment may be 5 standard errors off, which by the normal
// approximation happens to a right program in fewer than 6 of 10 million comparisons, 8 comparisons here.
const PAIRS = 20_000;
const STANDARD_ERRORS = 5;

const exponential = (u: number) => -Math.log(1 - u);
const step = (probability: number) => (u: number) => (u < probability ? 1 : 0);
const cases = [
  { seed: 1, name: "Bernoulli 0.5 and 0.4", arm: step(0.5), against: step(0.4), truth: truth["bernoulli_0.5_0.4"] },
  { seed: 2, name: "Bernoulli 0.2 and 0.25", arm: step(0.2), against: step(0.25), truth: truth["bernoulli_0.2_0.25"] },
  {
    seed: 3,
    name: "exponential rates 1 and 1.25",
    arm: exponential,
    against: (u: number) => exponential(u) / 1.25,
    truth: truth["exponential_rates_1_1.25"],
  },
  { seed: 4, name: "exponential, uniform", arm: exponential, against: (u: number) => u, truth: truth.exp1_vs_uniform },
] as const;

/** Standard errors by which the sample variance of x − y lies off `expected`. */
function offset(x: Float64Array, y: Float64Array, expected: number): number {
  const difference = x.map((value, i) => value - (y[i] as number));
  const center = mean(difference);
  const squares = difference.map((value) => (value - center) ** 2);
  return (variance(difference) - expected) / Math.sqrt(variance(squares) / x.length);
}

describe("variance of a difference by inversion, Monte-Carlo", () => {
  for (const { name, seed, arm, against, truth: expected } of cases) {
    it(`${name}: common and independent uniforms, ${PAIRS} pairs, seed ${seed}`, () => {
      const uniform = uniformFrom(seed);
      const common = Float64Array.from({ length: PAIRS }, uniform);
      const other = Float64Array.from({ length: PAIRS }, uniform);
      const first = common.map(arm);
      const together = offset(first, common.map(against), expected.var_diff_CRN);
      const apart = offset(first, other.map(against), expected.var_diff_independent);
      expect(Math.abs(together)).toBeLessThan(STANDARD_ERRORS);
      expect(Math.abs(apart)).toBeLessThan(STANDARD_ERRORS);
    });
  }
});
