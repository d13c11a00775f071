import type { AttributedPair, AttributedSwitch, Attribution, Estimate } from "../../analysis/views/attribution.ts";
import { capital } from "../frame.ts";
import { counted, differenceSize, differenceUnit, duration } from "../numbers.ts";
import { differenceWords, type Finding, findingOf, halfWidth, inSentence } from "../words.ts";
import {
  byItself,
  findingOfSwitch,
  inOrder,
  isClear,
  limitsWords,
  listed,
  nounOf,
  precisionOf,
  shapleyPrecision,
  together,
} from "./said.ts";

/** Switches that clearly push one way (−1 lower, 1 higher); in a single world all that push that way. */
function pushing(attribution: Attribution, sign: number): readonly AttributedSwitch[] {
  return inOrder(attribution).filter((one) => {
    const finding = findingOfSwitch(attribution, one);
    const told = isClear(finding) || (finding === "single" && attribution.worlds === 1);
    return told && Math.sign(one.shapley.estimate) === sign;
  });
}

/** "1.9 come from communication, 1.5 from measurement and 1.1 from activities". */
function shares(attribution: Attribution, parts: readonly AttributedSwitch[], verb: string, preposition: string) {
  const precision = shapleyPrecision(attribution);
  const words = parts.map(({ name, shapley }, i) => {
    const size = differenceSize(shapley.estimate, attribution.unit, precision);
    return `${size} ${i === 0 ? `${verb} ` : ""}${preposition} ${name}`;
  });
  return listed(words);
}

/** The parts of a whole: "Of the 4.2 points by which …, 1.9 come from communication …; 0.7 are taken back by agenda". */
function ofTheWhole(attribution: Attribution): string {
  const { label, month, total, worlds } = attribution;
  const sign = Math.sign(total.estimate);
  const size =
    differenceSize(total.estimate, total.unit, halfWidth(total.low, total.high)) + differenceUnit(total.unit);
  const way = differenceWords(total.estimate, total.unit, halfWidth(total.low, total.high)).slice(size.length + 1);
  const where = worlds === 1 ? " in the only world" : "";
  const whole = `Of the ${size} by which ${inSentence(label)} is ${way} under ${total.arm} after ${duration(month)}${where}`;
  const parts = [
    shares(attribution, pushing(attribution, sign), "come", "from"),
    shares(attribution, pushing(attribution, -sign), "are taken back", "by"),
  ].filter((text) => text !== "");
  return `${whole}, ${parts.length === 0 ? `none can be told to come from one ${nounOf(attribution)}` : parts.join("; ")}`;
}

/** "communication (1.9 points) and measurement (0.4 points)". */
function named(attribution: Attribution, parts: readonly AttributedSwitch[]): string {
  const precision = shapleyPrecision(attribution);
  const size = ({ shapley }: AttributedSwitch) => differenceSize(shapley.estimate, attribution.unit, precision);
  return listed(parts.map((one) => `${one.name} (${size(one)}${differenceUnit(attribution.unit)})`));
}

/** The parts where the whole itself cannot be told from 0. */
function withoutWhole(attribution: Attribution): string {
  const { label, month, total } = attribution;
  const finding = findingOf(total);
  const same =
    finding === "equal" ? "the same" : finding === "negligible" ? "all but the same" : "not clearly different";
  const whole = `After ${duration(month)} ${inSentence(label)} is ${same} under ${total.arm} and ${total.against}`;
  const [lower, higher] = [-1, 1].map((sign) => named(attribution, pushing(attribution, sign)));
  const parts = [lower === "" ? "" : `lowered by ${lower}`, higher === "" ? "" : `raised by ${higher}`];
  const told = parts.filter((text) => text !== "");
  if (told.length === 0) return `${whole}, and no ${nounOf(attribution)} can be said to change it`;
  return `${whole}: it is ${told.join(" and ")}`;
}

/** What comes from which switch, in a sentence without a full stop: only what can be told from 0 when all are judged together. */
export function headline(attribution: Attribution): string {
  const finding = findingOf(attribution.total);
  return ["undecided", "negligible", "equal"].includes(finding) ? withoutWhole(attribution) : ofTheWhole(attribution);
}

/** Of which switches nothing can be said, and which do nothing; "" where there are none. */
export function silence(attribution: Attribution): string {
  const of = (...wanted: readonly Finding[]) =>
    inOrder(attribution).filter((one) => wanted.includes(findingOfSwitch(attribution, one)));
  const little = of("negligible").map(({ name }) => name);
  const alike: readonly Finding[] = attribution.worlds > 1 ? ["single"] : [];
  const unclear = of("undecided", ...alike).map(
    ({ name, shapley }) => `${name} (${limitsWords(together(attribution, shapley))})`,
  );
  const idle = of("equal").map(({ name }) => name);
  return [
    ...(unclear.length === 0 ? [] : [`Nothing can be said of ${listed(unclear)}.`]),
    ...(little.length === 0 ? [] : [`With next to no effect: ${listed(little)}.`]),
    ...(idle.length === 0 ? [] : [`Without effect in every world: ${listed(idle)}.`]),
  ].join(" ");
}

/** Pairs that clearly do more or less together than they add up to, the strongest first. */
export function clearPairs(attribution: Attribution): readonly AttributedPair[] {
  return (attribution.interactions ?? [])
    .filter((pair) => isClear(findingOf(together(attribution, pair))))
    .toSorted((a, b) => Math.abs(b.estimate) - Math.abs(a.estimate));
}

/** Whether an estimate is good for residents; whether it goes the way of the whole where neither direction is better. */
export function helps({ better, total }: Attribution, { estimate }: Pick<Estimate, "estimate">): boolean {
  const good = better === "neither" ? Math.sign(total.estimate) : better === "lower" ? -1 : 1;
  return Math.sign(estimate) === good;
}

/** The most that a switch may do for residents alone, as far as its interval says. */
function mostAlone(attribution: Attribution, { alone: { estimate, high, low } }: AttributedSwitch): number {
  const ends = [estimate, low ?? estimate, high ?? estimate];
  return Math.max(...ends.map((end) => (helps(attribution, { estimate: end }) ? Math.abs(end) : 0)));
}

/**
 * What two switches are to each other. They need each other where neither clearly helps alone, and where the intervals of what
 * they do alone also leave out that either helps by as much as the two add together; without that they strengthen each other.
 */
export function bondOf(attribution: Attribution, pair: AttributedPair): "weaken" | "strengthen" | "need" {
  if (!helps(attribution, pair)) return "weaken";
  const both = attribution.switches.filter(({ name }) => name === pair.first || name === pair.second);
  const helpsAlone = both.some(
    ({ alone }) => helps(attribution, alone) && isClear(findingOf(byItself(attribution, alone))),
  );
  const little = both.every((one) => mostAlone(attribution, one) < Math.abs(pair.estimate));
  return little && !helpsAlone ? "need" : "strengthen";
}

/** "agenda and backbone need each other: together 0.5 points lower than they add up to". */
export function pairSentence(attribution: Attribution, pair: AttributedPair): string {
  const said = together(attribution, pair);
  const by = differenceWords(said.estimate, said.unit, precisionOf(attribution.interactions ?? []));
  return `${pair.first} and ${pair.second} ${bondOf(attribution, pair)} each other: together ${by} than they add up to`;
}

/** How many pairs can be told from adding up, and which most; a sentence without a full stop. */
export function pairsTitle(attribution: Attribution): string {
  const clear = clearPairs(attribution);
  const all = attribution.interactions?.length ?? 0;
  const [first] = clear;
  if (attribution.worlds === 1) return `Of ${counted(all, "pair")} in the only world nothing can be told of others`;
  if (!first) return `Of ${counted(all, "pair")} none can be told from simply adding up`;
  const some = `${clear.length} of ${all} pairs ${clear.length === 1 ? "does" : "do"} not simply add up`;
  const many = clear.length === all ? `none of ${counted(all, "pair")} simply adds up` : some;
  return `${capital(pairSentence(attribution, first))}; ${many}`;
}
