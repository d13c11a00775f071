import { describe, expect, it } from "vitest";
import { betaCdf, betaQuantile } from "../../../src/analysis/distributions/beta.ts";
import { binomialAtLeast, binomialCdf } from "../../../src/analysis/distributions/binomial.ts";
import { scaleRule } from "../../../src/analysis/distributions/chi-scale.ts";
import { chiSquareCdf, chiSquareQuantile, chiSquareUpper } from "../../../src/analysis/distributions/chi-square.ts";
import { fisherCdf, fisherQuantile, fisherUpper } from "../../../src/analysis/distributions/fisher.ts";
import { gammaHalfRatio, logGamma, stirlingError } from "../../../src/analysis/distributions/gamma.ts";
import { incompleteBeta, logOnePlusMinus } from "../../../src/analysis/distributions/incomplete-beta.ts";
import { incompleteGamma } from "../../../src/analysis/distributions/incomplete-gamma.ts";
import { invertIncreasing } from "../../../src/analysis/distributions/invert.ts";
import { noncentralStudentUpper } from "../../../src/analysis/distributions/noncentral-student.ts";
import { normalCdf, normalDensity, normalQuantile } from "../../../src/analysis/distributions/normal.ts";
import { apply, gaussLegendre, panelRule } from "../../../src/analysis/distributions/quadrature.ts";
import {
  studentCdf,
  studentDensity,
  studentQuantile,
  studentUpper,
} from "../../../src/analysis/distributions/student.ts";
import { studentizedRangeCdf } from "../../../src/analysis/distributions/studentized-range.ts";

/** Largest relative gap between two functions over the points. */
function gap(points: readonly number[], f: (x: number) => number, g: (x: number) => number): number {
  return Math.max(...points.map((x) => Math.abs(f(x) / g(x) - 1)));
}

describe("gamma function", () => {
  it("is the factorial", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      factorial *= n;
      expect(Math.abs(logGamma(n + 1) - Math.log(factorial))).toBeLessThan(1e-14 * Math.max(1, Math.log(factorial)));
    }
  });

  it("has ratio Γ(n+½)/Γ(n) = √π·(2n choose n)·n/4ⁿ", () => {
    let expected = Math.sqrt(Math.PI) / 2;
    for (let n = 1; n <= 60; n++) {
      expect(Math.abs(gammaHalfRatio(n) / expected - 1)).toBeLessThan(3e-15 * n);
      expected *= (n + 0.5) / n;
    }
  });

  it("has a Stirling error that falls like 1/12x", () => {
    expect(12e6 * stirlingError(1e6)).toBeCloseTo(1, 12);
    expect(stirlingError(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)) - (0.5 * Math.log(2 * Math.PI) - 0.5), 14);
  });

  it("refuses what is not positive", () => {
    for (const x of [0, -1, Number.NaN]) expect(() => logGamma(x)).toThrow(RangeError);
  });
});

describe("incomplete beta and gamma functions", () => {
  it("have the known corner values", () => {
    expect(incompleteBeta(2, 3, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteBeta(2, 3, 1)).toEqual({ lower: 1, upper: 0 });
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
  });

  it("are polynomials or exponentials for whole shapes", () => {
    const points = [0.01, 0.2, 0.5, 0.8, 0.99];
    expect(
      gap(
        points,
        (x) => incompleteBeta(1, 5, x).upper,
        (x) => (1 - x) ** 5,
      ),
    ).toBeLessThan(1e-14);
    expect(
      gap(
        points,
        (x) => incompleteBeta(2, 2, x).lower,
        (x) => x * x * (3 - 2 * x),
      ),
    ).toBeLessThan(1e-14);
    expect(
      gap(
        [0.1, 1, 5, 50],
        (x) => incompleteGamma(1, x).upper,
        (x) => Math.exp(-x),
      ),
    ).toBeLessThan(2e-14);
  });

  it("mirror each other on both sides of every crossing of methods", () => {
    for (const a of [0.5, 1, 1.5, 2, 3, 100]) {
      for (const b of [0.5, 1, 2, 50]) {
        for (let x = 0.01; x < 1; x += 0.01) {
          const [one, other] = [incompleteBeta(a, b, x, 1 - x), incompleteBeta(b, a, 1 - x, x)];
          expect(Math.abs(one.lower - other.upper)).toBeLessThan(1e-13);
          expect(Math.abs(one.lower + one.upper - 1)).toBeLessThan(1e-15);
        }
      }
    }
  });

  it("refuse arguments outside their domain", () => {
    expect(() => incompleteBeta(0, 1, 0.5)).toThrow(RangeError);
    expect(() => incompleteBeta(1, 1, 1.5)).toThrow(RangeError);
    expect(() => incompleteGamma(1, -1)).toThrow(RangeError);
  });

  it("rest on ln(1+u) − u without cancellation", () => {
    for (const u of [1e-8, -1e-8, 1e-5]) {
      const series = -(u ** 2) / 2 + u ** 3 / 3 - u ** 4 / 4;
      expect(Math.abs(logOnePlusMinus(u) / series - 1)).toBeLessThan(1e-15);
    }
    for (const u of [0.39999, -0.39999]) {
      expect(Math.abs(logOnePlusMinus(u) / (Math.log1p(u) - u) - 1)).toBeLessThan(1e-14);
    }
  });
});

describe("quantiles", () => {
  const probabilities = [1e-12, 1e-5, 0.01, 0.1, 0.3, 0.4999, 0.5001, 0.8, 0.999];
  const freedoms = [0.3, 1, 2, 3.5, 7.7, 100, 1000];

  it("invert their distribution functions", () => {
    const back = (there: (p: number) => number, cdf: (x: number) => number, within: number) =>
      expect(
        gap(
          probabilities,
          (p) => cdf(there(p)),
          (p) => p,
        ),
      ).toBeLessThan(within);
    back(normalQuantile, normalCdf, 1e-14);
    for (const v of freedoms) {
      back(
        (p) => studentQuantile(p, v),
        (x) => studentCdf(x, v),
        1e-13,
      );
      back(
        (p) => chiSquareQuantile(p, v),
        (x) => chiSquareCdf(x, v),
        1e-12,
      );
      back(
        (p) => fisherQuantile(p, v, 5.5),
        (x) => fisherCdf(x, v, 5.5),
        1e-11,
      );
      back(
        (p) => betaQuantile(p, v, 2.5),
        (x) => betaCdf(x, v, 2.5),
        1e-11,
      );
    }
  });

  it("have the ends of the support at 0 and 1", () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([studentQuantile(0, 5), studentQuantile(0.5, 5), studentQuantile(1, 5)]).toEqual([-Infinity, 0, Infinity]);
    expect([chiSquareQuantile(0, 5), chiSquareQuantile(1, 5)]).toEqual([0, Infinity]);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([fisherQuantile(0, 2, 3), fisherQuantile(1, 2, 3)]).toEqual([0, Infinity]);
  });

  it("refuse what is no probability", () => {
    for (const p of [-0.1, 1.1, Number.NaN]) {
      for (const quantile of [
        normalQuantile,
        (q: number) => studentQuantile(q, 5),
        (q: number) => betaQuantile(q, 2, 2),
      ]) {
        expect(() => quantile(p)).toThrow(RangeError);
      }
      expect(() => chiSquareQuantile(p, 2)).toThrow(RangeError);
    }
    expect(() => studentQuantile(0.3, 0)).toThrow(RangeError);
  });
});

describe("limits and relations of the distributions", () => {
  it("t with one and two degrees of freedom has a closed form, with very many it is normal", () => {
    const points = [-50, -3, -1.01, -0.99, -0.2, 0.4, 1, 2.5];
    expect(
      gap(
        points,
        (t) => studentCdf(t, 2),
        (t) => (t < 0 ? 1 / (2 + t * t - t * Math.sqrt(2 + t * t)) : 0.5 + t / 2 / Math.sqrt(2 + t * t)),
      ),
    ).toBeLessThan(1e-14);
    expect(
      gap(
        [-5, -1, 0.3, 2],
        (t) => studentCdf(t, 1),
        (t) => 0.5 + Math.atan(t) / Math.PI,
      ),
    ).toBeLessThan(1e-14);
    expect(gap(points.slice(1), (t) => studentCdf(t, 1e13), normalCdf)).toBeLessThan(1e-11);
    expect(
      gap(
        points,
        (t) => studentDensity(t, 1),
        (t) => 1 / (Math.PI * (1 + t * t)),
      ),
    ).toBeLessThan(1e-14);
  });

  it("reach 0 and 1 at infinity and stay NaN for NaN", () => {
    expect([studentCdf(-Infinity, 3), studentCdf(Infinity, 3), studentUpper(Infinity, 3)]).toEqual([0, 1, 0]);
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(-50)]).toEqual([0, 1, 0]);
    expect(normalCdf(Number.NaN)).toBeNaN();
    expect(studentUpper(Number.NaN, 3)).toBeNaN();
    expect([chiSquareCdf(-1, 3), chiSquareUpper(-1, 3)]).toEqual([0, 1]);
    expect([fisherCdf(Infinity, 3, 4), fisherUpper(Infinity, 3, 4)]).toEqual([1, 0]);
  });

  it("F with one numerator degree of freedom is t squared", () => {
    expect(
      gap(
        [0.1, 1, 2, 6],
        (t) => fisherUpper(t * t, 1, 7),
        (t) => 2 * studentUpper(t, 7),
      ),
    ).toBeLessThan(1e-13);
  });

  it("binomial tails add up their terms", () => {
    const term = (k: number) => [1, 6, 15, 20, 15, 6, 1][k] as number;
    for (let k = 0; k <= 6; k++) {
      const sum = Array.from({ length: k + 1 }, (_, i) => term(i) * 0.3 ** i * 0.7 ** (6 - i)).reduce((a, b) => a + b);
      expect(binomialCdf(k, 6, 0.3)).toBeCloseTo(sum, 14);
      expect(binomialAtLeast(k + 1, 6, 0.3)).toBeCloseTo(1 - sum, 14);
    }
    expect([binomialCdf(-1, 6, 0.3), binomialCdf(6, 6, 0.3), binomialAtLeast(0, 6, 0.3)]).toEqual([0, 1, 1]);
    expect(() => binomialCdf(1, 2.5, 0.5)).toThrow(RangeError);
    expect(() => binomialAtLeast(1, 2, 1.5)).toThrow(RangeError);
  });

  it("noncentral t is t without noncentrality and grows with it", () => {
    for (const v of [1, 1.5, 2, 7, 100]) {
      expect(noncentralStudentUpper(1.3, v, 0)).toBeCloseTo(studentUpper(1.3, v), 13);
      expect(noncentralStudentUpper(1.3, v, 1)).toBeGreaterThan(noncentralStudentUpper(1.3, v, 0.9));
    }
    expect(noncentralStudentUpper(1.3, 1e12, 1)).toBeCloseTo(normalCdf(-0.3), 14);
  });

  it("studentized range of two groups is √2 |t|", () => {
    for (const v of [1, 4, 30])
      expect(studentizedRangeCdf(3, 2, v)).toBeCloseTo(1 - 2 * studentUpper(3 / Math.SQRT2, v), 12);
    expect(studentizedRangeCdf(0, 3, 5)).toBe(0);
    expect(() => studentizedRangeCdf(1, 1, 5)).toThrow(RangeError);
  });
});

describe("quadrature", () => {
  it("is exact for polynomials of degree 2n − 1", () => {
    for (const n of [2, 5, 24]) {
      const rule = gaussLegendre(n);
      for (let power = 0; power < 2 * n; power += 2)
        expect(apply(rule, (x) => x ** power)).toBeCloseTo(2 / (power + 1), 13);
      expect(Math.abs(apply(rule, (x) => x ** (2 * n)) - 2 / (2 * n + 1))).toBeGreaterThan(n < 10 ? 1e-4 : 0);
    }
  });

  it("integrates the normal density over panels", () => {
    expect(apply(panelRule(-9, 9, 3), normalDensity)).toBeCloseTo(1, 14);
  });

  it("has mean square 1 for the scale of an estimated deviation", () => {
    for (const v of [1, 1.3, 2, 5, 81, 83, 1e4, 1e12]) {
      expect(apply(scaleRule(v), () => 1)).toBeCloseTo(1, 12);
      expect(apply(scaleRule(v), (s) => s * s)).toBeCloseTo(1, 12);
    }
    expect(() => scaleRule(0.5)).toThrow(RangeError);
  });
});

describe("root finding", () => {
  it("bisects when Newton's step leaves the bracket or the slope is useless", () => {
    expect(
      invertIncreasing(
        (x) => x ** 3 - 8,
        (x) => 3 * x * x,
        0.001,
        -10,
        10,
      ),
    ).toBeCloseTo(2, 14);
    expect(
      invertIncreasing(
        (x) => Math.atan(x - 3),
        () => 0,
        100,
        -1e6,
        1e6,
      ),
    ).toBeCloseTo(3, 12);
    expect(
      invertIncreasing(
        (x) => (x < 1 / 3 ? -1 : 1),
        () => Number.NaN,
        5,
        0,
        1,
      ),
    ).toBeCloseTo(1 / 3, 15);
  });
});
