import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/numeric/normal.ts";
import published from "../truth/distribution_quantiles.json" with { type: "json" };
import truth from "../truth/elementary_functions.json" with { type: "json" };

function farFrom(rows: readonly (readonly number[])[], relative: number): string[] {
  return rows.flatMap(([p = Number.NaN, z = Number.NaN]) => {
    const got = normalQuantile(p);
    return Math.abs(got - z) <= relative * Math.abs(z) ? [] : [`${p}: got ${got}, expected ${z}`];
  });
}

describe("normalQuantile", () => {
  it("agrees with the 20 quantiles of the reference table within 1e-14", () => {
    expect(farFrom(published.norm_ppf, 1e-14)).toEqual([]);
    expect(published.norm_ppf).toHaveLength(20);
  });

  it("agrees with 87 quantiles known to 60 digits within 1e-15, at the seams of the algorithm and far out", () => {
    expect(farFrom(truth.normalQuantile, 1e-15)).toEqual([]);
    expect(truth.normalQuantile).toHaveLength(87);
  });

  it("is antisymmetric where 1 − p is exact", () => {
    for (let i = 1; i < 512; i++) expect(normalQuantile(1 - i / 1024)).toBe(-normalQuantile(i / 1024));
  });

  it("increases with every step of a 32-bit word", () => {
    for (const word of [0, 1, 0x3ff_ffff, 0x1333_3332, 0x7fff_fffe, 0xeccc_cccb, 0xffff_fffe]) {
      const at = (w: number): number => normalQuantile((w + 0.5) / 2 ** 32);
      expect(at(word + 1)).toBeGreaterThan(at(word));
    }
  });

  it("is infinite at 0 and 1, and NaN at NaN", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(normalQuantile(Number.NaN)).toBeNaN();
  });
});
