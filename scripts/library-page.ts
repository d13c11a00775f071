/** The words of docs/library.md: what a scenario asks, what is told of it, what the model finds, and on what that rests. */
import { dirname } from "node:path";
import { counted } from "../src/charts/numbers.ts";
import { findingSentence, worldsWords } from "../src/charts/words.ts";
import { attributed } from "./library-attribution.ts";
import { type Entry, figure, labelOf, mainComparison } from "./library-entry.ts";
import { rests, restsShort } from "./library-rests.ts";
import { agreementWords, claims, naive, notices, told } from "./library-told.ts";
import { row, table } from "./markdown.ts";

export interface Listed {
  readonly file: string;
  readonly name: string;
}

/** Folders in the order of the page. */
const headings: Readonly<Record<string, string>> = {
  scenarios: "First look, and the cases of the first articles",
  "scenarios/cases": "Further cases",
  "scenarios/critiques": "Critiques",
  "scenarios/losing": "Ways to lose",
  "scenarios/funding": "Funding questions",
  "scenarios/concepts": "Concepts",
  "scenarios/map": "Where it wins and where it loses",
};

function headingOf(folder: string): string {
  const name = folder.slice(folder.lastIndexOf("/") + 1).replaceAll("-", " ");
  return headings[folder] ?? name.charAt(0).toUpperCase() + name.slice(1);
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

function source({ file, manifest }: Entry): string {
  const command = `\`concerted ${manifest.registration ? "test" : "run"} ${file}\``;
  return `[${file}](../${file}) · ${command} · ${counted(manifest.replications, "world")} · \`resultsHash\` ${(manifest.resultsHash ?? "").slice(0, 12)}…`;
}

/** Everything the page says of a scenario, under its heading. */
export function sectionOf(entry: Entry): string {
  const { about, name } = entry.scenario;
  const picture = `![Difference in prevalence of need by month: ${name}](pictures/library/${name}.svg)`;
  return [
    `### ${name}`,
    `**The question.** ${about}`,
    ...told(entry),
    `**What the model finds.** ${answerSentence(entry)}`,
    picture,
    differences(entry),
    naive(entry),
    claims(entry),
    ...attributed(entry),
    ...rests(entry),
    ...notices(entry),
    source(entry),
  ].join("\n\n");
}

/** Whether the model tells the story, or how many claims hold where there is none. */
function verdictCell(entry: Entry): string {
  const { hypotheses } = entry.summary;
  const held = hypotheses.filter(({ verdict }) => verdict === "supported" || verdict === "equivalent").length;
  const story = agreementWords(entry);
  if (story !== null) return `the model **${story}**`;
  return hypotheses.length === 0 ? "–" : `${held} of ${counted(hypotheses.length, "claim")} supported`;
}

/** One line of the table at the top. */
export function lineOf(entry: Entry): string {
  const { scenario } = entry;
  const compared = mainComparison(entry);
  const answer = compared === null ? "–" : findingSentence(compared, labelOf(scenario, compared.outcome));
  const plain = answer.replace(/\(\d+\s% interval /u, "(");
  return row([`[${scenario.name}](#${scenario.name})`, scenario.about, plain, verdictCell(entry), restsShort(entry)]);
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

Which case is yours? Find a question, read the answer and whether the model tells the story that is told; the name leads to figures, claims and what the answer rests on ([how to read it](#how-to-read-it)).
All of it is about invented worlds of a model: no forecast, and no verdict on what happened anywhere.`;

const reading = `## How to read it

- *Prevalence of need* is the share of needs that are severe. A point is one in a hundred. In prevalence and in the gap between groups lower is better.
- Answers compare two ways to act (*arms*) in the same worlds: *isolated* is every organization for itself, *collective* the initiative of the scenario, other names are explained in its file. In brackets stands
  the 95 % t interval of the mean over worlds; none is adjusted for how many stand here, while verdicts are adjusted within a scenario.
- *Is it as told?* A part of each story was put into numbers and registered as a claim before its worlds were run. "Agrees" says no more than that the model's assumptions lead there; "agrees in part" that
  something else in the story does not follow, which its section names. The numbers of a claim were chosen here, not by who tells the story.
- *Assumed values that turn it*: how many of those that were tried turn the difference into its opposite at an end of their plausible range, make it impossible to tell from none, or possible where it was not; then how many clearly change what becomes of the claim.
- Nothing on this page is typed: \`npm run library\` runs all scenarios at full size and writes it. No parameter was set to make a case come out as it is told. First look, the cases of the first articles and
  the funding questions had been run before their claims were written, in other worlds than those that test them.`;

const head = table(["scenario", "question", "answer", "is it as told?", "assumed values that turn it"], []);

/** The page with these entries; a listed scenario without one keeps what an earlier page says of it. */
export function pageWith(earlier: string, listed: readonly Listed[], entries: readonly Entry[]): string {
  const known = listed.flatMap(({ file, name }) => {
    const entry = entries.find(({ scenario }) => scenario.name === name);
    const line = entry ? lineOf(entry) : lineIn(earlier, name);
    const section = entry ? sectionOf(entry) : sectionIn(earlier, name);
    return line === null || section === null ? [] : [{ folder: dirname(file), line, name, section }];
  });
  const order = Object.keys(headings);
  const place = (folder: string): number => (order.includes(folder) ? order.indexOf(folder) : order.length);
  const folders = [...new Set(known.map(({ folder }) => folder))].toSorted((a, b) => place(a) - place(b));
  const of = (folder: string) => known.filter((one) => one.folder === folder);
  const tables = folders.map((folder) =>
    [`**${headingOf(folder)}**`, [head, ...of(folder).map(({ line }) => line)].join("\n")].join("\n\n"),
  );
  const parts = folders.map((folder) => {
    const sections = of(folder).map(({ name, section }) => `${begin(name)}\n\n${section}\n\n${end(name)}`);
    return [`## ${headingOf(folder)}`, ...sections].join("\n\n");
  });
  return `${[opening, ...tables, reading, ...parts].join("\n\n")}\n`;
}
