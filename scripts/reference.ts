/** Writes what follows from the parameter rows and the outcomes: docs/parameters.md, docs/outcomes.md and the JSON Schema. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
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

function parameterCells(path: string, row: Row): readonly string[] {
  const [range, unit] =
    row.kind === "number"
      ? [`${row.min} to ${row.max}${row.whole ? ", whole" : ""}`, row.unit]
      : [row.choices.join(", "), ""];
  return [`\`${path}\``, String(row.default), range, unit, row.meaning, row.scope, row.grade, row.source];
}

function parameterPage(): string {
  const all = listRows(parameters);
  const count = (grade: string): number => all.filter(({ row }) => row.grade === grade).length;
  const head = ["path", "default", "range", "unit", "meaning", "scope", "grade", "source"];
  const sections = Object.entries(parameters).map(([group, rows]) => {
    const cells = listRows(rows, `${group}.`).map(({ path, row }) => parameterCells(path, row));
    return `## ${group}\n\n${markdownTable(head, cells)}`;
  });
  return `${generated}
# Parameters

All ${all.length} parameters of the model with their place in the scenario file. *World* parameters are the same in every arm of a comparison;
*arm* parameters can be overridden by an arm and can be expressions of \`month\`. How well a value is known is its grade:
${count("measured")} are measured in a source, ${count("estimated")} are estimated from one, ${count("assumption")} are assumptions of this model.
What each does stands in [model.md](model.md), the form of the file in [scenario-file.md](scenario-file.md).

${sections.join("\n\n")}
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
    { path: "docs/outcomes.md", text: outcomePage() },
    { path: "scenarios/scenario.schema.json", text: `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n` },
  ];
}

if (import.meta.main) {
  const root = new URL("../", import.meta.url);
  for (const { path, text } of references()) writeFileSync(fileURLToPath(new URL(path, root)), text);
}
