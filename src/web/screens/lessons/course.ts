import { lessonNamed } from "../../lessons/all.ts";
import { firstChanges } from "../../lessons/ask.ts";
import type { Lesson, Step } from "../../lessons/lesson.ts";
import { change, session } from "../../live/store.ts";

/** Where one is in the lessons: the lesson and its step; null in the list of lessons. */
export interface Place {
  readonly lesson: Lesson;
  readonly index: number;
  readonly step: Step;
}

export function place(): Place | null {
  const at = session.value.lesson;
  const lesson = at ? lessonNamed(at.name) : undefined;
  if (!at || !lesson) return null;
  const index = Math.min(at.step, lesson.steps.length - 1);
  return { lesson, index, step: lesson.steps[index] as Step };
}

/** Opens a step; its sliders begin where the step says. */
export function goTo(lesson: Lesson, index: number): void {
  const step = lesson.steps[index];
  if (!step) return;
  const changes = firstChanges(step);
  const { changes: before, preset } = session.value;
  const same = JSON.stringify(changes) === JSON.stringify(before) && preset === lesson.preset;
  const at = { lesson: { name: lesson.name, step: index } };
  change(same ? at : { ...at, preset: lesson.preset, changes });
}

export function leave(): void {
  change({ lesson: null });
}

/** Shows a step's question on another screen, where everything can be moved. */
export function lookCloser({ ask, figure, screen }: Step): void {
  const outcome = figure && "outcome" in figure ? { outcome: figure.outcome } : {};
  const arm = ask?.arms.some(({ name }) => name === "collective") ? { arm: "collective" } : {};
  if (screen) change({ ...outcome, ...arm, screen });
}

const views = ["student", "teacher", "handout"] as const;
export type ViewName = (typeof views)[number];

const PREFIX = "lessons.";

function detail(key: string): string | undefined {
  return session.value.details[PREFIX + key];
}

function setDetails(values: Readonly<Record<string, string | null>>): void {
  const { details } = session.value;
  const dropped = Object.keys(values).map((key) => PREFIX + key);
  const rest = Object.entries(details).filter(([key]) => !dropped.includes(key));
  const set = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [[PREFIX + key, value] as const],
  );
  change({ details: Object.fromEntries([...rest, ...set]) });
}

export function view(): ViewName {
  return views.find((name) => name === detail("view")) ?? "student";
}

export function show(name: ViewName): void {
  setDetails({ view: name === "student" ? null : name });
}

const predictionKey = ({ lesson, step }: Pick<Place, "lesson" | "step">): string => `${lesson.name}.${step.id}`;

/** What was predicted, as text; undefined before. */
export function predicted(at: Pick<Place, "lesson" | "step">): string | undefined {
  return detail(predictionKey(at));
}

/** Whether the answer may be seen: the prediction is made, or there is none to make. */
export function isRevealed(at: Pick<Place, "lesson" | "step">): boolean {
  return at.step.prediction === undefined || detail(`${predictionKey(at)}.said`) !== undefined;
}

/** Keeps a prediction that can still be changed. */
export function predict(at: Place, text: string): void {
  setDetails({ [predictionKey(at)]: text });
}

/** Ends predicting; with an empty text where the class has predicted on paper. */
export function commit(at: Place, text: string): void {
  const key = predictionKey(at);
  setDetails({ [key]: text === "" ? null : text, [`${key}.said`]: "1" });
}

export function predictAgain(at: Place): void {
  setDetails({ [`${predictionKey(at)}.said`]: null });
}
