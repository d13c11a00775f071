import type { JSX } from "preact";
import { spread } from "../../../charts/layout.ts";
import { table } from "../../../table.ts";
import { baseline, type LineFigure } from "../../lessons/curves.ts";
import { begun } from "../../lessons/measured.ts";
import { told } from "../../lessons/tell.ts";
import { HorizontalAxis, VerticalAxis } from "../../plots/axes.tsx";
import { Figure } from "../../plots/figure.tsx";
import { differenceFormat, levelFormat } from "../../plots/format.ts";
import { area, line } from "../../plots/scale.ts";
import { isInYears } from "../../plots/time.ts";
import type { Answer } from "../../session/answer.ts";
import { decimal, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { type Drawing, DrawnLine, DrawPad } from "./drawing.tsx";
import { budgetLabel, type Line, type LineSpace, lineSpace } from "./line-space.ts";

export interface LineFigureProps {
  readonly answer: Answer;
  readonly figure: LineFigure;
  readonly revealed: boolean;
  readonly width: number;
  readonly height: number;
  /** What a student draws, or has drawn. */
  readonly drawing: Drawing | null;
}

function Below({
  answer,
  figure,
  space,
}: {
  readonly answer: Answer;
  readonly figure: LineFigure;
  readonly space: LineSpace;
}) {
  const { futures, lessons } = words.value;
  const { frame, x } = space;
  if (figure.kind === "budgets") {
    const label = (at: number): string => budgetLabel(answer, figure, at);
    return <HorizontalAxis scale={x} frame={frame} label={lessons["axis.share"]} format={label} />;
  }
  const inYears = isInYears(x.domain[1]);
  const years = figure.kind === "aligned" ? lessons["axis.around"] : futures["axis.years"];
  const format = (value: number): string => whole(inYears ? value / 12 : value);
  return <HorizontalAxis scale={x} frame={frame} label={inYears ? years : futures["axis.months"]} format={format} />;
}

/** What is known before the answer of a figure around the beginning of hard times. */
function Known({
  answer,
  figure,
  space,
}: {
  readonly answer: Answer;
  readonly figure: LineFigure;
  readonly space: LineSpace;
}) {
  if (figure.kind !== "aligned") return null;
  const { x, y } = space;
  const points = baseline(answer, figure)?.points ?? [];
  return <path class="line isolated" d={line(points.map((each) => [x.at(each.x), y.at(each.value)]))} />;
}

function Marks({ curve, look }: Line, { x, y }: LineSpace, dots: boolean): JSX.Element {
  const { points } = curve;
  const known = points.filter(({ high, low }) => high !== null && low !== null);
  if (dots) {
    return (
      <g class={look}>
        {known.map((each) => (
          <line
            key={each.x}
            class="bar"
            x1={x.at(each.x)}
            x2={x.at(each.x)}
            y1={y.at(each.low ?? 0)}
            y2={y.at(each.high ?? 0)}
          />
        ))}
        <path class={`line ${look}`} d={line(points.map((each) => [x.at(each.x), y.at(each.value)]))} />
        {points.map((each) => (
          <circle key={each.x} class="mark" cx={x.at(each.x)} cy={y.at(each.value)} r={4.5} />
        ))}
      </g>
    );
  }
  return (
    <g class={look}>
      <path class="band" d={area(known.map(({ high, low, x: at }) => [x.at(at), y.at(low ?? 0), y.at(high ?? 0)]))} />
      <path class={`line ${look}`} d={line(points.map((each) => [x.at(each.x), y.at(each.value)]))} />
    </g>
  );
}

interface Label {
  readonly text: string;
  readonly look: string;
  readonly y: number;
}

/** Names beside the ends of lines, moved apart where these end close together. */
function Labels({ labels, space }: { readonly labels: readonly Label[]; readonly space: LineSpace }): JSX.Element {
  const { bottom, height, right, top, width } = space.frame;
  const ends = labels.map(({ y }) => y);
  const places = spread(ends, 18, top, height - bottom);
  return (
    <g>
      {labels.map(({ look, text }, i) => (
        <text key={text} class={look} x={width - right + 13} y={(places[i] ?? 0) + 4}>
          {text}
        </text>
      ))}
    </g>
  );
}

function labelsOf({ lines, y }: LineSpace, drawing: Drawing | null): readonly Label[] {
  const named = lines.map(({ curve, look, name }): Label => {
    return { text: told(name), look, y: y.at(curve.points.at(-1)?.value ?? 0) };
  });
  const last = drawing?.values.at(-1);
  if (last === undefined) return named;
  return [...named, { text: words.value.lessons["predict.yours"], look: "drawn", y: y.at(last) }];
}

function tableOf({ lines, outcome }: LineSpace, title: string) {
  const { lessons } = words.value;
  const rows = lines.flatMap(({ curve, name }) => curve.points.map((point) => ({ ...point, name: told(name) })));
  return table(title, [
    { name: lessons["column.line"], unit: "", values: rows.map(({ name }) => name) },
    { name: lessons["column.place"], unit: "", values: rows.map(({ x }) => x) },
    { name: lessons["column.value"], unit: outcome.unit, values: rows.map(({ value }) => value) },
    { name: lessons["column.low"], unit: outcome.unit, values: rows.map(({ low }) => low ?? Number.NaN) },
    { name: lessons["column.high"], unit: outcome.unit, values: rows.map(({ high }) => high ?? Number.NaN) },
  ]);
}

/** What is seen, and at the end of each line how much. */
function sentenceOf(answer: Answer, figure: LineFigure, space: LineSpace, revealed: boolean): string {
  const { lessons } = words.value;
  const n = figure.kind === "aligned" ? begun(answer).length : answer.worlds;
  const factor = space.outcome.unit === "share" ? 100 : 1;
  const ends = space.lines.map(({ curve, name }) => {
    return `${told(name)} ${decimal((curve.points.at(-1)?.value ?? 0) * factor, 1)}`;
  });
  const isAlone = figure.kind === "futures" && space.lines.every(({ arm }) => arm === "isolated");
  const about = fill(isAlone ? lessons["figure.alone"] : lessons[`figure.${figure.kind}`], { n: whole(n) });
  const atEnd = ends.length === 0 ? [] : [fill(lessons["figure.ends"], { ends: ends.join("; ") })];
  return [about, ...atEnd, ...(revealed ? [] : [lessons["figure.hidden"]])].join(" ");
}

/** Lines over months or shares, with what a student draws into them. */
export function LineChart({ answer, drawing, figure, height, revealed, width }: LineFigureProps): JSX.Element {
  const space = lineSpace(answer, figure, revealed, { width, height });
  const { frame, lines, outcome, y } = space;
  const isLevel = figure.kind === "futures" || figure.kind === "aligned";
  const format = isLevel ? levelFormat(outcome.unit, y) : differenceFormat(outcome.unit, y);
  const title = told(figure.title);
  return (
    <Figure
      name={`lesson-${figure.kind}`}
      title={title}
      sentence={sentenceOf(answer, figure, space, revealed)}
      table={tableOf(space, title)}
      worlds={answer.worlds}
      width={width}
      height={height}
    >
      <VerticalAxis scale={y} frame={frame} label={isLevel ? "" : words.value.lessons["axis.points"]} format={format} />
      <Below answer={answer} figure={figure} space={space} />
      {!revealed && <Known answer={answer} figure={figure} space={space} />}
      {lines.map((each) => (
        <g key={each.arm}>{Marks(each, space, figure.kind === "budgets")}</g>
      ))}
      {drawing && <DrawnLine drawing={drawing} space={space} />}
      <Labels labels={labelsOf(space, drawing)} space={space} />
      {drawing?.onDraw && <DrawPad drawing={drawing} space={space} />}
    </Figure>
  );
}
