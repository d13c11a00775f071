import type { Stress } from "../src/analysis/assumptions/result.ts";
import type { Comparison, Summary } from "../src/analysis/summary.ts";
import { intervalWords, isNegligible, shortDifference } from "../src/charts/words.ts";
import { evidenceById } from "../src/evidence/index.ts";
import type { AttributionFile } from "../src/experiment/attribution.ts";
import type { Manifest } from "../src/experiment/manifest.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import type { WorldFigures } from "./library-figures.ts";

/** A scenario with what came out of it. */
export interface Entry {
  /** Path of the scenario file, from the root of the project. */
  readonly file: string;
  readonly scenario: Scenario;
  readonly manifest: Manifest;
  readonly summary: Summary;
  readonly figures: WorldFigures;
  /** What the first registered claim rests on; null where it has not been tried. */
  readonly stress: Stress | null;
  /** Which condition does it, where the scenario asks; null where it does not, or has not been run. */
  readonly attribution: AttributionFile | null;
}

/** Ids of evidence in square brackets become links to it. */
export function withLinks(text: string): string {
  return text.replaceAll(/\[([a-z0-9-]+)\]/g, (_, id: string) => `[${evidenceById(id).short}](evidence.md#${id})`);
}

/** The comparison that answers the question: that of the first hypothesis, else the first pair in prevalence at the last month. */
export function mainComparison({ scenario, summary }: Pick<Entry, "scenario" | "summary">): Comparison | null {
  const [claim] = summary.hypotheses;
  const last = Math.max(...scenario.compare.months);
  const first = summary.comparisons.filter(({ month }) => month === last);
  const claimed = claim && comparisonOf(claim, summary);
  return claimed ?? first.find(({ outcome }) => outcome === "prevalence") ?? first[0] ?? null;
}

/** The comparison that a claim is about, its interval not adjusted; undefined where it was not compared. */
export function comparisonOf(
  claim: Pick<Comparison, "arm" | "against" | "month" | "outcome">,
  { comparisons }: Pick<Summary, "comparisons">,
): Comparison | undefined {
  return comparisons.find(
    (one) =>
      one.arm === claim.arm &&
      one.against === claim.against &&
      one.outcome === claim.outcome &&
      one.month === claim.month,
  );
}

/** What an outcome is called. */
export const labelOf = (scenario: Scenario, outcome: string): string =>
  outcomesOf(scenario).find(({ name }) => name === outcome)?.label ?? outcome;

/** "−1.9 points (1.4 to 2.4 points lower)" in words of the report. */
export function figure(compared: Comparison): string {
  if (compared.flag === "constant" && compared.estimate === 0) return "no difference";
  if (isNegligible(compared)) return shortDifference(compared);
  const interval = intervalWords(compared).replace(/^.*? interval /, "");
  return `${shortDifference(compared)} (${interval})`;
}
