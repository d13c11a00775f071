import { prevalence } from "../analysis/views/names.ts";
import { counted, duration, percent } from "../charts/numbers.ts";
import { valueAt } from "../scenario/settings.ts";
import { valueText } from "../scenario/words.ts";
import { answer } from "./answer.ts";
import { assumptions } from "./assumptions.ts";
import { arms, brief, declaration, limits, reproduction } from "./background.ts";
import { comparisonTables } from "./comparisons.ts";
import { figures } from "./figures.ts";
import { costLead, fundingHtml } from "./funding.ts";
import { gainTables } from "./gains.ts";
import { type Html, html } from "./html.ts";
import { hypothesesSection } from "./hypotheses.ts";
import type { ReportInput } from "./input.ts";
import { pageHtml, type Section } from "./page.ts";
import { restsHtml, stressSection } from "./stress.ts";

function sectionsOf(input: ReportInput): readonly Section[] {
  const hypotheses = hypothesesSection(input);
  return [
    ...(input.summary.test ? hypotheses : []),
    {
      id: "answer",
      heading: "What happened",
      body: html`${answer(input)}${restsHtml(input)}${costLead(input.measures)}${reading(input)}`,
    },
    ...(input.summary.test ? [] : hypotheses),
    ...brief(input.scenario),
    { id: "charts", heading: "Charts", body: figures(input) },
    { id: "cost", heading: "What it costs", body: fundingHtml({ ...input, terms: input.scenario.money }) },
    ...(input.views.gains.table.rows === 0
      ? []
      : [{ id: "gains", heading: "Who gained, who lost", body: gainTables(input) }]),
    ...stressSection(input),
    { id: "arms", heading: "What was compared", body: arms(input) },
    { id: "comparisons", heading: "All comparisons", body: comparisonTables(input) },
    { id: "declaration", heading: "What the scenario declares", body: declaration(input.scenario) },
    { id: "assumptions", heading: "Assumptions in force", body: assumptions(input) },
    { id: "reproduce", heading: "How to reproduce this", body: reproduction(input) },
    { id: "limits", heading: "Limits", body: limits(input) },
  ];
}

/** What "severe" and "prevalence" mean, under the answer that uses them. */
function reading({ scenario, views }: ReportInput): Html {
  const [first] = scenario.arms;
  const threshold = first ? valueText(valueAt(first.settings, "community.threshold")) : "";
  const meaning = views.outcomes.find(({ name }) => name === prevalence)?.meaning ?? "";
  return html`<p class="meta">A need runs from 0 (met) to 1 and counts as severe above ${threshold}. Prevalence: ${meaning.charAt(0).toLowerCase() + meaning.slice(1)}. Points are percentage points. This is <a href="#limits">a model, not a forecast</a>.</p>`;
}

function heading({ scenario, summary, provenance }: ReportInput): Html {
  const run = [
    counted(summary.replications, "world"),
    counted(summary.arms.length, "arm"),
    duration(summary.months),
    `${percent(summary.level, 0)} intervals`,
    `concerted ${provenance.concerted}`,
  ];
  return html`<header><h1>${scenario.name}</h1>
${scenario.about === "" ? null : html`<p>${scenario.about}</p>`}
<p class="meta">${run.join(" · ")}</p></header>`;
}

/**
 * The report as one HTML page that opens from disk: no script, no request, text escaped, drawings inline. The same bytes for the
 * same input.
 */
export function report(input: ReportInput): string {
  const { provenance, scenario, summary } = input;
  return pageHtml({
    version: provenance.concerted,
    title: `${scenario.name}: isolated and collective impact compared`,
    heading: heading(input),
    sections: sectionsOf(input),
    footer: `Scenario ${scenario.name}, seed ${JSON.stringify(summary.seed)}, results ${(provenance.resultsHash ?? "not finished").slice(0, 12)}. A model, not a forecast.`,
  });
}
