import { type EvidenceRow, type EvidenceStatus, evidence } from "../evidence/index.ts";
import type { LedgerEntry } from "../scenario/ledger.ts";
import { type Cell, foldable, type Html, html, tableHtml, words } from "./html.ts";

const statuses: Readonly<Record<EvidenceStatus, string>> = {
  read: "read",
  recalled: "recalled, to be checked before it is quoted",
  exact: "follows by calculation",
  assumption: "no source",
};

function sourceCell({ link, source }: EvidenceRow): Cell {
  return link === null
    ? words(source)
    : {
        ...words(`${source} `),
        more: html`<a href="${link}" rel="noreferrer">${link.replace(/^https?:\/\//, "")}</a>`,
      };
}

function row(one: EvidenceRow, entries: readonly LedgerEntry[]): readonly Cell[] {
  const users = entries.filter((entry) => entry.row.evidence.includes(one.id));
  const links = users.map(({ path }, i) => html`${i === 0 ? "" : ", "}<a href="#parameter-${path}">${path}</a>`);
  return [
    { ...words(one.short), id: `evidence-${one.id}`, note: one.quantity },
    words(one.figure),
    sourceCell(one),
    { ...words(statuses[one.status]), note: one.how },
    { ...words(""), more: html`${links}` },
  ];
}

/** The evidence that a ledger's parameters name: citation, status, how it was read, and the parameters that go back to it. */
export function evidenceHtml(entries: readonly LedgerEntry[]): Html {
  const named = new Set(entries.flatMap((entry) => entry.row.evidence));
  const used = evidence.filter(({ id }) => named.has(id));
  const headings = ["Evidence", "What it says", "Source", "Status", "Used for"];
  const table = tableHtml(
    "Evidence behind the parameters",
    headings,
    used.map((one) => row(one, entries)),
  );
  return foldable(`Evidence: ${used.length} sources with citation and status`, table);
}
