/** Writes what follows from the parameter rows, the evidence and the outcomes: pages of docs/ and the JSON Schema. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type EvidenceRow, evidence, evidenceById } from "../src/evidence/index.ts";
import { outcomesOf } from "../src/scenario/outcome-names.ts";
import { parameters } from "../src/scenario/parameters.ts";
import { listRows, type Row } from "../src/scenario/row.ts";
import { scenarioFile, scenarioJsonSchema } from "../src/scenario/schema.ts";

interface Reference {
  readonly path: string;
  readonly text: string;
}

const generated = "<!-- Written by scripts/reference.ts; change the rows in src/scenario instead. -->";

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [tableRow(head), tableRow(head.map(() => "---")), ...rows.map(tableRow)].join("\n");
}

function evidenceLink(id: string): string {
  return `[${evidenceById(id).short}](evidence.md#${id})`;
}

function plausibleText(row: Row): string {
  if (row.kind === "choice") return "–";
  const range = row.plausible === null ? "–" : row.plausible.join(" to ");
  return row.plausibleReason === "" ? range : `${range} (${row.plausibleReason})`;
}

function parameterCells(path: string, row: Row): readonly string[] {
  const [range, unit] =
    row.kind === "number"
      ? [`${row.min} to ${row.max}${row.whole ? ", whole" : ""}`, row.unit]
      : [row.choices.join(", "), ""];
  const known = [row.grade, plausibleText(row), row.evidence.map(evidenceLink).join(", ") || "–", row.note || "–"];
  return [`\`${path}\``, String(row.default), range, unit, row.meaning, row.scope, ...known];
}

function parameterPage(): string {
  const all = listRows(parameters);
  const count = (grade: string): number => all.filter(({ row }) => row.grade === grade).length;
  const head = ["path", "default", "range", "unit", "meaning", "scope", "grade", "plausible", "evidence", "note"];
  const sections = Object.entries(parameters).map(([group, rows]) => {
    const cells = listRows(rows, `${group}.`).map(({ path, row }) => parameterCells(path, row));
    return `## ${group}\n\n${markdownTable(head, cells)}`;
  });
  return `${generated}
# Parameters

All ${all.length} parameters of the model with their place in the scenario file. *World* parameters are the same in every arm of a comparison;
*arm* parameters can be overridden by an arm and can be expressions of \`month\`. How well a value is known is its grade:
${count("measured")} are measured in a source, ${count("estimated")} are estimated from one, ${count("assumption")} are assumptions of this model.
Sources stand in [evidence.md](evidence.md) with their status: a grade says how a value follows from its source, the status how well the source is known.
What each does stands in [model.md](model.md), the form of the file in [scenario-file.md](scenario-file.md).

*Plausible* is the range over which \`concerted assumptions SCENARIO --stress\` varies a value that is estimated or assumed. The range is itself an
assumption: from half to double, for shares of a half and more from half to double the odds, unless a reason is given.

${sections.join("\n\n")}
`;
}

function usesOf({ id, used }: EvidenceRow): readonly string[] {
  const paths = listRows(parameters).filter(({ row }) => row.evidence.includes(id));
  return [...paths.map(({ path }) => `\`${path}\``), ...used];
}

function evidenceEntry(row: EvidenceRow): string {
  const { figure, how, id, link, quantity, source, status } = row;
  const address = link === null ? "" : ` <${link}>`;
  return `<a id="${id}"></a>
### ${quantity}

${figure.charAt(0).toUpperCase()}${figure.slice(1)}.

- Source: ${source}${address}
- Status: *${status}* (${how})
- Used for: ${usesOf(row).join(", ")}`;
}

function evidencePage(): string {
  const count = (status: string): number => evidence.filter((row) => row.status === status).length;
  return `${generated.replace("the rows in src/scenario", "src/evidence")}
# Evidence

What the parameters, patterns and scenarios go back to: ${evidence.length} figures and forms, of which ${count("read")} were read in the source's text or abstract,
${count("exact")} follow by calculation, ${count("recalled")} are recalled from memory and to be checked before they are quoted, ${count("assumption")} have no source. Many that were read
rest on abstracts: open the paper before you quote it. No figure of what happened in a case is an input.

${evidence.map(evidenceEntry).join("\n\n")}
`;
}

function bound(value: number): string {
  return Number.isFinite(value) ? String(value) : value < 0 ? "−∞" : "∞";
}

function outcomePage(): string {
  const head = ["name", "outcome", "unit", "range", "better", "meaning"];
  const domains = scenarioFile.parse({ name: "defaults" }).community.domains;
  const named = domains.map((domain) => (typeof domain === "string" ? { name: domain } : domain));
  const cells = outcomesOf({ domains: named, outcomes: [] }).map(({ name, label, unit, range, better, meaning }) => {
    return [`\`${name}\``, label, unit, `${bound(range[0])} to ${bound(range[1])}`, better, meaning];
  });
  return `${generated}
# Outcomes

Recorded after every month, in every arm of every world. Month 0 is the state before the first month. *Better* says which direction is good for
residents; "neither" marks what the initiative is made of rather than what it is for. There is one \`prevalence\` for every domain of the scenario.

${markdownTable(head, cells)}
`;
}

/** The generated files by path from the root of the project. */
export function references(): readonly Reference[] {
  return [
    { path: "docs/parameters.md", text: parameterPage() },
    { path: "docs/evidence.md", text: evidencePage() },
    { path: "docs/outcomes.md", text: outcomePage() },
    { path: "scenarios/scenario.schema.json", text: `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n` },
  ];
}

if (import.meta.main) {
  const root = new URL("../", import.meta.url);
  for (const { path, text } of references()) writeFileSync(fileURLToPath(new URL(path, root)), text);
}
