import { describe, expect, it } from "vitest";
import { log1p } from "../../../src/analysis/distributions/log1p.ts";

describe("log(1 + x)", () => {
  it("is within 4 ulp of Math.log1p over the whole range, next to 0 and next to −1 among them", () => {
    for (let step = -1000; step <= 1000; step++) {
      const size = 10 ** (step / 70);
      for (const x of [size, -1 / (1 + size), -size / 1e15]) {
        const exact = Math.log1p(x);
        expect(Math.abs(log1p(x) - exact), String(x)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(exact));
      }
    }
  });

  it("keeps what is too small to matter, and has no value below −1", () => {
    expect(log1p(0)).toBe(0);
    expect(log1p(-1e-300)).toBe(-1e-300);
    expect(log1p(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(log1p(-1)).toBe(Number.NEGATIVE_INFINITY);
    expect(log1p(-1.5)).toBeNaN();
    expect(log1p(Number.NaN)).toBeNaN();
  });
});
