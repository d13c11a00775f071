import { counted, percent } from "../charts/numbers.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Html, html, listHtml, tableHtml, words } from "./html.ts";
import type { Provenance, ReportInput } from "./input.ts";
import type { Section } from "./page.ts";

/** The arms in words. */
export function arms({ scenario }: ReportInput): Html {
  const rows = scenario.arms.map(({ name, about }) => [words(name), words(about)]);
  return html`<p>Every arm lives through the same worlds: the same people, organizations, shocks and random draws. Arms differ only in parameters, listed under assumptions.</p>
${tableHtml("Arms", ["Arm", "What it is"], rows)}`;
}

function declared(heading: string, sentences: readonly string[]): Html {
  return sentences.length === 0 ? html`` : html`<h3>${heading}</h3>${listHtml(sentences)}`;
}

const briefLength = 170;

/** The first sentences of a text, as many as are soon read. */
function opening(text: string): string {
  const sentences = text.match(/.+?[.!?](?=\s|$)\s*|.+$/g) ?? [text];
  const lengths = sentences.map(
    (_, i) =>
      sentences
        .slice(0, i + 1)
        .join("")
        .trimEnd().length,
  );
  const count = Math.max(1, lengths.filter((length) => length <= briefLength).length);
  return sentences.slice(0, count).join("").trimEnd();
}

function briefly(heading: string, sentences: readonly string[]): Html {
  return sentences.length === 0 ? html`` : html`<div><h3>${heading}</h3>${listHtml(sentences.map(opening))}</div>`;
}

/** What to know before reading on, from what the scenario says of itself; no section where it says nothing. */
export function brief({ declaration: { assumed, notice } }: Scenario): readonly Section[] {
  if (assumed.length + notice.length === 0) return [];
  const body = html`<div class="brief">${briefly("What is assumed", assumed)}${briefly("What to notice", notice)}</div>
<p class="about">In full, with what is known: <a href="#declaration">what the scenario declares</a>. Every number: <a href="#assumptions">assumptions in force</a>.</p>`;
  return [{ id: "brief", heading: "Before you read on", body }];
}

/** What the scenario says of itself. */
export function declaration({ declaration: { evidence, assumed, notice } }: Scenario): Html {
  if (evidence.length + assumed.length + notice.length === 0) {
    return html`<p>The scenario file declares nothing about evidence and assumptions: take everything as assumed.</p>`;
  }
  return html`${declared("Taken from evidence", evidence)}
${declared("Assumed", assumed)}
${declared("What to notice", notice)}`;
}

/** Files of a results folder, beside the report. */
const files = [
  ["manifest.json", "the scenario as run, versions and digests"],
  ["summary.json", "every comparison as numbers"],
  ["outcomes.parquet, series.parquet", "outcomes of every world and arm, at the compared months and at every month"],
  ["gains.parquet", "who gained and who lost: people counted by world, arm, year, group and need at the start"],
  ["dictionary.json", "what the columns and outcomes mean, with units"],
  ["charts/", "every chart as Vega-Lite (.vl.json), SVG and PNG"],
] as const;

/** How to get the same numbers again. */
export function reproduction({ summary, provenance }: ReportInput): Html {
  return html`${sameNumbers(summary.seed, provenance)}
<p>Beside this file:</p>
${listHtml(files.map(([name, about]) => html`<code>${name}</code>: ${about}`))}`;
}

/** The commands that lead to the same numbers, and all that they depend on. */
export function sameNumbers(seed: string, provenance: Provenance): Html {
  const { concerted, command, engineDigest, scenarioDigest, resultsHash, runtime } = provenance;
  const facts = [
    ["Seed", JSON.stringify(seed)],
    ["Version", `concerted ${concerted}`],
    ["Engine digest", engineDigest],
    ["Scenario digest", scenarioDigest],
    ["Results digest", resultsHash ?? "not finished"],
    ["Runtime", `Node ${runtime.node}, V8 ${runtime.v8}, ${runtime.platform}`],
  ] as const;
  return html`<p>This command made this report:</p>
<pre><code>${command}</code></pre>
<p>In the results folder, this one runs everything again and says whether every number is the same:</p>
<pre><code>concerted reproduce manifest.json</code></pre>
<dl class="provenance">${facts.map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl>`;
}

/** What the report cannot say. */
export function limits({ summary }: ReportInput): Html {
  const level = percent(summary.level, 0);
  return html`<p><b>A model, not a forecast.</b> It shows what follows from its assumptions, in worlds it made up. It does not say what will happen in a real community.</p>
${listHtml([
  html`The ${level} intervals cover the mean over all worlds this scenario could draw, given ${counted(summary.replications, "world")} that were drawn. More worlds make them narrower; they do not make the model truer.`,
  html`They do not cover wrong parameters, processes that are missing, or a wrong form of those that are there. Change what you doubt, and run again.`,
  html`The number of worlds in which an arm is better is a count of simulated worlds, not a chance of success.`,
  html`Prevalence counts needs above a threshold; it does not see how far above, nor what people make of their lives otherwise.`,
])}`;
}
