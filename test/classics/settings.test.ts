import { describe, expect, it } from "vitest";
import { askedSettings } from "../../src/classics/asked.ts";
import { cellsOf, completed, sameCell } from "../../src/classics/settings.ts";
import { toy } from "./toy.ts";

describe("settings of a classic", () => {
  it("are completed with their defaults, in their order", () => {
    expect(Object.entries(completed(toy, { draws: 3 }))).toEqual([
      ["level", 0],
      ["draws", 3],
      ["shape", "mean"],
    ]);
  });

  it("stand for one cell where they are equal when completed", () => {
    expect(sameCell(toy, { level: 0 }, { shape: "mean" })).toBe(true);
    expect(sameCell(toy, { level: 0 }, { level: 0.1 })).toBe(false);
  });

  it("of the figure, of known answers and of orders are cells, each once", () => {
    expect(cellsOf(toy).map(({ level }) => level)).toEqual([0, 2, 1]);
  });
});

describe("settings that are asked for", () => {
  const problemsOf = (...texts: readonly string[]): readonly string[] => {
    const asked = askedSettings(toy, texts);
    return asked.ok ? [] : asked.problems;
  };

  it("are read as name=value, the last counting", () => {
    const texts = ["level=0.25", "draws=2", "shape=most", "level=1e0"];
    expect(askedSettings(toy, texts)).toEqual({ ok: true, values: { level: 1, draws: 2, shape: "most" } });
    expect(askedSettings(toy, [])).toEqual({ ok: true, values: {} });
  });

  it("are all checked: names, kinds, ranges and words, with what was probably meant", () => {
    expect(problemsOf("levle=1", "level=11", "level=x", "draws=1.5", "shape=mots", "draws", "level=")).toEqual([
      "--set levle: got an unknown setting, expected one of level, draws, shape; did you mean level?",
      "--set level: got 11, expected a number from 0 to 10",
      '--set level: got "x", expected a number from 0 to 10',
      "--set draws: got 1.5, expected a whole number from 1 to 5",
      '--set shape: got "mots", expected one of mean, most; did you mean most?',
      '--set: got "draws", expected name=value, such as level=0',
      "--set level: got nothing, expected a number from 0 to 10",
    ]);
  });

  it("cannot be what no number is", () => {
    expect(problemsOf("level=.nan", "level=.inf", "level=[1]", "level=true")).toHaveLength(4);
  });
});
