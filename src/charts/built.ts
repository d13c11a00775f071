import type { TrajectoryRow, Views } from "../analysis/views/views.ts";
import { numberFormat, timeChannel } from "./axes.ts";
import { eventLayers } from "./events.ts";
import { shortened, spread } from "./layout.ts";
import { quantity, textAt } from "./marks.ts";
import { fixed, isShare, percent } from "./numbers.ts";
import { rounded } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";
import { dashes, hueOf, ink } from "./theme.ts";
import { outcomeNamed } from "./words.ts";

const names: Readonly<Record<string, string>> = {
  agenda: "Common agenda",
  measurement: "Shared measurement",
  activities: "Reinforcing activities",
  communication: "Continuous communication",
  members: "Members",
  backboneAlive: "Backbone alive, share of worlds",
};

const [width, height] = [205, 130];
const keyWidth = 712;

/** What the small plots of one chart share. */
export interface BuiltLines {
  readonly views: Views;
  readonly rows: readonly TrajectoryRow[];
  readonly arms: readonly string[];
  readonly source: Source;
}

function endLabels(
  rows: readonly TrajectoryRow[],
  high: number,
  unit: string,
  { views, arms }: BuiltLines,
): readonly Spec[] {
  const ends = arms.map((arm) => rows.find((row) => row.arm === arm && row.month === views.lastMonth)?.mean ?? 0);
  const places = spread(
    ends.map((end) => height * (1 - end / high)),
    13,
    4,
    height - 4,
  );
  const words = (end: number) => (isShare(unit) ? percent(end, 0) : fixed(end, 1));
  return arms.map((arm, i) => {
    const mark = { align: "left", baseline: "middle", dx: 4, fontSize: 10, color: hueOf(arm, views.arms).text };
    return textAt(words(ends[i] as number), width, places[i] as number, mark);
  });
}

function armLayer(arm: string, index: number, rows: readonly TrajectoryRow[], banded: boolean, views: Views): Spec {
  const color = hueOf(arm, views.arms).mark;
  const values = rows
    .filter((row) => row.arm === arm)
    .map(({ month, mean, q25, q75 }) => ({
      month,
      mean: rounded(mean, 4),
      ...(banded ? { q25: rounded(q25, 4), q75: rounded(q75, 4) } : {}),
    }));
  const line = {
    mark: { type: "line", color, strokeWidth: 2.2, strokeDash: dashes[index % dashes.length] ?? [1, 0] },
    encoding: { y: quantity("mean") },
  };
  const band = {
    mark: { type: "area", color, opacity: 0.2 },
    encoding: { y: quantity("q25"), y2: { field: "q75" } },
  };
  return { data: { values }, layer: banded ? [band, line] : [line] };
}

/** The least multiple of 1, 2 or 5 × a power of ten above a value in at most four steps: a tick at the top of the axis. */
function tickAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((candidate) => value / candidate <= 4) ?? value;
  return Math.ceil(value / step) * step;
}

/** A small plot of one outcome over time, a line for every arm. */
export function builtPlot(name: string, index: number, shared: BuiltLines): Spec {
  const { views, arms } = shared;
  const { unit } = outcomeNamed(views.outcomes, name);
  const rows = shared.rows.filter((row) => row.outcome === name && arms.includes(row.arm));
  const high = isShare(unit) ? 1 : tickAbove(Math.max(1, ...rows.flatMap(({ mean, q75 }) => [mean, q75])));
  // Alive or not has no quartiles worth drawing.
  const banded = arms.length === 1 && views.worlds > 1 && name !== "backboneAlive";
  const title = names[name] ?? name;
  return {
    width,
    height,
    title: {
      text: isShare(unit) || unit === "" ? title : `${title}, ${unit}`,
      fontSize: 11.5,
      color: ink.text,
      frame: "group",
      offset: 8,
    },
    encoding: {
      x: timeChannel(views.lastMonth, index >= 3),
      y: {
        type: "quantitative",
        scale: { domain: [0, high], nice: false },
        axis: { title: null, ...numberFormat(unit, false), tickCount: 4, grid: true },
      },
    },
    layer: [
      ...eventLayers(shared.source, { lastMonth: views.lastMonth, width, height, named: false }),
      ...arms.map((arm, i) => armLayer(arm, i, rows, banded, views)),
      ...endLabels(rows, high, unit, shared),
    ],
  };
}

/** A key of the arms above the plots, each with its line. */
export function builtKey({ views, arms }: BuiltLines): Spec {
  const step = keyWidth / Math.max(2, arms.length);
  const layer = arms.flatMap((arm, i): Spec[] => {
    const hue = hueOf(arm, views.arms);
    const line = { type: "rule", color: hue.mark, strokeWidth: 2.2, strokeDash: dashes[i % dashes.length] ?? [1, 0] };
    const name = { align: "left", baseline: "middle", dx: 28, color: hue.text, fontWeight: "bold" };
    const place = { x: { value: i * step }, x2: { value: i * step + 22 }, y: { value: 6 } };
    return [
      { data: { values: [{}] }, mark: line, encoding: place },
      textAt(shortened(arm, Math.floor((step - 28) / 7.8)), i * step, 6, name),
    ];
  });
  return { width: keyWidth, height: 12, layer };
}
