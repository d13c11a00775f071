/** What docs/map.md says of the ways to lose, from the finished tests of their scenarios. */
import type { Comparison, HypothesisResult, Summary } from "../src/analysis/summary.ts";
import { counted } from "../src/charts/numbers.ts";
import { listWords } from "../src/charts/sweep/words.ts";
import { findingOf, intervalWords, isNegligible, shortDifference } from "../src/charts/words.ts";
import type { Scenario } from "../src/scenario/scenario.ts";

/** A scenario of a way to lose, and what came out of its test. */
export interface LossEntry {
  readonly file: string;
  readonly scenario: Scenario;
  readonly summary: Summary;
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map(row).join("\n");

/** The comparison, not adjusted, that a registered claim about prevalence is about. */
function compared({ summary }: LossEntry, wanted: (claim: HypothesisResult) => boolean): Comparison | undefined {
  const claim = summary.hypotheses.find((one) => one.outcome === "prevalence" && wanted(one));
  return summary.comparisons.find(
    (one) =>
      claim !== undefined &&
      one.outcome === claim.outcome &&
      one.arm === claim.arm &&
      one.against === claim.against &&
      one.month === claim.month,
  );
}

/** Id of the claim about the arm in which a flaw is pushed further. */
const FURTHER = "further";

const alone = (entry: LossEntry) => compared(entry, ({ against, id }) => against === "isolated" && id !== FURTHER);
const further = (entry: LossEntry) => compared(entry, ({ id }) => id === FURTHER);
const unflawed = (entry: LossEntry) => compared(entry, ({ against }) => against !== "isolated");

function figure(comparison: Comparison | undefined): string {
  if (comparison === undefined) return "–";
  const { against, arm } = comparison;
  const words = isNegligible(comparison)
    ? shortDifference(comparison)
    : `${shortDifference(comparison)} (${intervalWords(comparison).replace(/^.*? interval /, "")})`;
  return `${arm} − ${against}: ${words}`;
}

const loses = (comparison: Comparison | undefined): boolean =>
  comparison !== undefined && findingOf(comparison) === "worse";

/** To whom an initiative with a flaw loses, as far as was shown. */
export function lossWords(entry: LossEntry): string {
  const places = [
    ...(loses(alone(entry)) ? ["isolated action"] : []),
    ...(loses(unflawed(entry)) ? ["the same without the flaw"] : []),
    ...(loses(further(entry)) ? ["isolated action if pushed further"] : []),
  ];
  return places.length === 0 ? "**no loss found**" : `loses to ${listWords(places)}`;
}

function tellLosses(losses: readonly LossEntry[]): string {
  const named = (wanted: (entry: LossEntry) => boolean): string => {
    const names = losses.filter(wanted).map(({ scenario }) => scenario.name);
    return `${names.length}${names.length === 0 ? "" : ` (${listWords(names)})`}`;
  };
  const toIsolated = (entry: LossEntry): boolean => loses(alone(entry));
  const ifFurther = (entry: LossEntry): boolean => !toIsolated(entry) && loses(further(entry));
  const nowhere = (entry: LossEntry): boolean => ![alone, further, unflawed].some((each) => loses(each(entry)));
  return [
    `Of ${counted(losses.length, "way")} to lose, as they were set first, the number that lose to isolated action is ${named(toIsolated)}.`,
    `To the same initiative without the flaw lose ${named((entry) => loses(unflawed(entry)))}.`,
    `Pushed further, so far that the setting is extreme, these lose to isolated action as well: ${named(ifFurther)}.`,
    `No loss was found for ${named(nowhere)}. Where there was none, the model may lack what makes initiatives lose in that way.`,
  ].join(" ");
}

/** The section about the ways to lose. */
export function lossSection(losses: readonly LossEntry[]): string {
  const lines = losses.map((entry) => [
    `[${entry.scenario.name}](library.md#${entry.scenario.name})`,
    ...[alone, unflawed, further].map((each) => figure(each(entry))),
    lossWords(entry),
  ]);
  const head = ["way to lose", "against isolated action", "against the same without the flaw", "pushed further", ""];
  return [
    "## Ways to lose",
    "Each scenario sets one flaw and says what else it set. Differences in prevalence in points at the month of the registered claim; above 0 the flawed arm is worse.",
    tellLosses(losses),
    table(head, lines),
  ].join("\n\n");
}
