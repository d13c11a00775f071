import { describe, expect, it } from "vitest";
import {
  bestPayoffs,
  bestPlan,
  hurwicz,
  meanPayoffs,
  meanVarianceProducts,
  payoffDeviations,
  quantilePayoffs,
  regrets,
  satisficing,
  signalToNoise,
  worstPayoffs,
} from "../../src/analysis/robustness.ts";
import { mean, quantile, standardDeviation } from "../../src/analysis/sample.ts";
import { type Answer, entries, knownAnswers } from "./known-answers.ts";
import truth from "./robustness_metrics.json" with { type: "json" };

const payoffs = truth.payoff_rows_policies_cols_scenarios;

describe("robustness metrics of four plans in four futures", () => {
  knownAnswers("payoffs", 36, 1e-12, () => [
    ...entries("maximin", worstPayoffs(payoffs), truth.maximin),
    ...entries("maximax", bestPayoffs(payoffs), truth.maximax),
    ...entries("Hurwicz", hurwicz(payoffs, 0.5), truth["hurwicz_alpha0.5"]),
    ...entries("Laplace", meanPayoffs(payoffs), truth.laplace_mean),
    ...entries("10 % quantile", quantilePayoffs(payoffs, 0.1), truth.p10_minimax_type7),
    ...entries("at least 6", satisficing(payoffs, 6), truth.satisficing_domain_ge6),
    ...entries("at least 7", satisficing(payoffs, 7), truth.satisficing_domain_ge7),
    ...entries("deviation", payoffDeviations(payoffs), truth.sd_population),
    ...entries("sample deviation", payoffs.map(standardDeviation), truth.sd_sample),
  ]);

  knownAnswers("regret", 28, 1e-12, () => {
    const made = regrets(payoffs);
    return [
      ...made.flatMap((row, plan) => entries(`plan ${plan}`, row, truth.regret_matrix[plan] ?? [])),
      ...entries(
        "largest",
        made.map((row) => Math.max(...row)),
        truth.max_regret,
      ),
      ...entries(
        "90 % quantile",
        made.map((row) => quantile(row, 0.9)),
        truth.p90_regret_type7,
      ),
      ...entries("mean", made.map(mean), truth.mean_regret),
    ];
  });

  knownAnswers("mean and deviation in one", 8, 1e-12, () => [
    ...signalToNoise(payoffs).map(
      (value, plan): Answer => [
        `signal to noise ${plan}`,
        value,
        truth["signal_to_noise_max (mean/sd_pop)"][plan] ?? null,
      ],
    ),
    ...entries("product", meanVarianceProducts(payoffs), truth.hamarat_mean_plus1_times_sd_plus1_min),
  ]);

  knownAnswers("winners", 4, 0, () => [
    ["maximin", bestPlan(worstPayoffs(payoffs), "largest"), truth.winner.maximin],
    ["maximax", bestPlan(bestPayoffs(payoffs), "largest"), truth.winner.maximax],
    ["Laplace", bestPlan(meanPayoffs(payoffs), "largest"), truth.winner.laplace],
    [
      "minimax regret",
      bestPlan(
        regrets(payoffs).map((row) => Math.max(...row)),
        "smallest",
      ),
      truth.winner.minimax_regret,
    ],
  ]);

  it("every table of the file is used", () => expect(Object.keys(truth)).toHaveLength(18));
});
