import { isShare } from "../../charts/numbers.ts";
import { halfWidth } from "../../charts/words.ts";
import { byText, dollarsText, levelText, rangeText, timeText } from "../screens/futures/amounts.ts";
import type { Answer } from "../session/answer.ts";
import { shown, sliderFor } from "../session/sliders.ts";
import { decimal, whole } from "../words/numbers.ts";
import { inUnit } from "../words/parameters.ts";
import { fill, language, words } from "../words/words.ts";
import type { Both } from "./lesson.ts";
import type { Measure } from "./measure.ts";
import { type Measured, measured } from "./measured.ts";

/** The text in the language in use. */
export function told(text: Both): string {
  return text[language.value];
}

/** "3.5 points lower (95 % interval: 2.8 to 4.2 points lower)". */
function differenceText({ high, low, unit, value }: Measured): string {
  const by = byText(value, unit, halfWidth(low, high));
  if (low === null || high === null) return by;
  return `${by} (${fill(words.value.futures.interval, { range: rangeText(low, high, unit) })})`;
}

/** "49.6 % (95 % interval: 47.0 to 52.2 %)". */
function levelWithInterval({ high, low, unit, value }: Measured): string {
  const text = levelText(value, unit);
  if (low === null || high === null) return text;
  const bare = (limit: number): string => (isShare(unit) ? decimal(limit * 100, 1) : levelText(limit, unit));
  const range = fill(words.value.futures.range, { from: bare(low), to: levelText(high, unit) });
  return `${text} (${fill(words.value.futures.interval, { range })})`;
}

function meanText({ high, low, value }: Measured): string {
  const text = decimal(value, 1);
  if (low === null || high === null) return text;
  const range = fill(words.value.futures.range, { from: decimal(low, 1), to: decimal(high, 1) });
  return `${text} (${fill(words.value.futures.interval, { range })})`;
}

function parameterText(path: string, value: number): string {
  const spec = sliderFor(path);
  return spec ? inUnit(shown(spec, value), spec.unit) : decimal(value, 0);
}

function inPercent(value: number, digits: number): string {
  return `${decimal(value * 100, digits)}\u00a0%`;
}

/** A share of all money, with as many decimals as tell small ones apart. */
export function shareText(value: number): string {
  return inPercent(value, value === 0 ? 0 : value < 0.02 ? 2 : 1);
}

/** What was measured, in words, always with its interval or the number of worlds where it is a mean or a count. */
export function textOf(measure: Measure, answer: Answer): string {
  const found = measured(measure, answer);
  switch (measure.of) {
    case "difference":
    case "change":
    case "change-third":
    case "aligned-change":
    case "aligned-difference":
      return differenceText(found);
    case "change-spread":
      return rangeText(found.low ?? 0, found.high ?? 0, found.unit);
    case "level":
      return levelWithInterval(found);
    case "improved":
      return meanText(found);
    case "worlds-better":
    case "worlds-improved":
    case "worlds-none-improved":
      return fill(words.value.lessons["worlds.of"], { count: whole(found.value), n: whole(found.n) });
    case "coins":
      return inPercent(found.value, 1);
    case "best-share":
    case "budget-share":
      return shareText(found.value);
    case "money":
      return dollarsText(found.value);
    case "value":
      return parameterText(measure.path, found.value);
    case "time":
      return timeText(measure.months);
    default:
      return whole(found.value);
  }
}

/** Names in braces of a text. */
export function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/**
 * A text with its numbers; null while there is no answer for them. Throws a RangeError for a placeholder without a measure, or one
 * whose arm, outcome or month was not run.
 */
export function filled(text: Both, numbers: Readonly<Record<string, Measure>>, answer: Answer | null): string | null {
  const said = told(text);
  const names = placeholders(said);
  if (names.length === 0) return said;
  if (answer === null) return null;
  const values = names.flatMap((name): readonly (readonly [string, string])[] => {
    const measure = numbers[name];
    return measure ? [[name, textOf(measure, answer)]] : [];
  });
  return fill(said, Object.fromEntries(values));
}
