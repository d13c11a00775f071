import { beforeAll, describe, expect, it } from "vitest";
import { lessons } from "../../../src/web/lessons/all.ts";
import { curveOf, linesOf } from "../../../src/web/lessons/curves.ts";
import type { Both, Step } from "../../../src/web/lessons/lesson.ts";
import { measured } from "../../../src/web/lessons/measured.ts";
import { rightAnswer, scoreDrawn } from "../../../src/web/lessons/predict.ts";
import { filled } from "../../../src/web/lessons/tell.ts";
import type { Answer } from "../../../src/web/session/answer.ts";
import type { Preset } from "../../../src/web/session/preset.ts";
import { language } from "../../../src/web/words/words.ts";
import { answerOf, presetNamed } from "./answers.ts";

let preset: Preset;

beforeAll(async () => {
  preset = await presetNamed("first-look");
});

const steps = lessons.flatMap((lesson) => lesson.steps.filter(({ ask }) => ask).map((step) => ({ lesson, step })));

function fillAll(texts: readonly Both[], step: Step, answer: Answer): readonly string[] {
  return texts.map((text) => filled(text, step.numbers ?? {}, answer) ?? "");
}

function drawn(step: Step, answer: Answer): void {
  const { figure, prediction } = step;
  if (prediction?.kind === "pick") expect(prediction.answers[rightAnswer(prediction, answer)]).toBeDefined();
  if (!figure) return;
  if (figure.kind === "indicators") return;
  if (figure.kind === "rows") {
    for (const { measure } of figure.rows) expect(measured(measure, answer).value).not.toBeNaN();
    return;
  }
  const { after, before } = linesOf(figure);
  for (const { arm } of [...before, ...after]) expect(curveOf(answer, figure, arm).points.length).toBeGreaterThan(3);
  if (prediction?.kind !== "draw") return;
  const target = curveOf(answer, figure, prediction.arm);
  const values = prediction.places.map((place) => target.points.find(({ x }) => x === place)?.value ?? Number.NaN);
  expect(scoreDrawn(prediction, figure, values, answer).distance).toBe(0);
}

describe("what the engine answers in lessons", () => {
  it.each(steps)("fills every text and figure of $lesson.name, $step.id", ({ lesson, step }) => {
    expect(lesson.preset).toBe(preset.scenario.name);
    if (!step.ask) return;
    // Enough worlds that hard times begin in some of them.
    const size = { people: 60, worlds: step.ask.start ? 16 : 3 };
    const answer = answerOf(preset, step.ask, step, size);
    const told = step.teacher.ask ? answerOf(preset, step.teacher.ask, undefined, size) : answer;
    for (const name of ["en", "es"] as const) {
      language.value = name;
      const class_ = fillAll([...step.text, ...(step.points ?? []), ...(step.reveal ?? [])], step, answer);
      const teacher = fillAll([...step.teacher.answer, ...step.teacher.often], step, told);
      for (const text of [...class_, ...teacher]) expect(text).not.toMatch(/[{}]|NaN|undefined|Infinity|^$/);
    }
    language.value = "en";
    drawn(step, answer);
  });
});
