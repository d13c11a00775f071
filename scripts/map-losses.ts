/** What docs/map.md says of the ways to lose, from the finished tests of their scenarios. */
import type { Comparison, HypothesisResult, Summary } from "../src/analysis/summary.ts";
import { counted } from "../src/charts/numbers.ts";
import { listWords } from "../src/charts/sweep/words.ts";
import { findingOf, intervalWords, isNegligible, shortDifference } from "../src/charts/words.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { table } from "./markdown.ts";

/** A scenario of a way to lose, and what came out of its test. */
export interface LossEntry {
  readonly file: string;
  readonly scenario: Scenario;
  readonly summary: Summary;
}

/** Whether a claim is about an arm in which a flaw is pushed further: "further", or "FLAW-further" where a file has several flaws. */
const isFurther = ({ id }: HypothesisResult): boolean => /(?:^|-)further$/.test(id);

/** The comparisons, not adjusted, that registered claims about prevalence are about. */
function compared({ summary }: LossEntry, wanted: (claim: HypothesisResult) => boolean): readonly Comparison[] {
  const claims = summary.hypotheses.filter((one) => one.outcome === "prevalence" && wanted(one));
  return claims.flatMap((claim) =>
    summary.comparisons.filter(
      (one) =>
        one.outcome === claim.outcome &&
        one.arm === claim.arm &&
        one.against === claim.against &&
        one.month === claim.month,
    ),
  );
}

const alone = (entry: LossEntry) => compared(entry, (claim) => claim.against === "isolated" && !isFurther(claim));
const further = (entry: LossEntry) => compared(entry, isFurther);
const unflawed = (entry: LossEntry) => compared(entry, ({ against }) => against !== "isolated");

function figure(comparison: Comparison): string {
  const { against, arm } = comparison;
  const words = isNegligible(comparison)
    ? shortDifference(comparison)
    : `${shortDifference(comparison)} (${intervalWords(comparison).replace(/^.*? interval /, "")})`;
  return `${arm} − ${against}: ${words}`;
}

const figuresOf = (comparisons: readonly Comparison[]): string => comparisons.map(figure).join("; ") || "–";

const lost = (comparisons: readonly Comparison[]): readonly Comparison[] =>
  comparisons.filter((one) => findingOf(one) === "worse");

const loses = (comparisons: readonly Comparison[]): boolean => lost(comparisons).length > 0;

/** To which arms an initiative with a flaw loses, as far as was shown. */
export function lossWords(entry: LossEntry): string {
  const places = [
    ...lost([...alone(entry), ...unflawed(entry)]).map(({ against }) => against),
    ...(loses(further(entry)) ? ["isolated if pushed further"] : []),
  ];
  return places.length === 0 ? "**no loss found**" : `loses to ${listWords(places)}`;
}

function tellLosses(losses: readonly LossEntry[]): string {
  const named = (wanted: (entry: LossEntry) => boolean): string => {
    const names = losses.filter(wanted).map(({ scenario }) => scenario.name);
    if (names.length === 0) return "none";
    return names.length === losses.length ? "all" : listWords(names);
  };
  const ifFurther = (entry: LossEntry): boolean => !loses(alone(entry)) && loses(further(entry));
  const nowhere = (entry: LossEntry): boolean => ![alone, further, unflawed].some((each) => loses(each(entry)));
  const gap = losses.some(nowhere) ? " Where no loss was found the model may lack what makes initiatives lose." : "";
  return [
    `Of ${counted(losses.length, "way")} to lose, these lose to isolated action as they were set first: ${named((entry) => loses(alone(entry)))}.`,
    `To the same initiative without the flaw lose: ${named((entry) => loses(unflawed(entry)))}.`,
    `To isolated action if pushed further, which is extreme and after the fact: ${named(ifFurther)}.`,
    `Nowhere: ${named(nowhere)}.${gap}`,
  ].join(" ");
}

/** The section about the ways to lose. */
export function lossSection(losses: readonly LossEntry[]): string {
  const lines = losses.map((entry) => [
    `[${entry.scenario.name}](library.md#${entry.scenario.name})`,
    ...[alone, unflawed, further].map((each) => figuresOf(each(entry))),
    lossWords(entry),
  ]);
  const head = ["way to lose", "against isolated action", "against the same without the flaw", "pushed further", ""];
  return [
    "## Ways to lose",
    "Each scenario sets one flaw and says what else it set. Differences in prevalence in points at the month of the registered claim; above 0 the flawed arm is worse. Where the flaw is who pays, the arm without it has more money.",
    tellLosses(losses),
    table(head, lines),
  ].join("\n\n");
}
