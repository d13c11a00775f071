import type { ArmPair } from "../analysis/summarize.ts";
import type { Comparison } from "../analysis/summary.ts";
import { prevalence } from "../analysis/views/names.ts";
import { capital } from "../charts/frame.ts";
import { moneyTitle } from "../charts/money.ts";
import { duration, fixed, percent, signedNumber } from "../charts/numbers.ts";
import {
  findingOf,
  halfWidth,
  intervalWords,
  isNegligible,
  shortDifference,
  tallyWords,
  worldsWords,
} from "../charts/words.ts";
import { addressOf, linked } from "./anchors.ts";
import {
  badgeOf,
  badgeWords,
  conclusion,
  earlySentence,
  meanSentence,
  needsWords,
  spreadSentence,
} from "./answer-words.ts";
import { gainFigures, gainLine, gainNote, gainParagraphs } from "./gains.ts";
import { type Cell, fact, figure, type Html, html, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** Comparisons of prevalence of one pair, by month. */
function comparisonsOf({ summary, views }: ReportInput, pair: ArmPair): readonly Comparison[] {
  const of = (list: readonly Comparison[]) =>
    list.filter((one) => one.arm === pair.arm && one.against === pair.against && one.outcome === prevalence);
  const all = of(summary.comparisons);
  return (all.length > 0 ? [...all] : [...of(views.finals)]).sort((a, b) => a.month - b.month);
}

function othersWords({ worldsWorse, worldsEqual }: Comparison): string {
  return `worse in ${worldsWorse}${worldsEqual > 0 ? `, the same in ${worldsEqual}` : ""}`;
}

function facts({ summary }: ReportInput, last: Comparison, early: Comparison | undefined): Html {
  const { worldsBetter, n, low, high } = last;
  const of = (compared: Comparison, text: string): Html => linked(summary, compared, text);
  const interval = low === null || high === null ? "" : intervalWords(last);
  return html`<dl class="facts">
${fact("Mean difference in prevalence", of(last, shortDifference(last)), interval)}
${worldsBetter === null || isNegligible(last) ? null : fact("Worlds in which it is better", of(last, `${worldsBetter} of ${fixed(n, 0)}`), othersWords(last))}
${early && early.month < last.month ? fact(`After ${duration(early.month)}`, of(early, shortDifference(early)), badgeOf(early)) : null}
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
  return html`<p class="lead"><span class="verdict ${finding}">${badgeOf(last)}</span> After ${duration(last.month)} ${linked(input.summary, last, needsWords(last))} under <b>${pair.arm}</b>${told}.</p>
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
  return html`<article><h3>${pair.arm} <small>against ${pair.against}</small> <span class="verdict ${finding}">${badgeOf(last)}</span></h3>
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
      low === null || high === null
        ? "–"
        : low === high
          ? "no spread"
          : `${signedNumber(low, unit, width)} to ${signedNumber(high, unit, width)}`,
      worldsBetter === null || isNegligible(compared) ? "–" : `${worldsBetter} of ${fixed(n, 0)}`,
      gainFigures(input, { arm, against }),
    ];
    const href = addressOf(input.summary, compared);
    const [difference, ...others] = figures.map(figure);
    const led = { ...(difference as Cell), ...(href === undefined ? {} : { href }) };
    return [words(arm), words(against), words(badgeOf(compared)), led, ...others];
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
