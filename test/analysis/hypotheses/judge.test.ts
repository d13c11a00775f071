import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustPValues } from "../../../src/analysis/adjust.ts";
import { equivalencePaired } from "../../../src/analysis/equivalence.ts";
import { type Claim, isMet, type Moments } from "../../../src/analysis/hypotheses/claim.ts";
import { holmSteps, type Judgment, judge } from "../../../src/analysis/hypotheses/judge.ts";
import { everyLook, type Method, oneLook } from "../../../src/analysis/hypotheses/method.ts";
import { testMean } from "../../../src/analysis/mean-test.ts";
import { meanInterval } from "../../../src/analysis/paired.ts";
import { claimOf, moments, momentsOfPair, pairOf } from "./support.ts";

const against = [0.5, 0.4, 0.45, 0.6, 0.52, 0.47, 0.58, 0.44, 0.5, 0.55];
const change = [-0.03, -0.01, -0.025, -0.02, -0.04, -0.015, -0.03, -0.022, -0.018, -0.027];
const pair = pairOf(against, change);

function judgeOne(claim: Claim, of: Moments = momentsOfPair(pair), method: Method = oneLook): Judgment {
  return judge([claim], [of], method)[0] as Judgment;
}

describe("one claim, one look", () => {
  it("is Student's one-sided test of the paired difference, with the interval that belongs to it", () => {
    const test = testMean(pair.differences, -0.015);
    const interval = meanInterval(pair.differences, 0.9);
    const judged = judgeOne(claimOf({ high: -0.015 }));
    expect(judged).toMatchObject({ verdict: "supported", supported: true, divisor: 1, flag: null });
    expect(judged.p).toBeCloseTo(test.below, 14);
    expect(judged.adjustedP).toBe(judged.p);
    expect(judged.oppositeP).toBeCloseTo(test.above, 14);
    const { interval: own } = judgeOne(claimOf({ high: -0.015 }));
    expect(own?.low).toBeCloseTo(interval.low, 14);
    expect(own?.high).toBeCloseTo(interval.high, 14);
    expect(own?.level).toBe(0.9);
  });

  it.each([
    [claimOf({ high: -0.015 }), "supported"],
    [claimOf({ high: -0.022 }), "undecided"],
    [claimOf({ high: -0.035 }), "refuted"],
    [claimOf({ low: -0.035 }), "supported"],
    [claimOf({ low: -0.015, open: true }), "refuted"],
    [claimOf({ low: -0.05, high: 0.05 }), "equivalent"],
    [claimOf({ low: -0.02, high: 0.02 }), "undecided"],
    [claimOf({ low: -0.005, high: 0.005 }), "refuted"],
  ])("%j is %s", (claim, verdict) => {
    expect(judgeOne(claim).verdict).toBe(verdict);
  });

  it("with two limits is the equivalence test", () => {
    const margin = { low: -0.03, high: 0.03 };
    const { p, interval } = equivalencePaired(pair.differences, margin, 0.05);
    const judgment = judgeOne(claimOf(margin));
    expect(judgment.p).toBeCloseTo(p, 15);
    expect(judgment).toMatchObject({ verdict: "equivalent", supported: true });
    expect(judgment.interval?.low).toBeCloseTo(interval.low, 14);
    expect(judgment.interval?.high).toBeCloseTo(interval.high, 14);
  });

  it("says nothing of a single world", () => {
    expect(judgeOne(claimOf({ high: 0 }), momentsOfPair(pairOf([1], [-1])))).toMatchObject({
      verdict: "undecided",
      interval: null,
      p: null,
      flag: "single-world",
    });
  });
});

describe("a difference that is the same in every world", () => {
  const same = (difference: number) =>
    momentsOfPair(
      pairOf(
        against,
        against.map(() => difference),
      ),
    );

  it.each([
    [claimOf({ high: 0, open: true }), 0, "refuted"],
    [claimOf({ high: 0 }), 0, "supported"],
    [claimOf({ low: 0, open: true }), 0, "refuted"],
    [claimOf({ low: 0 }), 0, "supported"],
    [claimOf({ low: -0.01, high: 0.01 }), 0, "equivalent"],
    [claimOf({ high: -0.02 }), -0.02, "supported"],
    [claimOf({ high: -0.02, open: true }), -0.02, "refuted"],
    [claimOf({ high: -0.02 }), -0.01, "refuted"],
    [claimOf({ low: -0.01, high: 0.01 }), 0.02, "refuted"],
  ])("%j by the difference %f is %s, flagged and without p-values", (claim, difference, verdict) => {
    for (const method of [oneLook, everyLook(5)]) {
      const judgment = judgeOne(claim, same(difference), method);
      expect(judgment).toMatchObject({ verdict, flag: "constant", p: null, adjustedP: null, adjustedOppositeP: null });
      expect(judgment.interval?.low).toBeCloseTo(difference, 15);
      expect(judgment.interval?.high).toBe(judgment.interval?.low);
    }
  });

  it("decides nothing from fewer than six worlds", () => {
    const few = (n: number) => judge([claimOf({ low: -0.01, high: 0.01 })], [moments(n, 0, 0)], oneLook)[0];
    expect([2, 5, 6].map((n) => few(n)?.verdict)).toEqual(["undecided", "undecided", "equivalent"]);
    expect(few(5)).toMatchObject({ flag: "constant", p: null, adjustedP: null });
  });

  it("but for rounding counts as at its limit", () => {
    const third = momentsOfPair(
      pairOf(
        against,
        against.map((value) => value / 3 - value / 3 + 0.1),
      ),
    );
    expect(isMet(claimOf({ high: 0.1, open: true }).expect, third)).toBe(false);
    expect(isMet(claimOf({ low: 0.1 }).expect, third)).toBe(true);
  });

  it("does not spoil the verdicts beside it", () => {
    const claims = [claimOf({ high: 0, open: true }), claimOf({ high: -0.015 })];
    const [zero, real] = judge(claims, [same(0), momentsOfPair(pair)], oneLook);
    expect(zero?.verdict).toBe("refuted");
    expect(real?.verdict).toBe("supported");
  });
});

describe("several claims", () => {
  it("are adjusted by Holm, with what alpha is divided by at each step", () => {
    const p = [0.035, 0.001, 0.04, 0.02];
    const steps = holmSteps(p);
    expect(steps.map(({ adjusted }) => adjusted)).toEqual(adjustPValues(p, "holm"));
    expect(steps.map(({ own }) => own)).toEqual([2, 4, 1, 3]);
    expect(steps.map(({ binding }) => binding)).toEqual([2, 4, 2, 3]);
  });

  it("widen each other's intervals and may turn a verdict", () => {
    const claim = claimOf({ high: 0 });
    const close = moments(10, -0.6, 1);
    const alone = judgeOne(claim, close);
    const [first] = judge([claim, claim, claim], [close, moments(10, 1, 1), moments(10, 1, 1)], oneLook);
    expect(alone.verdict).toBe("supported");
    expect(first?.verdict).toBe("undecided");
    expect(first?.adjustedP).toBeCloseTo(3 * (alone.p ?? 0), 15);
    expect(first?.interval?.level).toBeCloseTo(1 - 0.1 / 3, 15);
  });

  const aClaim = fc.record({
    low: fc.option(fc.double({ min: -2, max: -0.01, noNaN: true }), { nil: null }),
    high: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: null }),
    alpha: fc.constantFrom(0.01, 0.05, 0.2),
    mean: fc.double({ min: -2, max: 2, noNaN: true }),
    deviation: fc.double({ min: 0.1, max: 2, noNaN: true }),
    n: fc.integer({ min: 2, max: 60 }),
  });
  const seed = 7;

  /** The interval lies where the verdict says: inside the range, beyond it, or neither. */
  function agrees({ expect: { low, high } }: Claim, { verdict, interval, supported }: Judgment): boolean {
    if (!interval) return false;
    const slack = 1e-9;
    const inside = (low === null || interval.low >= low - slack) && (high === null || interval.high <= high + slack);
    const strictlyInside =
      (low === null || interval.low > low + slack) && (high === null || interval.high < high - slack);
    const beyond = (low !== null && interval.high <= low + slack) || (high !== null && interval.low >= high - slack);
    const strictlyBeyond =
      (low !== null && interval.high < low - slack) || (high !== null && interval.low > high + slack);
    if (supported) return inside;
    return verdict === "refuted" ? beyond : !strictlyInside && !strictlyBeyond;
  }

  it.each([
    ["one look", oneLook],
    ["a look after every world", everyLook(4)],
  ] as const)("have intervals that say what the verdicts say (%s, seed 7)", (_, method) => {
    const claims = fc.array(aClaim, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(claims, (drawn) => {
        const made = drawn.map(({ low, high, alpha }): Claim => {
          return { expect: { low: low ?? (high === null ? 0 : null), high, closed: true }, alpha };
        });
        const judgments = judge(
          made,
          drawn.map(({ n, mean, deviation }) => moments(n, mean, deviation)),
          method,
        );
        expect(judgments.filter((judgment, c) => !agrees(made[c] as Claim, judgment))).toEqual([]);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe("a look after every world", () => {
  const rho = 9;
  const method = everyLook(rho);
  const seen = moments(25, -0.4, 1.1);

  it("has p-values that are the alpha at which the interval ends at the threshold", () => {
    for (const alpha of [0.2, 0.05, 0.001]) {
      const { low, high, level } = method.interval(seen, alpha, false);
      expect(level).toBe(1 - alpha);
      expect(method.sides(seen, high).below).toBeCloseTo(alpha, 12);
      expect(method.sides(seen, low).above).toBeCloseTo(alpha, 12);
    }
    expect(method.sides(seen, -0.5).below).toBe(1);
    expect(method.sides(seen, -0.4)).toEqual({ below: 1, above: 1 });
  });

  it("asks for more than one look does", () => {
    const claim = claimOf({ high: 0 });
    expect(judgeOne(claim, seen).verdict).toBe("supported");
    expect(judgeOne(claim, seen, method).verdict).toBe("undecided");
    expect(judgeOne(claim, moments(100, -0.4, 1.1), method).verdict).toBe("supported");
  });
});
