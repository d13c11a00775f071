import { withVerdict } from "../../analysis/assumptions/rank.ts";
import type { Stress, StressEnd, StressEstimate, StressedParameter } from "../../analysis/assumptions/result.ts";
import { listed } from "../attribution/said.ts";
import { counted, differenceUnit, duration, signedNumber } from "../numbers.ts";
import { shortValue, valueWords } from "../sweep/values.ts";
import { differenceWords, type Finding, findingOf, halfWidth, inSentence, intervalWords } from "../words.ts";

/** How many parameters are named as those that move an answer most. */
const MOVERS = 3;

/** How many parameters are named that turn an answer around; the table has all. */
const MOST_NAMED = 7;

/** What can be said of the effect in force. */
export function findingOfBase({ base, better, unit, worlds }: Stress): Finding {
  return findingOf({
    ...base,
    better,
    unit,
    n: worlds,
    flag: base.low !== null && base.low === base.high ? "constant" : null,
  });
}

/** "−1.9 (−2.4 to −1.4)". */
export function withInterval(one: StressEstimate, { unit }: Stress): string {
  const { high, low } = one;
  if (low === null || high === null) return signedNumber(one.estimate, unit, null);
  const width = halfWidth(low, high);
  return [one.estimate, low, high]
    .map((value) => signedNumber(value, unit, width))
    .reduce((text, value, i) => (i === 0 ? value : i === 1 ? `${text} (${value}` : `${text} to ${value})`), "");
}

/** The answer that is put under stress, in a sentence without a full stop. */
export function baseSentence(stress: Stress): string {
  const { against, arm, base, label, level, month, unit, worlds } = stress;
  const by = differenceWords(base.estimate, unit, halfWidth(base.low, base.high));
  const interval = worlds === 1 ? "one world" : intervalWords({ ...base, level, unit });
  return `After ${duration(month)} ${inSentence(label)} is ${by} under ${arm} than under ${against} (${interval}; ${counted(worlds, "world")})`;
}

function endsWith({ ends }: StressedParameter, verdict: StressEnd["verdict"]): readonly StressEnd[] {
  return ends.filter((end) => end.verdict === verdict);
}

/** "policy.step (at 3 %)". */
function namedAt(parameter: StressedParameter, verdict: StressEnd["verdict"]): string {
  const values = endsWith(parameter, verdict).map(({ value }) => valueWords(value, parameter.unit));
  return `${parameter.path} (at ${listed(values)})`;
}

/** "policy.step (−5.2 to −1.9 points)": the effects at the ends of its range. */
function movedTo({ ends, path }: StressedParameter, stress: Stress): string {
  const effects = ends.map(({ effect }) => effect.estimate).toSorted((a, b) => a - b);
  const precision = halfWidth(stress.base.low, stress.base.high);
  const words = effects.map((effect) => signedNumber(effect, stress.unit, precision));
  return `${path} (${words.join(" to ")}${differenceUnit(stress.unit)})`;
}

/** The parameters that do most to the size of the answer among those that leave it standing. */
export function movers(stress: Stress): readonly StressedParameter[] {
  return withVerdict(stress, "moves").slice(0, MOVERS);
}

/** The parameters with a verdict at an end; of many only the first, which do most. */
function namedWith({ parameters }: Stress, verdict: StressEnd["verdict"]): string {
  const own = parameters.filter((one) => endsWith(one, verdict).length > 0).map((one) => namedAt(one, verdict));
  const shown = own.length <= MOST_NAMED ? own : own.slice(0, MOST_NAMED - 1);
  const more = own.length - shown.length;
  return listed([...shown, ...(more > 0 ? [`${more} more`] : [])]);
}

/** What becomes of the direction of an answer, in sentences: what flips it, what undoes or settles it, or that nothing does. */
export function directionRests(stress: Stress): readonly string[] {
  const [flips, undoes, settles] = (["flips", "undoes", "settles"] as const).map((one) => namedWith(stress, one));
  const clear = !["undecided", "negligible", "equal", "single"].includes(findingOfBase(stress));
  const tested = counted(stress.parameters.length, "parameter");
  const standing = clear
    ? `No end of the plausible ranges of ${tested} flips or undoes it.`
    : `It cannot be told from 0 to begin with, and no end of the plausible ranges of ${tested} settles it.`;
  const sentences = [
    ...(flips === "" ? [] : [`It turns into its opposite with ${flips}.`]),
    ...(undoes === "" ? [] : [`It can no longer be told from 0 with ${undoes}.`]),
    ...(settles === "" ? [] : [`It could be told from 0 with ${settles}.`]),
  ];
  return sentences.length === 0 ? [standing] : sentences;
}

/** What the answer rests on, in sentences: what flips it, what undoes it, what moves it most. */
export function restsOn(stress: Stress): readonly string[] {
  const most = movers(stress).map((one) => movedTo(one, stress));
  if (most.length === 0) return directionRests(stress);
  const standing = withVerdict(stress, "flips", "undoes").length === 0 ? "" : "Of what leaves it standing, ";
  return [...directionRests(stress), `${standing}${listed(most)} ${most.length === 1 ? "moves" : "move"} it most.`];
}

function tally(stress: Stress): string {
  const count = (...verdicts: Parameters<typeof withVerdict>[1][]): number => withVerdict(stress, ...verdicts).length;
  const parts = [
    [count("flips"), "flips", "flip"],
    [count("undoes"), "undoes", "undo"],
    [count("settles"), "settles", "settle"],
  ] as const;
  const told = parts
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => `${number} ${number === 1 ? one : many} it`);
  return told.length === 0 ? "none flips or undoes it" : listed(told);
}

/** Title of the chart and of the page. */
export function stressTitle(stress: Stress): string {
  const { arm, against, label, parameters } = stress;
  return `What ${arm} against ${against} rests on, in ${inSentence(label)}: of ${counted(parameters.length, "parameter")} ${tally(stress)}`;
}

/** "0.03 to 0.12": the ends of a parameter's range as short as possible. */
export function rangeText({ ends, unit }: StressedParameter): string {
  return ends.map(({ value }) => shortValue(value, unit)).join(" to ");
}

/** What the verdicts mean, and how far they can be trusted. */
export function stressCaveats({ level, parameters, worlds, people }: Stress): readonly string[] {
  const alpha = Number((1 - level).toPrecision(2));
  const ends = parameters.reduce((sum, one) => sum + one.ends.length, 0);
  return [
    `Every range is itself an assumption. One parameter is varied at a time, all others stay as they are; what two do together is not seen.`,
    `Run with ${counted(people, "person", "people")} and ${counted(worlds, "world")}, the same ones at every value, so that changes are differences of differences.`,
    `Flips: the effect has the other sign (p at most ${alpha}). Undoes: its interval includes 0. Settles: it can be told from 0, though it could not before. Moves: the change can be told from 0 (p at most ${alpha}). P-values are Holm-adjusted over all ${counted(ends, "end")} of ranges; intervals hold one by one.`,
    `Holds: none of these, as far as ${counted(worlds, "world")} can tell. More worlds may tell more.`,
  ];
}
