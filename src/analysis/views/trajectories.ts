import type { Panel, Table } from "../../table.ts";
import { mean, quantileOfSorted, sorted } from "../sample.ts";
import { type Heading, tableOf } from "./columns.ts";
import type { SampleRow, TrajectoryRow } from "./views.ts";

/** Single worlds drawn behind the bands. */
const samples = 5;

function trajectoryRow(panel: Panel, arm: string, outcome: string, month: number): TrajectoryRow {
  const values = panel.values(arm, outcome, month);
  const ordered = sorted(values);
  const at = (p: number) => quantileOfSorted(ordered, p);
  return {
    arm,
    outcome,
    month,
    mean: mean(values),
    median: at(0.5),
    q05: at(0.05),
    q25: at(0.25),
    q75: at(0.75),
    q95: at(0.95),
  };
}

const trajectoryHeadings: readonly Heading<TrajectoryRow>[] = [
  ["arm", ""],
  ["outcome", ""],
  ["month", "months"],
  ["mean", ""],
  ["median", ""],
  ["q05", ""],
  ["q25", ""],
  ["q75", ""],
  ["q95", ""],
];

/** Mean, median and quantiles over worlds, per arm, outcome and month; values in each outcome's unit. */
export function trajectories(panel: Panel, outcomes: readonly string[], months: readonly number[]): Table {
  const rows = outcomes.flatMap((outcome) =>
    panel.arms.flatMap((arm) => months.map((month) => trajectoryRow(panel, arm, outcome, month))),
  );
  return tableOf("trajectories", trajectoryHeadings, rows);
}

/** The first worlds are as good a sample as any, and the same ones when more worlds are added. */
function sampledWorlds(panel: Panel): readonly number[] {
  return Array.from({ length: Math.min(samples, panel.worlds) }, (_, world) => world);
}

function sampleRows(panel: Panel, arm: string, outcome: string, months: readonly number[]): readonly SampleRow[] {
  const byMonth = months.map((month) => panel.values(arm, outcome, month));
  return sampledWorlds(panel).flatMap((world) =>
    months.map((month, i) => ({ arm, outcome, month, world, value: byMonth[i]?.[world] as number })),
  );
}

/** The first worlds one by one, the same worlds in every arm; values in each outcome's unit. */
export function sampleWorlds(panel: Panel, outcomes: readonly string[], months: readonly number[]): Table {
  const rows = outcomes.flatMap((outcome) => panel.arms.flatMap((arm) => sampleRows(panel, arm, outcome, months)));
  return tableOf(
    "samples",
    [
      ["arm", ""],
      ["outcome", ""],
      ["month", "months"],
      ["world", ""],
      ["value", ""],
    ],
    rows,
  );
}
