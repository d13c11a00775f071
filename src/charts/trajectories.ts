import type { ArmPair } from "../analysis/summarize.ts";
import type { SampleRow, TrajectoryRow, Views } from "../analysis/views/views.ts";
import type { OutcomeInfo } from "../table.ts";
import { axisTitle, timeChannel, valueAxis } from "./axes.ts";
import { eventLayers, eventWords } from "./events.ts";
import { capital, framed } from "./frame.ts";
import { extent, shortened, spread } from "./layout.ts";
import { quantity, textAt } from "./marks.ts";
import { amount, counted, duration } from "./numbers.ts";
import { finalOf, finalsOf, type Grid, gridFor, inGrid, leftOut, panelTitle, shownPairs } from "./panels.ts";
import { rounded, rowsOf } from "./rows.ts";
import type { Json, Source, Spec } from "./spec.ts";
import { hueOf } from "./theme.ts";
import { levelsSentence, outcomeNamed, shortDifference, tallyWords, WORLDS_WITH_TAILS } from "./words.ts";

/** Everything that the plots of one chart share. */
interface Shared {
  readonly views: Views;
  readonly outcome: OutcomeInfo;
  readonly rows: readonly TrajectoryRow[];
  readonly domain: readonly [number, number];
  readonly grid: Grid;
  readonly source: Source;
}

/** Isolated is dashed, or else the arm compared with, so that color is not the only cue. */
function dashOf(arm: string, pair: ArmPair): Spec {
  const dashed = pair.arm === "isolated" ? "isolated" : pair.against;
  return arm === dashed ? { strokeDash: [6, 4] } : {};
}

function band(color: string, low: string, high: string, opacity: number): Spec {
  return {
    mark: { type: "area", color, opacity },
    encoding: { y: quantity(low), y2: { field: high } },
  };
}

/** Bands below, means on top, so that no line is covered by the other arm's band. */
function layersOf(pair: ArmPair, { views, grid }: Shared): readonly Spec[] {
  const arms = [pair.against, pair.arm];
  const colorOf = (arm: string) => hueOf(arm, views.arms).mark;
  const bands = arms.map((arm): Spec => {
    const color = colorOf(arm);
    return { data: { name: `bands ${arm}` }, layer: [band(color, "q05", "q95", 0.12), band(color, "q25", "q75", 0.2)] };
  });
  const worlds = arms.map((arm): Spec => {
    const mark = { type: "line", color: colorOf(arm), ...dashOf(arm, pair), strokeWidth: 0.8, opacity: 0.5 };
    const detail = { field: "world", type: "nominal" };
    return { data: { name: `worlds ${arm}` }, mark, encoding: { y: quantity("value"), detail } };
  });
  const means = arms.map((arm): Spec => {
    const mark = { type: "line", color: colorOf(arm), ...dashOf(arm, pair), strokeWidth: 2.6 };
    return { data: { name: `bands ${arm}` }, mark, encoding: { y: quantity("mean") } };
  });
  return [...bands, ...(grid.columns < 3 ? worlds : []), ...means];
}

/** Names at the ends of the lines, moved apart where the lines end close together. */
function endLabels(pair: ArmPair, { views, outcome, rows, domain, grid }: Shared): readonly Spec[] {
  const arms = [pair.arm, pair.against];
  const ends = arms.map((arm) => rows.find((row) => row.arm === arm && row.month === views.lastMonth)?.mean ?? 0);
  const [low, high] = domain;
  const places = ends.map((end) => grid.height * (1 - (end - low) / (high - low)));
  const moved = spread(places, 32, 8, grid.height - 22);
  const mark = { align: "left", baseline: "middle", dx: 8, fontWeight: "bold", lineHeight: 14 };
  return arms.map((arm, i) => {
    const lines = [shortened(arm, 22), amount(ends[i] as number, outcome.unit)];
    return textAt(lines, grid.width, moved[i] as number, { ...mark, color: hueOf(arm, views.arms).text });
  });
}

function plot(pair: ArmPair, index: number, count: number, shared: Shared): Spec {
  const { views, outcome, domain, grid } = shared;
  const single = count === 1;
  const first = index % grid.columns === 0;
  const title = axisTitle(capital(outcome.label), outcome.unit);
  const y = {
    type: "quantitative",
    scale: { domain, nice: false, zero: false },
    axis: valueAxis(outcome.unit, first ? title : null, false, grid.height),
  };
  return {
    width: grid.width,
    height: grid.height,
    ...(single
      ? {}
      : { title: panelTitle(views, pair, shortDifference(finalOf(views, pair, outcome.name)), grid.width / 8) }),
    encoding: { x: timeChannel(views.lastMonth, index + grid.columns >= count), y },
    layer: [
      ...eventLayers(shared.source, {
        lastMonth: views.lastMonth,
        width: grid.width,
        height: grid.height,
        named: single,
      }),
      ...layersOf(pair, shared),
      ...(single ? endLabels(pair, shared) : []),
    ],
  };
}

function datasets(shared: Shared, arms: readonly string[], samples: readonly SampleRow[]): Spec {
  const entries = arms.flatMap((arm): [string, Json][] => [
    [
      `bands ${arm}`,
      shared.rows
        .filter((row) => row.arm === arm)
        .map(({ month, mean, q05, q25, q75, q95 }) => ({
          month,
          mean: rounded(mean),
          q05: rounded(q05),
          q25: rounded(q25),
          q75: rounded(q75),
          q95: rounded(q95),
        })),
    ],
    [
      `worlds ${arm}`,
      samples
        .filter((row) => row.arm === arm)
        .map(({ world, month, value }) => ({ world, month, value: rounded(value, 4) })),
    ],
  ]);
  return Object.fromEntries(entries);
}

/** The title of a chart of one outcome over time: what the last month shows. */
export function trajectoryTitle(views: Views, name: string): string {
  const finals = finalsOf(views, name);
  const label = outcomeNamed(views.outcomes, name).label;
  const [only] = finals;
  if (finals.length === 1 && only) return levelsSentence(only, label);
  return `${capital(label)} after ${duration(views.lastMonth)}: ${tallyWords(finals)}`;
}

function legend(views: Views, shown: readonly ArmPair[], samples: number): string {
  const dashed = shown[0]?.arm === "isolated" ? "isolated" : shown[0]?.against;
  const lines = `Thick lines are means over ${counted(views.worlds, "world")} (${dashed} dashed)`;
  if (views.worlds === 1) return `${lines}.${leftOut(views)}`;
  const thin = samples > 0 ? `, thin lines are ${samples} of them` : "";
  const few = views.worlds < WORLDS_WITH_TAILS ? " (interpolated between so few)" : "";
  return `${lines}, bands hold the middle 50 % and 90 % of the worlds${few}${thin}.${leftOut(views)}`;
}

/** An outcome of the arms over time: mean, 50 and 90 % bands over worlds, a few worlds; one plot per pair. */
export function trajectoryChart(views: Views, source: Source, name: string): Spec {
  const pairs = shownPairs(views);
  const arms = [...new Set(pairs.flatMap(({ arm, against }) => [against, arm]))];
  const shown = <Row extends { readonly arm: string; readonly outcome: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.outcome === name && arms.includes(row.arm));
  const rows = shown(rowsOf<TrajectoryRow>(views.trajectories));
  const grid = gridFor(pairs.length);
  const samples = grid.columns < 3 ? shown(rowsOf<SampleRow>(views.samples)) : [];
  const outcome = outcomeNamed(views.outcomes, name);
  const values = [...rows.flatMap(({ q05, q95, mean }) => [q05, q95, mean]), ...samples.map(({ value }) => value)];
  const shared = { views, outcome, rows, domain: extent(values), grid, source };
  const plots = pairs.map((pair, i) => plot(pair, i, pairs.length, shared));
  const count = new Set(samples.map(({ world }) => world)).size;
  const subtitle = legend(views, pairs, count) + eventWords(source, views.lastMonth);
  return {
    ...framed(inGrid(plots, grid.columns), trajectoryTitle(views, name), subtitle, views, source),
    datasets: datasets(shared, arms, samples),
  };
}
