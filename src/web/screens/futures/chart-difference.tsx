import type { JSX } from "preact";
import { type Frame, VerticalAxis } from "../../plots/axes.tsx";
import { Band } from "../../plots/band.tsx";
import { CursorPad } from "../../plots/cursor.tsx";
import { AwaitedFigure, Figure } from "../../plots/figure.tsx";
import { calmScale, differenceFormat } from "../../plots/format.ts";
import { extent, line, type Scale } from "../../plots/scale.ts";
import { timeScale } from "../../plots/time.ts";
import { fill, words } from "../../words/words.ts";
import { differenceUnitText } from "./amounts.ts";
import { differenceText } from "./captions.ts";
import { Cursor, MonthAxis, timeFrame } from "./chart-futures.tsx";
import { look } from "./look.ts";
import { armName } from "./names.ts";
import { rooms } from "./rooms.ts";
import { type Sight, worldValues } from "./sight.ts";
import { differenceSpec } from "./specs.ts";
import { lastMonth, sight, world } from "./state.ts";

function ChosenDifference({ seen, x, y }: { readonly seen: Sight; readonly x: Scale; readonly y: Scale }) {
  const chosen = world.value;
  if (chosen === null) return null;
  const isolated = worldValues(seen, "isolated", chosen);
  const points = worldValues(seen, "collective", chosen).map(
    (value, month) => [x.at(month), y.at(value - (isolated[month] ?? 0))] as const,
  );
  return <path class="line chosen difference" d={line(points)} />;
}

/** What the directions of a difference mean, written beside the zero line. */
function Sides({
  better,
  frame,
  y,
}: {
  readonly better: "lower" | "higher";
  readonly frame: ReturnType<typeof timeFrame>;
  readonly y: Scale;
}) {
  const { futures } = words.value;
  const [above, below] = better === "higher" ? (["better", "worse"] as const) : (["worse", "better"] as const);
  const zero = y.at(0);
  const side = (verdict: "better" | "worse", at: number, arrow: string) => (
    <text class={`side ${verdict}`} x={frame.width - frame.right + 8} y={at}>
      {`${arrow} ${futures[`side.${verdict}`]}`}
    </text>
  );
  return (
    <g>
      {side(above, zero - 8, "↑")}
      {side(below, zero + 17, "↓")}
    </g>
  );
}

function titleOf(arm: string): string {
  return fill(words.value.futures["chart.difference"], { name: armName(arm) });
}

interface ShownProps {
  readonly seen: Sight;
  readonly frame: Frame;
}

function Shown({ frame, seen }: ShownProps): JSX.Element {
  const { answer, differences, outcome, pair, tables } = seen;
  const x = timeScale(answer.scenario.months, frame);
  const values = differences.flatMap(({ estimate, high, low }) => [estimate, low ?? estimate, high ?? estimate]);
  const y = calmScale(extent(values, true), [frame.height - frame.bottom, frame.top], 4);
  return (
    <Figure
      name="difference"
      title={titleOf(pair.arm)}
      sentence={differenceText(answer.worlds, outcome.better)}
      room={{ sentence: differenceText(answer.scenario.replications, outcome.better) }}
      table={tables.differences}
      width={frame.width}
      height={frame.height}
      spec={() => differenceSpec(seen)}
    >
      <VerticalAxis
        scale={y}
        frame={frame}
        label={differenceUnitText(outcome.unit)}
        format={differenceFormat(outcome.unit, y)}
      />
      <MonthAxis frame={frame} x={x} />
      <Band rows={differences} x={x} y={y} />
      <ChosenDifference seen={seen} x={x} y={y} />
      {outcome.better !== "neither" && <Sides better={outcome.better} frame={frame} y={y} />}
      <CursorPad frame={frame} x={x} onMonth={look} />
      <Cursor frame={frame} x={x} />
    </Figure>
  );
}

/** What changes from one future to the other, world by world, with its band. */
export function DifferenceChart({ width }: { readonly width: number }): JSX.Element {
  const frame = timeFrame(width, width < 460 ? 200 : 220);
  const { arm, outcome, worlds } = rooms.value;
  if (sight.value !== null) return <Shown seen={sight.value} frame={frame} />;
  const room = { sentence: differenceText(worlds, outcome.better) };
  return (
    <AwaitedFigure title={titleOf(arm)} room={room} width={width} height={frame.height}>
      <MonthAxis frame={frame} x={timeScale(lastMonth.value, frame)} />
    </AwaitedFigure>
  );
}
