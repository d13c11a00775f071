import { isolated } from "../../../scenario/arms.ts";
import type { OutcomeInfo } from "../../../table.ts";
import { baseline, type Curve, curveOf, type LineFigure, linesOf, spanOf } from "../../lessons/curves.ts";
import type { LineSpec } from "../../lessons/lesson.ts";
import { budgetShare } from "../../lessons/measured.ts";
import { shareText, told } from "../../lessons/tell.ts";
import type { Frame } from "../../plots/axes.tsx";
import { calmScale } from "../../plots/format.ts";
import { extent, linear, type Scale } from "../../plots/scale.ts";
import { timeScale } from "../../plots/time.ts";
import type { Answer } from "../../session/answer.ts";

/** A line with its name and what it looks like. */
export interface Line extends LineSpec {
  readonly curve: Curve;
  readonly look: "isolated" | "collective" | "other";
}

/** Where a line figure is drawn, and what is in it. */
export interface LineSpace {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  readonly outcome: OutcomeInfo;
  readonly lines: readonly Line[];
  /** Where drawing begins: the last known point, if any is. */
  readonly start: { readonly x: number; readonly value: number } | null;
}

function lookOf(arm: string, figure: LineFigure): Line["look"] {
  if (arm === isolated) return "isolated";
  return arm === "collective" || figure.kind === "budgets" ? "collective" : "other";
}

/** Units to draw in. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Units for names right of the lines; as many as the longest takes if not said. */
  readonly right?: number;
}

/** Units that a letter takes, and that a name beside a line needs around it. */
const LETTER = 7.4;
const AROUND = 20;

function frameOf(figure: LineFigure, { height, right, width }: Room): Frame {
  const { after, before } = linesOf(figure);
  const longest = Math.max(...[...before, ...after].map(({ name }) => told(name).length), 4);
  return {
    width,
    height,
    top: 30,
    right: right ?? Math.min(width * 0.36, longest * LETTER + AROUND),
    bottom: 40,
    left: width < 460 ? 42 : 52,
  };
}

function horizontal(figure: LineFigure, frame: Frame, months: number): Scale {
  const [from, to] = spanOf(figure, months);
  if (figure.kind === "futures" || figure.kind === "difference") return timeScale(to, frame);
  const room: readonly [number, number] = [
    frame.left + (figure.kind === "budgets" ? 14 : 0),
    frame.width - frame.right,
  ];
  const step = figure.kind === "budgets" ? 1 : 12;
  const ticks = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
  return { ...linear([from, to], room), ticks };
}

function startOf(answer: Answer, figure: LineFigure): LineSpace["start"] {
  if (figure.kind === "difference") return { x: 0, value: 0 };
  const first = baseline(answer, figure)?.points.find(({ x }) => x === 0);
  return first ? { x: 0, value: first.value } : null;
}

/** A figure with its lines in a room of so many units; those that come after the prediction only once it is `revealed`. */
export function lineSpace(answer: Answer, figure: LineFigure, revealed: boolean, room: Room): LineSpace {
  const outcome = answer.panel.outcomes.find(({ name }) => name === figure.outcome) as OutcomeInfo;
  const frame = frameOf(figure, room);
  const { after, before } = linesOf(figure);
  const lines = [...before, ...(revealed ? after : [])].map((spec): Line => {
    return { ...spec, curve: curveOf(answer, figure, spec.arm), look: lookOf(spec.arm, figure) };
  });
  const values = lines.flatMap(({ curve }) =>
    curve.points.flatMap(({ high, low, value }) => [value, low ?? value, high ?? value]),
  );
  const domain = figure.axis ?? extent(values, figure.kind !== "futures");
  const y = calmScale(domain, [frame.height - frame.bottom, frame.top], 5);
  return {
    frame,
    x: horizontal(figure, frame, answer.scenario.months),
    y,
    outcome,
    lines,
    start: startOf(answer, figure),
  };
}

/** What stands below a place of a figure of budgets. */
export function budgetLabel(answer: Pick<Answer, "scenario">, figure: LineFigure, at: number): string {
  const arm = figure.kind === "budgets" ? figure.arms[at] : undefined;
  return arm === undefined ? "" : shareText(budgetShare(answer, arm));
}
