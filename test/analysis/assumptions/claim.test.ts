import { describe, expect, it } from "vitest";
import { claimUnderStress, standingOf } from "../../../src/analysis/assumptions/claim.ts";
import type { Stress, StressEnd, StressedParameter } from "../../../src/analysis/assumptions/result.ts";

const around = (estimate: number, half: number) => ({ estimate, low: estimate - half, high: estimate + half });
const atMost = { low: null, high: -2, closed: true };
const within = { low: -1, high: 1, closed: true };

describe("what becomes of a claim", () => {
  it("is met inside of what is claimed, missed outside, open across a limit", () => {
    expect(standingOf(around(-3, 0.5), atMost)).toBe("met");
    expect(standingOf(around(-1, 0.5), atMost)).toBe("missed");
    expect(standingOf(around(-2, 0.5), atMost)).toBe("open");
    expect(standingOf(around(0, 0.5), within)).toBe("met");
    expect(standingOf(around(3, 0.5), within)).toBe("missed");
    expect(standingOf(around(-1, 0.5), within)).toBe("open");
  });

  it("counts a limit to the range where it is closed", () => {
    const zero = around(0, 0);
    expect(standingOf(zero, { low: null, high: 0, closed: true })).toBe("met");
    expect(standingOf(zero, { low: null, high: 0, closed: false })).toBe("missed");
  });

  it("is open in a single world", () => {
    expect(standingOf({ estimate: -9, low: null, high: null }, atMost)).toBe("open");
  });
});

describe("the ends that turn a claim", () => {
  const end = (value: number, effect: number, changeP: number): StressEnd => ({
    ...{ value, effect: around(effect, 0.5), change: around(effect + 3, 0.5) },
    ...{ effectP: 0.001, changeP, verdict: "moves" },
  });
  const parameter = (path: string, ...ends: readonly StressEnd[]): StressedParameter => ({
    ...{ path, meaning: "", unit: "", grade: "assumption", value: 1, reason: "" },
    ends,
  });
  const stress: Stress = {
    claim: { id: "as-told", claim: "Needs fall", expect: { text: "at most -2", ...atMost } },
    ...{ arm: "collective", against: "isolated", outcome: "prevalence", label: "", unit: "", better: "lower" },
    ...{ month: 1, worlds: 9, people: 9, level: 0.95, base: around(-3, 0.5), left: [] },
    parameters: [
      parameter("small", end(0, -2.4, 0.01)),
      parameter("unclear", end(0, -2, 0.2)),
      parameter("large", end(0, -1, 0.01), end(2, -5, 0.01)),
    ],
  };

  it("are those at which something else becomes of it by a change that can be told, the largest first", () => {
    const found = claimUnderStress(stress);
    expect(found?.base).toBe("met");
    expect(found?.ends.map(({ standing }) => standing)).toEqual(["missed", "met", "open", "open"]);
    expect(found?.turning.map((one) => [one.parameter.path, one.standing])).toEqual([
      ["large", "missed"],
      ["small", "open"],
    ]);
  });

  it("are none without a claim", () => {
    expect(claimUnderStress({ ...stress, claim: null })).toBeNull();
  });
});
