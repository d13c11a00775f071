import { describe, expect, it } from "vitest";
import type { LineFigure } from "../../../src/web/lessons/curves.ts";
import type { Prediction } from "../../../src/web/lessons/lesson.ts";
import { begun, measured } from "../../../src/web/lessons/measured.ts";
import { drawnFrom, drawnText, pickFrom, rightAnswer, scoreDrawn } from "../../../src/web/lessons/predict.ts";
import type { Answer } from "../../../src/web/session/answer.ts";

const both = (text: string) => ({ en: text, es: text });

/** Two worlds over two months, of two domains; collective is 0.1 and 0.2 below isolated in the last. */
const levels: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "isolated prevalence": [
    [0.5, 0.6],
    [0.5, 0.6],
    [0.4, 0.6],
  ],
  "collective prevalence": [
    [0.5, 0.6],
    [0.5, 0.5],
    [0.3, 0.4],
  ],
};

const outcome = { name: "prevalence", label: "", unit: "share", better: "lower", meaning: "", range: [0, 1] } as const;

const answer = {
  scenario: { months: 2, domains: [], arms: [] },
  worlds: 2,
  results: [{ start: 12 }, { start: null }],
  panel: {
    worlds: 2,
    arms: ["isolated", "collective"],
    outcomes: [outcome],
    months: [0, 1, 2],
    values: (arm: string, name: string, month: number) => Float64Array.from(levels[`${arm} ${name}`]?.[month] ?? []),
  },
} as unknown as Answer;

const figure: LineFigure = { kind: "futures", title: both(""), outcome: "prevalence", before: [], after: [] };
const draw = { kind: "draw", question: both(""), arm: "collective", places: [1, 2] } as const;

const pick: Extract<Prediction, { kind: "pick" }> = {
  kind: "pick",
  question: both(""),
  measure: { of: "difference", arm: "collective", outcome: "prevalence", month: 2 },
  answers: [
    { text: both("far lower"), below: -0.2 },
    { text: both("lower"), below: 0 },
    { text: both("not lower"), below: Infinity },
  ],
};

describe("predictions", () => {
  it("of a line are scored by their mean distance from the model's", () => {
    // The model: 0.5 in month 1, 0.35 in month 2.
    const { distance, last } = scoreDrawn(draw, figure, [0.52, 0.45], answer);
    expect(distance).toBeCloseTo((0.02 + 0.1) / 2, 12);
    expect(last.drawn).toBe(0.45);
    expect(last.value).toBeCloseTo(0.35, 12);
  });

  it("of a line cannot be scored where the figure has no such place", () => {
    expect(() => scoreDrawn({ ...draw, places: [1, 7] }, figure, [0, 0], answer)).toThrow(/place 7/);
  });

  it("among answers are right where the answer holds what was measured", () => {
    // Mean of −0.1 and −0.2.
    expect(rightAnswer(pick, answer)).toBe(1);
    const far = { ...pick, answers: pick.answers.map((each, i) => (i === 0 ? { ...each, below: -0.1 } : each)) };
    expect(rightAnswer(far, answer)).toBe(0);
  });

  it("among counts of worlds compare shares of them", () => {
    const counted = {
      ...pick,
      measure: { of: "worlds-better", arm: "collective", outcome: "prevalence", month: 1 },
    } as const;
    // One of two worlds.
    expect(measured(counted.measure, answer).value).toBe(1);
    const answers = [
      { text: both("few"), below: 0.5 },
      { text: both("half"), below: 0.75 },
      { text: both("most"), below: Infinity },
    ];
    expect(rightAnswer({ ...counted, answers }, answer)).toBe(1);
  });

  it("come back from a link as they were, and nothing else does", () => {
    expect(drawnFrom(drawnText([0.5, -0.0125]), 2)).toEqual([0.5, -0.0125]);
    expect(drawnFrom("5000", 2)).toBeNull();
    expect(drawnFrom("5000 x", 2)).toBeNull();
    expect(drawnFrom(undefined, 1)).toBeNull();
    expect(pickFrom("2", pick)).toBe(2);
    expect(pickFrom("3", pick)).toBeNull();
    expect(pickFrom(undefined, pick)).toBeNull();
  });
});

describe("measures", () => {
  it("look around the beginning only in worlds that can be followed", () => {
    expect(begun(answer)).toEqual([]);
    expect(begun({ ...answer, scenario: { ...answer.scenario, months: 60 } } as Answer)).toEqual([
      { world: 0, start: 12 },
    ]);
  });

  it("know the chance of so many coins", () => {
    expect(measured({ of: "coins", heads: 2, coins: 2 }, answer).value).toBeCloseTo(0.25, 12);
    // Sum of binomial(53, k)/2^53 over k from 34.
    expect(measured({ of: "coins", heads: 34, coins: 53 }, answer).value).toBeCloseTo(0.027, 3);
  });

  it("name what they do not find", () => {
    expect(() => measured({ of: "level", arm: "isolated", outcome: "luck", month: 1 }, answer)).toThrow(/luck/);
  });
});
