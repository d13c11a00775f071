import type { JSX } from "preact";
import { table } from "../../../table.ts";
import type { FigureSpec } from "../../lessons/lesson.ts";
import { measured } from "../../lessons/measured.ts";
import { textOf, told } from "../../lessons/tell.ts";
import { type Frame, HorizontalAxis } from "../../plots/axes.tsx";
import { Figure } from "../../plots/figure.tsx";
import { calmScale, differenceFormat } from "../../plots/format.ts";
import { extent } from "../../plots/scale.ts";
import type { Answer } from "../../session/answer.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";

export interface RowFigureProps {
  readonly answer: Answer;
  readonly figure: Extract<FigureSpec, { kind: "rows" }>;
  readonly revealed: boolean;
  readonly width: number;
}

const ROW = 52;

/** Estimates with their intervals, one below another; those of the answer only once it is revealed. */
export function RowChart({ answer, figure, revealed, width }: RowFigureProps): JSX.Element {
  const { lessons } = words.value;
  const rows = figure.rows.map((row) => ({
    ...row,
    hidden: row.after === true && !revealed,
    ...measured(row.measure, answer),
  }));
  const height = 30 + rows.length * ROW + 44;
  const frame: Frame = { width, height, top: 10, right: 20, bottom: 42, left: 20 };
  const seen = rows.filter(({ hidden }) => !hidden).flatMap(({ high, low, value }) => [low ?? value, high ?? value]);
  const [low, high] = extent([...seen, -0.03, 0.02], true);
  const x = calmScale([low, high], [frame.left, width - frame.right], 6);
  const title = told(figure.title);
  const hide = (hidden: boolean, value: number | null): number => (hidden ? Number.NaN : (value ?? Number.NaN));
  const data = table(title, [
    { name: lessons["column.line"], unit: "", values: rows.map(({ name }) => told(name)) },
    { name: lessons["column.value"], unit: "share", values: rows.map((row) => hide(row.hidden, row.value)) },
    { name: lessons["column.low"], unit: "share", values: rows.map((row) => hide(row.hidden, row.low)) },
    { name: lessons["column.high"], unit: "share", values: rows.map((row) => hide(row.hidden, row.high)) },
  ]);
  const said = rows
    .filter(({ hidden }) => !hidden)
    .map(({ measure, name }) => `${told(name)}: ${textOf(measure, answer)}.`);
  const about = fill(lessons["figure.rows"], { n: whole(answer.worlds) });
  const sentence = [about, ...said, ...(revealed ? [] : [lessons["figure.hidden"]])].join(" ");
  return (
    <Figure
      name="lesson-rows"
      title={title}
      sentence={sentence}
      table={data}
      worlds={answer.worlds}
      width={width}
      height={height}
    >
      {x.ticks.map((tick) => (
        <line
          key={tick}
          class={Math.abs(tick) < 1e-12 ? "zero" : "grid"}
          x1={x.at(tick)}
          x2={x.at(tick)}
          y1={frame.top}
          y2={height - frame.bottom}
        />
      ))}
      <HorizontalAxis scale={x} frame={frame} label={lessons["axis.points"]} format={differenceFormat("share", x)} />
      {rows.map((row, i) => {
        const y = frame.top + i * ROW + 34;
        return (
          <g key={row.name.en} class={row.look}>
            <text class="row-name" x={frame.left} y={y - 16}>
              {told(row.name)}
              {row.hidden ? " ?" : ""}
            </text>
            {!row.hidden && (
              <>
                <line class="bar" x1={x.at(row.low ?? row.value)} x2={x.at(row.high ?? row.value)} y1={y} y2={y} />
                <circle class="mark" cx={x.at(row.value)} cy={y} r={6} />
              </>
            )}
          </g>
        );
      })}
    </Figure>
  );
}
