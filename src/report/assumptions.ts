import { counted, fixed } from "../charts/numbers.ts";
import { spoken } from "../charts/words.ts";
import type { Grade, Row } from "../scenario/row.ts";
import type { Arm, Scenario } from "../scenario/scenario.ts";
import { rowsByPath, valueAt } from "../scenario/settings.ts";
import { valueText } from "../scenario/words.ts";
import { type Cell, foldable, type Html, html, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** A parameter with the value every arm gives it. */
interface Entry {
  readonly path: string;
  readonly row: Row;
  readonly values: readonly { readonly arm: string; readonly text: string }[];
}

function entriesOf(arms: readonly Arm[]): readonly Entry[] {
  return [...rowsByPath].map(([path, row]) => ({
    path,
    row,
    values: arms.map(({ name, settings }) => ({ arm: name, text: valueText(valueAt(settings, path)) })),
  }));
}

/** "0.5" where all arms agree, else "0 in isolated; 1 in collective, coalition". */
function valueWords({ values }: Entry): string {
  const texts = [...new Set(values.map(({ text }) => text))];
  if (texts.length === 1) return texts[0] as string;
  const groups = texts.map((text) => ({ text, arms: values.filter((one) => one.text === text).map(({ arm }) => arm) }));
  const largest = groups.reduce((most, group) => (group.arms.length > most.arms.length ? group : most));
  const named = ({ text, arms }: (typeof groups)[number]) =>
    arms === largest.arms && arms.length > 3 ? `${text} in the others` : `${text} in ${arms.join(", ")}`;
  return [...groups.filter((group) => group !== largest), largest].map(named).join("; ");
}

function isChanged({ row, values }: Entry): boolean {
  return values.some(({ text }) => text !== valueText(row.default));
}

function cells(entry: Entry): readonly Cell[] {
  const { path, row } = entry;
  const unit = row.kind === "number" ? row.unit : "–";
  const range = row.kind === "number" ? `${valueText(row.min)} to ${valueText(row.max)}` : row.choices.join(", ");
  const source = row.source === row.grade ? "–" : row.source;
  const texts = [valueWords(entry), unit, valueText(row.default), range, row.grade, source];
  return [{ text: path, number: false, note: row.meaning }, ...texts.map(words)];
}

const headings = ["Parameter", "Value here", "Unit", "Default", "Range", "Grade", "Source"];

/** How many parameters rest on what. */
function gradeSentence(entries: readonly Entry[]): string {
  const count = (grade: Grade) => fixed(entries.filter(({ row }) => row.grade === grade).length, 0);
  return `Of ${counted(entries.length, "parameter")} ${count("measured")} are measured, ${count("estimated")} estimated from a source and ${count("assumption")} are assumptions of this model.`;
}

function worldWords({ domains, groups, organizations, shocks, start, burnIn }: Scenario): readonly string[] {
  const groupWords = groups.map(
    ({ name, share, access }) =>
      `${spoken(name)} (${valueText(share * 100)} % of residents, access ${valueText(access)})`,
  );
  const shockWords = shocks.map(({ name, from, to }) => `${spoken(name)} (months ${from} to ${to})`);
  const began = "month" in start ? `in month ${start.month}` : `when the common shock exceeds ${start.shockAbove}`;
  return [
    `Domains of need: ${domains.map(({ name }) => spoken(name)).join(", ")}.`,
    `Groups of residents: ${groupWords.join(", ")}.`,
    organizations === null
      ? "Organizations are drawn anew in every world."
      : `${counted(organizations.length, "organization")} as listed in the scenario.`,
    shocks.length === 0 ? "No scheduled shocks." : `Scheduled shocks: ${shockWords.join(", ")}.`,
    `The initiative starts ${began}, after ${counted(burnIn, "month")} of burn-in that all arms share.`,
  ];
}

/** The assumptions in force: what differs from the defaults or between arms first, then the whole ledger. */
export function assumptions({ scenario }: Pick<ReportInput, "scenario">): Html {
  const entries = entriesOf(scenario.arms);
  const changed = entries.filter(isChanged);
  const ledger = tableHtml("All parameters", headings, entries.map(cells));
  return html`<p>${gradeSentence(entries)} ${counted(changed.length, "parameter")} ${changed.length === 1 ? "differs" : "differ"} from the default or between arms.</p>
<ul>${worldWords(scenario).map((text) => html`<li>${text}</li>`)}</ul>
${changed.length === 0 ? null : tableHtml("Parameters that differ from the default or between arms", headings, changed.map(cells))}
${foldable(`The full ledger: ${counted(entries.length, "parameter")} with grade and source`, ledger)}`;
}
