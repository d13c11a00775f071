import type { Comparison } from "../analysis/summary.ts";
import type { OutcomeInfo } from "../table.ts";
import { amount, counted, differenceSize, differenceUnit, duration, isShare, percent, signed } from "./numbers.ts";

/**
 * What can be said of a comparison. "better", "worse", "lower" and "higher" need an interval that leaves out 0 (the latter two
 * where neither direction is better); "equal" is no difference in any world.
 */
export type Finding = "better" | "worse" | "lower" | "higher" | "undecided" | "equal" | "single";

/** The part of a comparison that decides what can be said of it. */
export type Judged = Pick<Comparison, "flag" | "estimate" | "low" | "high" | "better">;

/** The finding of a comparison: never more than its interval allows. */
export function findingOf({ flag, estimate, low, high, better }: Judged): Finding {
  if (flag === "constant" && estimate === 0) return "equal";
  if (low === null || high === null) return "single";
  if (low <= 0 && high >= 0) return "undecided";
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

/** "1.9 points lower". */
export function differenceWords(value: number, unit: string, precision: number | null): string {
  const text = differenceSize(value, unit, precision) + differenceUnit(unit);
  if (!/[1-9]/.test(text)) return "no different";
  return `${text} ${directionWord(value, unit)}`;
}

/** Half the width of an interval, how exactly an estimate is known; null without an interval. */
export function halfWidth(low: number | null, high: number | null): number | null {
  return low === null || high === null ? null : (high - low) / 2;
}

/** "1.2 to 2.6 points lower", or "1.1 points lower to 0.5 points higher" where 0 lies between. */
export function rangeWords(low: number, high: number, unit: string): string {
  const precision = halfWidth(low, high);
  if (low < 0 && high > 0) {
    const [below, above] = [low, high].map((limit) => differenceSize(limit, unit, precision) + differenceUnit(unit));
    return `${below} ${directionWord(low, unit)} to ${above} ${directionWord(high, unit)}`;
  }
  const [near, far] = Math.abs(low) < Math.abs(high) ? [low, high] : [high, low];
  const side = directionWord(low + high, unit);
  const [from, to] = [differenceSize(near, unit, precision), differenceSize(far, unit, precision)];
  return from === to ? differenceWords(near, unit, precision) : `${from} to ${to}${differenceUnit(unit)} ${side}`;
}

/** "95 % interval 1.2 to 2.6 points lower"; says so where one world gives none. */
export function intervalWords({ low, high, level, unit }: Pick<Comparison, "low" | "high" | "level" | "unit">): string {
  if (low === null || high === null) return "one world gives no interval";
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
      return `${what} is ${by} under ${arm} than under ${against} in the only world (one world gives no interval)`;
    case "undecided":
      return `${what} is not clearly different under ${arm} and ${against}: ${by} on average (${intervalWords(compared)})`;
    default:
      return `${what} is ${by} under ${arm} than under ${against} (${intervalWords(compared)})`;
  }
}

/**
 * "better in 83 of 100 worlds, worse in 15, equal in 2", or "better than isolated in 83 …" where the other arm is named; null where
 * neither direction is better.
 */
export function worldsWords(compared: Comparison, named = false): string | null {
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
    equal: "the same in every world",
    single: "one world, so no more than an example",
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
  ["undecided", "undecided", "against"],
  ["equal", "equal", "to"],
  ["single", "without an interval", "against"],
];

/** Many comparisons of one outcome counted: "5 of 11 arms are clearly better than isolated, 1 clearly worse, 5 undecided". */
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
    if (i > 0) return `${count} ${name}`;
    const arms = counted(compared.length, "arm");
    const who = count === compared.length ? `all ${arms}` : `${count} of ${arms}`;
    return `${who} ${count === 1 ? "is" : "are"} ${name}${other === null ? "" : ` ${preposition} ${other}`}`;
  });
  return words.join(", ");
}

/** "−1.9 points" of a comparison, to the digits its interval supports. */
export function shortDifference({ estimate, unit, low, high }: Pick<Comparison, "estimate" | "unit" | "low" | "high">) {
  return signed(estimate, unit, halfWidth(low, high));
}
