import type { JSX } from "preact";
import type { FigureSpec } from "../../lessons/lesson.ts";
import { usePlotWidth } from "../../plots/width.ts";
import type { Answer } from "../../session/answer.ts";
import { CountChart } from "./count-figure.tsx";
import type { Drawing } from "./drawing.tsx";
import { LineChart } from "./line-figure.tsx";
import { RowChart } from "./row-figure.tsx";

export interface StepFigureProps {
  readonly answer: Answer;
  readonly figure: FigureSpec;
  readonly revealed: boolean;
  readonly drawing?: Drawing | null;
}

/** The drawing of a step, as wide as there is room. */
export function StepFigure({ answer, drawing = null, figure, revealed }: StepFigureProps): JSX.Element {
  const [place, width] = usePlotWidth();
  const height = Math.round(Math.min(380, Math.max(270, width * 0.52)));
  const same = { answer, revealed, width };
  return (
    <div ref={place} class="lesson-figure">
      {figure.kind === "rows" ? (
        <RowChart {...same} figure={figure} />
      ) : figure.kind === "indicators" ? (
        <CountChart {...same} height={height} figure={figure} />
      ) : (
        <LineChart {...same} height={height} figure={figure} drawing={drawing} />
      )}
    </div>
  );
}
