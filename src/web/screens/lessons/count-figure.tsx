import type { JSX } from "preact";
import { table } from "../../../table.ts";
import type { FigureSpec } from "../../lessons/lesson.ts";
import { improvedDomains } from "../../lessons/measured.ts";
import { told } from "../../lessons/tell.ts";
import { type Frame, HorizontalAxis, VerticalAxis } from "../../plots/axes.tsx";
import { Figure } from "../../plots/figure.tsx";
import { linear } from "../../plots/scale.ts";
import type { Answer } from "../../session/answer.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";

export interface CountFigureProps {
  readonly answer: Answer;
  readonly figure: Extract<FigureSpec, { kind: "indicators" }>;
  readonly revealed: boolean;
  readonly width: number;
  readonly height: number;
}

/** Parts of the vertical axis: worlds are counted in whole numbers. */
const PARTS = 4;

/** Number of worlds by how many of their indicators improved; none before the prediction. */
export function CountChart({ answer, figure, height, revealed, width }: CountFigureProps): JSX.Element {
  const { lessons } = words.value;
  const domains = answer.scenario.domains.length;
  const improved = improvedDomains(answer, figure.arm, figure.month);
  const bars = Array.from({ length: domains + 1 }, (_, each) => improved.filter((count) => count === each).length);
  const frame: Frame = { width, height, top: 30, right: 16, bottom: 42, left: 46 };
  const x = { ...linear([-0.6, domains + 0.6], [frame.left, width - frame.right]), ticks: bars.map((_, each) => each) };
  const step = Math.max(1, Math.ceil(Math.max(...bars, answer.worlds / 4) / PARTS));
  const ticks = Array.from({ length: PARTS + 1 }, (_, tick) => tick * step);
  const y = { ...linear([0, PARTS * step], [height - frame.bottom, frame.top]), ticks };
  const title = told(figure.title);
  const half = (x.at(1) - x.at(0)) * 0.36;
  const counts = table(title, [
    { name: fill(lessons["axis.indicators"], { domains }), unit: "", values: bars.map((_, each) => each) },
    { name: lessons["column.count"], unit: "", values: bars.map((count) => (revealed ? count : Number.NaN)) },
  ]);
  const said = bars.map((count, each) => `${each}: ${whole(count)}`).join("; ");
  const sentence = fill(lessons["figure.indicators"], { n: whole(answer.worlds) });
  return (
    <Figure
      name="lesson-indicators"
      title={title}
      sentence={revealed ? `${sentence} ${said}.` : `${sentence} ${lessons["figure.hidden"]}`}
      table={counts}
      worlds={answer.worlds}
      width={width}
      height={height}
    >
      <VerticalAxis scale={y} frame={frame} label={lessons["axis.worlds"]} format={whole} />
      <HorizontalAxis scale={x} frame={frame} label={fill(lessons["axis.indicators"], { domains })} format={whole} />
      {revealed &&
        bars.map((count, each) => (
          <g key={x.at(each)} class="isolated">
            <rect
              class={each >= figure.share * domains ? "column success" : "column"}
              x={x.at(each) - half}
              y={y.at(count)}
              width={2 * half}
              height={y.at(0) - y.at(count)}
            />
            <text class="count" x={x.at(each)} y={y.at(count) - 6} text-anchor="middle">
              {whole(count)}
            </text>
          </g>
        ))}
    </Figure>
  );
}
