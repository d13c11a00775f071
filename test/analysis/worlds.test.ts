import { describe, expect, it } from "vitest";
import { bootstrapWorlds, intervalsFromResamples, meanOver, ratioOver } from "../../src/analysis/bootstrap.ts";
import { alwaysValidInterval, mixtureBoundary } from "../../src/analysis/confidence-sequence.ts";
import { studentQuantile } from "../../src/analysis/distributions/student.ts";
import { meanInterval } from "../../src/analysis/paired.ts";
import { rinottConstant } from "../../src/analysis/selection.ts";
import { simultaneousIntervals } from "../../src/analysis/simultaneous.ts";
import { cumulativePrecision, decideStopping, type StoppingRule } from "../../src/analysis/stopping.ts";
import { uniformFrom } from "./generator.ts";

describe("bootstrap over worlds", () => {
  const options = (seed: number) => ({ resamples: 2000, level: 0.95, random: uniformFrom(seed) });

  it("keeps both arms of a world together: proportional arms have one ratio", () => {
    const uniform = uniformFrom(1);
    const base = Float64Array.from({ length: 20 }, () => 1 + uniform());
    const made = bootstrapWorlds(
      20,
      ratioOver(
        base.map((x) => 3 * x),
        base,
      ),
      options(2),
    );
    expect(made.flag).toBe("constant");
    expect(made.bca.low).toBe(made.estimate);
    expect(made.bca.high).toBe(made.estimate);
    expect(made.standardError).toBe(0);
  });

  it("gives the point, flagged, for differences that are all zero", () => {
    const made = bootstrapWorlds(10, meanOver(new Float64Array(10)), options(3));
    expect(made).toMatchObject({
      estimate: 0,
      flag: "constant",
      bca: { low: 0, high: 0 },
      percentile: { low: 0, high: 0 },
    });
  });

  it("is replayed by its seed, and near the t interval for a well-behaved mean", () => {
    const uniform = uniformFrom(4);
    const values = Float64Array.from({ length: 60 }, uniform);
    const made = bootstrapWorlds(60, meanOver(values), options(5));
    expect(bootstrapWorlds(60, meanOver(values), options(5))).toEqual(made);
    const student = meanInterval(values, 0.95);
    expect(Math.abs(made.bca.low - student.low)).toBeLessThan(0.25 * student.standardError);
    expect(Math.abs(made.bca.high - student.high)).toBeLessThan(0.25 * student.standardError);
  });

  it("counts values that differ only by the order of summation as ties", () => {
    const resamples = [0.1 + 0.2, 0.3, 0.3, 0.5, 0.1];
    expect(intervalsFromResamples(0.3, resamples, [0.3, 0.2], 0.9).biasCorrection).toBe(0);
  });

  it("survives an estimate outside all resamples", () => {
    const made = intervalsFromResamples(9, [1, 2, 3], [1, 2], 0.9);
    expect(made.bca).toEqual({ low: 3, high: 3 });
    expect(intervalsFromResamples(0, [1, 2, 3], [1, 2], 0.9).bca).toEqual({ low: 1, high: 1 });
  });

  it("refuses a single world or a handful of resamples", () => {
    expect(() => bootstrapWorlds(1, () => 0, options(1))).toThrow(RangeError);
    expect(() => bootstrapWorlds(5, () => 0, { ...options(1), resamples: 10 })).toThrow(RangeError);
  });
});

describe("simultaneous intervals", () => {
  const random = uniformFrom(7);
  const family = Array.from({ length: 5 }, () => Float64Array.from({ length: 16 }, random));
  const options = { level: 0.95, draws: 20_000 };

  it("are Student's interval for a family of one", () => {
    const { critical } = simultaneousIntervals(family.slice(0, 1), { ...options, random: uniformFrom(8) });
    expect(Math.abs(critical + studentQuantile(0.025, 15))).toBeLessThan(0.05);
  });

  it("cost nothing for copies of one member and more for members of their own", () => {
    const copies = simultaneousIntervals([family[0], family[0], family[0]] as Float64Array[], {
      ...options,
      random: uniformFrom(9),
    });
    expect(Math.abs(copies.critical + studentQuantile(0.025, 15))).toBeLessThan(0.05);
    const five = simultaneousIntervals(family, { ...options, random: uniformFrom(9) });
    expect(five.critical).toBeGreaterThan(copies.critical + 0.3);
    expect(five.critical).toBeLessThan(-studentQuantile(0.025 / 5, 15) + 0.05);
  });

  it("are Bonferroni's in very few worlds, and finite when a member differs in one world only", () => {
    const few = family.map((member) => member.slice(0, 4));
    const { critical } = simultaneousIntervals(few, { ...options, draws: 100, random: uniformFrom(1) });
    expect(critical).toBeCloseTo(-studentQuantile(0.025 / 5, 3), 12);
    const rare = new Float64Array(16).with(3, 1);
    const made = simultaneousIntervals([rare, ...family], { ...options, draws: 1000, random: uniformFrom(2) });
    expect(made.critical).toBeLessThanOrEqual(-studentQuantile(0.025 / 6, 15));
  });

  it("are points where nothing varies", () => {
    const zero = new Float64Array(16);
    const made = simultaneousIntervals([zero, ...family.slice(0, 1)], {
      ...options,
      draws: 200,
      random: uniformFrom(1),
    });
    expect(made.intervals[0]).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(made.intervals[1]?.low).toBeLessThan(made.intervals[1]?.estimate as number);
    expect(simultaneousIntervals([zero], { ...options, draws: 10, random: uniformFrom(1) }).critical).toBe(0);
  });

  it("refuse an empty family and worlds that do not match", () => {
    expect(() => simultaneousIntervals([], { ...options, random })).toThrow(/got vectors of length none/);
    expect(() =>
      simultaneousIntervals(
        [
          [1, 2],
          [1, 2, 3],
        ],
        { ...options, random },
      ),
    ).toThrow(/2, 3/);
  });
});

describe("stopping", () => {
  const rule: StoppingRule = { halfWidth: 0.2, relative: false, level: 0.95, minimum: 10, lookAhead: 5, ceiling: 500 };
  const uniform = uniformFrom(12);
  const values = Array.from({ length: 500 }, () => uniform() - 0.5);

  it("gives one answer whatever the batches", () => {
    const final = decideStopping(values, rule);
    expect(final.status).toBe("reached");
    for (let n = 1; n <= 500; n += 7) {
      const sofar = decideStopping(values.slice(0, n), rule);
      if (n < final.looked) expect(sofar).toEqual({ status: "continue", sufficient: null, looked: n });
      else expect(sofar).toEqual(final);
    }
  });

  it("is reached at the first n that keeps its promise through the look-ahead", () => {
    const { sufficient, looked } = decideStopping(values, rule);
    const precisions = cumulativePrecision(values, 0.95);
    const kept = precisions.filter(({ n }) => n >= Number(sufficient) && n <= looked);
    expect(kept).toHaveLength(6);
    expect(kept.every(({ halfWidth }) => halfWidth <= 0.2)).toBe(true);
    expect(Number(precisions.find(({ n }) => n === Number(sufficient) - 1)?.halfWidth)).toBeGreaterThan(0.2);
  });

  it("starts over when the look-ahead breaks the promise", () => {
    const calm = Array.from({ length: 12 }, (_, i) => (i % 2 ? 0.1 : -0.1));
    const broken = [...calm, 3, ...Array.from({ length: 400 }, (_, i) => (i % 2 ? 0.1 : -0.1))];
    const hasty = decideStopping(broken, { ...rule, lookAhead: 0 });
    expect(hasty).toEqual({ status: "reached", sufficient: 10, looked: 10 });
    expect(Number(decideStopping(broken, rule).sufficient)).toBeGreaterThan(13);
  });

  it("looks further ahead from a hundred on", () => {
    const { sufficient, looked } = decideStopping(values, { ...rule, halfWidth: 0.04 });
    expect(sufficient).toBeGreaterThanOrEqual(100);
    expect(looked).toBe(Number(sufficient) + Math.floor((5 * Number(sufficient)) / 100));
  });

  it("stops at once for identical arms, never for a share of nothing", () => {
    const zeros = new Array(40).fill(0);
    expect(decideStopping(zeros, rule)).toEqual({ status: "reached", sufficient: 10, looked: 15 });
    const centered = values.map((value, i) => (i % 2 ? -(values[i - 1] as number) : value));
    expect(decideStopping(centered, { ...rule, relative: true, halfWidth: 0.05 }).status).toBe("ceiling");
  });

  it("takes shares of the base arm when asked, and refuses rules that cannot be met", () => {
    const base = values.map(() => 10);
    const share = decideStopping(values, { ...rule, relative: true, halfWidth: 0.02 }, base);
    expect(share).toEqual(decideStopping(values, rule));
    expect(() => decideStopping(values, { ...rule, halfWidth: 0 })).toThrow(RangeError);
    expect(() => decideStopping(values, { ...rule, ceiling: 5 })).toThrow(RangeError);
    expect(() => cumulativePrecision(values, 0.95, [1])).toThrow(/got 500 and 1 values/);
  });
});

describe("confidence sequence and selection", () => {
  it("is wider than the t interval of one look", () => {
    const uniform = uniformFrom(14);
    const values = Float64Array.from({ length: 80 }, uniform);
    const sequence = alwaysValidInterval(values, { alpha: 0.05, tightestAt: 80 });
    const single = meanInterval(values, 0.95);
    expect(sequence.low).toBeLessThan(single.low);
    expect(sequence.high).toBeGreaterThan(single.high);
    expect(sequence.high - sequence.low).toBeLessThan(2 * (single.high - single.low));
  });

  it("refuse impossible arguments", () => {
    expect(() => alwaysValidInterval([1], { alpha: 0.05, tightestAt: 10 })).toThrow(RangeError);
    expect(() => mixtureBoundary(1, 0, 0.05)).toThrow(RangeError);
    expect(() => mixtureBoundary(1, 1, 0)).toThrow(RangeError);
    expect(() => rinottConstant(1, 10, 0.95)).toThrow(RangeError);
    expect(() => rinottConstant(4, 10, 0.2)).toThrow(RangeError);
  });
});
