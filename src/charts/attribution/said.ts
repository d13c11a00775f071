import type { Comparison } from "../../analysis/summary.ts";
import type {
  AttributedSwitch,
  Attribution,
  Estimate,
  FamilyEstimate,
  Over,
} from "../../analysis/views/attribution.ts";
import { counted, signedNumber } from "../numbers.ts";
import { differenceWords, type Finding, findingOf, halfWidth, rangeWords } from "../words.ts";

/** An estimate with the limits by which it is judged. */
export type Said = Pick<Comparison, "n" | "estimate" | "low" | "high" | "flag" | "better" | "unit" | "level">;

/** An estimate with the limits that hold for it alone. */
export function byItself({ better, level, unit, worlds }: Attribution, { estimate, flag, high, low }: Estimate): Said {
  return { n: worlds, estimate, flag, low, high, better, level, unit };
}

/** An estimate with the limits that hold for its whole family. */
export function together(
  attribution: Attribution,
  { simultaneousHigh, simultaneousLow, ...own }: FamilyEstimate,
): Said {
  return { ...byItself(attribution, own), low: simultaneousLow, high: simultaneousHigh };
}

function widthsOf(family: readonly FamilyEstimate[]): readonly number[] {
  const widths = family.map(
    ({ simultaneousHigh, simultaneousLow }) => halfWidth(simultaneousLow, simultaneousHigh) ?? 0,
  );
  return widths.filter((width) => width > 0);
}

/** How exactly the least exact of a family is known, so that words show all to the same digit; null without intervals. */
export function precisionOf(family: readonly FamilyEstimate[]): number | null {
  return Math.max(0, ...widthsOf(family)) || null;
}

/** How exactly the most exact of a family is known, for tables, which have room for digits. */
export function finePrecisionOf(family: readonly FamilyEstimate[]): number | null {
  const widths = widthsOf(family);
  return widths.length === 0 ? null : Math.min(...widths);
}

/** The same of the Shapley values and the whole that they are parts of. */
export function shapleyPrecision({ switches, total }: Attribution): number | null {
  const parts = precisionOf(switches.map(({ shapley }) => shapley)) ?? 0;
  return Math.max(parts, halfWidth(total.low, total.high) ?? 0) || null;
}

/** "−1.9" of an estimate, shares in points. */
export function plainSigned({ estimate, high, low, unit }: Said, precision = halfWidth(low, high)): string {
  return signedNumber(estimate, unit, precision);
}

/** "1.2 to 2.6 points lower"; says so where there is no interval, or no spread. */
export function limitsWords({ estimate, high, low, unit }: Said): string {
  if (low === null || high === null) return "no interval";
  if (low === high && low !== 0) return `${differenceWords(estimate, unit, null)} in every world`;
  return rangeWords(low, high, unit);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

const nouns: Readonly<Record<Over, readonly [one: string, many: string]>> = {
  conditions: ["condition", "conditions"],
  mechanisms: ["path", "paths"],
  switches: ["switch", "switches"],
};

/** "condition", "path" or "switch". */
export function nounOf({ over }: Attribution): string {
  return nouns[over][0];
}

/** "conditions", "paths" or "switches". */
export function nounsOf({ over }: Attribution): string {
  return nouns[over][1];
}

/** "5 conditions". */
export function countedSwitches({ over, switches }: Attribution): string {
  return counted(switches.length, ...nouns[over]);
}

/** What can be said of the Shapley value of a switch, judged together with those of the others. */
export function findingOfSwitch(attribution: Attribution, { shapley }: AttributedSwitch): Finding {
  return findingOf(together(attribution, shapley));
}

/** True where an interval leaves out 0, and what it is of is large enough to be told. */
export function isClear(finding: Finding): boolean {
  return !["undecided", "negligible", "equal", "single"].includes(finding);
}

/** Switches from what works most in the direction of the whole to what works most against it. */
export function inOrder({ better, switches, total }: Attribution): readonly AttributedSwitch[] {
  const sign = Math.sign(total.estimate) || (better === "higher" ? 1 : -1);
  return switches.toSorted((a, b) => sign * (b.shapley.estimate - a.shapley.estimate));
}
