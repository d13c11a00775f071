import { built } from "../analysis/views/names.ts";
import type { TrajectoryRow, Views } from "../analysis/views/views.ts";
import { numberFormat, timeChannel } from "./axes.ts";
import { framed } from "./frame.ts";
import { shortened, spread } from "./layout.ts";
import { counted, duration, fixed, isShare, percent } from "./numbers.ts";
import { inGrid } from "./panels.ts";
import { rounded, rowsOf } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";
import { hueOf, ink } from "./theme.ts";
import { outcomeNamed } from "./words.ts";

/** Arms whose lines can be told apart in one small plot. */
const mostArms = 4;

const dashes = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
] as const;

const names: Readonly<Record<string, string>> = {
  agenda: "Common agenda",
  measurement: "Shared measurement",
  activities: "Reinforcing activities",
  communication: "Continuous communication",
  members: "Members",
  backboneAlive: "Backbone alive, share of worlds",
};

const [width, height] = [205, 130];

/** Arms in which anything is built, those of the pairs first. */
function activeArms(rows: readonly TrajectoryRow[], arms: readonly string[]): readonly string[] {
  return arms.filter((arm) => rows.some((row) => row.arm === arm && row.mean > 0));
}

interface Shared {
  readonly views: Views;
  readonly rows: readonly TrajectoryRow[];
  readonly arms: readonly string[];
}

function endLabels(
  rows: readonly TrajectoryRow[],
  high: number,
  unit: string,
  { views, arms }: Shared,
): readonly Spec[] {
  const ends = arms.map((arm) => rows.find((row) => row.arm === arm && row.month === views.lastMonth)?.mean ?? 0);
  const places = spread(
    ends.map((end) => height * (1 - end / high)),
    13,
    4,
    height - 4,
  );
  return arms.map((arm, i) => ({
    data: { values: [{}] },
    mark: { type: "text", align: "left", baseline: "middle", dx: 4, fontSize: 10, color: hueOf(arm, views.arms).text },
    encoding: {
      x: { value: width },
      y: { value: rounded(places[i] as number, 4) },
      text: { value: isShare(unit) ? percent(ends[i] as number, 0) : fixed(ends[i] as number, 1) },
    },
  }));
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
    encoding: { y: { field: "mean", type: "quantitative" } },
  };
  const band = {
    mark: { type: "area", color, opacity: 0.2 },
    encoding: { y: { field: "q25", type: "quantitative" }, y2: { field: "q75" } },
  };
  return { data: { values }, layer: banded ? [band, line] : [line] };
}

/** The least multiple of 1, 2 or 5 × a power of ten above a value in at most four steps: a tick at the top of the axis. */
function tickAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value / 4));
  const step = [1, 2, 5, 10].map((digit) => digit * power).find((candidate) => value / candidate <= 4) ?? value;
  return Math.ceil(value / step) * step;
}

function plot(name: string, index: number, shared: Shared): Spec {
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
    layer: [...arms.map((arm, i) => armLayer(arm, i, rows, banded, views)), ...endLabels(rows, high, unit, shared)],
  };
}

/** A key of the arms above the plots, each with its line. */
function key({ views, arms }: Shared): Spec {
  const step = 712 / Math.max(2, arms.length);
  const at = (i: number) => ({ x: { value: i * step }, y: { value: 6 } });
  return {
    width: 712,
    height: 12,
    layer: arms.flatMap((arm, i): Spec[] => [
      {
        data: { values: [{}] },
        mark: {
          type: "rule",
          color: hueOf(arm, views.arms).mark,
          strokeWidth: 2.2,
          strokeDash: dashes[i % dashes.length] ?? [1, 0],
        },
        encoding: { ...at(i), x2: { value: i * step + 22 } },
      },
      {
        data: { values: [{}] },
        mark: {
          type: "text",
          align: "left",
          baseline: "middle",
          dx: 28,
          color: hueOf(arm, views.arms).text,
          fontWeight: "bold",
        },
        encoding: { ...at(i), text: { value: shortened(arm, Math.floor((step - 28) / 7.8)) } },
      },
    ]),
  };
}

/** The title of the chart of conditions: how much was built, who takes part, whether the backbone lives. */
export function conditionsTitle(views: Views): string {
  const rows = rowsOf<TrajectoryRow>(views.trajectories);
  const arms = activeArms(
    rows.filter((row) => built.some((name) => name === row.outcome)),
    views.arms,
  );
  const time = `After ${duration(views.lastMonth)}`;
  const end = (arm: string, name: string) =>
    rows.find((row) => row.arm === arm && row.outcome === name && row.month === views.lastMonth)?.mean ?? 0;
  const mean = (arm: string) => built.slice(0, 4).reduce((sum, name) => sum + end(arm, name) / 4, 0);
  const [arm] = arms;
  if (arm === undefined) return "No arm builds any of the conditions";
  if (arms.length > 1) {
    const most = arms.reduce((best, one) => (mean(one) > mean(best) ? one : best), arm);
    return `${time} ${counted(arms.length, "arm")} have built something, most under ${most}: ${percent(mean(most), 0)} of the conditions`;
  }
  const members = counted(Math.round(end(arm, "members")), "organization");
  return `${time} ${percent(mean(arm), 0)} of the conditions are built under ${arm}, with ${members} as members and the backbone alive in ${percent(end(arm, "backboneAlive"), 0)} of worlds`;
}

/** Conditions built, members and survival of the backbone over time, in the arms that build anything. */
export function conditionsChart(views: Views, source: Source): Spec {
  const rows = rowsOf<TrajectoryRow>(views.trajectories).filter((row) => built.some((name) => name === row.outcome));
  const active = activeArms(rows, views.arms);
  const arms = (active.length > 0 ? active : views.arms).slice(0, mostArms);
  const shared = { views, rows, arms };
  const grid = inGrid(
    built.map((name, i) => plot(name, i, shared)),
    3,
  );
  const band = arms.length === 1 && views.worlds > 1 ? "; bands hold the middle 50 % of worlds" : "";
  const rest =
    active.length > mostArms
      ? ` Shown are the first ${mostArms} of ${counted(active.length, "arm")} that build anything.`
      : "";
  const subtitle = `Means over ${counted(views.worlds, "world")}${band}. Conditions run from 0 % (nothing) to 100 % (fully built).${rest}`;
  return framed({ vconcat: [key(shared), grid], spacing: 8 }, conditionsTitle(views), subtitle, views, source);
}
