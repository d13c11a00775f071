import type { JSX } from "preact";
import type { Attribution } from "../../../analysis/views/attribution.ts";
import { tableOf } from "../../../analysis/views/columns.ts";
import { inOrder } from "../../../charts/attribution/said.ts";
import { waterfallChart } from "../../../charts/attribution/waterfall.ts";
import type { Table } from "../../../table.ts";
import { scenario } from "../../live/store.ts";
import { type Frame, HorizontalAxis } from "../../plots/axes.tsx";
import { chartSource } from "../../plots/chart-source.ts";
import { Figure } from "../../plots/figure.tsx";
import { levelFormat } from "../../plots/format.ts";
import { extent, linear, type Scale } from "../../plots/scale.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { type Step, stepsOf } from "./tell.ts";

const ROW = 46;
const BAR = 14;

interface Row {
  readonly condition: string;
  readonly shapley: number;
  readonly low: number;
  readonly high: number;
  readonly alone: number;
  readonly leftOut: number;
}

/** The numbers behind the steps. */
function tableFor(attribution: Attribution): Table {
  const { conditions } = words.value;
  const rows = inOrder(attribution).map(
    ({ alone, leftOut, name, shapley }): Row => ({
      condition: name,
      shapley: shapley.estimate,
      low: shapley.simultaneousLow ?? Number.NaN,
      high: shapley.simultaneousHigh ?? Number.NaN,
      alone: alone.estimate,
      leftOut: leftOut.estimate,
    }),
  );
  const { unit } = attribution;
  const made = tableOf<Row>(
    "attribution",
    [
      ["condition", ""],
      ["shapley", unit],
      ["low", unit],
      ["high", unit],
      ["alone", unit],
      ["leftOut", unit],
    ],
    rows,
  );
  const named = (name: string): string => conditions[`column.${name as keyof Row}`];
  return { ...made, columns: made.columns.map((column) => ({ ...column, name: named(column.name) })) };
}

function classOf({ finding }: Step): string {
  if (finding === "isolated") return "isolated";
  if (finding === "whole") return "collective";
  return finding === "better" || finding === "worse" ? finding : "unclear";
}

function StepRow({
  step,
  top,
  width,
  x,
}: {
  readonly step: Step;
  readonly top: number;
  readonly width: number;
  readonly x: Scale;
}) {
  const { from, high, low, name, text, to } = step;
  const y = top + 22;
  const [left, right] = [x.at(Math.min(from, to)), x.at(Math.max(from, to))];
  const isLevel = step.finding === "isolated" || step.finding === "whole";
  return (
    <g class={classOf(step)}>
      <text x={0} y={top + 14} class="name">
        {name}
      </text>
      <text x={width} y={top + 14} class="value" text-anchor="end">
        {text}
      </text>
      {isLevel ? (
        <rect class="level" x={left - 2} y={y - 2} width={4} height={BAR + 4} />
      ) : (
        <rect class="step" x={left} y={y} width={Math.max(1.5, right - left)} height={BAR} />
      )}
      {low !== null && high !== null && low !== high && (
        <path
          class="whisker"
          d={`M${x.at(low)},${y + 3}v${BAR - 6}M${x.at(low)},${y + BAR / 2}H${x.at(high)}m0,${3 - BAR / 2}v${BAR - 6}`}
        />
      )}
    </g>
  );
}

/** Lines that carry a level from one step to the next. */
function Carried({ steps, top, x }: { readonly steps: readonly Step[]; readonly top: number; readonly x: Scale }) {
  return (
    <g>
      {steps.slice(0, -1).map(({ key, to }, i) => (
        <line
          key={key}
          class="carried"
          x1={x.at(to)}
          x2={x.at(to)}
          y1={top + i * ROW + 22}
          y2={top + (i + 1) * ROW + 22 + BAR}
        />
      ))}
    </g>
  );
}

/** From working alone to all five: every condition moves the outcome by its Shapley value. */
export function Waterfall({
  attribution,
  width,
}: {
  readonly attribution: Attribution;
  readonly width: number;
}): JSX.Element {
  const { conditions } = words.value;
  const steps = stepsOf(attribution);
  const frame: Frame = { width, height: steps.length * ROW + 70, top: 22, right: 10, bottom: 46, left: 10 };
  const ends = steps.flatMap(({ from, high, low, to }) => [from, to, low ?? from, high ?? to]);
  const domain = extent(ends);
  const x = linear(domain, [frame.left, width - frame.right], width < 460 ? 3 : 6);
  const { better, unit, worlds } = attribution;
  return (
    <Figure
      name="which-condition"
      title={conditions["chart.title"]}
      sentence={fill(conditions[worlds === 1 ? "chart.one" : "chart.said"], { n: whole(worlds) })}
      table={tableFor(attribution)}
      width={width}
      height={frame.height}
      worlds={worlds}
      spec={() => waterfallChart(attribution, chartSource(scenario.peek()))}
    >
      <g class="waterfall">
        <g class="axis">
          {x.ticks.map((tick) => (
            <line
              key={tick}
              class="grid"
              x1={x.at(tick)}
              x2={x.at(tick)}
              y1={frame.top}
              y2={frame.height - frame.bottom}
            />
          ))}
        </g>
        {better !== "neither" && (
          <text
            class="side"
            x={better === "lower" ? 0 : width}
            y={12}
            text-anchor={better === "lower" ? "start" : "end"}
          >
            {better === "lower" ? `← ${conditions["better.left"]}` : `${conditions["better.right"]} →`}
          </text>
        )}
        <Carried steps={steps} top={frame.top} x={x} />
        {steps.map((each, i) => (
          <StepRow key={each.key} step={each} top={frame.top + i * ROW} width={width} x={x} />
        ))}
        <HorizontalAxis scale={x} frame={frame} label="" format={levelFormat(unit, x)} />
      </g>
    </Figure>
  );
}
