import { describe } from "vitest";
import { chiSquareQuantile } from "../../src/analysis/distributions/chi-square.ts";
import { fisherCdf } from "../../src/analysis/distributions/fisher.ts";
import { studentCdf, studentQuantile } from "../../src/analysis/distributions/student.ts";
import { compareArms, differences, meanInterval } from "../../src/analysis/paired.ts";
import { correlation, quantile, variance } from "../../src/analysis/sample.ts";
import truth from "./classical_stats_R.json" with { type: "json" };
import { type Answer, entries, knownAnswers } from "./known-answers.ts";

const { group1, group2 } = truth.sleep;
const first = Float64Array.from(group1);
const second = Float64Array.from(group2);

describe("paired comparison (R 4.2.2, Student's sleep data)", () => {
  knownAnswers("paired t intervals", 12, 1e-10, () =>
    ([0.95, 0.9] as const).flatMap((level): Answer[] => {
      const expected = level === 0.95 ? truth.paired_t_95 : truth.paired_t_90;
      const made = compareArms(first, second, "higher", level);
      const t = made.estimate / (made.standardError ?? Number.NaN);
      return [
        [`${level} estimate`, made.estimate, expected.est],
        [`${level} low`, made.low, expected.ci[0] ?? null],
        [`${level} high`, made.high, expected.ci[1] ?? null],
        [`${level} t`, t, expected.t],
        [`${level} degrees of freedom`, made.n - 1, expected.df],
        [`${level} p`, 2 * studentCdf(-Math.abs(t), made.n - 1), expected.p],
      ];
    }),
  );

  knownAnswers("correlation and variance reduction", 5, 1e-10, () => {
    const made = compareArms(first, second, "higher", 0.95);
    return [
      ["correlation", made.correlation, truth.cor],
      ["correlation of vectors", correlation(group1, group2), truth.cor],
      ["variance of the difference", (made.spread.deviation ?? Number.NaN) ** 2, truth.variance_reduction.var_d],
      ["variance, independent", variance(group1) + variance(group2), truth.variance_reduction.var_indep],
      ["factor", made.varianceReduction, truth.variance_reduction.ratio],
    ];
  });

  knownAnswers("mean interval of the differences", 2, 1e-10, () => {
    const { low, high } = meanInterval(differences(first, second), 0.95);
    return entries("interval", [low, high], truth.paired_t_95.ci);
  });
});

describe("sample statistics (R 4.2.2)", () => {
  const { x, q } = truth.quantile_types;
  knownAnswers("quantile types", 12, 1e-10, () => [
    ...entries(
      "type 7",
      q.map((p) => quantile(x, p)),
      truth.quantile_types.type7,
    ),
    ...entries(
      "type 6",
      q.map((p) => quantile(x, p, 6)),
      truth.quantile_types.type6,
    ),
    ...entries(
      "type 8",
      q.map((p) => quantile(x, p, 8)),
      truth.quantile_types.type8,
    ),
  ]);

  knownAnswers("variance and its chi-square interval", 3, 1e-10, () => {
    const spread = variance(truth.var_ci_chisq.x);
    const freedom = truth.var_ci_chisq.x.length - 1;
    const limits = [0.975, 0.025].map((p) => (freedom * spread) / chiSquareQuantile(p, freedom));
    return [["variance", spread, truth.var_ci_chisq.var], ...entries("interval", limits, truth.var_ci_chisq.ci95)];
  });

  knownAnswers("F test of two variances", 2, 1e-10, () => {
    const ratio = variance(group1) / variance(group2);
    return [
      ["F", ratio, truth.var_test_F.F],
      ["p", 2 * fisherCdf(ratio, 9, 9), truth.var_test_F.p],
    ];
  });

  knownAnswers("constants for several comparisons", 2, 1e-10, () => [
    ["Bonferroni t", studentQuantile(1 - 0.05 / 10, 9), truth.simultaneous.bonferroni_t_5comparisons_df9],
    ["Šidák alpha", 1 - 0.95 ** (1 / 5), truth.simultaneous.sidak_alpha_5],
  ]);
});
