import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { told } from "../../lessons/tell.ts";
import { fill, words } from "../../words/words.ts";
import { goTo, type Place } from "./course.ts";
import { useStepKeys } from "./keys.ts";
import { StepView } from "./step.tsx";
import { questionOf, teacherQuestion, want } from "./worlds.ts";

/** "7 minutes". */
export function minutesText(n: number): string {
  const { lessons } = words.value;
  return n === 1 ? lessons.minute : fill(lessons.minutes, { n });
}

/** The steps as a line of buttons: where one is, what was and what comes. */
function Progress({ index, lesson }: Place): JSX.Element {
  const { lessons } = words.value;
  return (
    <ol class="lesson-progress no-print" aria-label={lessons.steps}>
      {lesson.steps.map(({ id, kind, minutes, title }, each) => (
        <li key={id} style={{ flexGrow: minutes }}>
          <button
            type="button"
            class={each < index ? "done" : ""}
            aria-current={each === index ? "step" : undefined}
            aria-label={`${each + 1}. ${told(title)} (${lessons[`kind.${kind}`]}, ${minutesText(minutes)})`}
            title={told(title)}
            onClick={() => goTo(lesson, each)}
          />
        </li>
      ))}
    </ol>
  );
}

function Ways({ index, lesson }: Place): JSX.Element {
  const { lessons } = words.value;
  return (
    <div class="lesson-ways row no-print">
      <button type="button" disabled={index === 0} onClick={() => goTo(lesson, index - 1)}>
        {lessons.back}
      </button>
      <button
        type="button"
        class="primary"
        disabled={index + 1 === lesson.steps.length}
        onClick={() => goTo(lesson, index + 1)}
      >
        {lessons.next}
      </button>
      <span class="note">{lessons.keys}</span>
    </div>
  );
}

/** Runs the step's worlds first, then those of the steps after it, so that they are there when these come. */
function useWorlds({ index, lesson, step }: Place): void {
  const now = questionOf(lesson, step);
  const later = lesson.steps
    .slice(index + 1)
    .map((each) => teacherQuestion(lesson, { ...each, teacher: { answer: [], often: [] } }));
  const asked = [now, ...later].flatMap((each) => (each ? [each] : []));
  const keys = asked.map(({ key }) => key).join(" ");
  useEffect(() => want(asked), [keys]);
}

/** A lesson, step by step. */
export function Player({ at }: { readonly at: Place }): JSX.Element {
  const { lessons } = words.value;
  const { index, lesson, step } = at;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step.id);
  useWorlds(at);
  useStepKeys((by) => goTo(lesson, index + by));
  useEffect(() => {
    if (shown.current !== step.id) heading.current?.focus();
    shown.current = step.id;
  }, [step.id]);
  const count = fill(lessons.step, { step: index + 1, steps: lesson.steps.length });
  return (
    <article class="lesson stack no-print">
      <Progress {...at} />
      <header>
        <p class="note">
          {count} · {lessons[`kind.${step.kind}`]} · {minutesText(step.minutes)}
        </p>
        <h3 ref={heading} class="lesson-title" tabIndex={-1}>
          {told(step.title)}
        </h3>
      </header>
      <StepView key={step.id} at={at} />
      {index + 1 === lesson.steps.length && <Extend {...at} />}
      <Ways {...at} />
    </article>
  );
}

/** What to do after the last step. */
function Extend({ lesson }: Place): JSX.Element {
  return (
    <section class="panel stack">
      <h4>{words.value.lessons.extend}</h4>
      <ul>
        {lesson.extend.map((text) => (
          <li key={text.en}>{told(text)}</li>
        ))}
      </ul>
    </section>
  );
}
