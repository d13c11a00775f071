import { quantity, textAt } from "./marks.ts";
import { duration } from "./numbers.ts";
import type { Source, Spec } from "./spec.ts";
import { ink } from "./theme.ts";

/** What happens at known times, in a plot over months: scheduled shocks and the start. */
interface Plot {
  readonly lastMonth: number;
  readonly width: number;
  readonly height: number;
  /** Small plots are too narrow for names; there the subtitle has them. */
  readonly named: boolean;
}

type Shocks = NonNullable<Source["shocks"]>;

/** Shocks that fall into the months shown. */
function shownShocks({ shocks = [] }: Source, lastMonth: number): Shocks {
  return shocks.filter(({ from, to }) => from < lastMonth && to > 0);
}

/** Starts that are worth a mark: not month 0, and the same in all worlds. */
function shownStart({ start }: Source, lastMonth: number): number | null {
  return start !== null && start > 0 && start < lastMonth ? start : null;
}

function place(month: number, { lastMonth, width }: Plot): number {
  return (Math.min(lastMonth, Math.max(0, month)) / lastMonth) * width;
}

const label = { align: "left", baseline: "top", fontSize: 10, color: ink.muted } as const;

/** Width of a letter of a name in pixels, more rather than less. */
const letter = 6.5;

/** Rows for the names of shocks, from below: the first in which a name does not run into the one before it. */
function nameRows(shocks: Shocks, plot: Plot): readonly number[] {
  const ends: number[] = [];
  return shocks.map(({ from, name }) => {
    const left = place(from, plot);
    const free = ends.findIndex((end) => end <= left);
    const row = free < 0 ? ends.length : free;
    ends[row] = left + name.length * letter + 10;
    return row;
  });
}

/** A band for the months of a shock, with its name at the foot. */
function shockLayers({ from, name, to }: Shocks[number], nameRow: number, plot: Plot): readonly Spec[] {
  const [left, right] = [place(from, plot), place(to, plot)];
  const band: Spec = {
    data: { values: [{}] },
    mark: { type: "rect", color: ink.rule, opacity: 0.16 },
    encoding: { x: { value: left }, x2: { value: right }, y: { value: 0 }, y2: { value: plot.height } },
  };
  if (!plot.named) return [band];
  const row = plot.height - 14 - nameRow * 13;
  const atRight = left + name.length * letter > plot.width;
  const [x, align] = atRight ? [right - 3, "right"] : [left + 3, "left"];
  return [band, textAt(name, x, row, { ...label, align })];
}

function startLayers(month: number, plot: Plot): readonly Spec[] {
  const rule: Spec = {
    data: { values: [{ month }] },
    mark: { type: "rule", color: ink.rule, strokeDash: [2, 3] },
    encoding: { x: quantity("month") },
  };
  const name = textAt("start", place(month, plot), 0, { ...label, dx: 4 });
  return plot.named ? [rule, name] : [rule];
}

/** Layers to draw below the lines of a plot over months. */
export function eventLayers(source: Source, plot: Plot): readonly Spec[] {
  const start = shownStart(source, plot.lastMonth);
  const shocks = shownShocks(source, plot.lastMonth);
  const rows = nameRows(shocks, plot);
  return [
    ...shocks.flatMap((shock, i) => shockLayers(shock, rows[i] as number, plot)),
    ...(start === null ? [] : startLayers(start, plot)),
  ];
}

function when(month: number): string {
  return month % 12 === 0 ? `${month / 12}` : (month / 12).toFixed(1);
}

/** What the bands and the rule of a chart over months are: " Shaded: recession (years 1 to 2). …"; "" where there are none. */
export function eventWords(source: Source, lastMonth: number): string {
  const shocks = shownShocks(source, lastMonth).map(({ from, name, to }) => {
    return lastMonth > 24 ? `${name} (years ${when(from)} to ${when(to)})` : `${name} (months ${from} to ${to})`;
  });
  const start = shownStart(source, lastMonth);
  const shaded = shocks.length === 0 ? "" : ` Shaded: ${shocks.join(", ")}.`;
  return start === null ? shaded : `${shaded} Dotted: start of the initiative, after ${duration(start)}.`;
}
