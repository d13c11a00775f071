import { describe, expect, it } from "vitest";
import { alwaysValidInterval, mixtureBoundary, tightestRho } from "../../src/analysis/confidence-sequence.ts";
import { dunnett } from "../../src/analysis/dunnett.ts";
import { crossingProbability, groupSequentialBounds } from "../../src/analysis/group-sequential.ts";
import { effectSize } from "../../src/analysis/mean-test.ts";
import { compareArms, differences } from "../../src/analysis/paired.ts";
import { fiellerRatio, logRatio } from "../../src/analysis/ratio.ts";
import { signedRankTest } from "../../src/analysis/signed-rank.ts";
import truth from "./extra_stats.json" with { type: "json" };
import { type Answer, entries, knownAnswers } from "./known-answers.ts";

describe("ratio of paired arms", () => {
  const expected = truth.paired_ratio;
  const numerator = Float64Array.from(expected.arm2);
  const denominator = Float64Array.from(expected.arm1);
  knownAnswers("Fieller and logarithms", 9, 1e-10, () => {
    const fieller = fiellerRatio(numerator, denominator, 0.95);
    const logarithmic = logRatio(numerator, denominator, 0.95);
    return [
      ["ratio of means", fieller.estimate, expected.ratio_of_means],
      ...entries("Fieller", [fieller.low, fieller.high], expected.fieller95),
      ["delta method", fieller.deltaStandardError, expected.delta_method_se],
      ["geometric", logarithmic.estimate, expected.geometric_mean_ratio],
      ...entries("logarithmic", [logarithmic.low, logarithmic.high], expected.log_ratio_t_ci95),
      ["dz", effectSize(differences(numerator, denominator)), expected.cohen_dz],
      [
        "superiority",
        compareArms(numerator, denominator, "higher", 0.95).probabilityBetter,
        expected.prob_superiority_paired,
      ],
    ];
  });
});

describe("Dunnett 1955", () => {
  const expected = truth.dunnett_1955;
  const made = dunnett(expected.control, [expected.A, expected.B], 0.95);
  knownAnswers("statistics", 2, 1e-10, () =>
    entries(
      "t",
      made.map((one) => one.statistic),
      expected.statistic,
    ),
  );
  // The file's p-values and limits come from quasi-random integration: p to 1e-3, hence limits to 2e-3.
  it("p-values within 1e-3 and limits within 2e-3: 6 known answers", () => {
    const gaps = made.flatMap(({ p, low, high }, i) => [
      [p - (expected.pvalue[i] as number), 1e-3] as const,
      [low - (expected.ci95_low[i] as number), 2e-3] as const,
      [high - (expected.ci95_high[i] as number), 2e-3] as const,
    ]);
    expect(gaps).toHaveLength(6);
    for (const [gap, allowed] of gaps) expect(Math.abs(gap)).toBeLessThanOrEqual(allowed);
  });
});

describe("group-sequential designs", () => {
  const looks = [2, 3, 4, 5, 10] as const;
  const table = truth["group_sequential_two_sided_alpha_0.05"];
  it("covers every row of the file", () => expect(Object.keys(table.values)).toEqual(looks.map(String)));

  // The file asks for 1e-3; both sides integrate numerically and agree much further.
  knownAnswers("constants of Pocock and of O'Brien and Fleming, error of repeated tests", 15, 1e-10, () =>
    looks.flatMap((count): Answer[] => {
      const expected = table.values[`${count}`];
      return [
        [`Pocock ${count}`, groupSequentialBounds(count, 0.05, "pocock")[0] ?? null, expected.pocock_C],
        [
          `O'Brien-Fleming ${count}`,
          groupSequentialBounds(count, 0.05, "obrien-fleming").at(-1) ?? null,
          expected.obrien_fleming_C_final,
        ],
        [
          `repeated ${count}`,
          crossingProbability(Array.from({ length: count }, () => 1.959963984540054)),
          expected["unadjusted_1.96_type1_error"],
        ],
      ];
    }),
  );

  knownAnswers("O'Brien and Fleming's bounds fall as √(K/k), Pocock's are one number", 10, 1e-12, () => {
    const falling = groupSequentialBounds(5, 0.05, "obrien-fleming");
    const level = groupSequentialBounds(5, 0.05, "pocock");
    const last = falling.at(-1) ?? 0;
    return [
      ...entries(
        "O'Brien-Fleming",
        falling,
        [1, 2, 3, 4, 5].map((k) => last * Math.sqrt(5 / k)),
      ),
      ...entries(
        "Pocock",
        level,
        level.map(() => level[0] ?? 0),
      ),
    ];
  });
});

describe("always-valid confidence sequence", () => {
  const { rows } = truth.normal_mixture_confidence_sequence;
  knownAnswers("normal mixture boundary", 12, 1e-10, () =>
    rows.map(({ V, rho, alpha, boundary }): Answer => [`${V} ${rho}`, mixtureBoundary(V, rho, alpha), boundary]),
  );

  it("is tightest where it was tuned to be", () => {
    const best = tightestRho(100, 0.05);
    const at = (rho: number) => mixtureBoundary(100, rho, 0.05);
    expect(at(best)).toBeLessThan(at(best * 1.01));
    expect(at(best)).toBeLessThan(at(best / 1.01));
  });

  knownAnswers("interval of two values", 2, 1e-12, () => {
    const half = (Math.SQRT2 * mixtureBoundary(2, tightestRho(50, 0.1), 0.1)) / 2;
    const { low, high } = alwaysValidInterval([1, 3], { alpha: 0.1, tightestAt: 50 });
    return entries("interval", [low, high], [2 - half, 2 + half]);
  });
});

// Depression scores of nine patients before and after, Hollander & Wolfe 1999, table 3.1 and examples 3.1 to 3.3
// (estimate −0.46, 96 % interval −0.786 to −0.010); statistic and p-value as R's wilcox.test prints them in its examples.
describe("Wilcoxon signed rank", () => {
  const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
  const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
  knownAnswers("depression data", 5, 1e-10, () => {
    const made = signedRankTest(differences(Float64Array.from(after), Float64Array.from(before)), 1 - 2 * 0.01953125);
    return [
      ["statistic", made.statistic, 45 - 40],
      ["p", made.p, 2 * 0.01953125],
      ["estimate", made.estimate, -0.46],
      ["low", made.low, -0.786],
      ["high", made.high, -0.01],
    ];
  });
});

it("what is left of the file belongs to other methods", () => {
  const used = [
    "dunnett_1955",
    "tukey_hsd_same_data",
    "paired_ratio",
    "group_sequential_two_sided_alpha_0.05",
    "normal_mixture_confidence_sequence",
  ];
  expect(Object.keys(truth)).toEqual(["_meta", ...used, "gp_rbf_fixed", "pareto_min"]);
});
