import type { AttributedSwitch, Attribution, Estimate } from "../analysis/views/attribution.ts";
import { byItself, finePrecisionOf, inOrder, plainSigned, type Said, together } from "../charts/attribution/said.ts";
import { bareAmount, fixed, isShare, signedNumber } from "../charts/numbers.ts";
import { halfWidth, inSentence } from "../charts/words.ts";
import type { Switch } from "../scenario/switch.ts";
import { valueText } from "../scenario/words.ts";
import type { AttributionReportInput } from "./attribution-input.ts";
import { type Cell, figure, foldable, type Html, html, tableHtml, words } from "./html.ts";

/** Largest number of dividends shown; attribution.json has all. */
const MOST_DIVIDENDS = 15;

/** Headings of limits that hold for all rows of a table at once, and of those that hold for their row alone. */
const intervals = ["All at once", "By itself"];

function unitWords({ unit }: Attribution): string {
  return isShare(unit) ? ", in points" : unit === "" ? "" : `, in ${unit}`;
}

/** "−4.7 to −3.1". */
function limitsOf({ flag, high, low, unit }: Said, precision = halfWidth(low, high)): string {
  if (low === null || high === null) return "–";
  if (flag === "constant") return "constant";
  return [low, high].map((limit) => signedNumber(limit, unit, precision)).join(" to ");
}

function countWords({ worldsBetter, worldsEqual }: Estimate, worlds: number): string {
  const shown = worldsBetter ?? worlds - worldsEqual;
  return `${shown} of ${fixed(worlds, 0)}`;
}

function rowOf(attribution: Attribution, one: AttributedSwitch): readonly Cell[] {
  const all = together(attribution, one.shapley);
  const own = byItself(attribution, one.shapley);
  const precision = finePrecisionOf(attribution.switches.map(({ shapley }) => shapley));
  const estimate = (value: Estimate | null): string =>
    value === null ? "–" : plainSigned(byItself(attribution, value), precision);
  const numbers = [
    plainSigned(all, precision),
    limitsOf(all, precision),
    limitsOf(own, precision),
    countWords(one.shapley, attribution.worlds),
    ...[one.alone, one.leftOut, one.mainEffect].map(estimate),
  ];
  return [{ text: one.name, number: false, note: one.about }, ...numbers.map(figure)];
}

function switchesTable(attribution: Attribution): Html {
  const good = attribution.better === "neither" ? "Not 0 in" : "Helps in";
  const headings = ["", "Shapley value", ...intervals, good];
  const rows = inOrder(attribution).map((one) => rowOf(attribution, one));
  const caption = `What each brings to ${inSentence(attribution.label)}${unitWords(attribution)}`;
  return tableHtml(caption, [...headings, "Alone", "Left out", "Main effect"], rows);
}

function pairsTable(attribution: Attribution): Html {
  const precision = finePrecisionOf(attribution.interactions ?? []);
  const rows = (attribution.interactions ?? [])
    .toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate))
    .map((pair) => {
      const all = together(attribution, pair);
      const name = `${pair.first} and ${pair.second}`;
      return [
        words(name),
        ...[
          plainSigned(all, precision),
          limitsOf(all, precision),
          limitsOf(byItself(attribution, pair), precision),
        ].map(figure),
      ];
    });
  if (rows.length === 0) return html``;
  const caption = `How far pairs differ from adding up (Shapley interaction index)${unitWords(attribution)}`;
  const headings = ["Pair", "Interaction", ...intervals];
  return foldable(`Interactions of ${fixed(rows.length, 0)} pairs`, tableHtml(caption, headings, rows));
}

function dividendsTable(attribution: Attribution): Html {
  const all = attribution.dividends ?? [];
  if (all.length === 0) return html``;
  const shown = all.toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate)).slice(0, MOST_DIVIDENDS);
  const rows = shown.map((dividend) => {
    const said = byItself(attribution, dividend);
    return [words(dividend.switches.join(", ")), ...[plainSigned(said), limitsOf(said)].map(figure)];
  });
  const caption = `What combinations add beyond all their parts (Harsanyi dividends)${unitWords(attribution)}; each interval holds by itself, and of ${fixed(all.length, 0)} some may leave out 0 by chance`;
  const summary = `The ${fixed(rows.length, 0)} largest of ${fixed(all.length, 0)} dividends`;
  return foldable(summary, tableHtml(caption, ["Combination", "Dividend", "By itself"], rows));
}

function combinationsTable({ combinations, label, levels, unit }: Attribution): Html {
  const rows = combinations.map(({ arm, mean, on }) => [
    words(arm),
    figure(fixed(on.length, 0)),
    figure(bareAmount(mean, unit)),
    figure(signedNumber(mean - levels.isolated, unit)),
  ]);
  const caption = `Mean ${inSentence(label)} under every combination`;
  const headings = ["Switched on", "Number", "Mean", "Against isolated"];
  return foldable(`All ${fixed(rows.length, 0)} combinations`, tableHtml(caption, headings, rows));
}

function settingWords(values: Switch["on"]): string {
  const entries = Object.entries(values).map(([path, value]) => `${path}: ${valueText(value)}`);
  return entries.length === 0 ? "as in collective" : entries.join("; ");
}

function definitions(switches: readonly Switch[]): Html {
  const rows = switches.map(({ about, name, off, on }) => [
    { text: name, number: false, note: about },
    words(settingWords(on)),
    words(settingWords(off)),
  ]);
  return foldable("What is switched", tableHtml("What is switched", ["", "While on", "While off"], rows));
}

/** All numbers of an attribution as tables; the smaller print is to be opened. */
export function attributionTables({ attribution, switches }: AttributionReportInput): Html {
  return html`${switchesTable(attribution)}
${definitions(switches)}
${pairsTable(attribution)}
${dividendsTable(attribution)}
${combinationsTable(attribution)}`;
}
