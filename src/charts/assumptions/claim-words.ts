import { type ClaimEnd, claimUnderStress, type Standing } from "../../analysis/assumptions/claim.ts";
import type { Stress } from "../../analysis/assumptions/result.ts";
import { listed } from "../attribution/said.ts";
import { counted, percent } from "../numbers.ts";
import { valueWords } from "../sweep/values.ts";

/** Ends that are named one by one; the table has all. */
const NAMED = 4;

const asItIs: Readonly<Record<Standing, string>> = {
  met: "it is met: the whole interval lies in what is claimed",
  missed: "it is missed: the whole interval lies outside of what is claimed",
  open: "it is open: the interval reaches across the limit of what is claimed",
};

const would: Readonly<Record<Standing, string>> = {
  met: "It would be met with",
  missed: "It would be missed with",
  open: "It would be open with",
};

/** "policy.step at 3 %, delivery.effect at 0.14 and 5 more". */
function named(ends: readonly ClaimEnd[]): string {
  const shown = ends.slice(0, ends.length === NAMED + 1 ? NAMED + 1 : NAMED);
  const words = shown.map(({ end, parameter }) => `${parameter.path} at ${valueWords(end.value, parameter.unit)}`);
  const more = ends.length - shown.length;
  return listed([...words, ...(more > 0 ? [`${more} more`] : [])]);
}

/** What becomes of a registered claim over the ranges of what is assumed, in sentences; none without a claim. */
export function claimRests(stress: Stress): readonly string[] {
  const found = claimUnderStress(stress);
  if (found === null || stress.claim === null) return [];
  const { base, ends, turning } = found;
  const turned = (["met", "missed", "open"] as const)
    .map((standing) => [standing, turning.filter((one) => one.standing === standing)] as const)
    .filter(([, own]) => own.length > 0)
    .map(([standing, own]) => `${would[standing]} ${named(own)}.`);
  const all = counted(ends.length, "end");
  return [
    `The claim: ${stress.claim.claim}. As things are, ${asItIs[base]} (${percent(stress.level, 0)}, ${counted(stress.worlds, "world")}).`,
    ...(turned.length === 0
      ? [`None of ${all} of ranges clearly changes that.`]
      : [`${turning.length} of ${all} of ranges clearly ${turning.length === 1 ? "changes" : "change"} that.`]),
    ...turned,
  ];
}
