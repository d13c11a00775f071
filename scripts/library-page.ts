/** The words of docs/library.md: what a scenario asks, what is told of it, what the model finds, and on what that rests. */
import { dirname } from "node:path";
import type { Stress } from "../src/analysis/assumptions/result.ts";
import type { Comparison, HypothesisResult, Summary } from "../src/analysis/summary.ts";
import { baseSentence, restsOn } from "../src/charts/assumptions/words.ts";
import { counted, duration } from "../src/charts/numbers.ts";
import {
  differenceWords,
  findingSentence,
  intervalWords,
  isNegligible,
  shortDifference,
  worldsWords,
} from "../src/charts/words.ts";
import { evidenceById } from "../src/evidence/index.ts";
import type { Manifest } from "../src/experiment/manifest.ts";
import { gradeSentence } from "../src/report/assumptions.ts";
import { ledgerOf } from "../src/scenario/ledger.ts";
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
  readonly stress: Stress | null;
}

export interface Listed {
  readonly file: string;
  readonly name: string;
}

/** How the sentence of a declaration begins that says what is told of a case or claimed of a concept. */
export const AS_TOLD = "As it is told: ";

/** Id of the hypothesis that is the same in numbers; its verdict is whether the model agrees. */
const TOLD = "as-told";

const headings: Readonly<Record<string, string>> = {
  scenarios: "First look, and the cases of the first articles",
  "scenarios/cases": "Further cases",
  "scenarios/concepts": "Concepts",
  "scenarios/critiques": "Critiques",
  "scenarios/funding": "Funding questions",
  "scenarios/losing": "Ways to lose",
  "scenarios/map": "Where it wins and where it loses",
};

function headingOf(folder: string): string {
  const name = folder.slice(folder.lastIndexOf("/") + 1).replaceAll("-", " ");
  return headings[folder] ?? name.charAt(0).toUpperCase() + name.slice(1);
}

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map(row).join("\n");

/** Ids of evidence in square brackets become links to it. */
export function withLinks(text: string): string {
  return text.replaceAll(/\[([a-z0-9-]+)\]/g, (_, id: string) => `[${evidenceById(id).short}](evidence.md#${id})`);
}

/** The comparison that answers the question: that of the first hypothesis, else the first pair in prevalence at the last month. */
export function mainComparison({ scenario, summary }: Pick<Entry, "scenario" | "summary">): Comparison | null {
  const [claim] = summary.hypotheses;
  const last = Math.max(...scenario.compare.months);
  const first = summary.comparisons.filter(({ month }) => month === last);
  const claimed = summary.comparisons.find(
    (one) =>
      claim !== undefined &&
      one.arm === claim.arm &&
      one.against === claim.against &&
      one.outcome === claim.outcome &&
      one.month === claim.month,
  );
  return claimed ?? first.find(({ outcome }) => outcome === "prevalence") ?? first[0] ?? null;
}

const labelOf = (scenario: Scenario, outcome: string): string =>
  outcomesOf(scenario).find(({ name }) => name === outcome)?.label ?? outcome;

/** "−1.9 points (−2.4 to −1.4)" in words of the report. */
function figure(compared: Comparison): string {
  if (compared.flag === "constant" && compared.estimate === 0) return "no difference";
  if (isNegligible(compared)) return shortDifference(compared);
  const interval = intervalWords(compared).replace(/^.*? interval /, "");
  return `${shortDifference(compared)} (${interval})`;
}

function answerSentence({ scenario, summary }: Entry): string {
  const compared = mainComparison({ scenario, summary });
  if (compared === null) return "Nothing was compared.";
  const worlds = worldsWords(compared);
  return `${findingSentence(compared, labelOf(scenario, compared.outcome))}${worlds === null ? "" : `; ${worlds}`}.`;
}

/** Every pair of arms at the last compared month: the usual outcomes, those claimed of, and the scenario's own. */
function differences({ figures, scenario, summary }: Entry): string {
  const last = Math.max(...scenario.compare.months);
  const at = summary.comparisons.filter(({ month }) => month === last);
  const claimed = summary.hypotheses.map(({ outcome }) => outcome);
  const own = scenario.outcomes.map(({ name }) => name);
  const shown = [...new Set(["prevalence", "thriving", "groupGap", ...claimed, ...own])].filter((outcome) =>
    at.some((one) => one.outcome === outcome),
  );
  const rows = scenario.compare.pairs.map(({ arm, against }) => {
    const found = (outcome: string) =>
      at.find((one) => one.arm === arm && one.against === against && one.outcome === outcome);
    const cells = shown.map(found).map((one) => (one === undefined ? "–" : figure(one)));
    const tenth = figures.tenths.find((one) => one.arm === arm && one.against === against);
    return [`${arm} − ${against}`, ...cells, `${tenth?.worlds ?? "–"} of ${figures.worlds}`];
  });
  const labels = shown.map((outcome) => labelOf(scenario, outcome));
  return table([`after ${counted(last, "month")}`, ...labels, "worlds with a tenth fewer severe needs"], rows);
}

const agreement: Readonly<Record<HypothesisResult["verdict"], string>> = {
  supported: "The model agrees",
  equivalent: "The model agrees",
  refuted: "The model disagrees",
  undecided: "The model leaves it open",
};

function told({ scenario, summary }: Entry): readonly string[] {
  const story = scenario.declaration.notice.find((text) => text.startsWith(AS_TOLD));
  if (story === undefined) return [];
  const claim = summary.hypotheses.find(({ id }) => id === TOLD);
  const verdict = claim === undefined ? "" : ` **${agreement[claim.verdict]}.** What was tested: ${claim.claim}.`;
  return [`**As it is told.** ${withLinks(story.slice(AS_TOLD.length))}${verdict}`];
}

/** What a comparison of before and after shows where nothing was done. */
function naive({ figures: { best, bestChange, change, month, worlds } }: Entry): string {
  const by = (value: number): string => differenceWords(value, "share", null);
  return `**Before and after, with nothing done.** After ${duration(month)} prevalence in the isolated arm is ${by(change)} than at the start, on average over ${counted(worlds, "world")}; in the ${best} of them in which it fell most, ${by(bestChange)}.`;
}

function claims({ summary }: Entry): readonly string[] {
  if (summary.hypotheses.length === 0) return ["**Registered claims.** None."];
  const rows = summary.hypotheses.map(({ claim, verdict, words }) => [claim, verdict, words]);
  return [`**Registered claims.**\n\n${table(["claim", "verdict", "found"], rows)}`];
}

/** What was put under stress, at which size, and what came of it. */
function stressed(stress: Stress): string {
  const size = `${counted(stress.people, "person", "people")} each`;
  return `Tried in worlds of ${size}: ${baseSentence(stress)}. ${restsOn(stress).join(" ")}`;
}

function rests({ scenario, stress }: Entry): string {
  const entries = ledgerOf(scenario);
  const own = entries.filter(({ stated }) => stated !== "default").length;
  const grades = `${gradeSentence(entries)} ${counted(own, "parameter")} ${own === 1 ? "differs" : "differ"} from the default or between arms.`;
  const tried = stress === null ? "Which of them the answer hangs on has not been tried." : stressed(stress);
  return `**It rests on assumptions.** ${grades} ${tried}`;
}

function source({ file, manifest }: Entry): string {
  const command = `\`concerted ${manifest.registration ? "test" : "run"} ${file}\``;
  return `[${file}](../${file}) · ${command} · ${counted(manifest.replications, "world")} · \`resultsHash\` ${(manifest.resultsHash ?? "").slice(0, 12)}…`;
}

/** Everything the page says of a scenario, under its heading. */
export function sectionOf(entry: Entry): string {
  const { about, declaration, name } = entry.scenario;
  const picture = `![Difference in prevalence of need by month: ${name}](pictures/library/${name}.svg)`;
  const others = declaration.notice.filter((text) => !text.startsWith(AS_TOLD));
  const notice = others.length === 0 ? [] : [`**Notice.** ${others.map(withLinks).join(" ")}`];
  return [
    `### ${name}`,
    `**The question.** ${about}`,
    ...told(entry),
    `**What the model finds.** ${answerSentence(entry)}`,
    picture,
    differences(entry),
    naive(entry),
    ...claims(entry),
    rests(entry),
    ...notice,
    source(entry),
  ].join("\n\n");
}

/** One line of the table at the top. */
export function lineOf(entry: Entry): string {
  const { scenario, summary } = entry;
  const compared = mainComparison(entry);
  const answer =
    compared === null
      ? "–"
      : `${compared.arm} − ${compared.against}: ${figure(compared)}, ${labelOf(scenario, compared.outcome).toLowerCase()}, month ${compared.month}`;
  const verdicts = summary.hypotheses.map(({ id, verdict }) => `${id}: ${verdict}`).join("; ");
  return row([`[${scenario.name}](#${scenario.name})`, scenario.about, answer, verdicts === "" ? "none" : verdicts]);
}

const begin = (name: string): string => `<!-- ${name}: written by scripts/library.ts -->`;
const end = (name: string): string => `<!-- end of ${name} -->`;

function sectionIn(text: string, name: string): string | null {
  const [from, to] = [text.indexOf(begin(name)), text.indexOf(end(name))];
  return from < 0 || to < from ? null : text.slice(from + begin(name).length, to).trim();
}

const lineIn = (text: string, name: string): string | null =>
  text.split("\n").find((line) => line.startsWith(`| [${name}](#${name}) `)) ?? null;

const opening = `<!-- Written by scripts/library.ts; change the scenarios instead. -->
# The case library

Every scenario shipped, with its question, what is told of it, what the model finds and what that rests on. Nothing on this page is typed: \`npm run library\` runs all scenarios at
full size and writes it. They are results of a model of invented worlds, no forecasts and no verdicts on what happened anywhere. A claim was registered before its worlds were run; "the
model agrees" says no more than that its assumptions lead there. No parameter was set to make a case come out as it is told. First look, the cases of the first articles and the funding questions had been run before their
claims were written, in other worlds than those that test them.

Differences are between arms in the same worlds, with 95 % t intervals of the mean over worlds; no interval is adjusted for how many stand here, while verdicts are adjusted within a scenario.
In prevalence (the share of needs that are severe) and in the gap between groups below 0 is better.`;

/** The page with these entries; a listed scenario without one keeps what an earlier page says of it. */
export function pageWith(earlier: string, listed: readonly Listed[], entries: readonly Entry[]): string {
  const known = listed.flatMap(({ file, name }) => {
    const entry = entries.find(({ scenario }) => scenario.name === name);
    const line = entry ? lineOf(entry) : lineIn(earlier, name);
    const section = entry ? sectionOf(entry) : sectionIn(earlier, name);
    return line === null || section === null ? [] : [{ folder: dirname(file), line, name, section }];
  });
  const folders = [...new Set(known.map(({ folder }) => folder))];
  const head = table(["scenario", "question", "answer", "registered claims"], []);
  const parts = folders.map((folder) => {
    const own = known.filter((one) => one.folder === folder);
    const sections = own.map(({ name, section }) => `${begin(name)}\n\n${section}\n\n${end(name)}`);
    return [`## ${headingOf(folder)}`, [head, ...own.map(({ line }) => line)].join("\n"), ...sections].join("\n\n");
  });
  return `${[opening, ...parts].join("\n\n")}\n`;
}
