import type { ArmPair } from "../analysis/summarize.ts";
import { prevalence } from "../analysis/views/names.ts";
import type { DifferenceRow, Views } from "../analysis/views/views.ts";
import type { Better, OutcomeInfo } from "../table.ts";
import { axisTitle, timeChannel, valueAxis } from "./axes.ts";
import { eventLayers, eventWords } from "./events.ts";
import { capital, framed } from "./frame.ts";
import { extent } from "./layout.ts";
import { quantity, textAt } from "./marks.ts";
import { counted, duration, percent } from "./numbers.ts";
import { finalOf, finalsOf, type Grid, gridFor, inGrid, leftOut, panelTitle, shownPairs } from "./panels.ts";
import { rounded, rowsOf } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";
import { hueOf, ink } from "./theme.ts";
import { findingSentence, outcomeNamed, shortDifference, tallyWords } from "./words.ts";

interface Shared {
  readonly views: Views;
  readonly outcome: OutcomeInfo;
  readonly rows: readonly DifferenceRow[];
  readonly domain: readonly [number, number];
  readonly grid: Grid;
  readonly source: Source;
}

/** Names of the sides above and below a zero line. */
export function sides(better: Better): readonly [above: string, below: string] {
  if (better === "neither") return ["↑ higher", "↓ lower"];
  return better === "higher" ? ["↑ better", "↓ worse"] : ["↑ worse", "↓ better"];
}

function sideLabels({ outcome, grid }: Shared): readonly Spec[] {
  const [above, below] = sides(outcome.better);
  const label = (text: string, y: number, baseline: string): Spec =>
    textAt(text, 6, y, { align: "left", baseline, color: ink.muted, fontStyle: "italic" });
  return [label(above, 4, "top"), label(below, grid.height - 4, "bottom")];
}

function marks(pair: ArmPair, { views, rows }: Shared): readonly Spec[] {
  const color = hueOf(pair.arm, views.arms).mark;
  const own = rows.filter((row) => row.arm === pair.arm && row.against === pair.against);
  const data = {
    values: own.map(({ month, estimate, low, high }) => ({
      month,
      estimate: rounded(estimate),
      low: rounded(low),
      high: rounded(high),
    })),
  };
  const y = quantity("estimate");
  const interval = {
    mark: { type: "area", color, opacity: 0.25 },
    encoding: { y: quantity("low"), y2: { field: "high" } },
  };
  const line = { mark: { type: "line", color, strokeWidth: 2.6 }, encoding: { y } };
  return [{ data, layer: views.worlds > 1 ? [interval, line] : [line] }];
}

function plot(pair: ArmPair, index: number, count: number, shared: Shared): Spec {
  const { views, outcome, domain, grid } = shared;
  const words = count === 1 ? `Difference in ${outcome.label.toLowerCase()}` : "Difference";
  const title = axisTitle(words, outcome.unit, true);
  const axis = valueAxis(outcome.unit, index % grid.columns === 0 ? title : null, true, grid.height);
  const zero = {
    data: { values: [{ zero: 0 }] },
    mark: { type: "rule", color: ink.text, strokeWidth: 1.2 },
    encoding: { x: { value: 0 }, x2: { value: grid.width }, y: quantity("zero") },
  };
  const note = shortDifference(finalOf(views, pair, outcome.name));
  return {
    width: grid.width,
    height: grid.height,
    ...(count === 1 ? {} : { title: panelTitle(views, pair, note, grid.width / 8) }),
    encoding: {
      x: timeChannel(views.lastMonth, index + grid.columns >= count),
      y: { type: "quantitative", scale: { domain, nice: false, zero: false }, axis },
    },
    layer: [
      ...eventLayers(shared.source, {
        lastMonth: views.lastMonth,
        width: grid.width,
        height: grid.height,
        named: count === 1,
      }),
      zero,
      ...marks(pair, shared),
      ...sideLabels(shared),
    ],
  };
}

/** The title of the difference chart: how the difference ends. */
export function differenceTitle(views: Views, name: string = prevalence): string {
  const finals = finalsOf(views, name);
  const { label } = outcomeNamed(views.outcomes, name);
  const [only] = finals;
  if (finals.length === 1 && only) return findingSentence(only, label);
  return `${capital(label)} against the same worlds after ${duration(views.lastMonth)}: ${tallyWords(finals)}`;
}

function legend(views: Views): string {
  const [first] = views.pairs;
  const what =
    views.pairs.length === 1 && first ? `${first.arm} − ${first.against}` : "Each arm less what it is compared with";
  const mean = `${what}, paired by world, mean over ${counted(views.worlds, "world")}`;
  if (views.worlds === 1) return `${mean}; one world gives no interval.${leftOut(views)}`;
  return `${mean}; the band is the ${percent(views.level, 0)} t interval of that mean, month by month.${leftOut(views)}`;
}

/** The paired difference over time with its pointwise interval and a zero line; one plot per pair. */
export function differenceChart(views: Views, source: Source, name: string = prevalence): Spec {
  const pairs = shownPairs(views);
  const shown = (row: ArmPair) => pairs.some(({ arm, against }) => arm === row.arm && against === row.against);
  const rows = rowsOf<DifferenceRow>(views.differences).filter(shown);
  const outcome = outcomeNamed(views.outcomes, name);
  const grid = gridFor(pairs.length);
  const domain = extent([0, ...rows.flatMap(({ estimate, low, high }) => [estimate, low, high])], 0.12);
  const shared = { views, outcome, rows, domain, grid, source };
  const plots = pairs.map((pair, i) => plot(pair, i, pairs.length, shared));
  return framed(
    inGrid(plots, grid.columns),
    differenceTitle(views, name),
    legend(views) + eventWords(source, views.lastMonth),
    views,
    source,
  );
}
