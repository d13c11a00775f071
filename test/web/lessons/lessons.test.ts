import { describe, expect, it } from "vitest";
import { lessonNamed, lessons } from "../../../src/web/lessons/all.ts";
import type { Both, Lesson, Step } from "../../../src/web/lessons/lesson.ts";
import { MINUTES } from "../../../src/web/lessons/lesson.ts";
import { placeholders } from "../../../src/web/lessons/tell.ts";
import { screens } from "../../../src/web/session/session.ts";
import { sliderFor } from "../../../src/web/session/sliders.ts";

const everyStep = lessons.flatMap((lesson) => lesson.steps.map((step) => ({ lesson, step })));

/** All texts within a value. */
function textsIn(value: unknown): readonly Both[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "es" in value) return [value as Both];
  return Object.values(value).flatMap(textsIn);
}

const namesIn = (text: string): readonly string[] => [...new Set(placeholders(text))].sort();

function numbersIn(text: string): readonly string[] {
  return text.replace(/\{\w+\}/g, "").match(/\d+(?:[.,]\d+)?/g) ?? [];
}

function shownTexts({
  figure,
  points = [],
  prediction,
  question,
  reveal = [],
  teacher,
  text,
  title,
}: Step): readonly Both[] {
  const asked = [...(question ? [question] : []), ...(prediction ? [prediction.question] : [])];
  return [title, ...text, ...points, ...asked, ...reveal, ...teacher.answer, ...teacher.often, ...textsIn(figure)];
}

describe("lessons", () => {
  it("are the three that the page promises", () => {
    expect(lessons.map(({ name }) => name)).toEqual(["meetings", "backbone", "before-after"]);
    expect(lessonNamed("backbone")?.name).toBe("backbone");
    expect(lessonNamed("none")).toBeUndefined();
  });

  it.each(lessons)("$name takes 40 minutes, begins with a question and ends with one", ({ steps }) => {
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(MINUTES);
    expect(steps[0]?.kind).toBe("warm-up");
    expect(steps.at(-1)?.kind).toBe("exit");
    expect(steps.at(-1)?.question).toBeDefined();
    const kinds = new Set(steps.map(({ kind }) => kind));
    expect([...kinds]).toEqual(expect.arrayContaining(["predict", "try"]));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  });

  it.each(lessons)(
    "$name has something to notice, to try and to extend, limits and facts with sources",
    (lesson: Lesson) => {
      expect(lesson.steps.some(({ kind, points = [] }) => kind === "try" && points.length >= 2)).toBe(true);
      expect(lesson.steps.some(({ kind }) => kind === "notice" || kind === "look")).toBe(true);
      expect(lesson.extend.length).toBeGreaterThan(0);
      expect(lesson.limits.length).toBeGreaterThan(0);
      for (const { source } of lesson.facts) expect(source).toMatch(/\d{4}/);
    },
  );

  it.each(lessons)("$name says the same in both languages, with the same numbers", (lesson: Lesson) => {
    const texts = textsIn(lesson);
    expect(texts.length).toBeGreaterThan(40);
    for (const { en, es } of texts) {
      expect(en.trim()).not.toBe("");
      expect(es.trim(), en).not.toBe("");
      expect(namesIn(es), en).toEqual(namesIn(en));
      if (en.length > 20) expect(es).not.toBe(en);
    }
  });

  it.each(lessons)("$name writes out no number but those of its facts", (lesson: Lesson) => {
    const cited = new Set(lesson.facts.flatMap(({ text }) => [...numbersIn(text.en), ...numbersIn(text.es)]));
    const texts = [
      lesson.about,
      ...lesson.aims,
      ...lesson.extend,
      ...lesson.limits,
      ...lesson.steps.flatMap(shownTexts),
    ];
    // Months are counted from 0, needs out of 100.
    const own = texts
      .flatMap(({ en, es }) => [...numbersIn(en), ...numbersIn(es)])
      .filter((each) => each !== "0" && each !== "100");
    expect(own.filter((each) => !cited.has(each))).toEqual([]);
  });

  it.each(everyStep)(
    "$lesson.name, $step.id: sliders exist, screens exist, every placeholder has its measure",
    ({ step }) => {
      for (const path of [...(step.open ?? []), ...(step.locked ?? [])]) expect(sliderFor(path), path).toBeDefined();
      if (step.screen) expect(screens).toContain(step.screen);
      const names = shownTexts(step).flatMap(({ en }) => namesIn(en));
      const known = Object.keys(step.numbers ?? {});
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
      expect(known.filter((name) => name !== "neediest" && name !== "luckiest" && !names.includes(name))).toEqual([]);
      if (names.length > 0 || step.figure || step.prediction) expect(step.ask).toBeDefined();
      if (step.prediction) expect(step.reveal?.length).toBeGreaterThan(0);
      expect(step.teacher.answer.length * step.teacher.often.length).toBeGreaterThan(0);
    },
  );
});
