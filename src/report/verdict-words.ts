import type { HypothesisResult, TestRecord } from "../analysis/summary.ts";
import { counted, differenceUnit, duration, fixed, isShare, percent, sensible } from "../charts/numbers.ts";
import { differenceWords, halfWidth, inSentence, intervalWords } from "../charts/words.ts";

/** A result before its words. */
type Tested = Omit<HypothesisResult, "words">;

/** "90 %", "96.7 %". */
function levelText(level: number): string {
  return percent(level, Number.isInteger(Math.round(level * 1e6) / 1e4) ? 0 : 1);
}

/** "p = 0.031", "p below 0.0001". */
export function chanceText(p: number): string {
  return p < 0.0001 ? "p below 0.0001" : `p = ${p > 0.9995 ? "1" : sensible(p, 2)}`;
}

/** "−2 points" of a limit that a file states: every digit, as a difference of the outcome. */
export function limitText(limit: number, unit: string): string {
  const value = isShare(unit) ? limit * 100 : limit;
  const digits = String(Number(value.toPrecision(12))).replace("-", "\u2212");
  return digits + (unit.startsWith("$") ? `\u00a0${unit}` : differenceUnit(unit));
}

/** "at most −2 points", "between −0.5 points and 0.5 points". */
export function expectationText({ low, high, closed }: Tested["expect"], unit: string): string {
  if (low !== null && high !== null) return `between ${limitText(low, unit)} and ${limitText(high, unit)}`;
  if (low === null) return `${closed ? "at most" : "below"} ${limitText(high ?? 0, unit)}`;
  return `${closed ? "at least" : "above"} ${limitText(low, unit)}`;
}

function findingText(result: Tested, label: string): string {
  const { arm, against, estimate, flag, high, level, low, month, n, unit } = result;
  const what = `After ${duration(month)} ${inSentence(label)} is`;
  const by = differenceWords(estimate, unit, halfWidth(low, high));
  const difference =
    by === "no different" ? `no different under ${arm} and ${against}` : `${by} under ${arm} than under ${against}`;
  if (flag === "single-world") return `${what} ${difference} in the only world.`;
  if (flag === "constant") return `${what} ${difference} in every one of ${counted(n, "world")}.`;
  const interval = intervalWords({ low, high, level: level ?? 0, unit });
  return `${what} ${difference} on average over ${counted(n, "world")} (${interval}).`;
}

/** Which p-value led to the verdict. */
function evidenceText({ adjustedOppositeP, adjustedP, alpha, flag, n, verdict }: Tested, several: boolean): string {
  if (flag === "single-world") return "One world says nothing about others.";
  if (flag === "constant") {
    const share = percent(1 - 0.05 ** (1 / n), 1);
    const known = `at 95 % confidence fewer than ${share} of worlds are different`;
    return verdict === "undecided"
      ? `Nothing varies, but so few worlds decide nothing: all that is known is that ${known}.`
      : `Nothing varies, so there is nothing to test and the number itself decides; ${known}.`;
  }
  const [supporting, refuting] = [chanceText(adjustedP ?? 1), chanceText(adjustedOppositeP ?? 1)];
  const at = `at alpha ${alpha}${several ? ", Holm-adjusted" : ""}`;
  if (verdict === "refuted") return `The opposite is shown: ${refuting} ${at}.`;
  if (verdict === "undecided") return `Neither this nor its opposite is shown: ${supporting} and ${refuting} ${at}.`;
  return `This is shown: ${supporting} ${at}.`;
}

/** The verdict on a hypothesis, one of several or alone: what was found, what was expected, and on what evidence. */
export function verdictWords(result: Tested, label: string, several: boolean): string {
  const expected = `Expected: the mean difference is ${expectationText(result.expect, result.unit)}.`;
  return `${findingText(result, label)} ${expected} ${evidenceText(result, several)}`;
}

/** How many worlds a test took and why. */
export function designWords({ design, precision, reached, worlds }: Omit<TestRecord, "caveats">): string {
  const taken = counted(worlds, "world");
  if (design === "fixed") return `${taken}, as many as were registered.`;
  if (design === "decided") {
    return reached
      ? `${taken}: then every hypothesis had a verdict.`
      : `${taken}, the most that were registered; by then not every hypothesis had a verdict.`;
  }
  if (!precision) return `${taken}.`;
  const { against, arm, asked, halfWidth: width, level, month, outcome, unit } = precision;
  const what = `${outcome}, ${arm} − ${against} after ${duration(month)},`;
  const number = (value: number): string =>
    `${isShare(unit) ? fixed(value * 100, 2) : sensible(value)}${differenceUnit(unit)}`;
  const is = width === null ? "unknown" : `± ${number(width)}`;
  const end = reached ? "" : ", the most that were registered";
  return `${taken}${end}: the ${levelText(level)} interval for ${what} is ${is}; asked for was ± ${number(asked)}.`;
}

const lookCaveats: Readonly<Record<TestRecord["design"], readonly string[]>> = {
  fixed: ["Hypotheses were looked at once, at a number of worlds fixed before."],
  precise: [
    "Hypotheses were looked at once. How many worlds there are depends on the data through the width of one interval, never through the sign of a difference; intervals at such a number cover slightly less than their level.",
  ],
  decided: [
    "Hypotheses were looked at after every world. Intervals and p-values hold for all these looks together, but only nearly so for few worlds; estimates of effects that ended a test early tend to be too large.",
  ],
};

/** What to keep in mind about the verdicts of a test. */
export function caveatsOf(design: TestRecord["design"], hypotheses: number): readonly string[] {
  const adjusted =
    hypotheses > 1
      ? [
          `P-values are Holm-adjusted over the ${hypotheses} registered hypotheses, and each interval has the level at which its verdict was reached.`,
        ]
      : [];
  return [
    ...lookCaveats[design],
    ...adjusted,
    "Tests of means take averages over worlds as nearly normal; strongly skewed differences need many worlds.",
    "Only the registered hypotheses were tested. All comparisons are exploratory and not adjusted for their number.",
  ];
}
