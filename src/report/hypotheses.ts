import type { HypothesisResult, TestRecord } from "../analysis/summary.ts";
import { counted, duration, fixed, percent, sensible, signed, signedNumber } from "../charts/numbers.ts";
import { halfWidth, outcomeNamed } from "../charts/words.ts";
import type { OutcomeInfo } from "../table.ts";
import { type Cell, figure, type Html, html, listHtml, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";
import type { Section } from "./page.ts";
import { designWords, expectationText } from "./verdict-words.ts";

const classes = { supported: "better", equivalent: "better", refuted: "worse", undecided: "" } as const;

function verdict({ claim, id, verdict: found, words: sentences }: HypothesisResult): Html {
  return html`<article><h3>${id}: ${claim}</h3>
<p><span class="verdict ${classes[found]}">${found.charAt(0).toUpperCase() + found.slice(1)}</span> ${sentences}</p></article>
`;
}

/** "0.031", "< 0.0001", "–" where there was nothing to test. */
function chance(p: number | null): string {
  if (p === null) return "–";
  return p < 0.0001 ? "< 0.0001" : sensible(p, 2);
}

function intervalCell({ high, level, low, unit }: HypothesisResult): Cell {
  if (low === null || high === null || level === null) return figure("–");
  const limits = [low, high].map((limit) => signedNumber(limit, unit, halfWidth(low, high)));
  return figure(`${limits.join(" to ")} (${percent(level, 1)})`);
}

function row(result: HypothesisResult, infos: readonly OutcomeInfo[]): readonly Cell[] {
  const { adjustedP, against, arm, estimate, expect, high, id, low, month, n, outcome, p, unit } = result;
  const what = `${outcomeNamed(infos, outcome).label}, ${arm} − ${against}, after ${duration(month)}`;
  return [
    { text: id, number: false, note: what },
    words(result.verdict),
    words(expectationText(expect, unit)),
    figure(signed(estimate, unit, halfWidth(low, high))),
    intervalCell(result),
    figure(fixed(n, 0)),
    figure(chance(p)),
    figure(chance(adjustedP)),
  ];
}

const headings = ["Hypothesis", "Verdict", "Expected", "Difference", "Interval (level)", "Worlds", "p", "Adjusted p"];

function tested({ summary, views }: ReportInput, test: TestRecord): Html {
  const { hypotheses } = summary;
  const rows = hypotheses.map((result) => row(result, views.outcomes));
  return html`<p class="notice"><b>Registered.</b> ${counted(hypotheses.length, "hypothesis", "hypotheses")} and the way to the number of worlds were written down before the first world was run. No other command runs these worlds. SHA-256 <code>${test.registration}</code>. ${designWords(test)}</p>
${hypotheses.map(verdict)}
${rows.length === 0 ? null : tableHtml("Registered hypotheses and their verdicts", headings, rows)}
${listHtml(test.caveats)}`;
}

/** The section on hypotheses: verdicts of a test, or that they were not tested; nothing where a scenario has none. */
export function hypothesesSection(input: ReportInput): readonly Section[] {
  const { scenario, summary } = input;
  if (summary.test) return [{ id: "hypotheses", heading: "Hypotheses", body: tested(input, summary.test) }];
  if (scenario.hypotheses.length === 0) return [];
  const stated = listHtml(scenario.hypotheses.map(({ claim, id }) => `${id}: ${claim}`));
  const body = html`<p class="notice"><b>Not tested.</b> This run registered nothing, so its numbers are no test of what the scenario states; <code>concerted test</code> is, in worlds of its own.</p>
${stated}`;
  return [{ id: "hypotheses", heading: "Hypotheses", body }];
}
