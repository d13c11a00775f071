import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile } from "../../src/analysis/distributions/beta.ts";
import { binomialAtLeast, binomialCdf } from "../../src/analysis/distributions/binomial.ts";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from "../../src/analysis/distributions/chi-square.ts";
import { fisherCdf, fisherQuantile, fisherUpper } from "../../src/analysis/distributions/fisher.ts";
import { logGamma } from "../../src/analysis/distributions/gamma.ts";
import { incompleteBeta } from "../../src/analysis/distributions/incomplete-beta.ts";
import { incompleteGamma } from "../../src/analysis/distributions/incomplete-gamma.ts";
import { normalCdf, normalQuantile } from "../../src/analysis/distributions/normal.ts";
import { studentCdf, studentQuantile, studentUpper } from "../../src/analysis/distributions/student.ts";
import { studentizedRangeCdf, studentizedRangeQuantile } from "../../src/analysis/distributions/studentized-range.ts";
import { variance } from "../../src/analysis/sample.ts";
import truth from "./distribution_quantiles.json" with { type: "json" };
import tails from "./distribution_tails.json" with { type: "json" };
import extra from "./extra_stats.json" with { type: "json" };
import { type Answer, knownAnswers, rows } from "./known-answers.ts";

type Numbers = readonly number[];

/** Answers of a table whose last entry is the value and whose others are the arguments. */
function answers(table: readonly Numbers[], width: number, of: (...values: number[]) => number): Answer[] {
  return rows(table, width).map((row) => [`${row.slice(0, -1)}`, of(...row.slice(0, -1)), row.at(-1) ?? null]);
}

/** The same table read backwards: the distribution function at the tabulated quantile gives back the probability. */
function backwards(table: readonly Numbers[], width: number, of: (...values: number[]) => number): Answer[] {
  return rows(table, width).map((row) => {
    const [p = Number.NaN, ...rest] = row;
    return [`${row}`, of(rest.at(-1) ?? Number.NaN, ...rest.slice(0, -1)), p];
  });
}

describe("normal", () => {
  knownAnswers("quantile", 20, 1e-14, () => answers(truth.norm_ppf, 2, normalQuantile));
  knownAnswers("distribution function at the quantile", 20, 1e-14, () => backwards(truth.norm_ppf, 2, normalCdf));
});

describe("Student's t", () => {
  knownAnswers("quantile", 180, 1e-14, () => answers(truth.t_ppf, 3, studentQuantile));
  knownAnswers("distribution function", 140, 1e-14, () => answers(truth.t_cdf, 3, studentCdf));
  knownAnswers("upper tail by symmetry", 140, 1e-14, () => answers(truth.t_cdf, 3, (t, v) => studentUpper(-t, v)));
  knownAnswers("distribution function at the quantile", 180, 1e-14, () => backwards(truth.t_ppf, 3, studentCdf));
});

describe("chi-square, F, beta, binomial", () => {
  knownAnswers("chi-square quantile", 35, 1e-10, () => answers(truth.chi2_ppf, 3, chiSquareQuantile));
  knownAnswers("chi-square at the quantile", 35, 1e-10, () => backwards(truth.chi2_ppf, 3, chiSquareCdf));
  knownAnswers("chi-square above it", 35, 1e-10, () =>
    backwards(truth.chi2_ppf, 3, (x, v) => 1 - chiSquareUpper(x, v)),
  );
  knownAnswers("F quantile", 12, 1e-10, () => answers(truth.f_ppf, 4, fisherQuantile));
  knownAnswers("F at the quantile", 12, 1e-10, () => backwards(truth.f_ppf, 4, fisherCdf));
  knownAnswers("F above it", 12, 1e-10, () => backwards(truth.f_ppf, 4, (x, a, b) => 1 - fisherUpper(x, a, b)));
  knownAnswers("beta distribution function", 16, 1e-10, () => answers(truth.beta_cdf, 4, betaCdf));
  knownAnswers("beta quantile", 12, 1e-10, () => answers(truth.beta_ppf, 4, betaQuantile));
  knownAnswers("binomial at least k", 3, 1e-10, () => answers(truth.binom_sf, 4, binomialAtLeast));
  knownAnswers("binomial below k", 3, 1e-10, () =>
    answers(truth.binom_sf, 4, (k, n, p) => 1 - binomialCdf(k - 1, n, p)),
  );
});

describe("studentized range", () => {
  knownAnswers("quantile", 3, 1e-6, () =>
    answers(truth.studentized_range_ppf_95, 3, (groups, freedom) => studentizedRangeQuantile(0.95, groups, freedom)),
  );
  const tukey = extra.tukey_hsd_same_data;
  // Student's statistic of groups of unequal size is √2·difference over its standard error (Tukey–Kramer).
  knownAnswers("Tukey's p-values", 3, 1e-9, () => {
    const sizes = [6, 4, 5];
    const groups = [extra.dunnett_1955.control, extra.dunnett_1955.A, extra.dunnett_1955.B];
    const freedom = 12;
    const pooled = groups.reduce((sum, group) => sum + (group.length - 1) * variance(group), 0) / freedom;
    return (
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const
    ).map(([i, j]): Answer => {
      const error = Math.sqrt((pooled / 2) * (1 / (sizes[i] as number) + 1 / (sizes[j] as number)));
      const difference = Math.abs(tukey.statistic[i]?.[j] as number);
      return [`${i} and ${j}`, 1 - studentizedRangeCdf(difference / error, 3, freedom), tukey.pvalue[i]?.[j] ?? null];
    });
  });
});

describe("beyond the tables", () => {
  knownAnswers("normal distribution function", 60, 1e-14, () => answers(tails.norm_cdf, 2, normalCdf));
  knownAnswers("normal quantile", 40, 1e-14, () => answers(tails.norm_ppf, 2, normalQuantile));
  knownAnswers("t distribution function", 120, 1e-14, () => answers(tails.t_cdf, 3, studentCdf));
  knownAnswers("log gamma", 13, 2e-14, () => answers(tails.log_gamma, 2, logGamma));
  knownAnswers("incomplete beta function and its complement", 300, 1e-12, () =>
    rows(tails.beta, 5).flatMap(([x = 0, a = 0, b = 0, below = 0, above = 0]): Answer[] => {
      const made = incompleteBeta(a, b, x);
      return [
        [`below ${x} ${a} ${b}`, made.lower, below],
        [`above ${x} ${a} ${b}`, made.upper, above],
      ];
    }),
  );
  knownAnswers("incomplete gamma function and its complement", 200, 1e-12, () =>
    rows(tails.gamma, 4).flatMap(([a = 0, x = 0, below = 0, above = 0]): Answer[] => {
      const made = incompleteGamma(a, x);
      return [
        [`below ${a} ${x}`, made.lower, below],
        [`above ${a} ${x}`, made.upper, above],
      ];
    }),
  );
});

it("every table of the file is used", () => {
  const used = ["norm_ppf", "t_ppf", "t_cdf", "chi2_ppf", "f_ppf", "beta_cdf", "beta_ppf", "binom_sf"];
  expect(Object.keys(truth)).toEqual(["_meta", ...used, "studentized_range_ppf_95"]);
});
