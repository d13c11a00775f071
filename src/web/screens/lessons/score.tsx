import type { JSX } from "preact";
import type { LineFigure } from "../../lessons/curves.ts";
import { drawnFrom, pickFrom, rightAnswer, scoreDrawn } from "../../lessons/predict.ts";
import { told } from "../../lessons/tell.ts";
import type { Answer } from "../../session/answer.ts";
import { decimal } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { type Place, predicted } from "./course.ts";

type Part<Kind extends "draw" | "pick"> = Extract<NonNullable<Place["step"]["prediction"]>, { kind: Kind }>;

function drawWords(
  prediction: Part<"draw">,
  figure: LineFigure,
  answer: Answer,
  text: string | undefined,
): string | null {
  const { lessons } = words.value;
  const drawn = drawnFrom(text, prediction.places.length);
  if (!drawn) return null;
  const { distance, last } = scoreDrawn(prediction, figure, drawn, answer);
  const inPoints = (value: number): string => decimal(value * 100, 1);
  const ends = { drawn: inPoints(last.drawn), value: inPoints(last.value) };
  const { high, low } = last;
  return [
    fill(lessons["predict.distance"], { distance: inPoints(distance) }),
    low === null || high === null
      ? fill(lessons["predict.last"], ends)
      : fill(lessons["predict.last.interval"], { ...ends, low: inPoints(low), high: inPoints(high) }),
  ].join(" ");
}

function pickWords(prediction: Part<"pick">, answer: Answer, text: string | undefined): string {
  const { lessons } = words.value;
  const right = rightAnswer(prediction, answer);
  const said = pickFrom(text, prediction);
  const named = (index: number): string => told((prediction.answers[index] as Part<"pick">["answers"][number]).text);
  if (said === null) return fill(lessons["predict.none"], { right: named(right) });
  const key = said === right ? "predict.right" : Math.abs(said - right) === 1 ? "predict.near" : "predict.wrong";
  return fill(lessons[key], { said: named(said), right: named(right) });
}

/** How far the prediction is from what the model says. */
export function Score({ answer, at }: { readonly answer: Answer; readonly at: Place }): JSX.Element | null {
  const { figure, prediction } = at.step;
  if (!prediction) return null;
  const text = predicted(at);
  const isLine = figure && figure.kind !== "rows" && figure.kind !== "indicators";
  const said =
    prediction.kind === "pick"
      ? pickWords(prediction, answer, text)
      : isLine
        ? drawWords(prediction, figure, answer, text)
        : null;
  return said === null ? null : <p class="lesson-score">{said}</p>;
}
