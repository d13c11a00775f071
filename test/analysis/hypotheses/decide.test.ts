import { describe, expect, it } from "vitest";
import { alwaysValidInterval } from "../../../src/analysis/confidence-sequence.ts";
import {
  decidePrecision,
  decideVerdicts,
  methodOf,
  worldsWithoutVariation,
} from "../../../src/analysis/hypotheses/decide.ts";
import { judge } from "../../../src/analysis/hypotheses/judge.ts";
import { decideStopping } from "../../../src/analysis/stopping.ts";
import { drawsFrom, sampleOf } from "../../properties/statistics-trials.ts";
import { claimOf, momentsOfPair, pairOf } from "./support.ts";

const { normal } = drawsFrom(3);
const against = sampleOf(300, () => 2 + normal());
const better = pairOf([...against], [...sampleOf(300, () => -0.5 + normal())]);
const same = pairOf([...against], [...against.map(() => 0)]);
const claim = claimOf({ high: 0, open: true });

describe("until an interval is narrow", () => {
  const rule = { until: "precise", relative: false, minimum: 10, lookAhead: 5, maximumReplications: 300 } as const;

  it("goes by the rule of Hoad, Robinson and Davies, look-ahead included", () => {
    const { looked, sufficient } = decideStopping(better.differences, {
      ...{ halfWidth: 0.3, relative: false, level: 0.95, minimum: 10, lookAhead: 5, ceiling: 300 },
    });
    expect(decidePrecision(better, { ...rule, halfWidth: 0.3 })).toEqual({ status: "reached", worlds: looked });
    expect(looked).toBe((sufficient ?? 0) + 5);
  });

  it("is relative to the mean of the second arm where asked", () => {
    const mean = against.reduce((sum, value) => sum + value, 0) / 300;
    const absolute = decidePrecision(better, { ...rule, halfWidth: 0.1 * mean });
    const relative = decidePrecision(better, { ...rule, halfWidth: 0.1, relative: true });
    expect(relative.status).toBe("reached");
    expect(Math.abs(relative.worlds - absolute.worlds)).toBeLessThan(40);
  });

  it("ends at the ceiling, and goes on below it", () => {
    const tight = { ...rule, halfWidth: 0.001 };
    expect(decidePrecision(better, tight)).toEqual({ status: "ceiling", worlds: 300 });
    expect(decidePrecision(better, { ...tight, maximumReplications: 1000 })).toEqual({
      status: "continue",
      worlds: 300,
    });
  });
});

describe("until every verdict is there", () => {
  const rule = { until: "decided", minimum: 10, maximumReplications: 1000 } as const;

  it("stops at the first number of worlds at which no claim is undecided, whatever comes later", () => {
    const { status, worlds } = decideVerdicts([claim], [better], rule);
    const method = methodOf(rule, [claim]);
    const verdictAt = (n: number) =>
      judge([claim], [momentsOfPair(pairOf([...against.slice(0, n)], [...better.differences.slice(0, n)]))], method)[0];
    expect(status).toBe("reached");
    expect(worlds).toBeGreaterThan(10);
    expect(verdictAt(worlds)?.verdict).toBe("supported");
    for (let n = 10; n < worlds; n++) expect(verdictAt(n)?.verdict).toBe("undecided");
  });

  it("needs not look again at what was looked at before", () => {
    const all = decideVerdicts([claim], [better], rule);
    const before = pairOf([...against.slice(0, 15)], [...better.differences.slice(0, 15)]);
    const first = decideVerdicts([claim], [before], rule);
    expect(first).toEqual({ status: "continue", worlds: 15 });
    expect(decideVerdicts([claim], [better], rule, first.worlds)).toEqual(all);
  });

  it("waits for the slowest claim", () => {
    const claims = [claim, claimOf({ low: -0.7, high: -0.3 })];
    const one = decideVerdicts([claim], [better], rule);
    const both = decideVerdicts(claims, [better, better], rule);
    expect(both.worlds).toBeGreaterThan(one.worlds);
  });

  it("lets a difference that never varied end the test only after enough worlds to have seen one in twenty vary", () => {
    expect(worldsWithoutVariation(0.05)).toBe(59);
    expect(0.95 ** 59).toBeLessThanOrEqual(0.05);
    expect(0.95 ** 58).toBeGreaterThan(0.05);
    expect(decideVerdicts([claim], [same], rule)).toEqual({ status: "reached", worlds: 59 });
    const few = { ...rule, maximumReplications: 40 };
    expect(decideVerdicts([claim], [same], few)).toEqual({ status: "ceiling", worlds: 40 });
  });

  it("has the intervals of the confidence sequence that is tightest between the fewest and the most worlds", () => {
    const interval = methodOf(rule, [claim]).interval(momentsOfPair(better), 0.05, false);
    const known = alwaysValidInterval(better.differences, { alpha: 0.05, tightestAt: 100 });
    expect(interval.low).toBeCloseTo(known.low, 12);
    expect(interval.high).toBeCloseTo(known.high, 12);
  });
});

describe("the method", () => {
  it("is Student's t but where verdicts end the test", () => {
    const precise = {
      until: "precise",
      halfWidth: 1,
      relative: false,
      minimum: 10,
      lookAhead: 5,
      maximumReplications: 20,
    };
    expect(methodOf(null, [claim]).name).toBe("t");
    expect(methodOf({ ...precise, until: "precise" }, [claim]).name).toBe("t");
    expect(methodOf({ until: "decided", minimum: 10, maximumReplications: 20 }, [claim]).name).toBe("always-valid");
  });
});
