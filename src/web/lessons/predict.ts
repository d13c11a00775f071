import type { Answer } from "../session/answer.ts";
import { type Curve, curveOf, type LineFigure } from "./curves.ts";
import type { Prediction } from "./lesson.ts";
import { measured } from "./measured.ts";

type Draw = Extract<Prediction, { kind: "draw" }>;
type Pick = Extract<Prediction, { kind: "pick" }>;

/** A drawn line: a value at every place of the prediction, in the unit of the figure. */
export type Drawn = readonly number[];

/** Drawn values as text for a link: in hundredths of a point. */
export function drawnText(drawn: Drawn): string {
  return drawn.map((value) => Math.round(value * 10_000)).join(" ");
}

/** A drawn line from a link; null where the text is none of so many places. */
export function drawnFrom(text: string | undefined, places: number): Drawn | null {
  const values = (text ?? "").split(" ").map((each) => (/^-?\d{1,5}$/.test(each) ? Number(each) / 10_000 : Number.NaN));
  return values.length === places && values.every(Number.isFinite) ? values : null;
}

/** An answer picked, from a link; null where there is no such answer. */
export function pickFrom(text: string | undefined, { answers }: Pick): number | null {
  const index = /^\d$/.test(text ?? "") ? Number(text) : Number.NaN;
  return index < answers.length ? index : null;
}

/** Which answer holds what the worlds say. Throws a RangeError where nothing can be measured. */
export function rightAnswer({ answers, measure }: Pick, answer: Answer): number {
  const found = measured(measure, answer);
  const value = found.unit === "worlds" ? found.value / found.n : found.value;
  if (!Number.isFinite(value)) throw new RangeError(`lesson: got ${value} for ${measure.of}, expected a number`);
  const index = answers.findIndex(({ below }) => value < below);
  return index < 0 ? answers.length - 1 : index;
}

/** The point of a curve at a place of a prediction. Throws a RangeError where it has none there. */
export function placedAt({ points }: Curve, place: number) {
  const found = points.find(({ x }) => x === place);
  if (!found) throw new RangeError(`lesson: got place ${place}, which the figure does not have`);
  return found;
}

/** How far a drawn line is from the model's. */
export interface DrawScore {
  /** Mean distance over all places, in the unit of the figure. */
  readonly distance: number;
  /** At the last place: drawn, and what the model says with its interval. */
  readonly last: {
    readonly drawn: number;
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  };
}

export function scoreDrawn(prediction: Draw, figure: LineFigure, drawn: Drawn, answer: Answer): DrawScore {
  const curve = curveOf(answer, figure, prediction.arm);
  const rows = prediction.places.map((place, i) => ({ drawn: drawn[i] as number, ...placedAt(curve, place) }));
  const last = rows.at(-1);
  if (!last) throw new RangeError("lesson: got a prediction without places");
  const distance = rows.reduce((sum, row) => sum + Math.abs(row.drawn - row.value), 0) / rows.length;
  return { distance, last };
}
