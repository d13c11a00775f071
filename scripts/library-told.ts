/** What docs/library.md says of a story: how it is told, whether the model tells it, and where the two part. */
import type { HypothesisResult } from "../src/analysis/summary.ts";
import { counted, duration, percent } from "../src/charts/numbers.ts";
import { differenceWords } from "../src/charts/words.ts";
import { comparisonOf, type Entry, figure, withLinks } from "./library-entry.ts";
import { table } from "./markdown.ts";

/** How the sentence of a declaration begins that says what is told of a case or claimed of a concept. */
export const AS_TOLD = "As it is told: ";

/** How a sentence begins that says in words where the model parts from the story, also where the claim about it is supported. */
export const AGAINST = "Against the story: ";

/** Id of the hypothesis that is the same in numbers; its verdict is whether the model agrees. */
const TOLD = "as-told";

const agreement: Readonly<Record<HypothesisResult["verdict"], string>> = {
  supported: "agrees",
  equivalent: "agrees",
  refuted: "disagrees",
  undecided: "leaves it open",
};

const startingWith = ({ scenario }: Entry, start: string): readonly string[] =>
  scenario.declaration.notice.filter((text) => text.startsWith(start)).map((text) => text.slice(start.length));

/** The claim that is the story in numbers; undefined where none is told. */
function toldClaim({ summary }: Pick<Entry, "summary">): HypothesisResult | undefined {
  return summary.hypotheses.find(({ id }) => id === TOLD);
}

/** "disagrees", "agrees in part": whether the model tells the story; null where there is none. */
export function agreementWords(entry: Entry): string | null {
  const claim = toldClaim(entry);
  if (claim === undefined) return null;
  const words = agreement[claim.verdict];
  return words === "agrees" && startingWith(entry, AGAINST).length > 0 ? "agrees in part" : words;
}

const opening: Readonly<Record<string, string>> = {
  agrees: "The model agrees",
  "agrees in part": "The model agrees in part",
  disagrees: "The model disagrees",
  "leaves it open": "The model leaves it open",
};

function verdictOn(entry: Entry): string {
  const claim = toldClaim(entry);
  if (claim === undefined) return "";
  const compared = comparisonOf(claim, entry.summary);
  const found = compared === undefined ? "" : ` Found: ${figure(compared)}.`;
  return `**${opening[agreementWords(entry) ?? ""]}.** Tested was this part of it, in numbers chosen here: ${claim.claim}.${found}`;
}

/** The story, the verdict on it, and where the two part; nothing where none is told. */
export function told(entry: Entry): readonly string[] {
  const [story] = startingWith(entry, AS_TOLD);
  if (story === undefined) return [];
  const against = startingWith(entry, AGAINST).map(
    (text) => `**Where the model parts from the story.** ${withLinks(text)}`,
  );
  return [`**As it is told.** ${withLinks(story)}`, verdictOn(entry), ...against];
}

/** What to look at beside the story. */
export function notices({ scenario }: Entry): readonly string[] {
  const others = scenario.declaration.notice.filter(
    (text) => ![AS_TOLD, AGAINST].some((start) => text.startsWith(start)),
  );
  return others.length === 0 ? [] : [`**Notice.** ${others.map(withLinks).join(" ")}`];
}

/** What a comparison of before and after shows where nothing was done. */
export function naive({ figures: { best, bestChange, change, improving, month, worlds } }: Entry): string {
  const by = (value: number): string => differenceWords(value, "share", null);
  const measures =
    improving === null
      ? ""
      : ` Of what is measured domain by domain ${percent(improving, 0)} moved the right way by itself.`;
  return `**Before and after, with nothing done.** After ${duration(month)} prevalence in the isolated arm is ${by(change)} than at the start, on average over ${counted(worlds, "world")}; in the ${best} of them in which it fell most, ${by(bestChange)}.${measures}`;
}

/** Every registered claim with its verdict and what was found. */
export function claims({ summary }: Entry): string {
  if (summary.hypotheses.length === 0) return "**Registered claims.** None.";
  const rows = summary.hypotheses.map(({ claim, verdict, words }) => [claim, verdict, words]);
  return `**Registered claims.**\n\n${table(["claim", "verdict", "found"], rows)}`;
}
