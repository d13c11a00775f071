import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { isShare } from "../../../charts/numbers.ts";
import { type Frame, HorizontalAxis, VerticalAxis } from "../../plots/axes.tsx";
import { CursorLine, CursorPad } from "../../plots/cursor.tsx";
import { EndLabels } from "../../plots/ends.tsx";
import { Events } from "../../plots/events.tsx";
import { FanBands, FanLine, WorldLine } from "../../plots/fan.tsx";
import { AwaitedFigure, Figure } from "../../plots/figure.tsx";
import { calmScale, levelFormat } from "../../plots/format.ts";
import type { Future } from "../../plots/future.ts";
import { extent, type Scale } from "../../plots/scale.ts";
import { isInYears, timeScale } from "../../plots/time.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { differenceUnitText, levelText } from "./amounts.ts";
import { futuresText, SAMPLES } from "./captions.ts";
import { look } from "./look.ts";
import { armName, inSentence, outcomeName, spoken } from "./names.ts";
import { rooms } from "./rooms.ts";
import { type Sight, worldValues } from "./sight.ts";
import { futuresSpec } from "./specs.ts";
import { lastMonth, moment, month, sight, world } from "./state.ts";

const futures = ["isolated", "collective"] as const satisfies readonly Future[];

/** Room of the charts over time, the same for all of them. */
export function timeFrame(width: number, height: number): Frame {
  const narrow = width < 460;
  return { width, height, top: 34, right: narrow ? 84 : 116, bottom: 38, left: narrow ? 42 : 52 };
}

function futuresFrame(width: number): Frame {
  return timeFrame(width, width < 460 ? 270 : 320);
}

/** The axis below a chart over months. */
export function MonthAxis({ frame, x }: { readonly frame: Frame; readonly x: Scale }): JSX.Element {
  const { futures: text } = words.value;
  const inYears = isInYears(x.domain[1]);
  return (
    <HorizontalAxis
      scale={x}
      frame={frame}
      label={inYears ? text["axis.years"] : text["axis.months"]}
      format={(value) => whole(inYears ? value / 12 : value)}
    />
  );
}

/** The month looked at, drawn anew without the rest of a chart. */
export function Cursor({ frame, x }: { readonly frame: Frame; readonly x: Scale }): JSX.Element {
  return <CursorLine frame={frame} x={x} month={month.value} />;
}

/** The world that stands out, drawn anew without the rest. */
function Chosen({ seen, x, y }: { readonly seen: Sight; readonly x: Scale; readonly y: Scale }): JSX.Element | null {
  const chosen = world.value;
  if (chosen === null) return null;
  return (
    <g class="chosen-world">
      {futures.map((future) => (
        <WorldLine key={future} future={future} look="chosen" values={worldValues(seen, future, chosen)} x={x} y={y} />
      ))}
    </g>
  );
}

/** Names and levels at the month looked at, beside the ends of the lines. */
function Ends({ frame, seen, y }: { readonly frame: Frame; readonly seen: Sight; readonly y: Scale }): JSX.Element {
  const { outcome, pair } = seen;
  const arms = { isolated: pair.against, collective: pair.arm };
  const ends = futures.map((future) => {
    const last = seen.fans[future].at(-1)?.mean ?? 0;
    return { future, y: y.at(last), lines: [armName(arms[future]), levelText(last, outcome.unit)] };
  });
  return <EndLabels ends={ends} frame={frame} />;
}

function samplesOf(seen: Sight): readonly { readonly future: Future; readonly values: readonly number[] }[] {
  const count = Math.min(SAMPLES, seen.answer.worlds);
  if (count < 2) return [];
  return Array.from({ length: count }, (_, each) =>
    futures.map((future) => ({ future, values: worldValues(seen, future, each) })),
  ).flat();
}

interface MarksProps {
  readonly seen: Sight;
  readonly x: Scale;
  readonly y: Scale;
  readonly samples: ReturnType<typeof samplesOf>;
}

function Marks({ samples, seen, x, y }: MarksProps): JSX.Element {
  return (
    <>
      {futures.map((future) => (
        <FanBands key={future} rows={seen.fans[future]} future={future} x={x} y={y} />
      ))}
      {samples.map(({ future, values }, i) => (
        <WorldLine key={`${future} ${Math.floor(i / 2)}`} future={future} values={values} look="sample" x={x} y={y} />
      ))}
      {futures.map((future) => (
        <FanLine key={future} rows={seen.fans[future]} future={future} x={x} y={y} />
      ))}
    </>
  );
}

/** Steps back while a single world stands out. */
function Behind({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <g class={world.value === null ? "all-worlds" : "all-worlds behind"}>{children}</g>;
}

function sentenceOf({ outcome }: Sight): string {
  const compared = moment.value?.compared;
  return compared ? futuresText(outcomeName(outcome), armName(compared.arm), compared) : "";
}

function titleOf(outcome: Sight["outcome"]): string {
  return fill(words.value.futures["chart.futures"], { outcome: inSentence(outcomeName(outcome)) });
}

/** Everything but words: drawn anew for another answer only, not for another month or world. */
function Drawing({ seen, width }: { readonly seen: Sight; readonly width: number }): JSX.Element {
  const { answer, fans, outcome } = seen;
  const frame = futuresFrame(width);
  const x = timeScale(answer.scenario.months, frame);
  const samples = samplesOf(seen);
  const values = [
    ...futures.flatMap((future) => fans[future].flatMap(({ mean, q05, q95 }) => [mean, q05, q95])),
    ...samples.flatMap((sample) => sample.values),
  ];
  const y = calmScale(extent(values), [frame.height - frame.bottom, frame.top], 5);
  return (
    <>
      <Events
        events={answer.scenario.shocks.map((shock) => ({ ...shock, name: spoken(shock.name) }))}
        frame={frame}
        x={x}
      />
      <VerticalAxis
        scale={y}
        frame={frame}
        label={isShare(outcome.unit) ? "" : differenceUnitText(outcome.unit)}
        format={levelFormat(outcome.unit, y)}
      />
      <MonthAxis frame={frame} x={x} />
      <Behind>
        <Marks seen={seen} x={x} y={y} samples={samples} />
      </Behind>
      <Chosen seen={seen} x={x} y={y} />
      <Ends seen={seen} frame={frame} y={y} />
      <CursorPad frame={frame} x={x} onMonth={look} />
      <Cursor frame={frame} x={x} />
    </>
  );
}

function Shown({ seen, width }: { readonly seen: Sight; readonly width: number }): JSX.Element {
  const drawing = useMemo(() => <Drawing seen={seen} width={width} />, [seen, width]);
  return (
    <Figure
      name="futures"
      title={titleOf(seen.outcome)}
      sentence={sentenceOf(seen)}
      room={{ sentence: rooms.value.futures }}
      table={seen.tables.fans}
      width={width}
      height={futuresFrame(width).height}
      spec={() => futuresSpec(seen)}
    >
      {drawing}
    </Figure>
  );
}

function Awaited({ width }: { readonly width: number }): JSX.Element {
  const { futures: sentence, outcome } = rooms.value;
  const frame = futuresFrame(width);
  return (
    <AwaitedFigure title={titleOf(outcome)} room={{ sentence }} width={width} height={frame.height}>
      <MonthAxis frame={frame} x={timeScale(lastMonth.value, frame)} />
    </AwaitedFigure>
  );
}

/** Both futures over time. */
export function FuturesChart({ width }: { readonly width: number }): JSX.Element {
  return sight.value === null ? <Awaited width={width} /> : <Shown seen={sight.value} width={width} />;
}
