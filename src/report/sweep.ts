import type { SweepCurve } from "../analysis/sweep/curve.ts";
import type { SweepResult } from "../analysis/sweep/result.ts";
import { capital } from "../charts/frame.ts";
import { costSentence } from "../charts/funding/words.ts";
import { counted, duration, percent } from "../charts/numbers.ts";
import { sweepSentences } from "../charts/sweep/answer.ts";
import { curvesOf, sweepTitle } from "../charts/sweep/chart.ts";
import { axisWords, pointWords, valueWords } from "../charts/sweep/values.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { assumptions } from "./assumptions.ts";
import { brief, declaration, sameNumbers } from "./background.ts";
import { drawing } from "./figures.ts";
import { termsSentences } from "./funding.ts";
import { type Html, html, listHtml, tableHtml, words } from "./html.ts";
import type { Provenance } from "./input.ts";
import { pageHtml, type Section } from "./page.ts";
import { moneyTable, pointsTable, regretHtml } from "./sweep-tables.ts";

/** Everything the report of a sweep is made of. */
export interface SweepReportInput {
  /** The scenario of the first point: its words and its terms. */
  readonly scenario: Scenario;
  readonly result: SweepResult;
  /** Drawings by the name of the outcome. */
  readonly svgs: Readonly<Record<string, string>>;
  readonly provenance: Provenance;
}

function outcomesIn({ curves }: SweepResult): readonly string[] {
  return [...new Set(curves.map(({ outcome }) => outcome.name))];
}

/** What the best point costs and buys. */
function priceHtml({ against, arm, best }: SweepCurve, result: SweepResult): Html {
  const pair = result.pairs.findIndex((one) => one.arm === arm && one.against === against);
  const measures = best === null ? undefined : result.money[best]?.[pair];
  const point = best === null ? undefined : result.points[best];
  if (!measures || !point) return html``;
  return html`<p><b>What that costs</b> (at ${pointWords(result.axes, point)}): ${capital(costSentence(measures))}.</p>\n`;
}

/** The headline in large, then what can be said of every pair in every outcome. */
function answer({ result }: SweepReportInput): Html {
  const [first, ...others] = result.curves;
  if (!first) return html``;
  const [lead, ...more] = sweepSentences(first, result);
  const block = (curve: SweepCurve): Html => {
    const heading =
      result.pairs.length > 1 ? `${curve.outcome.label}: ${curve.arm} against ${curve.against}` : curve.outcome.label;
    return html`<h3>${heading}</h3>\n<p>${sweepSentences(curve, result).join(" ")}</p>\n`;
  };
  return html`<p class="lead">${lead as string}</p>
${priceHtml(first, result)}<p>${more.join(" ")}</p>
${others.map(block)}`;
}

function varied({ result }: SweepReportInput): Html {
  const rows = result.axes.map((axis) => [
    words(axis.path),
    words(axisWords(axis)),
    words(axis.values.map((value) => valueWords(value, axis.unit)).join(", ")),
  ]);
  const worlds = result.axes.some(({ role }) => role === "world")
    ? "At least one of the parameters shapes the worlds themselves, so each point has worlds of its own. They are drawn with the same random numbers, and world 1 of one point is held against world 1 of another."
    : "All parameters are those of courses of action, so every point lives through the same worlds: the same people, organizations, shocks and random draws.";
  return html`<p>${counted(result.points.length, "point")}: all combinations of the values below, each in ${counted(result.worlds, "world")}. ${worlds}</p>
${tableHtml("Parameters varied", ["Path in the scenario", "What it is", "Values"], rows)}
<p>A value varied is the scenario’s own, so it applies to the arm collective and to all that follow from it. Everything else is as in the scenario. Every difference is to the other arm at the same point${result.axes.some(({ role }) => role !== "plan") ? ", which the parameters change too: where the difference is largest, life need not be best" : ""}.</p>`;
}

function pictures({ result, svgs }: SweepReportInput): Html {
  const drawn = outcomesIn(result).filter((name) => Object.hasOwn(svgs, name));
  return html`${drawn.map((name) => {
    const title = sweepTitle(curvesOf(result, name), result);
    return html`<figure id="chart-${name}"><h3>${curvesOf(result, name)[0]?.outcome.label ?? name}</h3>${drawing(svgs[name] as string, title)}</figure>\n`;
  })}`;
}

function cost(input: SweepReportInput): Html {
  const { result, scenario } = input;
  return html`${moneyTable(result)}
<h3>How this is counted</h3>
${listHtml(termsSentences(scenario.money))}`;
}

/** What the intervals of a sweep are judged by: the best point together with all others, everything else by itself. */
export function intervalsSentence({ points }: SweepResult): string {
  return `The best of ${counted(points.length, "point")} was picked because it looked best in these worlds, so its estimate is a little too good. Which points can be told from it is judged for all of them together (Bonferroni); every other interval is for one point and not adjusted.`;
}

function limits({ result }: SweepReportInput): Html {
  return html`<p><b>A model, not a forecast.</b> It shows what follows from its assumptions, in worlds it made up.</p>
${listHtml([
  intervalsSentence(result),
  "Only the values that were run are known. Between them lines are drawn for the eye.",
  `The ${percent(result.level, 0)} intervals cover the mean over worlds like these. They do not cover wrong parameters or missing processes.`,
])}`;
}

const files = [
  ["summary.json", "curves, comparisons and money measures of every point"],
  ["points.csv", "every point with its values and the main differences, for a spreadsheet"],
  ["points/", "a summary of each point by itself"],
  ["outcomes.parquet", "the last month of every world, arm and point"],
  ["gains.parquet", "who gained and who lost: people counted by world, arm, point, year, group and need at the start"],
  ["parts/", "the runs, each of which holds some points"],
] as const;

function sectionsOf(input: SweepReportInput): readonly Section[] {
  const { provenance, result, scenario } = input;
  const regret = result.regret;
  return [
    { id: "answer", heading: "What the sweep says", body: html`${answer(input)}${pictures(input)}` },
    ...brief(scenario),
    { id: "cost", heading: "What it costs", body: cost(input) },
    ...(regret ? [{ id: "regret", heading: "Which plan is regretted least", body: regretHtml(regret) }] : []),
    { id: "varied", heading: "What was varied", body: varied(input) },
    { id: "points", heading: "All points", body: pointsTable(result) },
    { id: "declaration", heading: "What the scenario declares", body: declaration(scenario) },
    {
      id: "assumptions",
      heading: "Assumptions in force",
      body: html`<p>As at the first point; what was varied is listed above.</p>${assumptions({ scenario })}`,
    },
    {
      id: "reproduce",
      heading: "How to reproduce this",
      body: html`${sameNumbers(scenario.seed, provenance)}${listHtml(files.map(([name, about]) => html`<code>${name}</code>: ${about}`))}`,
    },
    { id: "limits", heading: "Limits", body: limits(input) },
  ];
}

/** The report of a sweep as one HTML page that opens from disk. */
export function sweepReport(input: SweepReportInput): string {
  const { provenance, result, scenario } = input;
  const run = [
    counted(result.points.length, "point"),
    `${counted(result.worlds, "world")} each`,
    duration(scenario.months),
    `${percent(result.level, 0)} intervals`,
    `concerted ${provenance.concerted}`,
  ];
  return pageHtml({
    version: provenance.concerted,
    title: `${capital(scenario.name)}: a sweep`,
    heading: html`<header><h1>${scenario.name}</h1>
${scenario.about === "" ? null : html`<p>${scenario.about}</p>`}
<p class="meta">${run.join(" · ")}</p></header>`,
    sections: sectionsOf(input),
    footer: `Scenario ${scenario.name}, seed ${JSON.stringify(scenario.seed)}, results ${(provenance.resultsHash ?? "not finished").slice(0, 12)}. A model, not a forecast.`,
  });
}
