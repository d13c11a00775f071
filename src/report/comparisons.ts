import type { Comparison } from "../analysis/summary.ts";
import { amount, counted, duration, fixed, percent, sensible } from "../charts/numbers.ts";
import { outcomeNamed, rangeWords, shortDifference } from "../charts/words.ts";
import type { OutcomeInfo } from "../table.ts";
import { type Cell, figure, foldable, type Html, html, listHtml, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

const headings = ["Outcome", "After", "Arm", "Other", "Difference", "Interval", "Better in", "Worlds", "Pairing gain"];

function betterWords({ probabilityBetter }: Comparison): string {
  return probabilityBetter === null ? "–" : percent(probabilityBetter, 0);
}

function gainWords({ varianceReduction }: Comparison): string {
  return varianceReduction === null ? "–" : `× ${sensible(varianceReduction, 2)}`;
}

function intervalText({ low, high, unit, flag }: Comparison): string {
  if (low === null || high === null) return "–";
  return flag === "constant" ? "the same in every world" : rangeWords(low, high, unit);
}

function row(compared: Comparison, outcomes: readonly OutcomeInfo[]): readonly Cell[] {
  const { outcome, month, armMean, againstMean, unit, n } = compared;
  return [
    words(outcomeNamed(outcomes, outcome).label),
    words(duration(month)),
    figure(amount(armMean, unit)),
    figure(amount(againstMean, unit)),
    figure(shortDifference(compared)),
    figure(intervalText(compared)),
    figure(betterWords(compared)),
    figure(fixed(n, 0)),
    figure(gainWords(compared)),
  ];
}

function pairTable({ arm, against }: Comparison, input: ReportInput, open: boolean): Html {
  const own = input.summary.comparisons.filter((one) => one.arm === arm && one.against === against);
  const caption = `${arm} − ${against}, ${percent(input.summary.level, 0)} intervals`;
  const table = tableHtml(
    caption,
    headings,
    own.map((one) => row(one, input.views.outcomes)),
  );
  const summary = `${arm} against ${against}: ${counted(own.length, "comparison")}`;
  return open ? html`<details open><summary>${summary}</summary>${table}</details>` : foldable(summary, table);
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

/** How well the pairing worked, in words. */
function gainSentence(comparisons: readonly Comparison[]): string {
  const gains = comparisons.flatMap(({ varianceReduction }) => (varianceReduction === null ? [] : [varianceReduction]));
  if (gains.length === 0) return "No pairing gain is defined here.";
  const sorted = gains.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number];
  return `Here it lies between ${sensible(least, 2)} and ${sensible(most, 2)}.`;
}

/** All comparisons of the summary, one table per pair of arms. */
export function comparisonTables(input: ReportInput): Html {
  const { comparisons, hypotheses } = input.summary;
  const firsts = comparisons.filter(
    (one, i) => comparisons.findIndex(({ arm, against }) => arm === one.arm && against === one.against) === i,
  );
  const registered =
    hypotheses.length === 0 ? "No hypotheses were registered before the run, so all of this is exploration." : "";
  return html`<p class="notice"><b>Exploratory.</b> ${registered} Each interval is for one comparison and is not adjusted for how many there are: of ${counted(comparisons.length, "comparison")} some leave out zero by chance alone.</p>
${listHtml([
  html`<b>Difference</b> is the mean of arm − other, taken world by world; its <b>interval</b> is Student’s t for that mean.`,
  html`<b>Better in</b> is the share of worlds in which the arm is better, ties counted half.`,
  html`<b>Pairing gain</b> says how many times more worlds runs with worlds of their own for each arm would need for the same interval (“–” where undefined). Below 1 pairing would have cost, not gained. ${gainSentence(comparisons)}`,
])}
${firsts.map((first) => pairTable(first, input, firsts.length === 1))}
${glossary(input.views.outcomes)}`;
}
