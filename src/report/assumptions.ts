import { counted, fixed } from "../charts/numbers.ts";
import { spoken } from "../charts/words.ts";
import { evidenceById } from "../evidence/index.ts";
import { gradeCounts, type LedgerEntry, ledgerOf } from "../scenario/ledger.ts";
import { plausibleAround } from "../scenario/plausible.ts";
import type { Row } from "../scenario/row.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Value } from "../scenario/settings.ts";
import { valueText } from "../scenario/words.ts";
import { evidenceAddress } from "./anchors.ts";
import { evidenceHtml } from "./evidence.ts";
import { type Cell, foldable, type Html, html, tableHtml, words } from "./html.ts";
import type { ReportInput } from "./input.ts";

/** A value in words; one that a folder's scenario does not hold yet is that of no one. */
function textOf(value: Value | null): string {
  return value === null ? "not there when this was run" : valueText(value);
}

/** "0.5" where all arms agree, else "0 in isolated; 1 in collective, coalition". */
export function valueWords({ values }: LedgerEntry): string {
  const byArm = values.map(({ arm, value }) => ({ arm, text: textOf(value) }));
  const texts = [...new Set(byArm.map(({ text }) => text))];
  if (texts.length === 1) return texts[0] as string;
  const groups = texts.map((text) => ({ text, arms: byArm.filter((one) => one.text === text).map(({ arm }) => arm) }));
  const largest = groups.reduce((most, group) => (group.arms.length > most.arms.length ? group : most));
  const named = ({ text, arms }: (typeof groups)[number]) =>
    arms === largest.arms && arms.length > 3 ? `${text} in the others` : `${text} in ${arms.join(", ")}`;
  return [...groups.filter((group) => group !== largest), largest].map(named).join("; ");
}

/** "0.03 to 0.12" around the value in force; a dash where a parameter is not varied. */
export function plausibleWords({ row, values }: LedgerEntry): string {
  const [first] = values;
  if (row.kind === "choice" || typeof first?.value !== "number") return "–";
  const range = plausibleAround(first.value, row);
  return range === null ? "–" : range.map(valueText).join(" to ");
}

const stated = { default: "default", file: "stated in the scenario", arm: "differs between arms" } as const;

/** What a value goes back to, each source a link to its row. */
function sourceCell({ evidence, grade, note }: Row): Cell {
  const links = evidence.map(
    (id, i) => html`${i === 0 ? "" : "; "}<a href="${evidenceAddress(id)}">${evidenceById(id).short}</a>`,
  );
  if (links.length === 0) return words(note === "" ? "–" : note);
  return {
    ...words(""),
    more: html`${grade === "estimated" ? "after " : ""}${links}`,
    ...(note === "" ? {} : { note }),
  };
}

function cells(entry: LedgerEntry, placed: boolean): readonly Cell[] {
  const { path, row } = entry;
  const unit = row.kind === "number" ? row.unit : "";
  const range = row.kind === "number" ? `${valueText(row.min)} to ${valueText(row.max)}` : row.choices.join(", ");
  const reason = row.kind === "number" ? row.plausibleReason : "";
  return [
    { ...words(path), note: row.meaning, ...(placed ? { id: `parameter-${path}` } : { href: `#parameter-${path}` }) },
    { ...words(valueWords(entry)), note: [unit, stated[entry.stated]].filter((text) => text !== "").join(", ") },
    words(row.grade),
    sourceCell(row),
    { ...words(plausibleWords(entry)), ...(reason === "" ? {} : { note: reason }) },
    words(valueText(row.default)),
    words(range),
  ];
}

const headings = ["Parameter", "Value here", "Grade", "Source", "Plausible", "Default", "Range"];

/** How many parameters rest on what. */
export function gradeSentence(entries: readonly LedgerEntry[]): string {
  const { assumption, estimated, measured } = gradeCounts(entries);
  return `Of ${counted(entries.length, "parameter")} ${fixed(measured, 0)} are measured, ${fixed(estimated, 0)} estimated from a source and ${fixed(assumption, 0)} are assumptions of this model.`;
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

/** Which parameters came after the run, whose folder says nothing of them; "" where there are none. */
function newerWords(entries: readonly LedgerEntry[]): string {
  const newer = entries.filter(({ values }) => values.some(({ value }) => value === null)).map(({ path }) => path);
  if (newer.length === 0) return "";
  return `This folder was written before ${newer.join(", ")} existed: its numbers were made without ${newer.length === 1 ? "it" : "them"}.`;
}

/** The assumptions in force: what differs from the defaults or between arms first, then the whole ledger and its evidence. */
export function assumptions({ scenario }: Pick<ReportInput, "scenario">): Html {
  const entries = ledgerOf(scenario);
  const changed = entries.filter((entry) => entry.stated !== "default");
  const newer = newerWords(entries);
  const table = (caption: string, some: readonly LedgerEntry[], placed: boolean): Html =>
    tableHtml(
      caption,
      headings,
      some.map((entry) => cells(entry, placed)),
    );
  return html`<p>${gradeSentence(entries)} ${counted(changed.length, "parameter")} ${changed.length === 1 ? "differs" : "differ"} from the default or between arms.</p>
${newer === "" ? null : html`<p class="notice">${newer}</p>`}
<p class="about">Plausible is the range over which a value is varied to see what rests on it; the range is itself an assumption.</p>
<ul>${worldWords(scenario).map((text) => html`<li>${text}</li>`)}</ul>
${changed.length === 0 ? null : table("Parameters that differ from the default or between arms", changed, false)}
${foldable(`The full ledger: ${counted(entries.length, "parameter")} with grade and source`, table("All parameters", entries, true))}
${evidenceHtml(entries)}`;
}
