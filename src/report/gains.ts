import type { ArmPair } from "../analysis/summarize.ts";
import type { GainRow } from "../analysis/views/gains.ts";
import {
  chanceSentence,
  gainSentence,
  isUnchanged,
  marginWords,
  netSentence,
  netText,
  ofHundred,
  type PartGains,
  pairsWithGains,
  partName,
  partsOfPair,
  thrivingSentence,
} from "../charts/gain-words.ts";
import { counted, duration, fixed, percent } from "../charts/numbers.ts";
import { WORLDS_WITH_TAILS } from "../charts/words.ts";
import { type Cell, figure, foldable, type Html, html, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** Who gained and who lost under one arm, as paragraphs under the answer; nothing where nobody was counted. */
export function gainParagraphs({ summary, views }: ReportInput, pair: ArmPair): Html {
  const [everyone] = partsOfPair(views, pair);
  if (!everyone) return html``;
  if (isUnchanged(everyone)) return html`<p>${gainSentence(views, pair)}</p>`;
  return html`<p><b>Who gained, who lost.</b> ${gainSentence(views, pair)} ${netSentence(everyone, summary.level)} ${thrivingSentence(views, pair)}</p>
<p class="about">${chanceSentence} <a href="#gains">More on who gained and who lost</a>.</p>`;
}

/** "2.1 / 0.3": residents of 100 who are better and worse off; a dash where nobody was counted. */
export function gainFigures({ views }: ReportInput, pair: ArmPair): string {
  const [everyone] = partsOfPair(views, pair);
  if (!everyone) return "–";
  const { better, worse } = ofHundred(everyone);
  return `${better} / ${worse}`;
}

/** The same in a line, for reports of many arms. */
export function gainLine({ views }: ReportInput, pair: ArmPair): string {
  const [everyone] = partsOfPair(views, pair);
  if (!everyone) return "";
  if (isUnchanged(everyone)) return gainSentence(views, pair);
  const { better, same, worse } = ofHundred(everyone);
  return `Of 100 residents ${better} are better off, ${worse} worse off and ${same} about the same: net ${netText(everyone.of("net"))}.`;
}

/** What the lines of many arms leave out. */
export function gainNote({ views }: ReportInput): Html {
  const clear = pairsWithGains(views).some((pair) => !partsOfPair(views, pair).slice(0, 1).every(isUnchanged));
  if (!clear) return html``;
  return html`<p class="about">Better or worse off are residents whose mean need lies ${marginWords(views)} below or above that of the same persons under isolated action; net is better less worse. ${chanceSentence} <a href="#gains">More on who gained and who lost</a>.</p>`;
}

/** A share with its interval and its spread over worlds. */
function shareCell({ estimate, high, low, q05, q95 }: GainRow, net: boolean): Cell {
  const text = net ? netText({ estimate, low: null, high: null } as GainRow) : fixed(estimate * 100, 1);
  if (low === null || high === null) return figure(text);
  if (low === high) return { ...figure(text), note: "no spread" };
  const range = (from: number, to: number) =>
    `${fixed(from * 100, 1)} to ${fixed(to * 100, 1)}`.replaceAll(" ", "\u00a0");
  return { ...figure(text), note: `${range(low, high)}; ${range(q05, q95)}` };
}

function rowCells(part: PartGains, fates: readonly string[]): readonly Cell[] {
  const cells = fates.map((fate) => shareCell(part.of(fate), fate.toLowerCase().endsWith("net")));
  return [words(partName(part).replaceAll(" ", "\u00a0")), figure(percent(part.residents, 0)), ...cells];
}

const change = {
  fates: ["better", "worse", "unchanged", "net"],
  headings: ["Better off", "Worse off", "About the same", "Net"],
} as const;
const thriving = {
  fates: ["thrivingInBoth", "thrivingGained", "thrivingLost", "thrivingInNeither", "thrivingNet"],
  headings: ["Thrive in both", "Newly thrive", "No longer thrive", "Thrive in neither", "Net"],
} as const;

function pairTables({ views }: ReportInput, pair: ArmPair): Html {
  const parts = partsOfPair(views, pair);
  const names = `${pair.arm} against ${pair.against}`;
  const table = (caption: string, { fates, headings }: typeof change | typeof thriving) =>
    tableHtml(
      `${names}: ${caption}`,
      ["Who", "Residents", ...headings],
      parts.map((part) => rowCells(part, fates)),
    );
  return html`${table("mean need, of 100 residents of the row", change)}
${table("thriving (every need below the threshold), of 100 residents of the row", thriving)}`;
}

/** Who gained and who lost in full: by group and by need at the start, for every arm compared with isolated action. */
export function gainTables(input: ReportInput): Html {
  const { summary, views } = input;
  const pairs = pairsWithGains(views);
  const [only] = pairs;
  const tables =
    pairs.length === 1 && only
      ? pairTables(input, only)
      : html`${pairs.map((pair) => foldable(`${pair.arm} against ${pair.against}`, pairTables(input, pair)))}`;
  const spread =
    views.worlds === 1
      ? ""
      : ` Below each mean over ${counted(views.worlds, "world")} stand its ${percent(summary.level, 0)} t interval, then ${views.worlds < WORLDS_WITH_TAILS ? "the 5 and 95 % quantiles, interpolated between so few worlds" : "the range of the middle 90 % of worlds"}.`;
  return html`<p>The same persons live in every arm of a world, draw for draw, so each can be compared with themselves after ${duration(views.gains.month)}. Better off is whose mean need is lower ${marginWords(views)} than under isolated action, worse off whose is higher by as much; net is better less worse. Rows “Need” are by a person’s mean need in month 0.${spread}</p>
<p class="notice">${chanceSentence}</p>
${tables}
<p class="about">Counts of every world, year, group and class of need are in <code>gains.parquet</code>. Pairs of which neither arm is isolated action are left out: persons are counted against that alone.</p>`;
}
