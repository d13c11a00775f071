import { describe, expect, it } from "vitest";
import { ranked, worstVerdict } from "../../../src/analysis/assumptions/rank.ts";
import type { StressEnd, StressedParameter, StressVerdict } from "../../../src/analysis/assumptions/result.ts";
import { clearSign, stressEnds, verdictOf } from "../../../src/analysis/assumptions/stress.ts";
import { compareArms } from "../../../src/analysis/paired.ts";

const estimate = (value: number, half: number) => ({ estimate: value, low: value - half, high: value + half });
const base = estimate(-2, 0.5);

/** The verdict on an effect of ± half, when the change has a p-value. */
function verdict(effect: ReturnType<typeof estimate>, changeP: number, effectP = 0.001, before = base): StressVerdict {
  const change = estimate(effect.estimate - before.estimate, 0.1);
  return verdictOf(before, { effect, change, changeP, effectP }, 0.95);
}

describe("the verdict on an end", () => {
  it("flips with the other sign, if it can be told from 0 after adjusting", () => {
    expect(verdict(estimate(1, 0.5), 0.001)).toBe("flips");
    expect(verdict(estimate(1, 0.5), 0.001, 0.06)).toBe("undoes");
  });

  it("undoes where the interval includes 0, on either side", () => {
    expect(verdict(estimate(-0.3, 0.5), 0.001)).toBe("undoes");
    expect(verdict(estimate(0.3, 0.5), 0.001, 0.4)).toBe("undoes");
    expect(verdict(estimate(-0.3, 0.5), 0.5, 0.4)).toBe("undoes");
  });

  it("moves where only the size changes, and holds where nothing can be told", () => {
    expect(verdict(estimate(-3, 0.5), 0.05)).toBe("moves");
    expect(verdict(estimate(-3, 0.5), 0.051)).toBe("holds");
    expect(verdict(base, 0.001)).toBe("holds");
  });

  it("settles what could not be told before, never undoes it", () => {
    const undecided = estimate(-0.1, 0.5);
    expect(verdict(estimate(-2, 0.5), 0.001, 0.001, undecided)).toBe("settles");
    expect(verdict(estimate(-2, 0.5), 0.001, 0.2, undecided)).toBe("moves");
    expect(verdict(estimate(0.2, 0.5), 0.5, 0.2, undecided)).toBe("holds");
  });

  it("is nothing in a single world", () => {
    const single = { estimate: -2, low: null, high: null };
    expect(clearSign(single)).toBe(0);
    expect(verdictOf(single, { effect: single, change: single, changeP: 1, effectP: 1 }, 0.95)).toBe("holds");
  });
});

describe("the ends", () => {
  const against = Float64Array.of(10, 11, 12, 13, 14);
  const pair = (...effects: readonly number[]) => ({
    arm: against.map((value, world) => value + (effects[world] as number)),
    against,
  });
  const inForce = pair(-2.1, -1.9, -2, -2.2, -1.8);

  it("are compared with the value in force world by world", () => {
    const end = pair(-3, -3.1, -2.9, -3.2, -2.8);
    const { ends } = stressEnds(inForce, [{ value: 0.1, pair: end }], "lower", 0.95);
    // Differences of differences: −0.9, −1.2, −0.9, −1, −1.
    const changes = Float64Array.of(-0.9, -1.2, -0.9, -1, -1);
    const expected = compareArms(changes, new Float64Array(5), "lower", 0.95);
    expect(ends[0]?.change.estimate).toBeCloseTo(-1, 12);
    expect(ends[0]?.change.low).toBeCloseTo(expected.low as number, 10);
    expect(ends[0]?.change.high).toBeCloseTo(expected.high as number, 10);
    expect(ends[0]?.verdict).toBe("moves");
  });

  it("hold exactly where nothing changes", () => {
    const { base: found, ends } = stressEnds(inForce, [{ value: 0.1, pair: inForce }], "lower", 0.95);
    expect(ends[0]).toMatchObject({ change: { estimate: 0, low: 0, high: 0 }, changeP: 1, verdict: "holds" });
    expect(ends[0]?.effect).toEqual(found);
  });

  it("hold where both arms move alike, whatever rounding leaves of it", () => {
    const by = (shift: number, { against: level, arm }: typeof inForce) => ({
      arm: arm.map((value) => value + shift),
      against: level.map((value) => value + shift),
    });
    const shifted = Array.from({ length: 30 }, (_, i) => ({ value: i, pair: by(0.1 * (i + 1), inForce) }));
    const { ends } = stressEnds(inForce, shifted, "lower", 0.95);
    expect(ends.map(({ change, changeP, verdict }) => [change.estimate, changeP, verdict])).toEqual(
      ends.map(() => [0, 1, "holds"]),
    );
  });

  it("hold where a change is the same in each of a few worlds, and moves where it is so in many", () => {
    const same = (worlds: number) => {
      const [level, arm, moved] = [8, 4, 2].map((value) => new Float64Array(worlds).fill(value)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const end = { value: 1, pair: { arm: moved, against: level } };
      return stressEnds({ arm, against: level }, [end], "lower", 0.95).ends[0]?.verdict;
    };
    expect([2, 5, 6, 20].map(same)).toEqual(["holds", "holds", "moves", "moves"]);
  });

  it("are adjusted for how many there are", () => {
    const weak = pair(-2.6, -1.8, -2.5, -2.6, -2.4);
    const alone = stressEnds(inForce, [{ value: 1, pair: weak }], "lower", 0.95).ends[0] as StressEnd;
    const many = stressEnds(
      inForce,
      Array.from({ length: 20 }, () => ({ value: 1, pair: weak })),
      "lower",
      0.95,
    ).ends[0] as StressEnd;
    expect(many.changeP).toBeCloseTo(Math.min(1, 20 * alone.changeP), 12);
    expect(many.change).toEqual(alone.change);
  });
});

describe("the order", () => {
  const parameter = (path: string, ...ends: readonly (readonly [StressVerdict, number])[]): StressedParameter => ({
    ...{ path, meaning: "", unit: "", grade: "assumption", value: 1, reason: "" },
    ends: ends.map(([found, change], i) => ({
      ...{ value: i, effect: base, effectP: 1, changeP: 1, verdict: found },
      change: estimate(change, 0),
    })),
  });

  it("puts what flips first, then what undoes, then the largest change, whatever can be told of it", () => {
    const all = [
      parameter("small", ["moves", 0.1]),
      parameter("undone", ["holds", 0], ["undoes", 1]),
      parameter("large", ["holds", -3]),
      parameter("flipped", ["undoes", 2], ["flips", 4]),
    ];
    expect(ranked(all).map(({ path }) => path)).toEqual(["flipped", "undone", "large", "small"]);
    expect(all.map(worstVerdict)).toEqual(["moves", "undoes", "holds", "flips"]);
  });
});
