import { describe } from "vitest";
import {
  bootstrapWorlds,
  intervalsFromResamples,
  jackknifeAcceleration,
  meanOver,
} from "../../src/analysis/bootstrap.ts";
import { mean, median, type Sample, variance } from "../../src/analysis/sample.ts";
import { uniformFrom } from "../analysis/generator.ts";
import truth from "./bootstrap_bca.json" with { type: "json" };
import { type Answer, entries, knownAnswers } from "./known-answers.ts";

/** Values of a statistic over all nⁿ resamples, so that no random number is needed. */
function everyResample(data: readonly number[], statistic: (sample: Sample) => number): Float64Array {
  const n = data.length;
  const drawn = new Float64Array(n);
  return Float64Array.from({ length: n ** n }, (_, code) => {
    for (let i = 0, rest = code; i < n; i++, rest = Math.floor(rest / n)) drawn[i] = data[rest % n] as number;
    return statistic(drawn);
  });
}

const cases = [
  { name: "mean_n6", statistic: mean },
  { name: "mean_n7_paired_differences", statistic: mean },
  { name: "var_ddof1_n6", statistic: variance },
  { name: "median_n5", statistic: median },
] as const;

describe("BCa on the exact bootstrap distribution", () => {
  for (const { name, statistic } of cases) {
    const expected = truth.exact[name];
    knownAnswers(name, 13, 1e-9, () => {
      const resamples = everyResample(expected.data, statistic);
      const jackknife = expected.data.map((_, left) => statistic(expected.data.filter((_, i) => i !== left)));
      const made = intervalsFromResamples(statistic(expected.data), resamples, jackknife, expected.level);
      const population = Math.sqrt((resamples.length - 1) / resamples.length);
      return [
        ["estimate", made.estimate, expected.theta_hat],
        ["resamples", resamples.length, expected.n_resamples_enumerated],
        ["standard error", made.standardError * population, expected.boot_se_exact],
        ["mean", mean(resamples), expected.boot_mean_exact],
        ["z0", made.biasCorrection, expected.z0],
        ["acceleration", made.acceleration, expected.a],
        ["acceleration alone", jackknifeAcceleration(jackknife), expected.a],
        ...entries("BCa", [made.bca.low, made.bca.high], [expected.ci_lo, expected.ci_hi]),
        ...entries("percentile", [made.percentile.low, made.percentile.high], expected.percentile),
        ...entries("basic", [made.basic.low, made.basic.high], expected.basic),
      ];
    });
  }
});

const RESAMPLES = 400_000;

describe(`bootstrap of the mean of sixteen values, ${RESAMPLES} resamples, seed 1`, () => {
  const { data, scipy, R_boot, scipy_test_table } = truth.mc_mean16;
  const made = bootstrapWorlds(data.length, meanOver(data), {
    resamples: RESAMPLES,
    level: 0.95,
    random: uniformFrom(1),
  });
  const compare = (what: string, { low, high }: { low: number; high: number }, expected: readonly number[]): Answer[] =>
    entries(what, [low, high], expected.slice(0, 2));

  knownAnswers("intervals of scipy and R", 18, 5e-3, () => [
    ...compare("BCa scipy", made.bca, scipy.BCa),
    ...compare("BCa R", made.bca, R_boot.bca),
    ...compare("BCa scipy tests", made.bca, scipy_test_table.BCa),
    ...compare("percentile scipy", made.percentile, scipy.percentile),
    ...compare("percentile R", made.percentile, R_boot.percentile),
    ...compare("percentile scipy tests", made.percentile, scipy_test_table.percentile),
    ...compare("basic scipy", made.basic, scipy.basic),
    ...compare("basic R", made.basic, R_boot.basic),
    ...compare("basic scipy tests", made.basic, scipy_test_table.basic),
  ]);
  knownAnswers("standard error", 1, 5e-3, () => [["standard error", made.standardError, scipy.BCa[2] ?? null]]);
  knownAnswers("acceleration", 1, 1e-9, () => [["a", made.acceleration, scipy.jackknife_acceleration]]);
});
