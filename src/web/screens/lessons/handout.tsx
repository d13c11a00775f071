import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Lesson, Step } from "../../lessons/lesson.ts";
import { placeholders, told } from "../../lessons/tell.ts";
import { version } from "../../version.ts";
import { fill, words } from "../../words/words.ts";
import { Paper } from "./paper.tsx";
import { Text } from "./told.tsx";
import { teacherQuestion, want, wholeAnswerTo } from "./worlds.ts";

function Lines({ count }: { readonly count: number }): JSX.Element {
  return (
    <div class="write" aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  );
}

/** What a student predicts on paper: an empty picture, or boxes to tick. */
function PaperPrediction({ lesson, step }: { readonly lesson: Lesson; readonly step: Step }): JSX.Element | null {
  const { lessons } = words.value;
  const { figure, prediction } = step;
  const answer = wholeAnswerTo(teacherQuestion(lesson, { ...step, teacher: { answer: [], often: [] } }));
  if (!prediction) return null;
  return (
    <>
      <p>{told(prediction.question)}</p>
      {prediction.kind === "pick" ? (
        <ul class="ticks">
          {prediction.answers.map(({ text }) => (
            <li key={text.en}>{told(text)}</li>
          ))}
        </ul>
      ) : (
        figure && figure.kind !== "rows" && figure.kind !== "indicators" && <Paper figure={figure} answer={answer} />
      )}
      <p class="model-said">{lessons["handout.model"]}</p>
    </>
  );
}

function HandoutStep({
  index,
  lesson,
  step,
}: {
  readonly lesson: Lesson;
  readonly step: Step;
  readonly index: number;
}): JSX.Element {
  const { numbers = {}, points = [], question, text } = step;
  const answer = wholeAnswerTo(teacherQuestion(lesson, { ...step, teacher: { answer: [], often: [] } }));
  const open = step.kind === "warm-up" || step.kind === "exit";
  // A sentence whose numbers move with sliders, or that gives an answer away, stays on the screen.
  const kept =
    step.kind === "try" || step.kind === "notice" || step.kind === "look"
      ? text.filter(({ en }) => placeholders(en).length === 0)
      : text;
  const asked = step.kind === "notice" ? points.filter(({ en }) => placeholders(en).length === 0) : points;
  return (
    <section class="handout-step">
      <h4>
        {index + 1}. {told(step.title)}
      </h4>
      {kept.map((each) => (
        <p key={each.en}>
          <Text text={each} numbers={numbers} answer={answer} />
        </p>
      ))}
      {question && <p class="lesson-question">{told(question)}</p>}
      {asked.length > 0 && (
        <ul>
          {asked.map((each) => (
            <li key={each.en}>{told(each)}</li>
          ))}
        </ul>
      )}
      <PaperPrediction lesson={lesson} step={step} />
      {!step.prediction && <Lines count={open ? 2 : 1} />}
    </section>
  );
}

/** One sheet for every student: questions and room for answers. It gives none away. */
export function Handout({
  lesson,
  only,
}: {
  readonly lesson: Lesson;
  readonly only: "print" | "screen and print";
}): JSX.Element {
  const { lessons } = words.value;
  const shown = only === "screen and print";
  const asked = lesson.steps.flatMap((step) => {
    const question = teacherQuestion(lesson, { ...step, teacher: { answer: [], often: [] } });
    return question ? [question] : [];
  });
  const keys = asked.map(({ key }) => key).join(" ");
  useEffect(() => {
    if (shown) want(asked);
  }, [keys, shown]);
  return (
    <article class={shown ? "handout" : "handout print-only"} aria-hidden={shown ? undefined : true}>
      <header class="handout-head">
        <h3 class="handout-title">{told(lesson.title)}</h3>
        <p>
          {lessons["handout.name"]} <span class="fill" /> {lessons["handout.date"]} <span class="fill short" />
        </p>
      </header>
      <p>{told(lesson.about)}</p>
      {lesson.steps.map((step, index) => (
        <HandoutStep key={step.id} lesson={lesson} step={step} index={index} />
      ))}
      <section class="handout-step">
        <h4>{lessons.extend}</h4>
        <ul>
          {lesson.extend.map((text) => (
            <li key={text.en}>{told(text)}</li>
          ))}
        </ul>
      </section>
      <p class="note">{fill(lessons["handout.source"], { version })}</p>
    </article>
  );
}
