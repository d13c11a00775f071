import { describe, expect, it } from "vitest";
import { bootstrapWorlds, meanOver } from "../../src/analysis/bootstrap.ts";
import { alwaysValidInterval } from "../../src/analysis/confidence-sequence.ts";
import { betaCdf } from "../../src/analysis/distributions/beta.ts";
import { binomialCdf } from "../../src/analysis/distributions/binomial.ts";
import { compareIndependent } from "../../src/analysis/independent.ts";
import type { Interval } from "../../src/analysis/interval.ts";
import { compareArms, meanInterval } from "../../src/analysis/paired.ts";
import { clopperPearsonInterval, wilsonInterval } from "../../src/analysis/proportion.ts";
import { type FiellerSet, fiellerRatio, logRatio } from "../../src/analysis/ratio.ts";
import { mean } from "../../src/analysis/sample.ts";
import { signedRankTest } from "../../src/analysis/signed-rank.ts";
import { simultaneousIntervals } from "../../src/analysis/simultaneous.ts";
import { decideStopping } from "../../src/analysis/stopping.ts";
import { type Draws, holdsWithProbability, sampleOf } from "./statistics-trials.ts";

function covers({ low, high }: { readonly low: number | null; readonly high: number | null }, truth: number): boolean {
  return low !== null && high !== null && low <= truth && truth <= high;
}

function setCovers({ kind, low, high }: FiellerSet, ratio: number): boolean {
  if (kind === "line") return true;
  return kind === "interval" ? low <= ratio && ratio <= high : ratio <= low || ratio >= high;
}

/** Arms that share most of their noise, the first `effect` higher. */
function pairedArms({ normal }: Draws, worlds: number, effect: number) {
  const common = sampleOf(worlds, normal);
  return { arm: common.map((x) => x + effect + 0.3 * normal()), against: common.map((x) => x + 0.3 * normal()) };
}

describe("intervals cover the truth as often as they say: exact methods", () => {
  const exact = (level: number, trials: number, seed: number) => ({ seed, trials, atLeast: level, atMost: level });

  for (const [index, level] of [0.8, 0.95, 0.99].entries()) {
    holdsWithProbability(`paired t at ${level}, 7 worlds`, exact(level, 4000, index + 1), (draws) => {
      const { arm, against } = pairedArms(draws, 7, 0.2);
      return covers(compareArms(arm, against, "higher", level), 0.2);
    });
  }

  holdsWithProbability("pooled t of arms not paired", exact(0.95, 4000, 11), ({ normal }) =>
    covers(compareIndependent(sampleOf(6, normal), sampleOf(9, normal), 0.95, "pooled"), 0),
  );

  holdsWithProbability("ratio by logarithms, 8 worlds", exact(0.95, 4000, 12), ({ normal }) => {
    const base = sampleOf(8, () => Math.exp(normal()));
    const arm = base.map((x) => 1.3 * x * Math.exp(0.4 * normal()));
    return covers(logRatio(arm, base, 0.95), 1.3);
  });

  holdsWithProbability("Fieller's set, denominator well off zero", exact(0.95, 4000, 13), ({ normal }) => {
    const base = sampleOf(10, () => 5 + normal());
    return setCovers(
      fiellerRatio(
        base.map((x) => 2 * x + normal()),
        base,
        0.95,
      ),
      2,
    );
  });

  holdsWithProbability("Fieller's set, denominator often not told from zero", exact(0.95, 4000, 14), ({ normal }) => {
    const base = sampleOf(6, () => 0.4 + normal());
    return setCovers(
      fiellerRatio(
        base.map((x) => 2 * x + normal()),
        base,
        0.95,
      ),
      2,
    );
  });

  // The exact level with 15 differences is 1 − 2·P(statistic ≤ 25) = 0.9521 for 0.95.
  const signedRank = { seed: 15, trials: 4000, atLeast: 0.95, atMost: 0.955 };
  holdsWithProbability("Hodges-Lehmann, 15 heavy-tailed differences", signedRank, ({ normal }) =>
    covers(
      signedRankTest(
        sampleOf(15, () => 0.7 + normal() ** 3),
        0.95,
      ),
      0.7,
    ),
  );
});

describe("intervals cover the truth about as often as they say: approximate methods", () => {
  holdsWithProbability("Welch, unequal spread", { seed: 21, trials: 4000, atLeast: 0.94, atMost: 0.96 }, ({ normal }) =>
    covers(
      compareIndependent(
        sampleOf(8, normal),
        sampleOf(20, () => 3 * normal()),
        0.95,
      ),
      0,
    ),
  );

  const skewed = (uniform: () => number) => sampleOf(30, () => -Math.log(uniform()));
  const bootstrapped = ({ uniform }: Draws) => {
    const values = skewed(uniform);
    return bootstrapWorlds(30, meanOver(values), { resamples: 600, level: 0.95, random: uniform });
  };
  // The mean of 30 exponential differences: known to be under-covered by every bootstrap, BCa least.
  holdsWithProbability("BCa, 30 skewed differences", { seed: 22, trials: 1000, atLeast: 0.9, atMost: 0.955 }, (draws) =>
    covers(bootstrapped(draws).bca, 1),
  );
  holdsWithProbability("percentile, the same", { seed: 23, trials: 1000, atLeast: 0.88, atMost: 0.95 }, (draws) =>
    covers(bootstrapped(draws).percentile, 1),
  );

  const months = 24;
  for (const [index, worlds] of [4, 10, 30].entries()) {
    const band = { seed: 31 + index, trials: 1000, atLeast: 0.93, atMost: worlds < 6 ? 1 : 0.97 };
    holdsWithProbability(`band over ${months} months, ${worlds} worlds`, band, ({ uniform, normal }) => {
      const family = Array.from({ length: months }, () => new Float64Array(worlds));
      for (let world = 0; world < worlds; world++) {
        let level = normal();
        for (const month of family) {
          level = 0.9 * level + Math.sqrt(0.19) * normal();
          month[world] = level;
        }
      }
      const { intervals } = simultaneousIntervals(family, { level: 0.95, draws: 400, random: uniform });
      return intervals.every((interval) => covers(interval, 0));
    });
  }

  const stopped = { seed: 25, trials: 1500, atLeast: 0.925, atMost: 0.95 };
  holdsWithProbability("t interval at the stopping rule's n, about 40 worlds", stopped, ({ normal }) => {
    const values = sampleOf(150, normal);
    const rule = { halfWidth: 0.3, relative: false, level: 0.95, minimum: 10, lookAhead: 5, ceiling: 150 };
    const { looked } = decideStopping(values, rule);
    return covers(meanInterval(values.slice(0, looked), 0.95), 0);
  });

  const always = { seed: 26, trials: 500, atLeast: 0.95, atMost: 1 };
  holdsWithProbability("confidence sequence at every look from 20 to 200 worlds", always, ({ normal }) => {
    const values = sampleOf(200, normal);
    const looks = Array.from({ length: 181 }, (_, i) => values.subarray(0, i + 20));
    return looks.every((seen) => covers(alwaysValidInterval(seen, { alpha: 0.05, tightestAt: 100 }), 0));
  });
});

describe("intervals for a proportion, coverage computed and not drawn", () => {
  /** Probability that the interval of k ~ Binomial(n, p) contains p. */
  function coverage(n: number, p: number, interval: (k: number, n: number, level: number) => Interval): number {
    const counts = Array.from({ length: n + 1 }, (_, k) => k).filter((k) => covers(interval(k, n, 0.95), p));
    return counts.reduce((sum, k) => sum + binomialCdf(k, n, p) - binomialCdf(k - 1, n, p), 0);
  }
  const shares = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);

  it("Clopper-Pearson: never below the level, Wilson: on the average the level", () => {
    for (const n of [5, 20, 60]) {
      for (const p of shares) expect(coverage(n, p, clopperPearsonInterval)).toBeGreaterThanOrEqual(0.95);
      const average = mean(shares.map((p) => coverage(n, p, wilsonInterval)));
      expect(Math.abs(average - 0.95)).toBeLessThan(0.012);
    }
  });

  it("Clopper-Pearson limits are where the tail is half of what may be missed", () => {
    const { low, high } = clopperPearsonInterval(9, 30, 0.9);
    expect(betaCdf(low, 9, 22)).toBeCloseTo(0.05, 12);
    expect(binomialCdf(9, 30, high)).toBeCloseTo(0.05, 12);
  });
});
