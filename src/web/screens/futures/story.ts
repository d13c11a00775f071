import type { Comparison } from "../../../analysis/summary.ts";
import { domainPrefix } from "../../../analysis/views/names.ts";
import { isShare } from "../../../charts/numbers.ts";
import { type Finding, findingOf, halfWidth, isNegligible } from "../../../charts/words.ts";
import { decimal, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { byText, dollarsText, intervalText, levelText, timeText } from "./amounts.ts";
import { outcomeName, spoken, withArm } from "./names.ts";

type Texts = Readonly<Record<string, string>>;

/** The answer in words. */
export interface Story {
  readonly finding: Finding;
  /** One or two words: better, worse, undecided. */
  readonly tag: string;
  /** In counts: "After 10 years, 46 instead of 48 of 100 needs are severe …: better in 83 of 100 worlds, worse in 17." */
  readonly lead: string;
  /** The mean difference with its interval, and what may be concluded from it. */
  readonly means: string;
}

/** Which sentence counts an outcome. */
function countKey(outcome: string): string {
  if (outcome.startsWith(domainPrefix)) return "count.domain";
  return `count.${outcome}` in words.value.futures ? `count.${outcome}` : "count.other";
}

/** Both levels with the fewest decimals that show them to differ. */
function levels({ armMean, againstMean, unit }: Comparison): readonly [arm: string, against: string] {
  if (!isShare(unit)) return [levelText(armMean, unit), levelText(againstMean, unit)];
  for (const decimals of [0, 1, 2]) {
    const [arm, against] = [decimal(armMean * 100, decimals), decimal(againstMean * 100, decimals)];
    if (arm !== against) return [arm, against];
  }
  const same = decimal(armMean * 100, 1);
  return [same, same];
}

function countText(compared: Comparison, label: string): string {
  const key = countKey(compared.outcome);
  const [arm, against] = key === "count.other" && isShare(compared.unit) ? percents(compared) : levels(compared);
  const text = (words.value.futures as Texts)[arm === against ? `${key}.same` : key] ?? "";
  const domain = spoken(compared.outcome.slice(domainPrefix.length));
  return fill(text, { arm, against, domain, outcome: label });
}

function percents(compared: Comparison): readonly [arm: string, against: string] {
  const [arm, against] = levels(compared);
  return [`${arm}\u00a0%`, `${against}\u00a0%`];
}

/** In how many worlds it is better and worse, the more frequent first where it clearly harms; null where that is not counted. */
export function worldsText(compared: Comparison): string | null {
  const { futures } = words.value;
  const { n, worldsBetter: better, worldsEqual: equal, worldsWorse: worse } = compared;
  if (isNegligible(compared) || better === null || worse === null) return null;
  const all = n === 1 ? "one" : n === 2 ? "both" : "all";
  if (equal === n) return fill(futures[`worlds.equal.${all}`], { n });
  if (better === n) return fill(futures[`worlds.better.${all}`], { n });
  if (worse === n) return fill(futures[`worlds.worse.${all}`], { n });
  const key = findingOf(compared) === "worse" ? "worlds.worse" : "worlds.better";
  const ties = equal > 0 ? fill(futures["worlds.ties"], { equal }) : "";
  return fill(futures[key], { better, worse, n }) + ties;
}

function meansText(compared: Comparison, finding: Finding): string {
  const { futures } = words.value;
  const { estimate, high, low, n, unit } = compared;
  const by = byText(estimate, unit, halfWidth(low, high));
  const interval = intervalText(compared);
  return fill(futures[`means.${finding}`], { by, interval, n: whole(n) });
}

/** Tells a comparison in words, whichever way it came out. */
export function storyOf(compared: Comparison, label: string): Story {
  const { futures } = words.value;
  const finding = findingOf(compared);
  const [time, worlds] = [timeText(compared.month), worldsText(compared)];
  const parts = { time, count: countText(compared, outcomeName({ name: compared.outcome, label })) };
  const named = { ...parts, with: withArm(compared.arm) };
  const lead = worlds === null ? fill(futures.lead, named) : fill(futures["lead.worlds"], { ...named, worlds });
  return { finding, tag: futures[`tag.${finding}`], lead, means: meansText(compared, finding) };
}

/** A mean over worlds with its interval. */
interface Estimate {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What coordination takes and services get, $ per year, compared with isolated action. */
export interface Cost {
  readonly overhead: Estimate;
  readonly services: Estimate;
  /** null where their number is a plan over months. */
  readonly residents: number | null;
}

function overheadText({ overhead, residents }: Cost): string {
  const { futures } = words.value;
  const { estimate, high, low } = overhead;
  if (Math.abs(estimate) < 0.5) return futures["cost.none"];
  const limits =
    low === null || high === null || high - low < 1 ? null : { low: dollarsText(low), high: dollarsText(high) };
  const interval = limits === null ? "" : fill(futures["cost.interval"], limits);
  const each = residents === null ? "" : fill(futures["cost.resident"], { cost: dollarsText(estimate / residents) });
  return fill(futures["cost.some"], { cost: dollarsText(estimate), interval, resident: each });
}

/** What it costs, a year. */
export function costText(cost: Cost): string {
  const { futures } = words.value;
  const { estimate } = cost.services;
  if (Math.abs(estimate) < 0.5) return `${overheadText(cost)} ${futures["services.same"]}`;
  const key = estimate < 0 ? "services.less" : "services.more";
  return `${overheadText(cost)} ${fill(futures[key], { dollars: dollarsText(Math.abs(estimate)) })}`;
}
