import { describe, expect, it } from "vitest";
import { amount, counted, duration, fixed, money, percent, sensible, signed } from "../../src/charts/numbers.ts";

/** No-break spaces are written as spaces here. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers for readers", () => {
  it("groups thousands and writes a true minus", () => {
    expect(fixed(-1234567.891, 1)).toBe("−1,234,567.9");
    expect(fixed(999.5, 0)).toBe("1,000");
    expect(fixed(1234.5678, 4)).toBe("1,234.5678");
  });

  it("gives zero no sign, however small the number was", () => {
    expect(fixed(-0.04, 1)).toBe("0.0");
    expect(fixed(-0, 0)).toBe("0");
    expect(plain(signed(-1e-9, "share", 1e-3))).toBe("0.00 points");
    expect(money(-0.0001)).not.toContain("−0.00 ");
  });

  it("writes a dash for what is missing", () => {
    expect([fixed(null, 1), percent(Number.NaN), sensible(null), money(Number.NaN), signed(null, "share")]).toEqual([
      "–",
      "–",
      "–",
      "–",
      "–",
    ]);
  });

  it("keeps three significant digits", () => {
    expect([sensible(0.0123456), sensible(9.996), sensible(1234.5), sensible(0)]).toEqual([
      "0.0123",
      "10.0",
      "1,235",
      "0",
    ]);
  });

  it("writes money short", () => {
    expect([987_850, 1_723_456, -20.5, 2.4e9, 0, 3.956].map((value) => plain(money(value)))).toEqual([
      "$988,000",
      "$1.72 million",
      "−$20.5",
      "$2.40 billion",
      "$0",
      "$3.96",
    ]);
  });

  it("writes differences of shares in points, to the digit their interval supports", () => {
    expect(plain(signed(-0.01934, "share", 0.007))).toBe("−1.9 points");
    expect(plain(signed(0.0004, "share", 0.0002))).toBe("+0.040 points");
    expect(plain(signed(3.21, "organizations", 0.4))).toBe("+3.2 organizations");
  });

  it("does not show as zero what is not", () => {
    expect(plain(signed(-0.0002, "share", 0.009))).toBe("−0.02 points");
    expect(plain(signed(0.00001, "share", 0.003))).toBe("+0.001 points");
    expect(plain(signed(1e-17, "share", 0.003))).toBe("0.0 points");
  });

  it("writes amounts in their units", () => {
    expect(plain(amount(0.461, "share"))).toBe("46.1 %");
    expect(plain(amount(0.6, "share of worlds"))).toBe("60.0 %");
    expect(plain(amount(5_940_000, "$ per month"))).toBe("$5.94 million per month");
    expect(plain(amount(24.8, "organizations"))).toBe("24.8 organizations");
  });

  it("counts in the singular and the plural", () => {
    expect([counted(1, "world"), counted(2, "world"), duration(12), duration(24), duration(30)].map(plain)).toEqual([
      "1 world",
      "2 worlds",
      "1 year",
      "2 years",
      "30 months",
    ]);
  });
});
