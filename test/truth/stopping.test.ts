import { describe, expect, it } from "vitest";
import { neededForHalfWidth } from "../../src/analysis/power.ts";
import { rinottConstant } from "../../src/analysis/selection.ts";
import {
  adjustedRelativeError,
  cumulativePrecision,
  decideStopping,
  type StoppingRule,
} from "../../src/analysis/stopping.ts";
import { type Answer, knownAnswers } from "./known-answers.ts";
import truth from "./sequential_stopping.json" with { type: "json" };

const rule: StoppingRule = { halfWidth: 0.05, relative: true, level: 0.95, minimum: 3, lookAhead: 0, ceiling: 25 };

describe("precision after each replication", () => {
  knownAnswers("mean, deviation, half-width, relative", 144, 1e-9, () => {
    const made = cumulativePrecision(truth.series, 0.95);
    return truth.cumulative.flatMap((expected, i): Answer[] => [
      [`n of row ${i}`, made[i]?.n ?? null, expected.n],
      [`mean at ${expected.n}`, made[i]?.mean ?? null, expected.mean],
      [`deviation at ${expected.n}`, made[i]?.deviation ?? null, expected.sd],
      [`half-width at ${expected.n}`, made[i]?.halfWidth ?? null, expected.half_width],
      [`percent at ${expected.n}`, 100 * (made[i]?.relative ?? 0), expected.d_percent],
      [`relative at ${expected.n}`, made[i]?.relative ?? null, expected.hw_law_kelton_rel],
    ]);
  });
});

describe("decisions of Hoad, Robinson & Davies", () => {
  const decide = (halfWidth: number, lookAhead: number) =>
    decideStopping(truth.series, { ...rule, halfWidth, lookAhead });
  const expected = truth.hoad_robinson_davies;
  const independent = truth.sim_tools_13f0a69_ReplicationsAlgorithm;
  const cases = [
    { halfWidth: 0.05, lookAhead: 0, expected: expected.d_5pct_k0, second: independent["d0.05_k0"] },
    { halfWidth: 0.05, lookAhead: 5, expected: expected.d_5pct_k5, second: independent["d0.05_k5"] },
    { halfWidth: 0.1, lookAhead: 5, expected: expected.d_10pct_k5, second: independent["d0.1_k5"] },
    { halfWidth: 0.03, lookAhead: 5, expected: expected.d_3pct_k5, second: independent["d0.03_k5"] },
  ];

  knownAnswers("sufficient replications and replications run", 16, 0, () =>
    cases.flatMap(({ halfWidth, lookAhead, expected: first, second }): Answer[] => {
      const { sufficient, looked } = decide(halfWidth, lookAhead);
      return [
        [`${halfWidth} ${lookAhead} sufficient`, sufficient, first.Nsol],
        [`${halfWidth} ${lookAhead} run`, looked, first.replications_run_including_lookahead],
        [`${halfWidth} ${lookAhead} sufficient, second source`, sufficient, second.nreps],
        [`${halfWidth} ${lookAhead} run, second source`, looked, second.n_run],
      ];
    }),
  );

  it("does not stop at 2 % within the series", () => {
    expect(expected.d_2pct_k0).toBeNull();
    expect(decide(0.02, 0)).toEqual({ status: "ceiling", sufficient: null, looked: 25 });
    expect(decideStopping(truth.series, { ...rule, halfWidth: 0.02, ceiling: 26 }).status).toBe("continue");
  });
});

describe("fixed sample sizes", () => {
  knownAnswers("Law and Kelton's adjusted share", 3, 1e-9, () =>
    Object.entries(truth.law_kelton_gamma_prime).map(
      ([gamma, value]): Answer => [gamma, adjustedRelativeError(Number(gamma)), value],
    ),
  );
  const { n0, S2, beta, n_star } = truth.n_fixed_absolute_beta.example;
  knownAnswers("replications for an absolute half-width", 1, 0, () => [
    ["n", neededForHalfWidth(S2, n0, beta, 0.95), n_star],
  ]);
});

describe("Rinott's constant", () => {
  knownAnswers("best of k arms", 4, 1e-3, () => [
    ["2 of 20", rinottConstant(2, 20, 0.95), truth.rinott_h["k2_n0_20_P0.95"]],
    ["5 of 20", rinottConstant(5, 20, 0.95), truth.rinott_h["k5_n0_20_P0.95"]],
    ["10 of 20", rinottConstant(10, 20, 0.95), truth.rinott_h["k10_n0_20_P0.95"]],
    ["2 of 10", rinottConstant(2, 10, 0.95), truth.rinott_h["k2_n0_10_P0.95"]],
  ]);
});
