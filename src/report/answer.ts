import type { ArmPair } from "../analysis/summarize.ts";
import type { Comparison } from "../analysis/summary.ts";
import { prevalence } from "../analysis/views/names.ts";
import { capital } from "../charts/frame.ts";
import { moneyTitle } from "../charts/money.ts";
import { counted, duration, fixed, percent, signedNumber } from "../charts/numbers.ts";
import {
  differenceWords,
  type Finding,
  findingOf,
  halfWidth,
  intervalWords,
  isNegligible,
  rangeWords,
  shortDifference,
  tallyWords,
  worldsWords,
} from "../charts/words.ts";
import { addressOf, linked } from "./anchors.ts";
import { gainFigures, gainLine, gainNote, gainParagraphs } from "./gains.ts";
import { type Cell, figure, type Html, html, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** Comparisons of prevalence of one pair, by month. */
function comparisonsOf({ summary, views }: ReportInput, pair: ArmPair): readonly Comparison[] {
  const of = (list: readonly Comparison[]) =>
    list.filter((one) => one.arm === pair.arm && one.against === pair.against && one.outcome === prevalence);
  const all = of(summary.comparisons);
  return (all.length > 0 ? [...all] : [...of(views.finals)]).sort((a, b) => a.month - b.month);
}

/** "46 instead of 48 of 100 needs", with a decimal where whole numbers would hide the difference. */
function needsWords({ armMean, againstMean }: Comparison): string {
  for (const decimals of [0, 1, 2]) {
    const [arm, against] = [fixed(armMean * 100, decimals), fixed(againstMean * 100, decimals)];
    if (arm !== against) return `${arm} instead of ${against} of 100 needs are severe`;
  }
  return `${fixed(armMean * 100, 1)} of 100 needs are severe either way`;
}

const verdicts: Readonly<Record<Finding, string>> = {
  better: "Better",
  worse: "Worse",
  lower: "Lower",
  higher: "Higher",
  undecided: "Undecided",
  negligible: "All but equal",
  equal: "No difference",
  single: "One world only",
};

const does = { better: "does better", worse: "does worse", lower: "lies lower", higher: "lies higher" } as const;

/** What may be concluded from a comparison, and what not. */
function conclusion(compared: Comparison): string {
  const { arm, against } = compared;
  const finding = findingOf(compared);
  switch (finding) {
    case "undecided":
      return `The interval includes zero: on average over these worlds it cannot be said whether ${arm} or ${against} does better.`;
    case "negligible":
      return `The interval leaves out zero, but the difference is too small to make one to anyone.`;
    case "equal":
      return `${capital(arm)} and ${against} give the same in every world.`;
    case "single":
      return "One world is an example: it says nothing about other worlds. Run more replications.";
    default:
      return `The whole interval lies on one side of zero: in this model, and on average over worlds like these, ${arm} ${does[finding]} than ${against}.`;
  }
}

function relativeWords(compared: Comparison): string {
  const { relative, against } = compared;
  if (relative === null || Math.abs(relative) < 5e-4 || isNegligible(compared)) return "";
  return `, ${percent(Math.abs(relative))} ${relative < 0 ? "less" : "more"} than under ${against}`;
}

/** Mean and interval in a sentence. */
function meanSentence({ summary }: ReportInput, compared: Comparison): Html | null {
  const { estimate, unit, low, high, n, flag } = compared;
  if (flag === "constant" && estimate === 0) return null;
  const mean = differenceWords(estimate, unit, halfWidth(low, high));
  const over = n === 1 ? "In this world" : `On average over ${counted(n, "world")}`;
  const numbers = `${mean}${relativeWords(compared)} (${intervalWords(compared)})`;
  return html`${over} prevalence is ${linked(summary, compared, numbers)}.`;
}

/** How the badges of many arms are meant, said once for all. */
function badgeWords({ level, n }: Comparison): string {
  if (n === 1) return "One world is an example: it says nothing about other worlds. Run more replications.";
  return `Better and worse: the whole ${percent(level, 0)} interval lies on that side of zero, in this model and on average over worlds like these. Undecided: it includes zero, and on average over these worlds it cannot be said which of the two does better.`;
}

function spreadSentence({ summary }: ReportInput, compared: Comparison): Html | null {
  const { n, spread, unit } = compared;
  if (n < 2 || spread.deviation === 0) return null;
  const range = rangeWords(spread.low, spread.high, unit).replace(" to ", " and ");
  return html`Worlds differ: in the middle 90 % of them the difference lies between ${linked(summary, compared, range)}.`;
}

function earlySentence({ summary }: ReportInput, early: Comparison | undefined, last: Comparison): Html | null {
  if (!early || early.month >= last.month) return null;
  const { estimate, unit, low, high } = early;
  const words = worldsWords(early);
  const time = `After ${duration(early.month)}`;
  if (findingOf(early) === "equal")
    return html`${time} there is ${linked(summary, early, "no difference yet")} in any world.`;
  const mean = differenceWords(estimate, unit, halfWidth(low, high));
  const finding = findingOf(early);
  const when = finding === "undecided" ? "" : finding === findingOf(last) ? "already " : "still ";
  const first = ["better", "worse", "undecided"].includes(finding) ? `${when}${finding}: ` : "";
  const numbers = `${mean} (${intervalWords(early)})${words === null ? "" : `, ${words}`}`;
  return html`${time} ${first}prevalence is ${linked(summary, early, numbers)}.`;
}

function fact(label: string, value: Html, note: string): Html {
  return html`<div class="fact"><dt>${label}</dt><dd><strong>${value}</strong>${note === "" ? null : html`<span>${note}</span>`}</dd></div>`;
}

function othersWords({ worldsWorse, worldsEqual }: Comparison): string {
  return `worse in ${worldsWorse}${worldsEqual > 0 ? `, the same in ${worldsEqual}` : ""}`;
}

function facts({ summary }: ReportInput, last: Comparison, early: Comparison | undefined): Html {
  const { worldsBetter, n, low, high, unit } = last;
  const of = (compared: Comparison, text: string): Html => linked(summary, compared, text);
  const interval =
    low === null || high === null ? "" : `${percent(last.level, 0)} interval ${rangeWords(low, high, unit)}`;
  return html`<dl class="facts">
${fact("Mean difference in prevalence", of(last, shortDifference(last)), interval)}
${worldsBetter === null || isNegligible(last) ? null : fact("Worlds in which it is better", of(last, `${worldsBetter} of ${fixed(n, 0)}`), othersWords(last))}
${early && early.month < last.month ? fact(`After ${duration(early.month)}`, of(early, shortDifference(early)), verdicts[findingOf(early)]) : null}
</dl>`;
}

/** What the money goes to, and where that is drawn. */
function moneyHtml({ svgs, views }: ReportInput): Html | null {
  if (views.money.rows === 0) return null;
  const where = Object.hasOwn(svgs, "money") ? html` <a href="#chart-money">Money by use</a>.` : null;
  return html`${moneyTitle(views)}.${where}`;
}

/** The answer for the only pair: a sentence in counts, three figures, then in full. */
function oneAnswer(input: ReportInput, pair: ArmPair): Html {
  const compared = comparisonsOf(input, pair);
  const last = compared.at(-1);
  if (!last) return html``;
  const [early] = compared;
  const sentences = [
    html`${meanSentence(input, last)} ${conclusion(last)}`,
    spreadSentence(input, last),
    earlySentence(input, early, last),
    moneyHtml(input),
  ];
  const finding = findingOf(last);
  const worlds = worldsWords(last, true);
  const told = worlds === null ? null : html`: ${linked(input.summary, last, worlds)}`;
  return html`<p class="lead"><span class="verdict ${finding}">${verdicts[finding]}</span> After ${duration(last.month)} ${linked(input.summary, last, needsWords(last))} under <b>${pair.arm}</b>${told}.</p>
${facts(input, last, early)}
${sentences.flatMap((text) => (text === null ? [] : [html`<p>${text}</p>`]))}
${gainParagraphs(input, pair)}`;
}

function armParagraph(input: ReportInput, pair: ArmPair): Html {
  const compared = comparisonsOf(input, pair);
  const last = compared.at(-1);
  if (!last) return html``;
  const about = input.scenario.arms.find(({ name }) => name === pair.arm)?.about ?? "";
  const worlds = worldsWords(last);
  const finding = findingOf(last);
  const counts = worlds === null ? null : html` ${linked(input.summary, last, capital(worlds))}.`;
  return html`<article><h3>${pair.arm} <small>against ${pair.against}</small> <span class="verdict ${finding}">${verdicts[finding]}</span></h3>
${about === "" ? null : html`<p class="about">${about}.</p>`}
<p>After ${duration(last.month)} ${linked(input.summary, last, needsWords(last))}. ${meanSentence(input, last)}${counts} ${spreadSentence(input, last)} ${earlySentence(input, compared[0], last)} ${gainLine(input, pair)}</p></article>`;
}

/** All comparisons at a glance, before each is told in words. */
function glance(input: ReportInput, lasts: readonly Comparison[]): Html {
  const rows = lasts.map((compared) => {
    const { arm, against, high, low, n, unit, worldsBetter } = compared;
    const width = halfWidth(low, high);
    const figures = [
      shortDifference(compared),
      low === null || high === null ? "–" : `${signedNumber(low, unit, width)} to ${signedNumber(high, unit, width)}`,
      worldsBetter === null || isNegligible(compared) ? "–" : `${worldsBetter} of ${fixed(n, 0)}`,
      gainFigures(input, { arm, against }),
    ];
    const href = addressOf(input.summary, compared);
    const [difference, ...others] = figures.map(figure);
    const led = { ...(difference as Cell), ...(href === undefined ? {} : { href }) };
    return [words(arm), words(against), words(verdicts[findingOf(compared)]), led, ...others];
  });
  const level = percent(input.summary.level, 0);
  const headings = ["Arm", "Against", "Prevalence", "Difference", `${level} interval`, "Better in", "Better/worse off"];
  const caption = `After ${duration(lasts[0]?.month ?? 0)}: prevalence of need; residents of 100 better and worse off than the same persons under isolated`;
  return tableHtml(caption, headings, rows);
}

function manyAnswers(input: ReportInput): Html {
  const pairs = input.views.pairs;
  const lasts = pairs.flatMap((pair) => comparisonsOf(input, pair).slice(-1));
  const [first] = lasts;
  if (!first) return html``;
  return html`<p class="lead">After ${duration(first.month)}, in prevalence of need, ${tallyWords(lasts)}.</p>
<p class="about">${badgeWords(first)}</p>
${glance(input, lasts)}
${pairs.map((pair) => armParagraph(input, pair))}
${gainNote(input)}`;
}

/** What happened, in words and counts, whichever way it came out. */
export function answer(input: ReportInput): Html {
  const { pairs } = input.views;
  const [only] = pairs;
  return pairs.length === 1 && only ? oneAnswer(input, only) : manyAnswers(input);
}
