import { effect, signal, untracked } from "@preact/signals";
import type { Scenario } from "../../../scenario/scenario.ts";
import { changesOf, scenarioFor } from "../../lessons/ask.ts";
import type { Ask, Lesson, Step } from "../../lessons/lesson.ts";
import { createInquiry, type Inquiry } from "../../live/answers.ts";
import { dragging, presets, session } from "../../live/store.ts";
import type { Answer } from "../../session/answer.ts";

/** A question of a lesson, told apart from others by its key. */
export interface Asked {
  readonly key: string;
  readonly scenario: Scenario;
  readonly worlds: number;
}

/** Answers kept: a lesson has fewer questions, and sliders ask many. */
const MOST_KEPT = 24;
const WHILE_DRAGGING = 8;

const found = signal<ReadonlyMap<string, Answer>>(new Map());
const wanted = signal<readonly Asked[]>([]);

let inquiry: Inquiry | null = null;
let current: Asked | null = null;

function isDone({ key, worlds }: Asked): boolean {
  return (found.peek().get(key)?.worlds ?? 0) >= worlds;
}

function keep(key: string, answer: Answer): void {
  const others = [...found.peek()].filter(([name]) => name !== key).slice(1 - MOST_KEPT);
  found.value = new Map([...others, [key, answer]]);
}

/** Asks the first question that has no full answer yet; one that moves with a slider waits until the one before has any answer. */
function askNext(): void {
  const next = wanted.peek().find((each) => !isDone(each));
  if (!next || next.key === current?.key) return;
  const unanswered = current !== null && !found.peek().has(current.key);
  if (dragging.peek() && unanswered) return;
  current = next;
  inquiry ??= begin();
  inquiry.ask(next.scenario, next.worlds);
}

function begin(): Inquiry {
  const made = createInquiry();
  effect(() => {
    const answer = made.answer.value;
    untracked(() => {
      if (answer === null || current === null || answer.scenario !== current.scenario) return;
      keep(current.key, answer);
      if (!isDone(current)) return;
      current = null;
      askNext();
    });
  });
  return made;
}

effect(() => {
  if (wanted.value.length > 0) untracked(askNext);
});

/** Runs these questions, one after another; those asked for before are given up. */
export function want(questions: readonly Asked[]): void {
  wanted.value = questions;
}

/** The answer so far; null before the first world. Read in a component it follows the worlds. */
export function answerTo(asked: Asked | null): Answer | null {
  return asked === null ? null : (found.value.get(asked.key) ?? null);
}

/** The answer once all its worlds have run: what is printed, or told without their number, must not change any more. */
export function wholeAnswerTo(asked: Asked | null): Answer | null {
  const answer = answerTo(asked);
  return asked !== null && answer !== null && answer.worlds >= asked.worlds ? answer : null;
}

/** Why worlds could not be run; null where they can. */
export function failure(): string | null {
  return inquiry?.error.value ?? null;
}

function askedOf(lesson: Lesson, ask: Ask, changes: Parameters<typeof scenarioFor>[2]): Asked | null {
  const preset = presets.find(({ scenario }) => scenario.name === lesson.preset);
  if (!preset) return null;
  const worlds = dragging.value ? Math.min(WHILE_DRAGGING, ask.worlds) : ask.worlds;
  // A slow device may simulate fewer people, as on the other screens.
  const sized = { ...ask, worlds, people: Math.min(ask.people, session.value.people) };
  const key = JSON.stringify([lesson.preset, { ...sized, changes }]);
  return { key, worlds, scenario: known.get(key) ?? remember(key, scenarioFor(preset, sized, changes)) };
}

/** The same question is the same object, so that its answer is known again. */
const known = new Map<string, Scenario>();

function remember(key: string, scenario: Scenario): Scenario {
  if (known.size >= 4 * MOST_KEPT) known.clear();
  known.set(key, scenario);
  return scenario;
}

/** What a step asks, with the session's values where its sliders are open; null for a step that asks nothing. */
export function questionOf(lesson: Lesson, step: Step): Asked | null {
  return step.ask ? askedOf(lesson, step.ask, changesOf(step, session.value.changes)) : null;
}

/** What a step's teacher view asks: the step's own values, whatever the sliders stand at. */
export function teacherQuestion(lesson: Lesson, step: Step): Asked | null {
  const ask = step.teacher.ask ?? step.ask;
  return ask ? askedOf(lesson, ask, ask.changes ?? {}) : null;
}
