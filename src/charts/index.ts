import { gap, prevalence } from "../analysis/views/names.ts";
import type { Views } from "../analysis/views/views.ts";
import type { Table } from "../table.ts";
import { armsChart, armsTitle } from "./arms.ts";
import { conditionsChart, conditionsTitle } from "./conditions.ts";
import { differenceChart, differenceTitle } from "./difference.ts";
import { domainsChart, domainsTitle } from "./domains.ts";
import { moneyChart, moneyTitle } from "./money.ts";
import type { Source, Spec } from "./spec.ts";
import { trajectoryChart, trajectoryTitle } from "./trajectories.ts";
import { worldsChart, worldsTitle } from "./worlds.ts";

/** A chart that a scenario can name. */
export interface Chart {
  readonly name: string;
  /** What the chart is of, in two or three words. */
  readonly about: string;
  /** What is seen, in words computed from the data. */
  readonly title: (views: Views) => string;
  /** Whether the views hold what it needs. */
  readonly possible: (views: Views) => boolean;
  /** The table behind it. */
  readonly data: (views: Views) => Table;
  readonly draw: (views: Views, source: Source) => Spec;
}

const holds =
  (name: string) =>
  ({ trajectories }: Views): boolean =>
    trajectories.columns.some(
      ({ name: column, values }) => column === "outcome" && Array.from<unknown>(values).includes(name),
    );

/** Every chart, in the order in which they are shown. */
export const charts: readonly Chart[] = [
  {
    name: "trajectories",
    about: "Prevalence over time",
    title: (views) => trajectoryTitle(views, prevalence),
    possible: holds(prevalence),
    data: ({ trajectories }) => trajectories,
    draw: (views, source) => trajectoryChart(views, source, prevalence),
  },
  {
    name: "difference",
    about: "Difference over time",
    title: differenceTitle,
    possible: ({ differences }) => differences.rows > 0,
    data: ({ differences }) => differences,
    draw: differenceChart,
  },
  {
    name: "worlds",
    about: "World by world",
    title: worldsTitle,
    possible: ({ worldDifferences }) => worldDifferences.rows > 0,
    data: ({ worldDifferences }) => worldDifferences,
    draw: worldsChart,
  },
  {
    name: "arms",
    about: "All arms side by side",
    title: armsTitle,
    possible: ({ pairs }) => pairs.length > 1,
    data: ({ differences }) => differences,
    draw: armsChart,
  },
  {
    name: "domains",
    about: "Prevalence by domain",
    title: domainsTitle,
    possible: ({ domains }) => domains.rows > 0,
    data: ({ domains }) => domains,
    draw: domainsChart,
  },
  {
    name: "gap",
    about: "Gap between groups",
    title: (views) => trajectoryTitle(views, gap),
    possible: holds(gap),
    data: ({ trajectories }) => trajectories,
    draw: (views, source) => trajectoryChart(views, source, gap),
  },
  {
    name: "money",
    about: "Money by use",
    title: moneyTitle,
    possible: ({ money }) => money.rows > 0,
    data: ({ money }) => money,
    draw: moneyChart,
  },
  {
    name: "conditions",
    about: "What the initiative builds",
    title: conditionsTitle,
    possible: holds("agenda"),
    data: ({ trajectories }) => trajectories,
    draw: conditionsChart,
  },
];

/** The charts a scenario asks for (an empty list stands for all) that its views can show, in the order of `charts`. */
export function chartsFor(names: readonly string[], views: Views): readonly Chart[] {
  return charts.filter(({ name, possible }) => (names.length === 0 || names.includes(name)) && possible(views));
}
