import type { StressedParameter } from "../../../analysis/assumptions/result.ts";
import type { Value } from "../../../scenario/settings.ts";
import { shown, sliderFor } from "../../session/sliders.ts";
import { number } from "../../words/numbers.ts";
import { choiceText, inUnit, unitText } from "../../words/parameters.ts";

/** Units that say nothing beside a number. */
const silent = ["ratio", "need", "share", "utility", "%"];

/** A value of a parameter as its slider shows it: shares in percent, money with its sign, and no unit. */
export function bareValue(path: string, value: Value): string {
  const spec = sliderFor(path);
  if (typeof value === "number" && spec) return inUnit(shown(spec, value), spec.unit);
  return typeof value === "number" ? number(value) : choiceText(value);
}

/** What follows the values of a parameter; empty where they say it themselves. */
export function unitAfter(path: string): string {
  const unit = sliderFor(path)?.unit ?? "";
  const rest = unit.replace(/^[$%]\s*/, "");
  if (rest === "" || silent.includes(unit)) return "";
  // "$ per year" and "% per month" have their sign at the number.
  return rest === unit ? unitText(unit) : unitText(unit).replace(/^[$%]\s*/, "");
}

/** A value with its unit. */
export function valueSaid(path: string, value: Value): string {
  const unit = typeof value === "number" ? unitAfter(path) : "";
  return bareValue(path, value) + (unit === "" ? "" : `\u00a0${unit}`);
}

/** Both ends between which a parameter was tried: where one could not be, its value here. */
export function endsOf({ ends, value }: StressedParameter): readonly [low: number, high: number] {
  const values = ends.map((end) => end.value);
  return [Math.min(value, ...values), Math.max(value, ...values)];
}
