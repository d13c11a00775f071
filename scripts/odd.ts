/** Writes the tables of parameters into docs/model.md, one for each submodel, between markers. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parameters } from "../src/scenario/parameters.ts";
import { listRows, type Row } from "../src/scenario/row.ts";

/**
 * Which submodel uses a parameter first, by the number of its section: paths, or groups of them. A path goes to the longest of
 * these that it begins with.
 */
const sections: Readonly<Record<string, string>> = {
  "community.residents": "5",
  "community.people": "5",
  "community.interdependence": "5",
  "community.hardship": "5",
  "community.personal": "5",
  "community.gap": "5",
  "organizations.count": "5",
  "organizations.sizeSpread": "5",
  "organizations.missionFocus": "5",
  "organizations.proxyBias": "5",
  "organizations.landscape": "5",
  "funding.mismatch": "5",
  "community.commonShock": "7.1",
  "community.champion": "7.1",
  "organizations.grantLoss": "7.1",
  "organizations.turnover": "7.1",
  "initiative.backbone": "7.2",
  "initiative.roles": "7.2",
  "initiative.strengths": "7.3",
  "initiative.strengths.backbone": "7.2",
  "initiative.buildRate": "7.3",
  "initiative.volunteers": "7.3",
  "initiative.agenda.conflict": "7.3",
  "initiative.agenda.conflictHours": "7.5",
  "initiative.agenda": "7.4",
  "community.observationError": "7.4",
  "initiative.participation": "7.5",
  "initiative.memberHours": "7.5",
  "initiative.hourCost": "7.5",
  "initiative.memberTimeFromEnvelope": "7.5",
  funding: "7.6",
  "initiative.backbone.fromEnvelope": "7.6",
  "delivery.intakeOverhead": "7.6",
  "delivery.intakeSaving": "7.6",
  "delivery.fillTarget": "7.6",
  "delivery.referral.navigatorCost": "7.6",
  "community.adjustment": "7.7",
  "community.noise": "7.7",
  "community.threshold": "7.7",
  delivery: "7.7",
  learning: "7.8",
  "initiative.program": "7.8",
  policy: "7.9",
  mobilizing: "7.9",
  "initiative.leadership": "7.10",
  "community.changeMargin": "7.11",
};

/** How the equations name a parameter, where that is not the last part of its path. */
const words: readonly (readonly [path: RegExp, word: string])[] = [
  [/^community\.interdependence$/, "κ"],
  [/^organizations\.landscape\.bits$/, "n"],
  [/^organizations\.count$/, "J"],
  [/^initiative\.strengths\.(\w+)$/, "S_$1"],
  [/^initiative\.roles\.(\w+)\.(\w+)$/, "$2_$1"],
  [/^initiative\.memberHours\.(\w+)$/, "hours_$1"],
  [/^initiative\.participation\.(champion|disagreement|functioning)$/, "$1 weight"],
  [/^initiative\.participation\.urgencyHalfLife$/, "halfLife"],
  [/^learning\.testedPrograms$/, "T"],
  [/^community\.(hardship|personal|gap)\.(\w+)$/, "$1.$2"],
  [/^organizations\.(grantLoss|turnover)\.(\w+)$/, "$1.$2"],
  [/^delivery\.referral\.need$/, "referral.need"],
  [/^learning\.error$/, "learning.error"],
];

const head = ["in the equations", "path", "default", "range", "unit", "grade"];

function sectionOf(path: string): string {
  const fitting = Object.keys(sections).filter((begin) => path === begin || path.startsWith(`${begin}.`));
  const longest = fitting.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new RangeError(`odd: got ${path}, expected a path of a section in scripts/odd.ts`);
  return sections[longest] as string;
}

function wordOf(path: string): string {
  const found = words.find(([pattern]) => pattern.test(path));
  return found ? path.replace(found[0], found[1]) : (path.split(".").at(-1) as string);
}

function cellsOf(path: string, row: Row): readonly string[] {
  const [range, unit] =
    row.kind === "number"
      ? [`${row.min} to ${row.max}${row.whole ? ", whole" : ""}`, row.unit]
      : [row.choices.join(", "), ""];
  const sources = row.evidence.map((id) => `[${id}](evidence.md#${id})`);
  return [wordOf(path), `\`${path}\``, String(row.default), range, unit, [row.grade, ...sources].join(", ")];
}

function tableOf(section: string): string {
  const rows = listRows(parameters).filter(({ path }) => sectionOf(path) === section);
  if (rows.length === 0) throw new RangeError(`odd: got section ${section}, expected one with parameters`);
  const lines = [head, head.map(() => "---"), ...rows.map(({ path, row }) => cellsOf(path, row))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** The model's page with all tables of parameters written anew, between `<!-- parameters 7.1 -->` and `<!-- end -->`. */
export function modelPage(page: string): string {
  const marked = /(<!-- parameters ([\d.]+) -->)\n.*?\n?(<!-- end -->)/gs;
  return page.replace(marked, (_, begin: string, section: string, end: string) => {
    return `${begin}\n\n${tableOf(section)}\n\n${end}`;
  });
}

if (import.meta.main) {
  const path = fileURLToPath(new URL("../docs/model.md", import.meta.url));
  writeFileSync(path, modelPage(readFileSync(path, "utf8")));
}
