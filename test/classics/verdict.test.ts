import { describe, expect, it } from "vitest";
import { answerOf, rowsOf, unexplained } from "../../src/classics/answer.ts";
import { readCell, replicateCell } from "../../src/classics/cell.ts";
import type { Estimate, Target, Tolerance } from "../../src/classics/classic.ts";
import { cellsOf, completed } from "../../src/classics/settings.ts";
import { judgeOrder, judgeTarget } from "../../src/classics/verdict.ts";
import { toy } from "./toy.ts";

const absolute: Tolerance = { kind: "absolute", amount: 0.1 };
const fourErrors: Tolerance = { kind: "standardErrors", count: 4 };
const target = (value: Target["value"], tolerance: Tolerance): Target => {
  return { quantity: "height", at: {}, value, status: "published", tolerance, source: "Table 1" };
};
const estimate = (value: number, standardError: number): Estimate => ({ value, standardError });
const verdictOf = (known: Target, ours: Estimate): string => judgeTarget(known, ours).verdict;

describe("ours beside a known answer", () => {
  it("is met within an absolute tolerance, missed beyond it by more than 3 standard errors, unclear between", () => {
    const known = target(1, absolute);
    expect([0.9, 0.91, 1.0999].map((value) => verdictOf(known, estimate(value, 0)))).toEqual(["met", "met", "met"]);
    expect([1.13, 0.75].map((value) => verdictOf(known, estimate(value, 0.02)))).toEqual(["unclear", "missed"]);
    expect([1.15, 1.17].map((value) => verdictOf(known, estimate(value, 0.02)))).toEqual(["unclear", "missed"]);
    expect(verdictOf(known, estimate(1.11, 0))).toBe("missed");
  });

  it("counts from the nearer end of a range", () => {
    const known = target([4, 5], absolute);
    expect([3.95, 4.5, 5.05, 5.2].map((value) => verdictOf(known, estimate(value, 0.01)))).toEqual([
      "met",
      "met",
      "met",
      "missed",
    ]);
  });

  it("in standard errors is met or missed; the known answer's own error counts too", () => {
    const known = target(1, fourErrors);
    expect([1.39, 1.41].map((value) => verdictOf(known, estimate(value, 0.1)))).toEqual(["met", "missed"]);
    const judged = judgeTarget({ ...known, standardError: 0.04 }, estimate(1.19, 0.03));
    expect(judged.allowed).toBeCloseTo(0.2, 12);
    expect(judged.verdict).toBe("met");
  });

  it("is unclear outside where nobody knows the standard error, missed where there is no number at all", () => {
    expect(verdictOf(target(1, absolute), estimate(2, Number.NaN))).toBe("unclear");
    expect(verdictOf(target(1, fourErrors), estimate(1, Number.NaN))).toBe("unclear");
    expect(verdictOf(target(1, absolute), estimate(Number.NaN, Number.NaN))).toBe("missed");
  });
});

describe("a published order", () => {
  const [order] = toy.orders;
  const judged = (...estimates: readonly Estimate[]) => judgeOrder(order as NonNullable<typeof order>, estimates);

  it("is met where every difference is clearly positive", () => {
    const { differences, verdict } = judged(estimate(3, 0.3), estimate(1, 0.4));
    expect(differences).toEqual([estimate(2, 0.5)]);
    expect(verdict).toBe("met");
  });

  it("is missed where one is clearly negative, unclear where one may be either", () => {
    expect(judged(estimate(3, 0.1), estimate(2, 0.1), estimate(2.6, 0.1)).verdict).toBe("missed");
    expect(judged(estimate(3, 0.1), estimate(2, 0.1), estimate(1.9, 0.1)).verdict).toBe("unclear");
    expect(judged(estimate(3, 0), estimate(3, 0)).verdict).toBe("missed");
  });
});

describe("the answer of a classic", () => {
  const cell = (settings: (typeof toy.cells)[number], replications: number) =>
    readCell(toy, settings, replicateCell(toy, settings, "1", 0, replications));

  it("judges every known answer of the cells that were run", () => {
    const answer = answerOf(
      toy,
      cellsOf(toy).map((settings) => cell(settings, 200)),
    );
    expect(answer.targets.map(({ verdict }) => verdict)).toEqual(["met", "met"]);
    expect(answer.orders.map(({ verdict }) => verdict)).toEqual(["met"]);
    expect(unexplained(answer)).toEqual([]);
    const rows = rowsOf(toy, answer);
    expect(rows.map(({ known, quantity, settings }) => [settings.level, quantity.name, known?.value ?? null])).toEqual([
      [0, "height", 0.5],
      [0, "high", null],
      [2, "height", null],
      [2, "high", null],
      [1, "height", [1.4, 1.6]],
      [1, "high", null],
    ]);
  });

  it("tells expected misses from others", () => {
    const [known] = answerOf(
      toy,
      cellsOf(toy).map((settings) => cell(settings, 200)),
    ).targets;
    const missed = { ...(known as NonNullable<typeof known>), verdict: "missed" as const };
    expect(unexplained({ targets: [missed], orders: [] })).toEqual([missed]);
    expect(unexplained({ targets: [{ ...missed, expectedMiss: true }], orders: [] })).toEqual([]);
  });

  it("leaves out what stands in other cells", () => {
    const answer = answerOf(toy, [cell(completed(toy, { level: 5 }), 3)]);
    expect(answer).toMatchObject({ targets: [], orders: [] });
  });

  it("gives replication r the same key in every cell, however replications are cut", () => {
    const [low, high] = [0, 2].map((level) => replicateCell(toy, completed(toy, { level }), "1", 0, 6));
    expect([...(high ?? [])].map((value) => (value - 2).toFixed(12))).toEqual(
      [...(low ?? [])].map((value) => value.toFixed(12)),
    );
    const last = replicateCell(toy, completed(toy, {}), "1", 4, 2);
    expect([...last]).toEqual([...(low ?? [])].slice(4));
    expect(replicateCell(toy, completed(toy, {}), "2", 4, 2)).not.toEqual(last);
  });

  it("refuses a replication with another count of numbers than names", () => {
    const wrong = { ...toy, replicate: () => [1, 2] };
    expect(() => replicateCell(wrong, completed(toy, {}), "1", 0, 1)).toThrow(
      "toy: got 2 numbers of a replication, expected 1",
    );
  });
});
