import type { JSX } from "preact";
import { baseline, curveOf, type LineFigure, linesOf } from "../../lessons/curves.ts";
import { told } from "../../lessons/tell.ts";
import { HorizontalAxis, VerticalAxis } from "../../plots/axes.tsx";
import { differenceFormat, levelFormat } from "../../plots/format.ts";
import { line } from "../../plots/scale.ts";
import type { Answer } from "../../session/answer.ts";
import { whole } from "../../words/numbers.ts";
import { words } from "../../words/words.ts";
import { budgetLabel, lineSpace } from "./line-space.ts";

/** The same for all figures of a handout, so that they stand below each other. */
const SIZE = { width: 620, height: 230, right: 110 } as const;

/** A figure without its answer, to draw into with a pen. */
export function Paper({
  answer,
  figure,
}: {
  readonly answer: Answer | null;
  readonly figure: LineFigure;
}): JSX.Element {
  const { lessons } = words.value;
  if (answer === null) return <p class="note">{lessons.computing}</p>;
  const { frame, outcome, x, y } = lineSpace(answer, figure, false, SIZE);
  const isLevel = figure.kind === "futures" || figure.kind === "aligned";
  const before = figure.kind === "aligned" ? baseline(answer, figure) : null;
  const known = [
    ...linesOf(figure).before.map(({ arm, name }) => ({ curve: curveOf(answer, figure, arm), name: told(name) })),
    ...(before ? [{ curve: before, name: "" }] : []),
  ];
  const format = isLevel ? levelFormat(outcome.unit, y) : differenceFormat(outcome.unit, y);
  const below =
    figure.kind === "budgets" ? (at: number) => budgetLabel(answer, figure, at) : (at: number) => whole(at / 12);
  const label =
    figure.kind === "budgets"
      ? lessons["axis.share"]
      : figure.kind === "aligned"
        ? lessons["axis.around"]
        : words.value.futures["axis.years"];
  return (
    <div class="plot paper">
      <svg role="img" aria-label={told(figure.title)} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
        <VerticalAxis scale={y} frame={frame} label={told(figure.title)} format={format} />
        <HorizontalAxis scale={x} frame={frame} label={label} format={below} />
        {known.map(({ curve, name }) => (
          <g key={curve.arm} class="isolated">
            <path class="line isolated" d={line(curve.points.map((point) => [x.at(point.x), y.at(point.value)]))} />
            <text class="end" x={frame.width - frame.right + 10} y={y.at(curve.points.at(-1)?.value ?? 0) + 4}>
              {name}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}
