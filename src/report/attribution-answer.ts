import { beyondSeparately } from "../analysis/attribution/beyond.ts";
import type { Attribution } from "../analysis/views/attribution.ts";
import {
  byItself,
  inOrder,
  isClear,
  limitsWords,
  nounsOf,
  plainSigned,
  type Said,
  shapleyPrecision,
  together,
} from "../charts/attribution/said.ts";
import { clearPairs, headline, pairSentence, silence } from "../charts/attribution/words.ts";
import { capital } from "../charts/frame.ts";
import { counted, differenceUnit, fixed, percent } from "../charts/numbers.ts";
import { differenceWords, findingOf, halfWidth, inSentence, intervalWords, shortDifference } from "../charts/words.ts";
import type { AttributionReportInput } from "./attribution-input.ts";
import { fact, type Html, html, listHtml } from "./html.ts";

/** Pairs that have a sentence of their own; the chart and the table have all. */
const MOST_PAIRS = 5;

/** A Shapley value with its unit, to the digit to which all are shown. */
function sizeOf(attribution: Attribution, said: Said): string {
  return plainSigned(said, shapleyPrecision(attribution)) + differenceUnit(said.unit);
}

function facts(attribution: Attribution): Html {
  const { separately, total } = attribution;
  const [first] = inOrder(attribution);
  const most = first ? together(attribution, first.shapley) : null;
  const apart = byItself(attribution, separately);
  return html`<dl class="facts">
${fact(`The whole, ${total.arm} − ${total.against}`, shortDifference(total), intervalWords(total))}
${first && most ? fact(`The largest on average: ${first.name}`, sizeOf(attribution, most), limitsWords(most)) : null}
${fact("Each without the others, added up", shortDifference(apart), intervalWords(apart))}
</dl>`;
}

/** The whole, with its interval, in a sentence. */
function wholeSentence({ label, total }: Attribution): string {
  const { arm, against, n } = total;
  const subject = `${capital(inSentence(label))} is`;
  if (findingOf(total) === "equal") return `${subject} the same under ${arm} and ${against} in every world.`;
  const mean = differenceWords(total.estimate, total.unit, halfWidth(total.low, total.high));
  const over = n === 1 ? "in the only world" : `on average over ${counted(n, "world")}`;
  return `${subject} ${mean} under ${arm} than under ${against} ${over} (${intervalWords(total)}).`;
}

/** Whether all together do more or less than they add up to. */
function beyondSentence(attribution: Attribution): string {
  const beyond = byItself(attribution, beyondSeparately(attribution));
  const finding = findingOf(beyond);
  if (finding === "equal") return "Nothing arises only in combination.";
  const size = differenceWords(beyond.estimate, beyond.unit, halfWidth(beyond.low, beyond.high));
  const between = `What lies between the two, ${size} (${intervalWords(beyond)}),`;
  if (finding === "single") return `${between} arises only in combination there.`;
  return isClear(finding)
    ? `${between} arises only in combination.`
    : `${between} cannot be told from nothing: these worlds do not say that anything arises only in combination.`;
}

/** What arises only in combination. */
function combinedSentence(attribution: Attribution): string {
  const { levels, separately, total } = attribution;
  const apart = byItself(attribution, separately);
  const sum = differenceWords(apart.estimate, apart.unit, halfWidth(apart.low, apart.high));
  const whole = differenceWords(levels.allOn - levels.allOff, total.unit, halfWidth(total.low, total.high));
  return `Each without the others, they add up to ${sum} (${intervalWords(apart)}); all together it is ${whole}. ${beyondSentence(attribution)}`;
}

const whatIsLeft = {
  conditions: "What the arm changes beside the conditions",
  mechanisms: "What is left, the agenda's say in which domain an ordinary policy win falls to,",
  switches: "What none of the switches does",
} as const;

function restSentence(attribution: Attribution): string {
  const { over, rest } = attribution;
  if (rest === null) return "";
  const said = byItself(attribution, rest);
  const finding = findingOf(said);
  const size = differenceWords(said.estimate, said.unit, halfWidth(said.low, said.high));
  const clear = finding === "undecided" ? " and cannot be told from 0" : "";
  return `${whatIsLeft[over]} makes it ${size} (${intervalWords(said)})${clear}.`;
}

function pairsHtml(attribution: Attribution): Html {
  const { interactions, worlds } = attribution;
  if (interactions === null || interactions.length === 0) return html``;
  if (worlds === 1) return html`<p>Of pairs nothing can be said from one world.</p>`;
  const clear = clearPairs(attribution);
  const others = interactions.length - clear.length;
  const all = counted(interactions.length, "pair");
  if (clear.length === 0) {
    return html`<p>Of ${all} none can be told from simply adding up, when all are judged together.</p>`;
  }
  const rest = others === 0 ? "" : ` The other ${counted(others, "pair")} cannot be told from simply adding up.`;
  const most = clear.length > MOST_PAIRS ? " The strongest:" : "";
  const some = `${fixed(clear.length, 0)} of ${all} ${clear.length === 1 ? "does" : "do"} not simply add up`;
  const which = others === 0 ? `None of ${all} simply adds up` : some;
  return html`<p>${which}, when all are judged together.${rest}${most}</p>
${listHtml(clear.slice(0, MOST_PAIRS).map((pair) => `${capital(pairSentence(attribution, pair))}.`))}`;
}

function listOfSwitches({ attribution }: AttributionReportInput): Html {
  return listHtml(
    inOrder(attribution).map(({ about, name, shapley }) => {
      const said = together(attribution, shapley);
      const meaning = about === "" ? "" : ` (${inSentence(about)})`;
      return html`<b>${name}</b>${meaning}: ${sizeOf(attribution, said)}, ${limitsWords(said)}`;
    }),
  );
}

/** What brings what, in words and counts: no more than can be told when everything is judged together. */
export function attributionAnswer(input: AttributionReportInput): Html {
  const { attribution } = input;
  const { level, worlds } = attribution;
  const one = worlds === 1 ? "One world is an example: it says nothing about other worlds. Run more replications." : "";
  const sentences = [
    silence(attribution),
    wholeSentence(attribution),
    combinedSentence(attribution),
    restSentence(attribution),
    one,
  ];
  const judged =
    worlds === 1
      ? ""
      : ` What is said of single ${nounsOf(attribution)} goes by ${percent(level, 0)} intervals that hold for all of them at once.`;
  return html`<p class="lead">${headline(attribution)}.</p>
${facts(attribution)}
${sentences.filter((text) => text !== "").map((text) => html`<p>${text}</p>`)}
${listOfSwitches(input)}
${pairsHtml(attribution)}
<p class="meta">Points are percentage points.${judged} This is <a href="#limits">a model, not a forecast</a>.</p>`;
}
