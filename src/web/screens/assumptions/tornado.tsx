import type { JSX } from "preact";
import { worstVerdict } from "../../../analysis/assumptions/rank.ts";
import type { Stress, StressEnd, StressedParameter } from "../../../analysis/assumptions/result.ts";
import { tornadoChart } from "../../../charts/assumptions/tornado.ts";
import { scenario } from "../../live/store.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { type Frame, HorizontalAxis } from "../../plots/axes.tsx";
import { chartSource } from "../../plots/chart-source.ts";
import { Figure } from "../../plots/figure.tsx";
import { differenceFormat } from "../../plots/format.ts";
import { extent, linear, type Scale } from "../../plots/scale.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { differenceUnitText } from "../futures/amounts.ts";
import { outcomeName } from "../futures/names.ts";
import { bareValue, endsOf } from "./said.ts";
import { stressTable } from "./stress-table.ts";

/** Rows of the drawing; the table has all. */
const MOST_ROWS = 12;

const [LINE, BAR, GAP] = [16, 9, 12];
const [TOP, BOTTOM] = [26, 44];

/** Room for the verdicts beside the bars; on narrow plots they stand above them. */
const VERDICTS = 92;
const NARROW = 560;

/** Units of a drawing that a letter of 12 px takes, a little too many rather than too few. */
const LETTER = 6.4;

/** A text in lines of at most so many letters; what does not fit into three is cut. */
function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]} …`] : lines;
}

interface Row {
  readonly parameter: StressedParameter;
  readonly lines: readonly string[];
  readonly top: number;
}

function rowsOf({ parameters }: Stress, width: number): { readonly rows: readonly Row[]; readonly height: number } {
  const { assumptions } = words.value;
  let top = TOP;
  const rows = parameters.slice(0, MOST_ROWS).map((parameter): Row => {
    const { path } = parameter;
    const [from, to] = endsOf(parameter).map((value) => bareValue(path, value));
    const text = fill(assumptions["chart.range"], { label: parameterLabel(path), from: from ?? "", to: to ?? "" });
    const row = { parameter, lines: linesOf(text, Math.floor((width - 90) / LETTER)), top };
    top += row.lines.length * LINE + 2 * BAR + GAP;
    return row;
  });
  return { rows, height: top + BOTTOM };
}

/** From the effect in force to the one at an end of the range, with its interval. */
function Bar({ base, end, isUpper, x, y }: BarProps): JSX.Element {
  const { estimate, high, low } = end.effect;
  const [from, to] = [x.at(Math.min(base, estimate)), x.at(Math.max(base, estimate))];
  return (
    <g class={isUpper ? "upper" : "lower"}>
      <rect x={from} y={y} width={Math.max(1, to - from)} height={BAR} />
      {low !== null && high !== null && (
        <line x1={x.at(low)} x2={x.at(high)} y1={y + BAR / 2} y2={y + BAR / 2} class="interval" />
      )}
    </g>
  );
}

interface BarProps {
  readonly base: number;
  readonly end: StressEnd;
  readonly isUpper: boolean;
  readonly x: Scale;
  readonly y: number;
}

function Bars({ base, row, width, x }: RowProps): JSX.Element {
  const { lines, parameter, top } = row;
  const verdict = worstVerdict(parameter);
  const below = top + lines.length * LINE + 2;
  return (
    <g>
      {lines.map((line, at) => (
        <text key={line} x={0} y={top + 12 + at * LINE} class="name">
          {line}
        </text>
      ))}
      <text x={width} y={top + 12} text-anchor="end" class={`verdict ${verdict}`}>
        {words.value.assumptions[`verdict.${verdict}`]}
      </text>
      {parameter.ends.map((end) => {
        const isUpper = end.value > parameter.value;
        return <Bar key={end.value} base={base} end={end} isUpper={isUpper} x={x} y={isUpper ? below + BAR : below} />;
      })}
    </g>
  );
}

interface RowProps {
  readonly base: number;
  readonly row: Row;
  readonly width: number;
  readonly x: Scale;
}

/** What the two sides of zero mean. */
function Sides({
  stress,
  x,
  y,
}: {
  readonly stress: Stress;
  readonly x: Scale;
  readonly y: number;
}): JSX.Element | null {
  const { assumptions } = words.value;
  if (stress.better === "neither") return null;
  const [left, right] = stress.better === "lower" ? (["better", "worse"] as const) : (["worse", "better"] as const);
  const zero = x.at(0);
  const [from, to] = x.range;
  return (
    <g>
      {zero - from > 50 && (
        <text class={`side ${left}`} x={zero - 6} y={y} text-anchor="end">
          ← {assumptions[`chart.${left}`]}
        </text>
      )}
      {to - zero > 50 && (
        <text class={`side ${right}`} x={zero + 6} y={y}>
          {assumptions[`chart.${right}`]} →
        </text>
      )}
    </g>
  );
}

/** What the answer is at both ends of every range, the most consequential parameters first. */
export function Tornado({ stress, width }: { readonly stress: Stress; readonly width: number }): JSX.Element {
  const { assumptions } = words.value;
  const { base, label, outcome, parameters, unit, worlds } = stress;
  const { height, rows } = rowsOf(stress, width);
  const limits = rows.flatMap(({ parameter }) => parameter.ends.flatMap(({ effect }) => [effect.low, effect.high]));
  const values = [0, base.estimate, ...limits.map((limit) => limit ?? base.estimate)];
  const right = width < NARROW ? 8 : VERDICTS;
  const x = linear(extent(values), [8, width - right], width < NARROW ? 4 : 6);
  const frame: Frame = { width, height, top: TOP, right, bottom: BOTTOM, left: 8 };
  const bottom = height - BOTTOM;
  const name = outcomeName({ name: outcome, label });
  return (
    <Figure
      name="assumptions"
      title={assumptions.chart}
      sentence={fill(assumptions["chart.said"], { shown: rows.length, count: whole(parameters.length) })}
      table={stressTable(stress)}
      width={width}
      height={height}
      worlds={worlds}
      spec={() => tornadoChart(stress, chartSource(scenario.peek()))}
    >
      {x.ticks.map((tick) => (
        <line key={tick} class="grid" x1={x.at(tick)} x2={x.at(tick)} y1={TOP} y2={bottom} />
      ))}
      <line class="zero" x1={x.at(0)} x2={x.at(0)} y1={TOP - 6} y2={bottom} />
      <Sides stress={stress} x={x} y={14} />
      <line class="base" x1={x.at(base.estimate)} x2={x.at(base.estimate)} y1={TOP - 6} y2={bottom} />
      <g class="tornado">
        {rows.map((row) => (
          <Bars key={row.parameter.path} base={base.estimate} row={row} width={width} x={x} />
        ))}
      </g>
      <HorizontalAxis
        scale={x}
        frame={frame}
        label={fill(assumptions["chart.axis"], { outcome: name, unit: differenceUnitText(unit) })}
        format={differenceFormat(unit, x)}
      />
    </Figure>
  );
}
