import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Lesson, Step } from "../../lessons/lesson.ts";
import { told } from "../../lessons/tell.ts";
import { fill, words } from "../../words/words.ts";
import { goTo, show } from "./course.ts";
import { Facts } from "./facts.tsx";
import { minutesText } from "./player.tsx";
import { StepFigure } from "./step-figure.tsx";
import { Paragraphs, Points } from "./told.tsx";
import { teacherQuestion, want, wholeAnswerTo } from "./worlds.ts";

function List({ texts, title }: { readonly title: string; readonly texts: Lesson["aims"] }): JSX.Element {
  return (
    <section class="stack">
      <h3>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text.en}>{told(text)}</li>
        ))}
      </ul>
    </section>
  );
}

interface NoteProps {
  readonly lesson: Lesson;
  readonly step: Step;
  readonly index: number;
}

function Note({ index, lesson, step }: NoteProps): JSX.Element {
  const { lessons } = words.value;
  const before = lesson.steps.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
  const answer = wholeAnswerTo(teacherQuestion(lesson, step));
  const numbers = step.numbers ?? {};
  const time = fill(lessons["teacher.time"], { from: before, to: before + step.minutes });
  const open = (): void => {
    show("student");
    goTo(lesson, index);
  };
  const asked = step.question ?? step.prediction?.question;
  return (
    <section class="teacher-step panel stack">
      <header>
        <p class="note">
          {lessons[`kind.${step.kind}`]} · {minutesText(step.minutes)} · {time}
        </p>
        <h4>
          {index + 1}. {told(step.title)}
        </h4>
      </header>
      {asked && <p class="lesson-question">{told(asked)}</p>}
      <div class="stack">
        <h5>{lessons.answer}</h5>
        <Paragraphs texts={step.teacher.answer} numbers={numbers} answer={answer} />
        <h5>{lessons.often}</h5>
        <Points texts={step.teacher.often} numbers={numbers} answer={answer} />
      </div>
      {step.figure && answer && (
        <details class="no-print">
          <summary>{told(step.figure.title)}</summary>
          <StepFigure answer={answer} figure={step.figure} revealed />
        </details>
      )}
      <button type="button" class="quiet no-print" onClick={open}>
        {lessons["teacher.open"]}
        <span class="hidden">: {told(step.title)}</span>
      </button>
    </section>
  );
}

/** Answers, timing and what to expect, for whoever teaches the lesson. */
export function TeacherView({ lesson }: { readonly lesson: Lesson }): JSX.Element {
  const { lessons } = words.value;
  const asked = lesson.steps.map((step) => teacherQuestion(lesson, step)).flatMap((each) => (each ? [each] : []));
  const keys = asked.map(({ key }) => key).join(" ");
  useEffect(() => want(asked), [keys]);
  const total = lesson.steps.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <article class="teacher stack">
      <h2 class="print-only">
        {told(lesson.title)}: {lessons["view.teacher"]}
      </h2>
      <p>{lessons["teacher.lead"]}</p>
      <p class="note">
        {fill(lessons["minutes.total"], { n: total })} · {lessons["teacher.needs"]}
      </p>
      <List title={lessons.aims} texts={lesson.aims} />
      {lesson.steps.map((step, index) => (
        <Note key={step.id} lesson={lesson} step={step} index={index} />
      ))}
      <List title={lessons.extend} texts={lesson.extend} />
      <List title={lessons.limits} texts={lesson.limits} />
      <section class="stack">
        <h3>{lessons.facts}</h3>
        <Facts lesson={lesson} />
      </section>
    </article>
  );
}
