import { attributionCharts } from "../charts/attribution/index.ts";
import { countedSwitches } from "../charts/attribution/said.ts";
import { counted, duration, percent } from "../charts/numbers.ts";
import { inSentence } from "../charts/words.ts";
import { assumptions } from "./assumptions.ts";
import { attributionAnswer } from "./attribution-answer.ts";
import type { AttributionReportInput } from "./attribution-input.ts";
import { attributionTables } from "./attribution-tables.ts";
import { declaration, sameNumbers } from "./background.ts";
import { drawing } from "./figures.ts";
import { type Html, html, listHtml } from "./html.ts";
import { pageHtml } from "./page.ts";

function figures({ attribution, svgs }: AttributionReportInput): Html {
  const drawn = attributionCharts(attribution).filter(({ name }) => Object.hasOwn(svgs, name));
  return html`${drawn.map(
    ({ about, name, reading }) => html`<figure id="chart-${name}">
<h3>${about}</h3>
${drawing(svgs[name] as string, about)}
<figcaption>${reading}</figcaption>
</figure>
`,
  )}`;
}

/** How the numbers came about, and what their intervals hold for. */
function method({ attribution }: AttributionReportInput): Html {
  const { combinations, efficiency, level, orders, worlds } = attribution;
  const what = countedSwitches(attribution);
  const error = efficiency.largestError === 0 ? "0" : efficiency.largestError.toExponential(0);
  const ran =
    orders === 0
      ? `All ${counted(combinations.length, "combination")} of ${what} were run`
      : `${counted(orders, "sampled order")} of ${what} were run, which meet ${counted(combinations.length, "combination")}`;
  const sampling =
    orders === 0
      ? html``
      : html`<li>Orders are a sample too: the intervals of the Shapley values cover worlds and orders, on the wide side. Interactions need all combinations and are left out.</li>`;
  return html`<p>${ran} in each of ${counted(worlds, "world")}, draw for draw with the same people, organizations and shocks.</p>
<ul><li><b>Shapley value</b>: what switching one on changes, averaged over all orders in which all of them could be switched on. In every world the values add up to what all of them do together; the largest error here is ${error}.</li>
<li><b>Alone</b>: what one does without the others. <b>Left out</b>: what is missing when only it is off. <b>Main effect</b>: what it changes on average over all combinations of the others, each counted once.</li>
<li>Intervals are ${percent(level, 0)} intervals of the mean over worlds. Where words say that one brings something or that nothing can be said, they go by intervals that hold for all Shapley values at once, and likewise for all pairs. The intervals in the table under “by itself”, and those of what each does alone or left out, hold one at a time.</li>
${sampling}</ul>`;
}

const files = [
  ["attribution.json", "every number of this page, by world too"],
  ["manifest.json", "the scenario as run with all its combinations, versions and digests"],
  ["charts/", "every chart as Vega-Lite (.vl.json), SVG and PNG"],
] as const;

function reproduction({ provenance, scenario }: AttributionReportInput): Html {
  return html`${sameNumbers(scenario.seed, provenance)}
<p>Another outcome or month of the same worlds (<code>--outcome</code>, <code>--month</code>) needs no new simulation. Beside this file:</p>
${listHtml(files.map(([name, about]) => html`<code>${name}</code>: ${about}`))}`;
}

function limits({ attribution }: AttributionReportInput): Html {
  return html`<p><b>A model, not a forecast.</b> It shows what follows from its assumptions, in worlds it made up.</p>
${listHtml([
  "What is shared out is the effect in this model. A real community may work by other paths, and what is left out of the model has no share.",
  "A share depends on what else is there. It says what something brings as part of this whole, not what it would bring elsewhere.",
  `The intervals cover the mean over all worlds this scenario could draw, given ${counted(attribution.worlds, "world")} that were drawn. They do not cover wrong parameters.`,
])}`;
}

function heading({ attribution, provenance, scenario }: AttributionReportInput): Html {
  const facts = [
    countedSwitches(attribution),
    counted(attribution.combinations.length, "combination"),
    counted(attribution.worlds, "world"),
    `${inSentence(attribution.label)} after ${duration(attribution.month)}`,
    `concerted ${provenance.concerted}`,
  ];
  const asked = {
    conditions: "which condition does it",
    mechanisms: "by which path",
    switches: "which switch does it",
  };
  return html`<header><h1>${scenario.name}: ${asked[attribution.over]}?</h1>
${scenario.about === "" ? null : html`<p>${scenario.about}</p>`}
<p class="meta">${facts.join(" · ")}</p></header>`;
}

/** The assumptions in force in the two ends, isolated action and the whole; combinations lie between them. */
function ledger({ scenario }: AttributionReportInput): Html {
  const ends = scenario.arms.filter((_, a) => a === 0 || a === scenario.arms.length - 1);
  return assumptions({ scenario: { ...scenario, arms: ends } });
}

/** The page of an attribution: opens from disk, no script, no request. The same bytes for the same input. */
export function attributionReport(input: AttributionReportInput): string {
  const { provenance, scenario } = input;
  const results = (provenance.resultsHash ?? "not finished").slice(0, 12);
  return pageHtml({
    version: provenance.concerted,
    title: `${scenario.name}: what brings what`,
    heading: heading(input),
    sections: [
      { id: "answer", heading: "What brings what", body: attributionAnswer(input) },
      { id: "charts", heading: "Charts", body: figures(input) },
      { id: "numbers", heading: "All numbers", body: attributionTables(input) },
      { id: "method", heading: "How it was found out", body: method(input) },
      { id: "declaration", heading: "What the scenario declares", body: declaration(scenario) },
      { id: "assumptions", heading: "Assumptions in force", body: ledger(input) },
      { id: "reproduce", heading: "How to reproduce this", body: reproduction(input) },
      { id: "limits", heading: "Limits", body: limits(input) },
    ],
    footer: `Scenario ${scenario.name}, seed ${JSON.stringify(scenario.seed)}, results ${results}. A model, not a forecast.`,
  });
}
