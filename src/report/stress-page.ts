import type { Stress } from "../analysis/assumptions/result.ts";
import { baseSentence, restsOn, stressTitle } from "../charts/assumptions/words.ts";
import { capital } from "../charts/frame.ts";
import { counted, duration } from "../charts/numbers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { assumptions } from "./assumptions.ts";
import { declaration } from "./background.ts";
import { type Html, html, listHtml } from "./html.ts";
import type { Provenance } from "./input.ts";
import { pageHtml } from "./page.ts";
import { stressHtml } from "./stress.ts";

/** Everything the page of a stress run is made of. */
export interface StressPageInput {
  readonly scenario: Scenario;
  readonly stress: Stress;
  readonly svg: string;
  readonly provenance: Provenance;
}

function answer({ stress }: StressPageInput): Html {
  const [lead, ...more] = restsOn(stress);
  return html`<p class="lead">${capital(stressTitle(stress))}.</p>
<p>${baseSentence(stress)}. ${lead ?? ""}</p>
${more.map((sentence) => html`<p>${sentence}</p>\n`)}`;
}

function reproduction({ command, concerted, resultsHash }: Provenance): Html {
  return html`<p>This command made this page; given again, it goes on from what is in the folder:</p>
<pre><code>${command}</code></pre>
<p>concerted ${concerted}, results <code>${resultsHash ?? "not finished"}</code>.</p>
${listHtml([
  html`<code>assumptions.json</code>: every number of this page`,
  html`<code>charts/assumptions.*</code>: the chart as Vega-Lite, SVG and PNG`,
  html`<code>assumptions/</code>: the runs, each with a manifest and its worlds`,
])}`;
}

function limits(): Html {
  return html`<p><b>A model, not a forecast.</b> What holds over all these ranges may still be wrong: the ranges are assumptions, parameters are varied one at a time, and processes that are missing are in none of them.</p>`;
}

/** The page of a stress run: opens from disk, no script, no request. The same bytes for the same input. */
export function stressPage(input: StressPageInput): string {
  const { provenance, scenario, stress, svg } = input;
  const facts = [
    counted(stress.worlds, "world"),
    counted(stress.people, "person", "people"),
    duration(stress.month),
    `concerted ${provenance.concerted}`,
  ];
  return pageHtml({
    version: provenance.concerted,
    title: `${scenario.name}: what the answer rests on`,
    heading: html`<header><h1>${scenario.name}: what does the answer rest on?</h1>
${scenario.about === "" ? null : html`<p>${scenario.about}</p>`}
<p class="meta">${facts.join(" · ")}</p></header>`,
    sections: [
      { id: "answer", heading: "What it rests on", body: answer(input) },
      { id: "stress", heading: "What moves the answer", body: stressHtml(stress, svg) },
      { id: "declaration", heading: "What the scenario declares", body: declaration(scenario) },
      { id: "assumptions", heading: "Assumptions in force", body: assumptions({ scenario }) },
      { id: "reproduce", heading: "How to reproduce this", body: reproduction(provenance) },
      { id: "limits", heading: "Limits", body: limits() },
    ],
    footer: `Scenario ${scenario.name}, seed ${JSON.stringify(scenario.seed)}. A model, not a forecast.`,
  });
}
