import { describe, expect, it } from "vitest";
import { type Adjustment, adjustPValues } from "../../src/analysis/adjust.ts";
import { chiSquareQuantile } from "../../src/analysis/distributions/chi-square.ts";
import { fisherCdf } from "../../src/analysis/distributions/fisher.ts";
import { studentCdf, studentQuantile } from "../../src/analysis/distributions/student.ts";
import { equivalenceIndependent, equivalencePaired } from "../../src/analysis/equivalence.ts";
import { compareIndependent } from "../../src/analysis/independent.ts";
import { effectSize, testMean } from "../../src/analysis/mean-test.ts";
import { compareArms, differences, meanInterval } from "../../src/analysis/paired.ts";
import { neededPairs, neededPairsExactly, pairedPower } from "../../src/analysis/power.ts";
import { clopperPearsonInterval, signTest, wilsonInterval } from "../../src/analysis/proportion.ts";
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

describe("t tests", () => {
  knownAnswers("paired t test of the differences", 4, 1e-10, () => {
    const made = testMean(differences(first, second));
    const expected = truth.paired_t_95;
    return [
      ["t", made.statistic, expected.t],
      ["degrees of freedom", made.freedom, expected.df],
      ["p", made.unequal, expected.p],
      ["one-sided p", made.below, expected.p / 2],
    ];
  });

  knownAnswers("arms not paired, Welch and pooled", 12, 1e-10, () =>
    (["welch", "pooled"] as const).flatMap((model): Answer[] => {
      const made = compareIndependent(first, second, 0.95, model);
      const expected = truth[`${model}_95`];
      return [
        [`${model} t`, made.statistic, expected.t],
        [`${model} degrees of freedom`, made.freedom, expected.df],
        [`${model} p`, made.unequal, expected.p],
        [`${model} estimate`, made.estimate, (expected.est[0] ?? 0) - (expected.est[1] ?? 0)],
        ...entries(`${model} interval`, [made.low, made.high], expected.ci),
      ];
    }),
  );

  knownAnswers("Cohen's dz", 1, 1e-10, () => [["sleep", effectSize(differences(first, second)), truth.cohen_dz_sleep]]);
});

describe("equivalence by two one-sided tests", () => {
  const turned = differences(second, first);
  knownAnswers("paired", 14, 1e-10, () =>
    ([0.5, 2] as const).flatMap((delta): Answer[] => {
      const made = equivalencePaired(turned, { low: -delta, high: delta }, 0.05);
      const expected = truth[`tost_paired_delta_${delta}`];
      return [
        [`${delta} lower t`, made.lower.statistic, expected.t_lower],
        [`${delta} lower p`, made.lower.p, expected.p_lower],
        [`${delta} upper t`, made.upper.statistic, expected.t_upper],
        [`${delta} upper p`, made.upper.p, expected.p_upper],
        [`${delta} p`, made.p, expected.p_tost],
        ...entries(`${delta} interval`, [made.interval.low, made.interval.high], expected.ci90),
      ];
    }),
  );

  knownAnswers("Welch", 7, 1e-10, () => {
    const made = equivalenceIndependent(second, first, { low: -1, high: 1 }, 0.05);
    const expected = truth.tost_welch_delta_1;
    return [
      ["lower t", made.lower.statistic, expected.t_lower],
      ["lower p", made.lower.p, expected.p_lower],
      ["upper t", made.upper.statistic, expected.t_upper],
      ["upper p", made.upper.p, expected.p_upper],
      ["p", made.p, expected.p_tost],
      ...entries("interval", [made.interval.low, made.interval.high], expected.ci90),
    ];
  });
});

describe("adjusted p-values (R's p.adjust)", () => {
  const names: readonly (readonly [Adjustment, "bonferroni" | "holm" | "hochberg" | "hommel" | "BH" | "BY"])[] = [
    ["bonferroni", "bonferroni"],
    ["holm", "holm"],
    ["hochberg", "hochberg"],
    ["hommel", "hommel"],
    ["benjamini-hochberg", "BH"],
    ["benjamini-yekutieli", "BY"],
  ];
  knownAnswers("Benjamini and Hochberg's fifteen", 90, 1e-10, () =>
    names.flatMap(([method, name]) => entries(method, adjustPValues(truth.padjust_p.p, method), truth.padjust_p[name])),
  );
  knownAnswers("seven with ties, given from last to first", 42, 1e-10, () =>
    names.flatMap(([method, name]) => {
      const adjusted = adjustPValues(truth.padjust_p2.p.toReversed(), method).toReversed();
      return entries(method, adjusted, truth.padjust_p2[name]);
    }),
  );
  const count = (method: Adjustment) => adjustPValues(truth.padjust_p.p, method).filter((p) => p <= 0.05).length;
  knownAnswers("Benjamini and Hochberg reject four, Bonferroni three", 2, 0, () => [
    ["Benjamini-Hochberg", count("benjamini-hochberg"), 4],
    ["Bonferroni", count("bonferroni"), 3],
  ]);
});

describe("proportions", () => {
  knownAnswers("Clopper-Pearson, Wilson, sign test", 7, 1e-10, () => {
    const seven = clopperPearsonInterval(7, 20, 0.95);
    const none = clopperPearsonInterval(0, 20, 0.95);
    const wilson = wilsonInterval(7, 20, 0.95);
    return [
      ...entries("7 of 20", [seven.low, seven.high], truth.clopper_pearson_7_20.ci),
      ...entries("0 of 20", [none.low, none.high], truth.clopper_pearson_0_20),
      ...entries("Wilson", [wilson.low, wilson.high], truth.wilson_7_20),
      ["7 against 13", signTest(7, 13), truth.clopper_pearson_7_20.p_half],
    ];
  });
});

describe("power of the paired t test (R's power.t.test)", () => {
  const plan = { effect: 0.5, alpha: 0.05, sides: 2 } as const;
  // R finds the sample size by a root search to four digits; its power is exact to the last.
  knownAnswers("power with 20 pairs", 1, 1e-10, () => [
    ["power", pairedPower(20, plan), truth["power_paired_n20_d0.5"]],
  ]);
  knownAnswers("pairs for 80 % power", 2, 1e-4, () => [
    ["as a fraction", neededPairsExactly(0.8, plan), truth["n_for_power80_delta.5_paired"]],
    ["whole", neededPairs(0.8, plan), Math.ceil(truth["n_for_power80_delta.5_paired"])],
  ]);
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

it("every result of the file but the Kolmogorov-Smirnov distance is used", () => {
  const used = [
    "sleep",
    "paired_t_95",
    "paired_t_90",
    "welch_95",
    "pooled_95",
    "cor",
    "variance_reduction",
    "tost_paired_delta_0.5",
    "tost_paired_delta_2",
    "tost_welch_delta_1",
    "padjust_p",
    "padjust_p2",
    "clopper_pearson_7_20",
    "wilson_7_20",
    "clopper_pearson_0_20",
    "cohen_dz_sleep",
    "power_paired_n20_d0.5",
    "n_for_power80_delta.5_paired",
    "var_test_F",
    "var_ci_chisq",
    "quantile_types",
    "simultaneous",
  ];
  expect(Object.keys(truth).filter((key) => !used.includes(key))).toEqual(["_meta", "ks_sleep", "R"]);
  expect(used.every((key) => key in truth)).toBe(true);
});
