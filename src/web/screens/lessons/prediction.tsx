import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { LineFigure } from "../../lessons/curves.ts";
import type { Prediction } from "../../lessons/lesson.ts";
import { pickFrom } from "../../lessons/predict.ts";
import { told } from "../../lessons/tell.ts";
import type { Answer } from "../../session/answer.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "../futures/amounts.ts";
import { budgetLabel } from "./line-space.ts";

export interface PickProps {
  readonly prediction: Extract<Prediction, { kind: "pick" }>;
  readonly text: string | undefined;
  readonly onPick: (text: string) => void;
}

/** Answers to pick from. */
export function PickFields({ onPick, prediction, text }: PickProps): JSX.Element {
  const id = useId();
  const chosen = pickFrom(text, prediction);
  return (
    <fieldset class="lesson-picks">
      <legend>{told(prediction.question)}</legend>
      {prediction.answers.map((answer, index) => (
        <label key={answer.text.en}>
          <input type="radio" name={id} checked={chosen === index} onChange={() => onPick(String(index))} />
          {told(answer.text)}
        </label>
      ))}
    </fieldset>
  );
}

export interface DrawProps {
  readonly prediction: Extract<Prediction, { kind: "draw" }>;
  readonly figure: LineFigure;
  readonly answer: Answer;
  readonly values: readonly number[];
  readonly onDraw: (values: readonly number[]) => void;
}

/** What a place of a drawn line is called. */
export function placeText(figure: LineFigure, place: number, answer: Pick<Answer, "scenario">): string {
  const { lessons } = words.value;
  if (figure.kind === "budgets")
    return fill(lessons["predict.at.share"], { share: budgetLabel(answer, figure, place) });
  return fill(lessons["predict.at.month"], { time: timeText(place) });
}

/** The unit of a drawn value, in words: levels count of 100, differences are points. */
export function unitWords(figure: LineFigure): string {
  const { lessons } = words.value;
  return figure.kind === "futures" || figure.kind === "aligned" ? lessons["predict.level"] : lessons["predict.points"];
}

/** The points of a drawn line as fields for the keyboard. */
export function DrawFields({ answer, figure, onDraw, prediction, values }: DrawProps): JSX.Element {
  const set = (index: number, text: string): void => {
    const value = Number(text) / 100;
    if (text.trim() !== "" && Number.isFinite(value)) onDraw(values.map((each, i) => (i === index ? value : each)));
  };
  return (
    <fieldset class="lesson-points">
      <legend>{told(prediction.question)}</legend>
      <p class="note">{words.value.lessons["predict.draw.hint"]}</p>
      <div class="row">
        {prediction.places.map((place, index) => (
          <label key={place}>
            <span>
              {placeText(figure, place, answer)} <span class="hidden">({unitWords(figure)})</span>
            </span>
            <input
              type="number"
              step="0.5"
              value={((values[index] ?? 0) * 100).toFixed(1)}
              onChange={({ currentTarget }) => set(index, currentTarget.value)}
            />
          </label>
        ))}
        <span class="note">{unitWords(figure)}</span>
      </div>
    </fieldset>
  );
}
