import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { pile } from "../../../charts/dots.ts";
import { type Frame, HorizontalAxis } from "../../plots/axes.tsx";
import { Dots, markPath, placeOf } from "../../plots/dots.tsx";
import { AwaitedFigure, Figure } from "../../plots/figure.tsx";
import { calmScale, differenceFormat } from "../../plots/format.ts";
import { extent, type Scale } from "../../plots/scale.ts";
import { fill, words } from "../../words/words.ts";
import { differenceUnitText } from "./amounts.ts";
import { dotsText, dotsTitle } from "./captions.ts";
import { rooms } from "./rooms.ts";
import type { Moment, Sight } from "./sight.ts";
import { worldsSpec } from "./specs.ts";
import { chosen, moment, playing, sight, world } from "./state.ts";

type Pile = ReturnType<typeof pile<Moment["dots"][number]>>[number];

interface Place {
  readonly dots: Pile;
  readonly frame: Frame;
  readonly x: Scale;
}

function Ring({ dots, frame, x }: Place): JSX.Element | null {
  const dot = dots.dots.find((each) => each.world === world.value);
  if (!dot) return null;
  const [cx, cy] = placeOf(dot, dots, x, frame);
  return <path class="ring" d={markPath(dot.verdict, cx, cy, dots.diameter / 2 + 2.5)} />;
}

/** How many worlds lie on either side of zero. */
function SideCounts({
  compared,
  frame,
  x,
}: {
  readonly compared: Moment["compared"];
  readonly frame: Frame;
  readonly x: Scale;
}) {
  const { futures } = words.value;
  const { better, worldsBetter, worldsWorse } = compared;
  if (worldsBetter === null || worldsWorse === null) return null;
  const [left, right] = better === "lower" ? (["better", "worse"] as const) : (["worse", "better"] as const);
  const counts = { better: worldsBetter, worse: worldsWorse };
  const zero = x.at(0);
  return (
    <g>
      <text class={`side ${left}`} x={zero - 10} y={frame.top - 12} text-anchor="end">
        {`← ${counts[left]} ${futures[`side.${left}`]}`}
      </text>
      <text class={`side ${right}`} x={zero + 10} y={frame.top - 12}>
        {`${counts[right]} ${futures[`side.${right}`]} →`}
      </text>
    </g>
  );
}

/** Zero stays off the edges, so that the counts beside it have room. */
function domainOf({ dots }: Moment): readonly [number, number] {
  const [low, high] = extent([0, ...dots.map(({ difference }) => difference)]);
  const span = high - low || 1;
  return [Math.min(low, -0.24 * span), Math.max(high, 0.24 * span)];
}

/** The room of the dots: as much for the first few worlds as for all. */
function frameOf(width: number, worlds: number): Frame {
  return { width, height: worlds > 15 ? 220 : 150, top: 34, right: 16, bottom: 40, left: 16 };
}

function point(each: number | null): void {
  if (!playing.value) chosen.value = each;
}

function Drawn({ now, seen, width }: { readonly now: Moment; readonly seen: Sight; readonly width: number }) {
  const { compared, dots, table } = now;
  const frame = frameOf(width, seen.answer.scenario.replications);
  const x = calmScale(domainOf(now), [frame.left, width - frame.right], width < 460 ? 4 : 7);
  const perPixel = (x.domain[1] - x.domain[0]) / (width - frame.left - frame.right);
  const [piled] = useMemo(() => pile([dots], perPixel, frame.height - frame.top - frame.bottom), [dots, perPixel]);
  if (!piled) return null;
  const pointable = dots.length === compared.n;
  return (
    <Figure
      name="worlds"
      title={dotsTitle(compared)}
      sentence={dotsText(compared, dots.length)}
      room={{ title: rooms.value.dotsTitle, sentence: rooms.value.dots }}
      table={table}
      width={width}
      height={frame.height}
      spec={() => worldsSpec(seen, compared.month)}
    >
      <HorizontalAxis
        scale={x}
        frame={frame}
        label={fill(words.value.futures["axis.difference"], { unit: differenceUnitText(seen.outcome.unit) })}
        format={differenceFormat(seen.outcome.unit, x)}
      />
      <line class="zero" x1={x.at(0)} x2={x.at(0)} y1={8} y2={frame.height - frame.bottom} />
      <SideCounts compared={compared} frame={frame} x={x} />
      <Dots pile={piled} x={x} frame={frame} {...(pointable ? { onPoint: point } : {})} />
      {pointable && <Ring dots={piled} x={x} frame={frame} />}
    </Figure>
  );
}

function Awaited({ width }: { readonly width: number }): JSX.Element {
  const { dots: sentence, dotsTitle: title, worlds } = rooms.value;
  const { height } = frameOf(width, worlds);
  return <AwaitedFigure title="" room={{ title, sentence }} width={width} height={height} />;
}

/** Every world as a dot. */
export function WorldsChart({ width }: { readonly width: number }): JSX.Element {
  const [seen, now] = [sight.value, moment.value];
  return seen === null || now === null ? <Awaited width={width} /> : <Drawn now={now} seen={seen} width={width} />;
}
