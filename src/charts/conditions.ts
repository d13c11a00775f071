import { built } from "../analysis/views/names.ts";
import type { TrajectoryRow, Views } from "../analysis/views/views.ts";
import { builtKey, builtPlot } from "./built.ts";
import { eventWords } from "./events.ts";
import { framed } from "./frame.ts";
import { counted, duration, percent } from "./numbers.ts";
import { inGrid } from "./panels.ts";
import { rowsOf } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";

/** Arms whose lines can be told apart in one small plot. */
const mostArms = 4;

/** Arms in which anything is built, those of the pairs first. */
function activeArms(rows: readonly TrajectoryRow[], arms: readonly string[]): readonly string[] {
  return arms.filter((arm) => rows.some((row) => row.arm === arm && row.mean > 0));
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
  const shared = { views, rows, arms, source };
  const grid = inGrid(
    built.map((name, i) => builtPlot(name, i, shared)),
    3,
  );
  const band = arms.length === 1 && views.worlds > 1 ? "; bands hold the middle 50 % of worlds" : "";
  const rest =
    active.length > mostArms
      ? ` Shown are the first ${mostArms} of ${counted(active.length, "arm")} that build anything.`
      : "";
  const subtitle = `Means over ${counted(views.worlds, "world")}${band}. Conditions run from 0 % (nothing) to 100 % (fully built).${rest}${eventWords(source, views.lastMonth)}`;
  return framed({ vconcat: [builtKey(shared), grid], spacing: 8 }, conditionsTitle(views), subtitle, views, source);
}
