import type { Comparison } from "../analysis/summary.ts";
import { prevalence } from "../analysis/views/names.ts";
import { bareAmount, counted, duration, fixed, isShare, percent, sensible, signedNumber } from "../charts/numbers.ts";
import { halfWidth, outcomeNamed } from "../charts/words.ts";
import type { OutcomeInfo } from "../table.ts";
import { placeOf } from "./anchors.ts";
import { foldable, type Html, html, listHtml, tableHtml, trusted, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

function betterWords({ probabilityBetter }: Comparison): string {
  return probabilityBetter === null ? "–" : percent(probabilityBetter, 0);
}

function gainWords({ varianceReduction }: Comparison): string {
  return varianceReduction === null ? "–" : `× ${sensible(varianceReduction, 2)}`;
}

/** "−4.7 to −3.1", in the unit of the difference beside it. */
function intervalText({ low, high, unit, flag }: Comparison): string {
  if (low === null || high === null) return "–";
  if (flag === "constant") return "constant";
  const limits = [low, high].map((limit) => signedNumber(limit, unit, halfWidth(low, high)));
  return limits.join(" to ");
}

function row(compared: Comparison, { summary }: ReportInput): Html {
  const { month, armMean, againstMean, estimate, low, high, unit, n } = compared;
  const figures = [
    bareAmount(armMean, unit),
    bareAmount(againstMean, unit),
    signedNumber(estimate, unit, halfWidth(low, high)),
    intervalText(compared),
    betterWords(compared),
    fixed(n, 0),
    gainWords(compared),
  ];
  const place = placeOf(summary, compared);
  const path = place ? html`<small><code>${place.path}</code>, month ${month}</small>` : null;
  return html`<tr${place ? html` id="${place.id}"` : null}><th scope="row">${duration(month)}${path}</th>${figures.map((text) => html`<td class="number">${text}</td>`)}</tr>\n`;
}

/** One block of rows per outcome, headed by its name. */
function block(name: string, own: readonly Comparison[], input: ReportInput): Html {
  const { label, unit } = outcomeNamed(input.views.outcomes, name);
  const units = isShare(unit) ? "%, differences in points" : unit;
  const rows = own.filter(({ outcome }) => outcome === name).map((compared) => row(compared, input));
  return html`<tbody><tr><th scope="rowgroup" colspan="8" class="group">${label}${units === "" ? null : html` <small>${units}</small>`} <small><code>outcome = '${name}'</code></small></th></tr>
${rows}</tbody>`;
}

function pairTable({ arm, against }: Comparison, input: ReportInput, open: boolean): Html {
  const own = input.summary.comparisons.filter((one) => one.arm === arm && one.against === against);
  const names = [...new Set(own.map(({ outcome }) => outcome))];
  const level = percent(input.summary.level, 0);
  const headings = [arm, against, "Difference", `${level} interval`, "Better in", "Worlds", "Pairing gain"];
  const title = `${arm} against ${against}`;
  return html`<details${open ? trusted(" open") : null}><summary>${title}: ${counted(own.length, "comparison")}</summary>
<div class="table" role="region" aria-label="${title}" tabindex="0"><table class="comparisons">
<caption>${title}: means over worlds and paired differences (${arm} − ${against})</caption>
<thead><tr><th scope="col">After</th>${headings.map((heading) => html`<th scope="col" class="number">${heading}</th>`)}</tr></thead>
${names.map((name) => block(name, own, input))}</table></div></details>`;
}

const directions = {
  lower: "lower is better",
  higher: "higher is better",
  neither: "neither direction is better",
} as const;

function glossary(outcomes: readonly OutcomeInfo[]): Html {
  const rows = outcomes.map(({ name, label, unit, better, meaning }) =>
    [label, name, unit === "" ? "–" : unit, directions[better], meaning].map(words),
  );
  return foldable(
    "What the outcomes mean",
    tableHtml("Outcomes", ["Outcome", "Name in files", "Unit", "Direction", "Meaning"], rows),
  );
}

/** How well the pairing worked for prevalence at the last month. */
function gainSentence({ summary, views }: ReportInput): string {
  const gains = summary.comparisons
    .filter(({ outcome, month }) => outcome === prevalence && month === views.lastMonth)
    .flatMap(({ varianceReduction }) => (varianceReduction === null ? [] : [varianceReduction]));
  if (gains.length === 0) return "";
  const [least, most] = [Math.min(...gains), Math.max(...gains)].map((gain) => sensible(gain, 2));
  const range = least === most ? `is ${least}` : `lies between ${least} and ${most}`;
  return `For prevalence after ${duration(views.lastMonth)} it ${range}.`;
}

/** All comparisons of the summary, one table per pair of arms. */
export function comparisonTables(input: ReportInput): Html {
  const { comparisons, test } = input.summary;
  const firsts = comparisons.filter(
    (one, i) => comparisons.findIndex(({ arm, against }) => arm === one.arm && against === one.against) === i,
  );
  const registered = test
    ? "Only the hypotheses above were registered before the run; all of this is exploration."
    : "No hypotheses were registered before the run, so all of this is exploration.";
  return html`<p class="notice"><b>Exploratory.</b> ${registered} Each interval is for one comparison and is not adjusted for how many there are: of ${counted(comparisons.length, "comparison")} some may leave out zero by chance alone.</p>
${listHtml([
  html`<b>Difference</b> is the mean of arm − other, taken world by world; its <b>interval</b> is Student’s t for that mean.`,
  html`<b>Better in</b> is the share of worlds in which the arm is better, ties counted half.`,
  html`<b>Pairing gain</b> says how many times more worlds runs with worlds of their own for each arm would need for the same interval (“–” where it has no meaning). Below 1 pairing would have cost, not gained. ${gainSentence(input)}`,
])}
<p class="about">Under each row stand its path in <code>summary.json</code> and its month, over each block its <code>outcome</code>. The worlds behind it are the rows of <code>series.parquet</code> with that <code>outcome</code> and <code>month</code> and <code>arm</code> one of the two, paired by <code>replication</code>; those of month ${input.summary.months} are in <code>outcomes.parquet</code> too, which holds no other month.</p>
${firsts.map((first) => pairTable(first, input, firsts.length === 1))}
${glossary(input.views.outcomes)}`;
}
