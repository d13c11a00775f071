import type { Comparison } from "../analysis/summary.ts";
import type { WorldRow } from "../analysis/views/views.ts";
import { capital } from "../charts/frame.ts";
import { counted, duration, fixed, percent } from "../charts/numbers.ts";
import { rowsOf } from "../charts/rows.ts";
import {
  differenceWords,
  type Finding,
  findingOf,
  halfWidth,
  intervalWords,
  isNegligible,
  rangeWords,
  WORLDS_WITH_TAILS,
  worldsWords,
} from "../charts/words.ts";
import { linked } from "./anchors.ts";
import { type Html, html } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** "46 instead of 48 of 100 needs", with a decimal where whole numbers would hide the difference. */
export function needsWords({ armMean, againstMean }: Comparison): string {
  for (const decimals of [0, 1, 2]) {
    const [arm, against] = [fixed(armMean * 100, decimals), fixed(againstMean * 100, decimals)];
    if (arm !== against) return `${arm} instead of ${against} of 100 needs are severe`;
  }
  return `${fixed(armMean * 100, 1)} of 100 needs are severe either way`;
}

/** Findings as badges. */
const verdicts: Readonly<Record<Finding, string>> = {
  better: "Better",
  worse: "Worse",
  lower: "Lower",
  higher: "Higher",
  undecided: "Undecided",
  negligible: "All but equal",
  equal: "No difference",
  single: "One world only",
};

/** The finding of a comparison as a badge. */
export function badgeOf(compared: Comparison): string {
  const finding = findingOf(compared);
  return finding === "single" && compared.n > 1 ? "No spread" : verdicts[finding];
}

const does = { better: "does better", worse: "does worse", lower: "lies lower", higher: "lies higher" } as const;

/** What may be concluded from a comparison, and what not. */
export function conclusion(compared: Comparison): string {
  const { arm, against } = compared;
  const finding = findingOf(compared);
  switch (finding) {
    case "undecided":
      return `The interval includes zero: on average over these worlds it cannot be said whether ${arm} or ${against} does better.`;
    case "negligible":
      return `The interval leaves out zero, but the difference is too small to make one to anyone.`;
    case "equal":
      return `${capital(arm)} and ${against} give the same in every world.`;
    case "single":
      return compared.n === 1
        ? "One world is an example: it says nothing about other worlds. Run more replications."
        : `All ${counted(compared.n, "world")} give the same difference, and so few without spread say nothing about other worlds. Run more replications.`;
    default:
      if (compared.flag === "constant")
        return `All ${counted(compared.n, "world")} give the same difference: in this model, and in worlds like these, ${arm} ${does[finding]} than ${against}.`;
      return `The whole interval lies on one side of zero: in this model, and on average over worlds like these, ${arm} ${does[finding]} than ${against}.`;
  }
}

function relativeWords(compared: Comparison): string {
  const { relative, against } = compared;
  if (relative === null || Math.abs(relative) < 5e-4 || isNegligible(compared)) return "";
  return `, ${percent(Math.abs(relative))} ${relative < 0 ? "less" : "more"} than under ${against}`;
}

/** Mean and interval in a sentence; null where no world differs. */
export function meanSentence({ summary }: ReportInput, compared: Comparison): Html | null {
  const { estimate, unit, low, high, n, flag } = compared;
  if (flag === "constant" && estimate === 0) return null;
  const mean = differenceWords(estimate, unit, halfWidth(low, high));
  const over = n === 1 ? "In this world" : `On average over ${counted(n, "world")}`;
  const numbers = `${mean}${relativeWords(compared)} (${intervalWords(compared)})`;
  return html`${over} prevalence is ${linked(summary, compared, numbers)}.`;
}

/** How the badges of many arms are meant, said once for all. */
export function badgeWords({ level, n }: Comparison): string {
  if (n === 1) return "One world is an example: it says nothing about other worlds. Run more replications.";
  return `Better and worse: the whole ${percent(level, 0)} interval lies on that side of zero, in this model and on average over worlds like these. Undecided: it includes zero, and on average over these worlds it cannot be said which of the two does better. Each is judged by itself and not adjusted for how many there are.`;
}

/** The smallest and the largest difference where the views hold every world's; null where they do not. */
function extremesOf({ views }: ReportInput, { against, arm, month, n, outcome }: Comparison) {
  const own = rowsOf<WorldRow>(views.worldDifferences)
    .filter((row) => row.arm === arm && row.against === against && row.outcome === outcome)
    .map(({ difference }) => difference);
  return month === views.lastMonth && own.length === n ? { low: Math.min(...own), high: Math.max(...own) } : null;
}

/** How far worlds differ: of few worlds from the lowest to the highest; null where there is nothing to differ. */
export function spreadSentence(input: ReportInput, compared: Comparison): Html | null {
  const { n, spread, unit } = compared;
  if (n < 2 || spread.deviation === 0) return null;
  const all = n < WORLDS_WITH_TAILS ? extremesOf(input, compared) : null;
  const { low, high } = all ?? spread;
  const range = rangeWords(low, high, unit).replace(" to ", " and ");
  const which = all === null ? "in the middle 90 % of them" : `over these ${fixed(n, 0)}`;
  return html`Worlds differ: ${which} the difference lies between ${linked(input.summary, compared, range)}.`;
}

/** What was there at an earlier month already; null where there is none. */
export function earlySentence({ summary }: ReportInput, early: Comparison | undefined, last: Comparison): Html | null {
  if (!early || early.month >= last.month) return null;
  const { estimate, unit, low, high } = early;
  const words = worldsWords(early);
  const time = `After ${duration(early.month)}`;
  if (findingOf(early) === "equal")
    return html`${time} there is ${linked(summary, early, "no difference yet")} in any world.`;
  const mean = differenceWords(estimate, unit, halfWidth(low, high));
  const finding = findingOf(early);
  const when = finding === "undecided" ? "" : finding === findingOf(last) ? "already " : "still ";
  const first = ["better", "worse", "undecided"].includes(finding) ? `${when}${finding}: ` : "";
  const numbers = `${mean} (${intervalWords(early)})${words === null ? "" : `, ${words}`}`;
  return html`${time} ${first}prevalence is ${linked(summary, early, numbers)}.`;
}
