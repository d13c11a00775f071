import { beforeAll, describe, expect, it } from "vitest";
import { answerOf, type ClassicAnswer, rowsOf, unexplained } from "../../src/classics/answer.ts";
import { askedSettings } from "../../src/classics/asked.ts";
import { readCell, replicateCell } from "../../src/classics/cell.ts";
import type { Classic } from "../../src/classics/classic.ts";
import { classicNamed } from "../../src/classics/find.ts";
import { classics } from "../../src/classics/index.ts";
import { cellsOf } from "../../src/classics/settings.ts";

/** Another seed than that of the command line, so that known answers are not tuned to one. */
const SEED = "check";

function checked(classic: Classic): ClassicAnswer {
  const { check } = classic.replications;
  const cells = cellsOf(classic).map((settings) =>
    readCell(classic, settings, replicateCell(classic, settings, SEED, 0, check)),
  );
  return answerOf(classic, cells);
}

describe("the list of classics", () => {
  it("has each name once, and finds it", () => {
    expect(new Set(classics.map(({ name }) => name)).size).toBe(classics.length);
    for (const classic of classics) expect(classicNamed(classic.name)).toBe(classic);
    expect(() => classicNamed("none")).toThrow(/^classic: got none, expected one of /);
  });

  it("has settings whose defaults are in their ranges", () => {
    for (const classic of classics) {
      const asked = askedSettings(
        classic,
        classic.settings.map((setting) => `${setting.name}=${setting.default}`),
      );
      expect(asked, classic.name).toMatchObject({ ok: true });
      expect(new Set(classic.settings.map(({ name }) => name)).size).toBe(classic.settings.length);
    }
  });

  it("has cells, known answers and orders with settings that exist and values in range", () => {
    for (const classic of classics) {
      const places = [
        ...classic.cells,
        ...classic.targets.map(({ at }) => at),
        ...classic.orders.flatMap(({ descending }) => descending.map(({ at }) => at)),
      ];
      expect(classic.cells.length, classic.name).toBeGreaterThan(0);
      for (const place of places) {
        const texts = Object.entries(place).map(([name, value]) => `${name}=${value}`);
        expect(askedSettings(classic, texts), `${classic.name} ${texts}`).toMatchObject({ ok: true });
      }
    }
  });
});

// A miss is more than 3 standard errors beyond a tolerance, or beyond 4 where the tolerance is counted in them: by chance about one in
// 370 of the comparisons whose tolerance is far too narrow, and much fewer of the others. The seed is fixed.
describe.each(classics.map((classic) => [classic.name, classic] as const))("%s at its reduced size", (_, classic) => {
  let answer: ClassicAnswer;
  beforeAll(() => {
    answer = checked(classic);
  });

  it("misses no known answer without an explanation, and no order", () => {
    expect(unexplained(answer)).toEqual([]);
  });

  it("compares every known answer and every order, in a quantity that its cell has", () => {
    expect(answer.targets).toHaveLength(classic.targets.length);
    expect(answer.orders).toHaveLength(classic.orders.length);
    expect(rowsOf(classic, answer).filter(({ known }) => known !== null)).toHaveLength(classic.targets.length);
    expect(classic.targets.length).toBeGreaterThan(0);
  });

  it("draws its figure from numbers", () => {
    const points = classic.figure.points(answer.cells);
    expect(points.filter(({ x }) => !Number.isFinite(x))).toEqual([]);
    expect(points.some(({ value }) => Number.isFinite(value))).toBe(true);
  });
});
