import type { AttributedPair, AttributedSwitch, Attribution, Estimate } from "../../../analysis/views/attribution.ts";
import {
  byItself,
  findingOfSwitch,
  inOrder,
  isClear,
  precisionOf,
  type Said,
  shapleyPrecision,
  together,
} from "../../../charts/attribution/said.ts";
import { bondOf, clearPairs } from "../../../charts/attribution/words.ts";
import { type Finding, findingOf, halfWidth } from "../../../charts/words.ts";
import { capital } from "../../words/capital.ts";
import { fill, language, words } from "../../words/words.ts";
import { byText, intervalText, isPoint, levelText, rangeText, sizeText, timeText } from "../futures/amounts.ts";
import { outcomeName } from "../futures/names.ts";

type Texts = Readonly<Record<string, string>>;

function small(text: string): string {
  return text.charAt(0).toLocaleLowerCase(language.value) + text.slice(1);
}

/** The name of a condition. */
export function conditionName(name: string): string {
  return (words.value.futures as Texts)[`condition.${name}`] ?? name;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(language.value, { type: "conjunction" }).format(parts);
}

/** "1.9 points lower", to the digits that the interval supports. */
export function saidText({ estimate, high, low, unit }: Said, precision = halfWidth(low, high)): string {
  return byText(estimate, unit, precision);
}

/** "1.9 points lower (1.2 to 2.6 points lower)". */
export function withRange(said: Said, precision?: number | null): string {
  const { high, low, unit } = said;
  const by = saidText(said, precision ?? halfWidth(low, high));
  return low === null || high === null || isPoint(low, high) ? by : `${by} (${rangeText(low, high, unit)})`;
}

function outcomeText({ label, outcome }: Attribution): string {
  return small(outcomeName({ label, name: outcome }));
}

/** Which conditions are switched on, for paper, which has no switches. */
export function switchedText(on: readonly string[]): string {
  const names = listed(on.map(conditionName));
  return fill(words.value.conditions["present.on"], { names: names === "" ? "–" : names });
}

/** What all five do together, whichever way it came out. */
export function wholeSentence(attribution: Attribution): string {
  const { conditions } = words.value;
  const { month, total } = attribution;
  const finding = findingOf(total);
  const values = {
    outcome: outcomeText(attribution),
    time: timeText(month),
    by: saidText(total),
    interval: intervalText(total),
  };
  if (finding === "equal" || finding === "single" || finding === "undecided")
    return fill(conditions[`whole.${finding}`], values);
  const harm = finding === "worse" ? ` ${conditions["whole.harm"]}` : "";
  return fill(conditions["whole.total"], values) + harm;
}

function pushing(attribution: Attribution, sign: number): readonly AttributedSwitch[] {
  return inOrder(attribution).filter(
    (one) => isClear(findingOfSwitch(attribution, one)) && Math.sign(one.shapley.estimate) === sign,
  );
}

function partsText(attribution: Attribution, parts: readonly AttributedSwitch[]): string {
  const precision = shapleyPrecision(attribution);
  return listed(
    parts.map(({ name, shapley }) =>
      fill(words.value.conditions.share, {
        name: conditionName(name),
        size: sizeText(shapley.estimate, attribution.unit, precision),
      }),
    ),
  );
}

/** From which conditions it comes: only those that can be told from zero when all five are judged together. */
export function sharesSentences(attribution: Attribution): readonly string[] {
  const { conditions } = words.value;
  const { total, worlds } = attribution;
  if (worlds === 1) return [];
  const isWholeClear = isClear(findingOf(total));
  const sign = isWholeClear ? Math.sign(total.estimate) : -1;
  const keys = isWholeClear
    ? (["shares.with", "shares.against"] as const)
    : (["shares.lower", "shares.higher"] as const);
  const told = [sign, -sign].flatMap((each, i) => {
    const parts = pushing(attribution, each);
    const key = keys[i];
    return parts.length === 0 || key === undefined
      ? []
      : [fill(conditions[key], { parts: partsText(attribution, parts) })];
  });
  return told.length === 0 && isWholeClear ? [conditions["shares.none"]] : told;
}

/** Of which conditions nothing can be said, and which do nothing. */
export function silentSentences(attribution: Attribution): readonly string[] {
  const { conditions } = words.value;
  return (["undecided", "negligible", "equal"] as const).flatMap((finding) => {
    const names = inOrder(attribution).filter((one) => findingOfSwitch(attribution, one) === finding);
    if (names.length === 0) return [];
    return [fill(conditions[`silent.${finding}`], { names: listed(names.map(({ name }) => conditionName(name))) })];
  });
}

/** What they would add up to each by itself, and what they are together. */
export function apartSentence(attribution: Attribution): string {
  const { conditions } = words.value;
  const { levels, separately, total, unit } = attribution;
  const apart = byItself(attribution, separately);
  const [sum, whole] = [saidText(apart), byText(levels.allOn - levels.allOff, unit, halfWidth(total.low, total.high))];
  const text = fill(conditions.apart, { apart: sum, interval: intervalText(apart), together: whole });
  return sum === whole ? text : `${text} ${conditions["apart.more"]}`;
}

/** Of the pairs that clearly do not add up, so many have a sentence of their own. */
const MOST_PAIRS = 5;

function pairSentence(attribution: Attribution, pair: AttributedPair): string {
  const said = together(attribution, pair);
  return fill(words.value.conditions[`pair.${bondOf(attribution, pair)}`], {
    first: capital(conditionName(pair.first)),
    second: conditionName(pair.second),
    by: saidText(said, precisionOf(attribution.interactions ?? [])),
  });
}

/** Which pairs do not simply add up: how many, and the strongest in a sentence each. */
export function pairsTold(attribution: Attribution): { readonly lead: string; readonly pairs: readonly string[] } {
  const { conditions } = words.value;
  const all = attribution.interactions?.length ?? 0;
  if (attribution.worlds === 1) return { lead: conditions["pairs.single"], pairs: [] };
  const clear = clearPairs(attribution);
  const some = clear.length === all ? "pairs.all" : clear.length === 1 ? "pairs.one" : "pairs.some";
  const key = clear.length === 0 ? "pairs.none" : some;
  return {
    lead: fill(conditions[key], { all, count: clear.length }),
    pairs: clear.slice(0, MOST_PAIRS).map((pair) => pairSentence(attribution, pair)),
  };
}

/** A row of what each condition brings, alone and when it is missing. */
export interface Brought {
  readonly name: string;
  readonly finding: Finding;
  readonly shapley: string;
  readonly alone: string;
  readonly leftOut: string;
}

/** What each condition brings, from what works most in the direction of the whole to what works most against it. */
export function broughtBy(attribution: Attribution): readonly Brought[] {
  const precision = shapleyPrecision(attribution);
  const one = (estimate: Estimate): string => saidText(byItself(attribution, estimate), precision);
  return inOrder(attribution).map((each) => ({
    name: capital(conditionName(each.name)),
    finding: findingOfSwitch(attribution, each),
    shapley: withRange(together(attribution, each.shapley), precision),
    alone: one(each.alone),
    leftOut: one(each.leftOut),
  }));
}

/** A step of the way from working alone to all five. */
export interface Step {
  readonly key: string;
  readonly name: string;
  readonly text: string;
  readonly finding: Finding | "isolated" | "whole";
  readonly from: number;
  readonly to: number;
  /** Limits of the step's end that hold for all steps at once. */
  readonly low: number | null;
  readonly high: number | null;
}

/** All steps, the levels at the beginning and at the end included. */
export function stepsOf(attribution: Attribution): readonly Step[] {
  const { conditions } = words.value;
  const { levels, rest, unit } = attribution;
  const precision = shapleyPrecision(attribution);
  const end = (key: "isolated" | "whole", level: number): Step => {
    const name = conditions[`step.${key}`];
    return { key, name, text: levelText(level, unit), finding: key, from: level, to: level, low: null, high: null };
  };
  const parts = [
    ...(rest === null ? [] : [{ key: "rest", name: conditions["step.rest"], said: byItself(attribution, rest) }]),
    ...inOrder(attribution).map(({ name, shapley }) => ({
      key: name,
      name: capital(conditionName(name)),
      said: together(attribution, shapley),
    })),
  ];
  let level = levels.isolated;
  const steps = parts.map(({ key, name, said }): Step => {
    const from = level;
    level += said.estimate;
    const limit = (value: number | null): number | null => (value === null ? null : from + value);
    const text = saidText(said, precision);
    return { key, name, text, finding: findingOf(said), from, to: level, low: limit(said.low), high: limit(said.high) };
  });
  return [end("isolated", levels.isolated), ...steps, end("whole", levels.allOn)];
}
