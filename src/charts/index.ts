import { built, gap, prevalence } from "../analysis/views/names.ts";
import type { Views } from "../analysis/views/views.ts";
import type { Table } from "../table.ts";
import { armsChart, armsTitle } from "./arms.ts";
import { conditionsChart, conditionsTitle } from "./conditions.ts";
import { differenceChart, differenceTitle } from "./difference.ts";
import { domainsChart, domainsTitle } from "./domains.ts";
import { chanceSentence } from "./gain-words.ts";
import { gainsChart, gainsTitle } from "./gains.ts";
import { moneyChart, moneyTitle } from "./money.ts";
import { keepRows, ofOutcome } from "./rows.ts";
import type { Source, Spec } from "./spec.ts";
import { trajectoryChart, trajectoryTitle } from "./trajectories.ts";
import { worldsChart, worldsData, worldsTitle } from "./worlds.ts";

/** A chart that a scenario can name. */
export interface Chart {
  readonly name: string;
  /** What the chart is of, in two or three words. */
  readonly about: string;
  /** What is seen, in words computed from the data. */
  readonly title: (views: Views) => string;
  /** How to read it. */
  readonly reading: string;
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
    reading:
      "Each line is a mean over worlds; the bands show how much the worlds differ. Bands of two arms overlap because worlds differ more from each other than arms do within a world: the next chart takes that out.",
    title: (views) => trajectoryTitle(views, prevalence),
    possible: holds(prevalence),
    data: (views) => ofOutcome(views.trajectories, views.outcomes, prevalence),
    draw: (views, source) => trajectoryChart(views, source, prevalence),
  },
  {
    name: "difference",
    about: "Difference over time",
    reading:
      "The arms are subtracted world by world, so that what is common to both drops out. Where the band leaves out zero, these worlds tell the arms apart at that month; the band holds for one month at a time.",
    title: differenceTitle,
    possible: ({ differences }) => differences.rows > 0,
    data: ({ differences }) => differences,
    draw: differenceChart,
  },
  {
    name: "worlds",
    about: "World by world",
    reading:
      "Every dot is the same world lived twice. Dots on the two sides of the zero line are worlds in which the arm is better or worse.",
    title: worldsTitle,
    possible: ({ worldDifferences }) => worldDifferences.rows > 0,
    data: worldsData,
    draw: worldsChart,
  },
  {
    name: "arms",
    about: "All arms side by side",
    reading: "One row per comparison: the mean paired difference and its interval. Each interval stands on its own.",
    title: armsTitle,
    possible: ({ pairs }) => pairs.length > 1,
    data: ({ differences, lastMonth }) => keepRows(differences, "month", (month) => month === lastMonth),
    draw: armsChart,
  },
  {
    name: "gains",
    about: "Who gained, who lost",
    reading: `The same persons live in both futures, draw for draw, so each is compared with themselves. ${chanceSentence}`,
    title: gainsTitle,
    possible: ({ gains }) => gains.table.rows > 0,
    data: ({ gains }) => gains.table,
    draw: gainsChart,
  },
  {
    name: "domains",
    about: "Prevalence by domain",
    reading:
      "The mean in each domain, and the paired difference with its interval. Coordination moves money between domains, so some can lose while others gain.",
    title: domainsTitle,
    possible: ({ domains }) => domains.rows > 0,
    data: ({ domains }) => domains,
    draw: domainsChart,
  },
  {
    name: "gap",
    about: "Gap between groups",
    reading:
      "The prevalence of the most disadvantaged group less that of the least disadvantaged one. A falling line is a closing gap.",
    title: (views) => trajectoryTitle(views, gap),
    possible: holds(gap),
    data: (views) => ofOutcome(views.trajectories, views.outcomes, gap),
    draw: (views, source) => trajectoryChart(views, source, gap),
  },
  {
    name: "money",
    about: "Money by use",
    reading:
      "All money by what it was used for. Time in meetings and the backbone are paid from the same envelope unless the scenario says otherwise.",
    title: moneyTitle,
    possible: ({ money }) => money.rows > 0,
    data: ({ money }) => money,
    draw: moneyChart,
  },
  {
    name: "conditions",
    about: "What the initiative builds",
    reading:
      "What an initiative builds takes time, depends on who takes part, and can decay. The last plot counts worlds in which the backbone is still alive.",
    title: conditionsTitle,
    possible: holds("agenda"),
    data: ({ trajectories }) => keepRows(trajectories, "outcome", (name) => built.some((one) => one === name)),
    draw: conditionsChart,
  },
];

/**
 * The charts a scenario asks for (an empty list stands for all) that its views can show, in the order of `charts`. Who asks for
 * the difference gets the arms side by side too, where there are several.
 */
export function chartsFor(names: readonly string[], views: Views): readonly Chart[] {
  const asked = ({ name }: Chart) =>
    names.length === 0 || names.includes(name) || (name === "arms" && names.includes("difference"));
  return charts.filter((chart) => asked(chart) && chart.possible(views));
}
