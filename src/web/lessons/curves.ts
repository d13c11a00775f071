import { isolated } from "../../scenario/arms.ts";
import type { Answer } from "../session/answer.ts";
import type { FigureSpec, LineSpec } from "./lesson.ts";
import { ALIGNED, alignedValues, differenceOf, meanOf } from "./measured.ts";

/** A place on a line with the limits of its interval; null where there are none. */
export interface Point {
  readonly x: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface Curve {
  readonly arm: string;
  readonly points: readonly Point[];
}

export type LineFigure = Extract<FigureSpec, { kind: "futures" | "difference" | "aligned" | "budgets" }>;

function meanOver(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A difference laid upon a level. */
function shifted(x: number, level: number, { high, low, value }: Pick<Point, "high" | "low" | "value">): Point {
  const on = (limit: number | null): number | null => (limit === null ? null : level + limit);
  return { x, value: level + value, low: on(low), high: on(high) };
}

/** An arm's mean in the worlds that ran; around any but isolated action the interval of what differs from it in the same worlds. */
function levelCurve(answer: Answer, { outcome }: { readonly outcome: string }, arm: string): Curve {
  const { panel } = answer;
  const points = panel.months.map((x): Point => {
    const alone = meanOver(panel.values(isolated, outcome, x));
    if (arm === isolated) return { x, value: alone, low: null, high: null };
    return shifted(x, alone, differenceOf(answer, arm, isolated, outcome, x));
  });
  return { arm, points };
}

function differenceCurve(answer: Answer, outcome: string, arm: string): Curve {
  const points = answer.panel.months.map((x) => ({ x, ...differenceOf(answer, arm, isolated, outcome, x) }));
  return { arm, points };
}

/** The same around the beginning of hard times; isolated action with the interval of its mean. */
function alignedCurve(
  answer: Answer,
  { from, outcome, to }: Extract<FigureSpec, { kind: "aligned" }>,
  arm: string,
): Curve {
  const months = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const points = months.map((x): Point => {
    const alone = alignedValues(answer, isolated, outcome, x);
    const { high, low, value } = meanOf(alone, "");
    if (arm === isolated) return { x, value, low, high };
    const other = alignedValues(answer, arm, outcome, x);
    return shifted(
      x,
      value,
      meanOf(
        other.map((each, i) => each - (alone[i] as number)),
        "",
      ),
    );
  });
  return { arm, points };
}

function budgetCurve(answer: Answer, { arms, month, outcome }: Extract<FigureSpec, { kind: "budgets" }>): Curve {
  const points = arms.map((arm, x) => ({ x, ...differenceOf(answer, arm, isolated, outcome, month) }));
  return { arm: arms.at(-1) ?? isolated, points };
}

/** The line of an arm in a figure. */
export function curveOf(answer: Answer, figure: LineFigure, arm: string): Curve {
  switch (figure.kind) {
    case "futures":
      return levelCurve(answer, figure, arm);
    case "difference":
      return differenceCurve(answer, figure.outcome, arm);
    case "aligned":
      return alignedCurve(answer, figure, arm);
    case "budgets":
      return budgetCurve(answer, figure);
  }
}

/** The lines that a figure shows before and after the answer. */
export function linesOf(figure: LineFigure): {
  readonly before: readonly LineSpec[];
  readonly after: readonly LineSpec[];
} {
  if (figure.kind !== "budgets") return figure;
  return { before: [], after: [{ arm: figure.arms.at(-1) ?? isolated, name: figure.name }] };
}

/** Where a drawn line begins and what it is drawn over at first: isolated action, or no difference. */
export function baseline(answer: Answer, figure: LineFigure): Curve | null {
  if (figure.kind === "futures") return curveOf(answer, figure, isolated);
  if (figure.kind !== "aligned") return null;
  const { points } = curveOf(answer, figure, isolated);
  return { arm: isolated, points: points.filter(({ x }) => x <= 0) };
}

/** The span of a figure's horizontal axis: months, or places in the list of budgets. */
export function spanOf(figure: LineFigure, months: number): readonly [from: number, to: number] {
  if (figure.kind === "aligned") return [Math.max(figure.from, ALIGNED.from), Math.min(figure.to, ALIGNED.to)];
  return [0, figure.kind === "budgets" ? figure.arms.length - 1 : months];
}
