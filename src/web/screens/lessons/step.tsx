import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { baseline, type LineFigure } from "../../lessons/curves.ts";
import type { Step } from "../../lessons/lesson.ts";
import { type Drawn, drawnFrom, drawnText } from "../../lessons/predict.ts";
import { told } from "../../lessons/tell.ts";
import { dragging } from "../../live/store.ts";
import type { Answer } from "../../session/answer.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { commit, isRevealed, lookCloser, type Place, predict, predictAgain, predicted } from "./course.ts";
import { DrawFields, PickFields } from "./prediction.tsx";
import { Score } from "./score.tsx";
import { LockedSliders, OpenSliders } from "./sliders.tsx";
import { StepFigure } from "./step-figure.tsx";
import { Paragraphs, Points } from "./told.tsx";
import { answerTo, failure, questionOf } from "./worlds.ts";

/** A step whose prediction is drawn has a figure of lines. */
function lineFigure({ figure, prediction }: Step): LineFigure | null {
  if (!figure || prediction?.kind !== "draw" || figure.kind === "rows" || figure.kind === "indicators") return null;
  return figure;
}

/** What is drawn so far; at first the isolated line, as far as it is known, or no difference. */
function drawnSoFar(at: Place, figure: LineFigure, answer: Answer): Drawn {
  const { prediction } = at.step;
  const places = prediction?.kind === "draw" ? prediction.places : [];
  const known = baseline(answer, figure)?.points ?? [];
  const before = known.findLast(({ x }) => x <= 0)?.value ?? 0;
  const first = places.map((place) => known.find(({ x }) => x === place)?.value ?? before);
  return drawnFrom(predicted(at), places.length) ?? first;
}

interface PictureProps {
  readonly answer: Answer;
  readonly isComplete: boolean;
  readonly at: Place;
}

function Picture({ answer, at, isComplete }: PictureProps): JSX.Element | null {
  const { figure, prediction } = at.step;
  if (!figure) return null;
  const revealed = isRevealed(at);
  const drawn = lineFigure(at.step);
  const hasDrawn = predicted(at) !== undefined;
  const drawing =
    drawn && prediction?.kind === "draw" && (revealed ? hasDrawn : isComplete)
      ? {
          places: prediction.places,
          values: drawnSoFar(at, drawn, answer),
          onDraw: revealed ? null : (values: Drawn) => predict(at, drawnText(values)),
        }
      : null;
  return <StepFigure answer={answer} figure={figure} revealed={revealed} drawing={drawing} />;
}

/** Fields of the prediction, and the ways to the answer. */
function Predict({ answer, at }: { readonly answer: Answer; readonly at: Place }): JSX.Element | null {
  const { lessons } = words.value;
  const { prediction } = at.step;
  const figure = lineFigure(at.step);
  if (!prediction) return null;
  const text = predicted(at);
  const drawn = figure ? drawnSoFar(at, figure, answer) : null;
  const made = drawn ? drawnText(drawn) : text;
  return (
    <section class="lesson-predict panel stack no-print" aria-label={lessons["predict.title"]}>
      {prediction.kind === "pick" && (
        <PickFields prediction={prediction} text={text} onPick={(each) => predict(at, each)} />
      )}
      {prediction.kind === "draw" && figure && drawn && (
        <DrawFields
          prediction={prediction}
          figure={figure}
          answer={answer}
          values={drawn}
          onDraw={(values) => predict(at, drawnText(values))}
        />
      )}
      <div class="row">
        <button type="button" class="primary" disabled={made === undefined} onClick={() => commit(at, made ?? "")}>
          {lessons["predict.commit"]}
        </button>
        <button type="button" class="quiet" onClick={() => commit(at, "")}>
          {lessons["predict.hands"]}
        </button>
      </div>
    </section>
  );
}

function Reveal({ answer, at }: { readonly answer: Answer; readonly at: Place }): JSX.Element {
  const { numbers = {}, prediction, reveal = [] } = at.step;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section ref={place} class="lesson-reveal panel stack" tabIndex={-1} aria-label={words.value.lessons.answer}>
      <Score answer={answer} at={at} />
      <Paragraphs texts={reveal} numbers={numbers} answer={answer} />
      {prediction && (
        <button type="button" class="quiet" onClick={() => predictAgain(at)}>
          {words.value.lessons["predict.again"]}
        </button>
      )}
    </section>
  );
}

/** The answer so far; while a slider moves the one before stays until the new one has begun. */
function useAnswer(at: Place): { readonly answer: Answer | null; readonly worlds: number } {
  const last = useRef<{ readonly step: string; readonly answer: Answer } | null>(null);
  const asked = questionOf(at.lesson, at.step);
  const now = answerTo(asked);
  const step = `${at.lesson.name} ${at.step.id}`;
  if (now) last.current = { step, answer: now };
  return { answer: now ?? (last.current?.step === step ? last.current.answer : null), worlds: asked?.worlds ?? 0 };
}

function Basis({ answer, worlds }: { readonly answer: Answer | null; readonly worlds: number }): JSX.Element {
  const { lessons } = words.value;
  const message = failure();
  if (message !== null) return <p role="alert">{fill(lessons.failed, { message })}</p>;
  if (answer === null || (answer.worlds < worlds && !dragging.value)) {
    const progress = fill(lessons.progress, { done: answer?.worlds ?? 0, wanted: worlds });
    return <p class="note">{`${lessons.computing} ${progress}`}</p>;
  }
  const people = Number(answer.scenario.arms[0]?.settings.community.people ?? 0);
  return <p class="note">{fill(lessons["worlds.behind"], { n: whole(answer.worlds), people: whole(people) })}</p>;
}

/** Everything of one step. */
export function StepView({ at }: { readonly at: Place }): JSX.Element {
  const { lessons, shell } = words.value;
  const { ask, figure, numbers = {}, points = [], prediction, question, reveal, screen, text } = at.step;
  const { answer, worlds } = useAnswer(at);
  const revealed = isRevealed(at);
  // What one predicts from must not move while one does.
  const complete = answer && answer.worlds >= worlds ? answer : null;
  return (
    <div class="step-body">
      <div class="stack step-words">
        <Paragraphs texts={text} numbers={numbers} answer={answer} />
        {question && <p class="lesson-question">{told(question)}</p>}
        <Points texts={points} numbers={numbers} answer={answer} />
        <OpenSliders step={at.step} />
        {complete && !revealed && <Predict answer={complete} at={at} />}
        {!complete && !revealed && prediction && (
          <>
            <p class="lesson-question">{told(prediction.question)}</p>
            <p class="note">{lessons["predict.wait"]}</p>
          </>
        )}
        {answer && revealed && reveal && <Reveal answer={answer} at={at} />}
        <LockedSliders step={at.step} lesson={at.lesson} />
        {screen && revealed && (
          <button type="button" class="quiet no-print" onClick={() => lookCloser(at.step)}>
            {fill(lessons.screen, { screen: shell[`screen.${screen}`] })}
          </button>
        )}
      </div>
      {ask && !figure && failure() !== null && <Basis answer={answer} worlds={worlds} />}
      {ask && figure && (
        <div class="stack step-picture">
          {answer && <Picture answer={answer} isComplete={complete !== null} at={at} />}
          <Basis answer={answer} worlds={worlds} />
        </div>
      )}
    </div>
  );
}
