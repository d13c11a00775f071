import { describe, expect, it } from "vitest";
import { readCell, replicateCell } from "../../../src/classics/cell.ts";
import type { CellResult, Classic, SettingValues } from "../../../src/classics/classic.ts";
import { bestOfK } from "../../../src/classics/closed/best-of-k.ts";
import { duplication } from "../../../src/classics/closed/duplication.ts";
import { cumulative, density, expectedMaximum } from "../../../src/classics/closed/normal-curve.ts";
import { regressionToTheMean } from "../../../src/classics/closed/regression-to-the-mean.ts";
import { completed } from "../../../src/classics/settings.ts";

function cell(classic: Classic, values: SettingValues, replications: number): CellResult {
  const settings = completed(classic, values);
  return readCell(classic, settings, replicateCell(classic, settings, "closed", 0, replications));
}

/** Four standard errors: a false alarm in 16 000 comparisons. */
function expectNear(result: CellResult, quantity: string, expected: number): void {
  const { standardError, value } = result.estimates[quantity] ?? { value: Number.NaN, standardError: Number.NaN };
  expect(Math.abs(value - expected), `${quantity} ${value}, expected ${expected}`).toBeLessThan(4 * standardError);
}

describe("the normal curve", () => {
  it.each([
    [-3, 0.0013498980316300933],
    [-1, 0.15865525393145705],
    [0, 0.5],
    [1, 0.8413447460685429],
    [2, 0.9772498680518208],
    [5, 0.9999997133484281],
  ])("distribution function at %f", (z, expected) => {
    expect(cumulative(z)).toBeCloseTo(expected, 14);
  });

  it("density, and both ends", () => {
    expect(density(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(density(1)).toBeCloseTo(0.24197072451914337, 15);
    expect([cumulative(-40), cumulative(40)]).toEqual([0, 1]);
  });

  it("expected largest of k numbers: 0, 1/√π, 3/(2√π), and tables for more", () => {
    const root = Math.sqrt(Math.PI);
    expect(expectedMaximum(1)).toBeCloseTo(0, 12);
    expect(expectedMaximum(2)).toBeCloseTo(1 / root, 12);
    expect(expectedMaximum(3)).toBeCloseTo(1.5 / root, 12);
    expect(expectedMaximum(5)).toBeCloseTo(1.1629644736, 9);
    expect(expectedMaximum(100)).toBeCloseTo(2.5075936, 6);
  });
});

describe("duplication (seed closed)", () => {
  it("covers one need in one way, and needs by as many organizations as there are draws", () => {
    expect(cell(duplication, { needs: 1, organizations: 7 }, 3).estimates.covered).toEqual({
      value: 1,
      standardError: 0,
    });
    const single = cell(duplication, { organizations: 1 }, 3).estimates;
    expect([single.covered?.value, single.duplicated?.value]).toEqual([0.05, 0]);
  });

  it("of other sizes: 7 needs, 12 organizations", () => {
    expectNear(cell(duplication, { needs: 7, organizations: 12 }, 2000), "covered", 1 - (6 / 7) ** 12);
  });
});

describe("best of k (seed closed)", () => {
  it("with other spreads and errors: 4 programs, 2 and 0.5", () => {
    const result = cell(bestOfK, { candidates: 4, spread: 2, error: 0.5 }, 2000);
    expectNear(result, "gain", (4 / Math.sqrt(4.25)) * 1.029375373);
    expectNear(result, "promised", Math.sqrt(4.25) * 1.029375373);
  });

  it("is nothing where programs are all the same, judged well or badly", () => {
    for (const error of [0, 1]) expect(cell(bestOfK, { spread: 0, error }, 3).estimates.gain?.value).toBe(0);
    expect(cell(bestOfK, { spread: 0, error: 0 }, 3).estimates.theory?.value).toBe(0);
  });
});

describe("regression to the mean (seed closed)", () => {
  it.each([1, 6])("depends on the correlation, not on the months over which it holds (%i)", (lag) => {
    expectNear(cell(regressionToTheMean, { lag }, 150), "fall", 0.305027);
  });

  it("is everything above the mean where nothing lasts", () => {
    expectNear(cell(regressionToTheMean, { correlation: 0, lag: 1 }, 100), "fall", 1.525135);
  });

  it("has no number where nothing is ever that bad", () => {
    const { fall, firstFall } = cell(regressionToTheMean, { threshold: 4, months: 1 }, 3).estimates;
    expect([fall?.value, firstFall?.value]).toEqual([Number.NaN, Number.NaN]);
  });
});
