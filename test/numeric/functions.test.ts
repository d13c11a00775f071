import { describe, expect, it } from "vitest";
import { clamp, exp, halving, log, power, sigmoid } from "../../src/numeric/functions.ts";
import truth from "../truth/elementary_functions.json" with { type: "json" };
import { ulpsBetween } from "./ulp.ts";

type Row = readonly number[];

/** Rows (arguments …, value) whose computed value is farther from the known one than allowed, in ulps. */
function misses(
  rows: readonly Row[],
  compute: (a: number, b: number) => number,
  allowed: (row: Row) => number,
): string[] {
  return rows.flatMap((row) => {
    const [a = Number.NaN, b = Number.NaN] = row;
    const distance = ulpsBetween(compute(a, b), row.at(-1) ?? Number.NaN);
    return distance <= allowed(row) ? [] : [`${row.join(" ")}: ${distance} ulp, allowed ${allowed(row)}`];
  });
}

/** Points of a sequence that fills (low, high) evenly and replays. */
function evenly(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low + (high - low) * ((i * 0.6180339887498949) % 1));
}

describe("exp", () => {
  it("is within 1 ulp of the values of 149 arguments known to 60 digits", () => {
    expect(misses(truth.exp, exp, () => 1)).toEqual([]);
    expect(truth.exp).toHaveLength(149);
  });

  it("is within 2 ulp of Math.exp at 20000 points", () => {
    const points = [...evenly(-708, 709.78, 10_000), ...evenly(-2, 2, 10_000)];
    expect(points.filter((x) => !(ulpsBetween(exp(x), Math.exp(x)) <= 2))).toEqual([]);
  });

  it("is exactly 1 at zero and at arguments too small to matter", () => {
    expect([0, -0, 5e-324, -5e-324, 1e-17, -1e-17].map(exp)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it("overflows to Infinity, and is 0 where the value would be below the normal numbers", () => {
    expect([709.79, 1e300, Number.POSITIVE_INFINITY].map(exp)).toEqual(Array(3).fill(Number.POSITIVE_INFINITY));
    expect([-708.5, -745, -1e300, Number.NEGATIVE_INFINITY].map(exp)).toEqual([0, 0, 0, 0]);
    expect(exp(709.78)).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(exp(-708)).toBeGreaterThan(0);
  });

  it("passes NaN on", () => expect(exp(Number.NaN)).toBeNaN());

  it("never decreases across the seams of its argument reduction", () => {
    for (let k = -1020; k <= 1020; k++) {
      const seam = (k + 0.5) * Math.LN2;
      expect(exp(seam * (1 + Math.sign(seam) * 1e-13))).toBeGreaterThan(exp(seam * (1 - Math.sign(seam) * 1e-13)));
    }
  });
});

describe("log", () => {
  it("is within 2 ulp of the values of 150 arguments known to 60 digits, subnormal ones among them", () => {
    expect(misses(truth.log, log, () => 2)).toEqual([]);
    expect(truth.log).toHaveLength(150);
  });

  it("is within 2 ulp of Math.log at 20000 points", () => {
    const points = [...evenly(0.01, 3, 10_000), ...evenly(-307, 308, 10_000).map((x) => 10 ** x)];
    expect(points.filter((x) => !(ulpsBetween(log(x), Math.log(x)) <= 2))).toEqual([]);
  });

  it("is 0 at 1, −Infinity at 0 of either sign, Infinity at Infinity and NaN below 0", () => {
    expect([1, 0, -0, Number.POSITIVE_INFINITY].map(log)).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect([-5e-324, -1, Number.NEGATIVE_INFINITY, Number.NaN].map(log)).toEqual(Array(4).fill(Number.NaN));
  });
});

describe("power", () => {
  const isWhole = (n: number): boolean => Number.isInteger(n);
  // Squaring rounds once a step and each squaring doubles the error so far; exp multiplies that of log by the exponent.
  const allowed = ([x = 0, n = 0]: Row): number => (isWhole(n) ? Math.abs(n) : 2 + 2 * Math.abs(n * Math.log(x)));

  it("agrees with values known to 60 digits, within an error that grows with the exponent", () => {
    expect(misses(truth.power, power, allowed)).toEqual([]);
    expect(truth.power.filter(([, n]) => isWhole(n ?? 0)).length).toBeGreaterThan(40);
    expect(truth.power.filter(([, n]) => !isWhole(n ?? 0)).length).toBeGreaterThan(40);
  });

  it("is exact for small whole powers", () => {
    expect([power(3, 5), power(-3, 5), power(-3, 4), power(2, -10), power(2, 1023)]).toEqual([
      243,
      -243,
      81,
      2 ** -10,
      2 ** 1023,
    ]);
  });

  it("treats 0, 1, NaN and infinite arguments as Math.pow does", () => {
    const exponents = [0, 1, -1, 0.5, -0.5, 3, Infinity, -Infinity, Number.NaN];
    const special = [0, 1, Infinity, Number.NaN].flatMap((x) => exponents.map((n) => [x, n] as const));
    const ordinary = [0.5, 2].flatMap((x) => [0, 1, Infinity, -Infinity, Number.NaN].map((n) => [x, n] as const));
    const pairs = [...special, ...ordinary];
    expect(pairs.map(([x, n]) => power(x, n))).toEqual(pairs.map(([x, n]) => x ** n));
  });

  it("has no real value for a negative base and a broken exponent", () => expect(power(-8, 1 / 3)).toBeNaN());

  it("overflows to Infinity and underflows to 0", () => {
    expect([power(10, 309), power(10, 400.5), power(10, -400), power(10, -400.5)]).toEqual([Infinity, Infinity, 0, 0]);
  });
});

describe("sigmoid", () => {
  it("is within 1.2e-16 of values known to 60 digits", () => {
    const far = truth.sigmoid.filter(([u = 0, value = 0]) => !(Math.abs(sigmoid(u) - value) <= 1.2e-16));
    expect(far).toEqual([]);
    expect(truth.sigmoid).toHaveLength(48);
  });

  it("has the symmetry σ(−u) = 1 − σ(u), is ½ at 0 and passes NaN on", () => {
    for (const u of evenly(0, 8, 500)) expect(Math.abs(sigmoid(-u) + sigmoid(u) - 1)).toBeLessThanOrEqual(2 ** -53);
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(Number.NaN)).toBeNaN();
  });
});

describe("halving", () => {
  it("is within 2 + 2·t/halfLife ulp of values known to 60 digits", () => {
    expect(misses(truth.halving, halving, ([t = 0, halfLife = 1]) => 2 + 2 * Math.abs(t / halfLife))).toEqual([]);
    expect(truth.halving).toHaveLength(40);
  });

  it("is 1 at the start and ½ after one half-life", () => {
    expect([halving(0, 36), halving(36, 36), halving(0.1, 0.1)]).toEqual([1, 0.5, 0.5]);
  });

  it("is off with a half-life of 0, even at the start, and constant with an infinite one", () => {
    expect([halving(0, 0), halving(12, 0), halving(12, Infinity)]).toEqual([0, 0, 1]);
  });
});

describe("clamp", () => {
  it("keeps what lies within and moves the rest to the nearer end", () => {
    expect([-1, 0, 0.3, 1, 2, Infinity, -Infinity].map((x) => clamp(x, 0, 1))).toEqual([0, 0, 0.3, 1, 1, 1, 0]);
    expect(clamp(Number.NaN, 0, 1)).toBeNaN();
  });
});
