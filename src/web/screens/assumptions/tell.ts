import { withVerdict } from "../../../analysis/assumptions/rank.ts";
import type { NotStressed, Stress, StressedParameter, StressVerdict } from "../../../analysis/assumptions/result.ts";
import { findingOfBase, movers } from "../../../charts/assumptions/words.ts";
import { halfWidth } from "../../../charts/words.ts";
import { parameterLabel } from "../../parts/slider.tsx";
import { decimal, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { byText, rangeText, timeText } from "../futures/amounts.ts";
import { outcomeName, withArm } from "../futures/names.ts";
import { valueSaid } from "./said.ts";

/** Parameters named in one sentence at most. */
const MOST_NAMED = 4;

const unclear = ["undecided", "negligible", "equal", "single"];

/** What the answer is, before any assumption is touched. */
export function baseText(stress: Stress): string {
  const { assumptions, futures } = words.value;
  const { arm, base, label, month, outcome, unit, worlds } = stress;
  const { estimate, high, low } = base;
  const parts = { time: timeText(month), outcome: outcomeName({ name: outcome, label }), with: withArm(arm) };
  if (estimate === 0 && low === high) return fill(assumptions["base.equal"], { ...parts, worlds });
  const range = low === null || high === null ? "" : rangeText(low, high, unit);
  const interval = fill(futures.interval, { range });
  return fill(assumptions.base, { ...parts, by: byText(estimate, unit, halfWidth(low, high)), interval, worlds });
}

/** "a, b or c"; of many the first ones and how many more. */
function listText(items: readonly string[], join: "list.and" | "list.or"): string {
  const { assumptions } = words.value;
  const more = items.length - MOST_NAMED;
  const named =
    more > 1 ? [...items.slice(0, MOST_NAMED), fill(assumptions["list.more"], { count: whole(more) })] : items;
  if (named.length < 2) return named.join("");
  const first = named.slice(0, -1).join(assumptions["list.comma"]);
  return fill(assumptions[join], { first, last: named.at(-1) ?? "" });
}

/** "“Hardship” is 0.45 or 0.65": the ends at which a parameter does it. */
function itemText({ ends, path }: StressedParameter, verdict: StressVerdict): string {
  const values = ends.filter((end) => end.verdict === verdict).map(({ value }) => valueSaid(path, value));
  return fill(words.value.assumptions.item, { name: parameterLabel(path), value: listText(values, "list.or") });
}

/** "“Hardship” (−5.2 to −1.9 points)": the effects at the ends of its range. */
function movedText({ ends, path }: StressedParameter, unit: string): string {
  const effects = ends.map(({ effect }) => effect.estimate);
  const range = rangeText(Math.min(...effects), Math.max(...effects), unit);
  return fill(words.value.assumptions["item.range"], { name: parameterLabel(path), range });
}

function sentence(stress: Stress, verdict: "flips" | "undoes" | "settles"): readonly string[] {
  const doing = stress.parameters.filter(({ ends }) => ends.some((end) => end.verdict === verdict));
  if (doing.length === 0) return [];
  const list = listText(
    doing.map((one) => itemText(one, verdict)),
    "list.or",
  );
  return [fill(words.value.assumptions[`rests.${verdict}`], { list })];
}

/** What the answer rests on: what flips it, undoes it, settles it, and what moves it most. The findings are those of the command line. */
export function restsText(stress: Stress): readonly string[] {
  const { assumptions } = words.value;
  const { parameters, worlds } = stress;
  const told = [...sentence(stress, "flips"), ...sentence(stress, "undoes"), ...sentence(stress, "settles")];
  const count = whole(parameters.length);
  const standing = unclear.includes(findingOfBase(stress)) ? "rests.unsettled" : "rests.stands";
  const most = movers(stress).map((one) => movedText(one, stress.unit));
  return [
    ...(told.length === 0 ? [fill(assumptions[standing], { count, worlds: whole(worlds) })] : told),
    ...(most.length === 0 ? [] : [fill(assumptions["rests.movers"], { list: listText(most, "list.and") })]),
  ];
}

/** How many parameters do what. */
export function tallyText(stress: Stress): string {
  const count = (verdict: StressVerdict): string => whole(withVerdict(stress, verdict).length);
  return fill(words.value.assumptions["rests.tally"], {
    count: whole(stress.parameters.length),
    ...{ flips: count("flips"), undoes: count("undoes"), settles: count("settles") },
    ...{ moves: count("moves"), holds: count("holds") },
  });
}

/** How far all of this can be trusted. */
export function caveats({ level, parameters, people, worlds }: Stress): readonly string[] {
  const { assumptions } = words.value;
  const ends = parameters.reduce((sum, one) => sum + one.ends.length, 0);
  return [
    assumptions["caveat.one"],
    fill(assumptions["caveat.size"], { people: whole(people), worlds: whole(worlds) }),
    fill(assumptions["caveat.words"], { alpha: decimal(1 - level, 2), ends: whole(ends) }),
    assumptions["caveat.command"],
  ];
}

/** Reasons that the page says in its own words, by those of the ledger. */
const reasons = {
  measured: "left.measured",
  "how large a town is looked at, and how closely: a choice": "left.town",
  "defines an outcome: a choice": "left.outcome",
  "what is planned: a choice": "left.plan",
  "a word, not a number": "left.word",
  "the organizations are listed": "left.listed",
  "an expression of month": "left.month",
  "every arm sets its own value": "left.arms",
} as const;

/** Why a parameter was not tried. */
export function leftText({ path, reason, value }: NotStressed): string {
  const key = (reasons as Readonly<Record<string, (typeof reasons)[keyof typeof reasons]>>)[reason];
  const why = key === undefined ? reason : words.value.assumptions[key];
  return value === null ? why : `${valueSaid(path, value)}: ${why}`;
}
