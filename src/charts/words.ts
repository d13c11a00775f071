import { FEWEST_ALIKE } from "../analysis/paired.ts";
import type { Comparison } from "../analysis/summary.ts";
import type { OutcomeInfo } from "../table.ts";
import {
  amount,
  counted,
  differenceSize,
  differenceUnit,
  duration,
  fixed,
  isShare,
  leastDifference,
  percent,
  signed,
} from "./numbers.ts";

/**
 * What can be said of a comparison. "better", "worse", "lower" and "higher" need an interval that leaves out 0 (the latter two
 * where neither direction is better) and a difference that is large enough to be told; one that is not is "negligible". "equal" is
 * no difference in any world, "single" one without an interval: from one world, or the same in each of too few.
 */
export type Finding = "better" | "worse" | "lower" | "higher" | "undecided" | "negligible" | "equal" | "single";

/** The part of a comparison that decides what can be said of it; the number of worlds counts where they are all the same. */
export type Judged = Pick<Comparison, "flag" | "estimate" | "low" | "high" | "better" | "unit"> & {
  readonly n?: number;
};

/** With fewer worlds than this there is no twentieth of them to leave out at either end: 5 and 95 % quantiles are interpolated. */
export const WORLDS_WITH_TAILS = 20;

/** True for a difference that is there, but too small to be told in numbers. */
export function isNegligible({ estimate, unit }: Pick<Comparison, "estimate" | "unit">): boolean {
  return estimate !== 0 && Math.abs(estimate) < leastDifference(unit);
}

/** The finding of a comparison: never more than its interval allows. */
export function findingOf({ flag, estimate, low, high, better, n = FEWEST_ALIKE, unit }: Judged): Finding {
  if (flag === "constant" && estimate === 0) return "equal";
  if (low === null || high === null || (flag === "constant" && n < FEWEST_ALIKE)) return "single";
  if (low <= 0 && high >= 0) return "undecided";
  if (isNegligible({ estimate, unit })) return "negligible";
  const direction = estimate < 0 ? "lower" : "higher";
  if (better === "neither") return direction;
  return direction === better ? "better" : "worse";
}

/** Which way a difference goes: levels are lower or higher, money is less or more, what is counted is fewer or more. */
function directionWord(value: number, unit: string): string {
  if (isShare(unit) || unit === "" || unit === "need") return value < 0 ? "lower" : "higher";
  if (value >= 0) return "more";
  return unit.startsWith("$") ? "less" : "fewer";
}

/** "0.01 points", the difference below which none is told in numbers. */
function leastText(unit: string): string {
  const least = leastDifference(unit);
  return differenceSize(least, unit, 3 * least) + differenceUnit(unit);
}

/** "1.9 points lower", or "less than 0.01 points lower". */
export function differenceWords(value: number, unit: string, precision: number | null): string {
  if (isNegligible({ estimate: value, unit })) return `less than ${leastText(unit)} ${directionWord(value, unit)}`;
  const text = differenceSize(value, unit, precision) + differenceUnit(unit);
  if (!/[1-9]/.test(text)) return "no different";
  return `${text} ${directionWord(value, unit)}`;
}

/** Half the width of an interval, how exactly an estimate is known; null without an interval. */
export function halfWidth(low: number | null, high: number | null): number | null {
  return low === null || high === null ? null : (high - low) / 2;
}

/** The size of a limit of an interval: one that is not 0 is never written as 0. */
function limitSize(limit: number, unit: string, precision: number | null): string {
  const text = differenceSize(limit, unit, precision);
  if (limit === 0 || /[1-9]/.test(text)) return text;
  const size = Math.abs(limit) * (isShare(unit) ? 100 : 1);
  const decimals = Math.ceil(-Math.log10(size));
  return decimals > 6 ? "just over 0" : fixed(size, decimals);
}

/** "1.2 to 2.6 points lower", or "1.1 points lower to 0.5 points higher" where 0 lies between. */
export function rangeWords(low: number, high: number, unit: string): string {
  const precision = halfWidth(low, high);
  if (low < 0 && high > 0) {
    const [below, above] = [low, high].map((limit) => limitSize(limit, unit, precision) + differenceUnit(unit));
    return `${below} ${directionWord(low, unit)} to ${above} ${directionWord(high, unit)}`;
  }
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  const side = directionWord(low + high, unit);
  const [from, to] = [limitSize(near, unit, precision), limitSize(far, unit, precision)];
  return from === to ? differenceWords(near, unit, precision) : `${from} to ${to}${differenceUnit(unit)} ${side}`;
}

/** "95 % interval 1.2 to 2.6 points lower"; says so where one world, or no spread between worlds, gives none. */
export function intervalWords({ low, high, level, unit }: Pick<Comparison, "low" | "high" | "level" | "unit">): string {
  if (low === null || high === null) return "one world gives no interval";
  if (low === high) return "the same in every world, which gives no interval";
  const digits = Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1;
  return `${percent(level, digits)} interval ${rangeWords(low, high, unit)}`;
}

/** The outcome's name inside a sentence: its first letter small, unless it is an abbreviation; there is only one gap. */
export function inSentence(label: string): string {
  const small = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return small.startsWith("gap") ? `the ${small}` : small;
}

/** The outcome of a name, or one made of the name where it is not described. */
export function outcomeNamed(outcomes: readonly OutcomeInfo[], name: string): OutcomeInfo {
  const found = outcomes.find((outcome) => outcome.name === name);
  return found ?? { name, label: name, unit: "", better: "neither", meaning: "", range: [-Infinity, Infinity] };
}

/** One sentence on a comparison, whichever way it came out. */
export function findingSentence(compared: Comparison, label: string): string {
  const { arm, against, estimate, unit, month, low, high } = compared;
  const what = `After ${duration(month)} ${inSentence(label)}`;
  const by = differenceWords(estimate, unit, halfWidth(low, high));
  switch (findingOf(compared)) {
    case "equal":
      return `${what} is the same under ${arm} and ${against} in every world`;
    case "single":
      return `${what} is ${by} under ${arm} than under ${against} ${compared.n === 1 ? "in the only world" : `over ${counted(compared.n, "world")}`} (${intervalWords(compared)})`;
    case "negligible":
      return `${what} is all but the same under ${arm} and ${against}: ${by} (${intervalWords(compared)})`;
    case "undecided":
      return `${what} is not clearly different under ${arm} and ${against}: ${by} on average (${intervalWords(compared)})`;
    default:
      return `${what} is ${by} under ${arm} than under ${against} (${intervalWords(compared)})`;
  }
}

/**
 * "better in 83 of 100 worlds, worse in 15, equal in 2", or "better than isolated in 83 …" where the other arm is named; null where
 * neither direction is better, or where the mean difference is too small to count worlds by its sign.
 */
export function worldsWords(compared: Comparison, named = false): string | null {
  if (isNegligible(compared)) return null;
  const { against, worldsBetter, worldsWorse, worldsEqual, n } = compared;
  if (worldsBetter === null || worldsWorse === null) return null;
  const [than, to] = named ? [` than ${against}`, ` to ${against}`] : ["", ""];
  const all = n === 1 ? "the only world" : n === 2 ? "both worlds" : `all ${counted(n, "world")}`;
  if (worldsEqual === n) return `equal${to} in ${all}`;
  if (worldsBetter === n) return `better${than} in ${all}`;
  if (worldsWorse === n) return `worse${than} in ${all}`;
  const worse = worldsWorse > 0 ? `, worse in ${worldsWorse}` : "";
  const ties = worldsEqual > 0 ? `, equal in ${worldsEqual}` : "";
  return `better${than} in ${worldsBetter} of ${counted(n, "world")}${worse}${ties}`;
}

/** Both means and whether they can be told apart: "… is 43.2 % under collective and 47.1 % under isolated: clearly lower". */
export function levelsSentence(compared: Comparison, label: string): string {
  const { arm, against, armMean, againstMean, unit, month, estimate } = compared;
  const finding = findingOf(compared);
  const conclusions = {
    undecided: "not clearly different",
    negligible: "all but the same",
    equal: "the same in every world",
    single: compared.n === 1 ? "one world, so no more than an example" : "without spread between so few worlds",
  } as const;
  const conclusion =
    finding in conclusions
      ? conclusions[finding as keyof typeof conclusions]
      : `clearly ${directionWord(estimate, unit)}`;
  const levels = `${amount(armMean, unit)} under ${arm} and ${amount(againstMean, unit)} under ${against}`;
  return `After ${duration(month)} ${inSentence(label)} is ${levels}: ${conclusion}`;
}

/** How many arms are what, and the word that leads to the arm they are compared with. */
const findingNames: readonly (readonly [finding: Finding, name: string, preposition: string])[] = [
  ["better", "clearly better", "than"],
  ["worse", "clearly worse", "than"],
  ["lower", "clearly lower", "than"],
  ["higher", "clearly higher", "than"],
  ["negligible", "all but equal", "to"],
  ["undecided", "undecided", "against"],
  ["equal", "equal", "to"],
  ["single", "without an interval", "against"],
];

/** "all 4 arms", "both arms", "2 of 4 arms". */
function manyOf(count: number, all: number, one: string): string {
  if (count < all) return `${count} of ${counted(all, one)}`;
  return all === 1 ? `the ${one}` : all === 2 ? `both ${one}s` : `all ${counted(all, one)}`;
}

/**
 * Many comparisons of one outcome counted: "5 of 11 arms are clearly better than isolated, 1 clearly worse, 5 undecided", or
 * "the arm is clearly better in 4 of 6 comparisons, undecided in 2" where they are not all with the same arm.
 */
export function tallyWords(compared: readonly Comparison[]): string {
  const found = compared.map(findingOf);
  const [first] = compared;
  const other = first && compared.every(({ against }) => against === first.against) ? first.against : null;
  const counts = findingNames
    .map(([finding, name, preposition]) => ({
      count: found.filter((one) => one === finding).length,
      name,
      preposition,
    }))
    .filter(({ count }) => count > 0);
  const words = counts.map(({ count, name, preposition }, i) => {
    if (other === null) {
      return `${i === 0 ? "the arm is " : ""}${name} in ${i === 0 ? manyOf(count, compared.length, "comparison") : count}`;
    }
    if (i > 0) return `${count} ${name}`;
    return `${manyOf(count, compared.length, "arm")} ${count === 1 ? "is" : "are"} ${name} ${preposition} ${other}`;
  });
  return words.join(", ");
}

/** A name of the scenario file as it is read: spaces for underscores. */
export function spoken(name: string): string {
  return name.replaceAll("_", " ");
}

/** "−1.9 points" of a comparison, to the digits its interval supports, or "under 0.01 points". */
export function shortDifference({ estimate, unit, low, high }: Pick<Comparison, "estimate" | "unit" | "low" | "high">) {
  if (isNegligible({ estimate, unit })) return `under ${leastText(unit)}`;
  return signed(estimate, unit, halfWidth(low, high));
}
