import type { Comparison } from "../../../analysis/summary.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { levelText, timeText } from "./amounts.ts";
import { worldsText } from "./story.ts";

/** Single worlds drawn behind the means. */
export const SAMPLES = 5;

/** How many worlds and people are behind the numbers; `residents` is null where their number is a plan over months. */
export function basisText(worlds: number, people: number, residents: number | null): string {
  const { futures } = words.value;
  const values = { n: whole(worlds), people: whole(people) };
  if (residents === null) return fill(futures["basis.plan"], values);
  return fill(futures[worlds === 1 ? "basis.one" : "basis.many"], { ...values, residents: whole(residents) });
}

/** What is seen of an outcome and a future, both by name, over time. */
export function futuresText(outcome: string, name: string, compared: Comparison): string {
  const { futures } = words.value;
  const { againstMean, armMean, month, n, unit } = compared;
  const levels = { arm: levelText(armMean, unit), against: levelText(againstMean, unit) };
  const values = { time: timeText(month), outcome, name, ...levels };
  if (n === 1) return fill(futures["chart.futures.one"], values);
  return fill(futures["chart.futures.said"], { ...values, n: whole(n), samples: Math.min(SAMPLES, n) });
}

/** What the differences of so many worlds are drawn as. */
export function differenceText(worlds: number, better: Comparison["better"]): string {
  const { futures } = words.value;
  const key = worlds === 1 ? "chart.difference.one" : "chart.difference.said";
  return fill(futures[key], { n: whole(worlds), side: futures[`side.${better}`] });
}

/** What the dots are counted to be. */
export function dotsTitle(compared: Comparison): string {
  const { futures } = words.value;
  const counted = worldsText(compared);
  return counted === null
    ? fill(futures["chart.dots.plain"], { time: timeText(compared.month) })
    : fill(futures["chart.dots"], { worlds: counted });
}

/** What a dot is, of so many. */
export function dotsText({ month, n }: Comparison, dots: number): string {
  const key = dots === n ? "chart.dots.said" : "chart.dots.many";
  return fill(words.value.futures[key], { time: timeText(month), n: whole(n) });
}
