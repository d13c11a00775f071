import { describe, expect, it } from "vitest";
import { patterns } from "../../src/patterns/index.ts";
import { type Band, finding, judged, verdictOf } from "../../src/patterns/pattern.ts";
import { patternRun, patternRuns } from "../../src/patterns/runs.ts";

const band: Band = { low: 0, high: 1, reason: "for the test" };
const at = (low: number, high: number) => ({ value: (low + high) / 2, low, high });

describe("a verdict", () => {
  it("is that of the whole interval", () => {
    expect(verdictOf(at(0.1, 0.9), band)).toBe("holds");
    expect(verdictOf(at(1.1, 1.2), band)).toBe("misses");
    expect(verdictOf(at(-0.2, -0.1), band)).toBe("misses");
    expect(verdictOf(at(0.9, 1.1), band)).toBe("unclear");
    expect(verdictOf(at(-0.1, 1.1), band)).toBe("unclear");
  });

  it("leaves out the ends: nothing is not something", () => {
    expect(verdictOf(at(0, 0), { ...band, high: null })).toBe("unclear");
    expect(verdictOf(at(Number.MIN_VALUE, 1), { ...band, high: null })).toBe("holds");
    expect(verdictOf(at(0, 0.9), { ...band, low: null })).toBe("holds");
  });

  it("of a pattern is that of its worst part, whatever has no band", () => {
    const part = (low: number, high: number) => finding({ what: "", unit: "", band, words: "" }, at(low, high));
    const free = finding({ what: "", unit: "", words: "" }, at(5, 6));
    expect(free.verdict).toBeNull();
    expect(judged([part(0.1, 0.9), free]).verdict).toBe("holds");
    expect(judged([part(0.1, 0.9), part(0.9, 1.1)]).verdict).toBe("unclear");
    expect(judged([part(0.9, 1.1), part(2, 3), part(0.1, 0.9)]).verdict).toBe("misses");
  });
});

describe("the patterns", () => {
  it("are P1 to P8 and the before–after look, each with evidence, and ask for runs that exist", () => {
    expect(patterns.map(({ id }) => id)).toEqual(["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "naive"]);
    for (const { evidence, runs } of patterns) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const run of runs) expect(patternRun(run).name).toBe(run);
    }
    const used = new Set(patterns.flatMap(({ runs }) => runs));
    expect([...used].sort()).toEqual(patternRuns.map(({ name }) => name).sort());
  });
});
