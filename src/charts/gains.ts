import type { ArmPair } from "../analysis/summarize.ts";
import type { Views } from "../analysis/views/views.ts";
import { framed } from "./frame.ts";
import { domainOf, gainPlot, needKind, thrivingKind } from "./gain-plot.ts";
import {
  chanceSentence,
  isUnchanged,
  marginWords,
  netText,
  ofHundred,
  type PartGains,
  pairsWithGains,
  partsOfPair,
} from "./gain-words.ts";
import { counted, duration, fixed, percent } from "./numbers.ts";
import { inGrid, panelTitle } from "./panels.ts";
import type { Source, Spec } from "./spec.ts";

/** Pairs in one chart; more would be small beyond reading. */
const mostPairs = 8;

/** Change in need above, thriving below, on one scale each. */
function onePair(views: Views, pair: ArmPair): Spec {
  const parts = partsOfPair(views, pair);
  const plots = [needKind, thrivingKind].map((kind) =>
    gainPlot(parts, kind, { width: 380, domain: domainOf(parts, kind), named: true, columns: true, axis: true }),
  );
  return { vconcat: plots, spacing: 40 };
}

/** Change in need only, a plot for every pair on one scale. */
function manyPairs(views: Views, pairs: readonly ArmPair[]): Spec {
  const all = pairs.flatMap((pair) => partsOfPair(views, pair));
  const domain = domainOf(all, needKind);
  const plots = pairs.map((pair, i): Spec => {
    const parts = partsOfPair(views, pair);
    const note = `◆ net ${netText((parts[0] as PartGains).of("net"))}`;
    const frame = { width: 250, domain, named: i % 2 === 0, columns: false, axis: i + 2 >= pairs.length };
    const title = { ...panelTitle({ ...views, pairs }, pair, note, 30), offset: 10 };
    return { title, ...gainPlot(parts, needKind, frame) };
  });
  return inGrid(plots, 2);
}

/** "20 to 31". */
function range(values: readonly number[]): string {
  const digits = values.some((value) => value > 0 && value < 0.01) ? 1 : 0;
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => fixed(value * 100, digits));
  return least === most ? `${least}` : `${least} to ${most}`;
}

/** The title of the chart: how many of 100 residents are better and worse off. */
export function gainsTitle(views: Views): string {
  const pairs = pairsWithGains(views);
  const everyone = pairs.flatMap((pair) => partsOfPair(views, pair).slice(0, 1));
  const time = `After ${duration(views.gains.month)}`;
  const [only] = everyone;
  const [pair] = pairs;
  if (!only || !pair) return `${time} nobody was counted`;
  if (everyone.every(isUnchanged)) return `${time} every resident fares exactly as under ${pair.against}`;
  const persons = `than the same persons under ${pair.against}`;
  if (everyone.length === 1) {
    const { better, worse } = ofHundred(only);
    return `${time} ${better} of 100 residents are better off under ${pair.arm} ${persons}, ${worse} are worse off`;
  }
  const of = (fate: string) => range(everyone.map((one) => one.of(fate).estimate));
  return `${time} ${of("better")} of 100 residents are better off ${persons}, ${of("worse")} are worse off, depending on the arm`;
}

/** Who gained and who lost against the same persons under isolated action: everyone, by group and by need at the start. */
export function gainsChart(views: Views, source: Source): Spec {
  const pairs = pairsWithGains(views);
  const shown = pairs.slice(0, mostPairs);
  const [only] = shown;
  const body = shown.length === 1 && only ? onePair(views, only) : manyPairs(views, shown);
  const margin = `Better and worse off: mean need lower and higher ${marginWords(views)}. Rows “Need” are by mean need in month 0.`;
  const interval = views.worlds === 1 ? "" : ` with its ${percent(views.level, 0)} t interval`;
  const rest = pairs.length > mostPairs ? ` Shown are the first ${mostPairs} of ${counted(pairs.length, "arm")}.` : "";
  const subtitle = `${margin} Means over ${counted(views.worlds, "world")}; ◆ is better less worse${interval}. ${chanceSentence.split(":")[0]}.${rest}`;
  return framed(body, gainsTitle(views), subtitle, views, source);
}
