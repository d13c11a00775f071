import { type EvidenceRow, type EvidenceStatus, evidence } from "../evidence/index.ts";
import type { LedgerEntry } from "../scenario/ledger.ts";
import { foldable, type Html, html } from "./html.ts";

const statuses: Readonly<Record<EvidenceStatus, string>> = {
  read: "read",
  recalled: "recalled, to be checked before it is quoted",
  exact: "follows by calculation",
  assumption: "no source",
};

function usersHtml(id: string, entries: readonly LedgerEntry[]): Html {
  const users = entries.filter((entry) => entry.row.evidence.includes(id));
  return html`${users.map(({ path }, i) => html`${i === 0 ? "" : ", "}<a href="#parameter-${path}">${path}</a>`)}`;
}

function entryHtml(one: EvidenceRow, entries: readonly LedgerEntry[]): Html {
  const { figure, how, id, link, quantity, short, source, status } = one;
  const address =
    link === null ? null : html` <a href="${link}" rel="noreferrer">${link.replace(/^https?:\/\//, "")}</a>`;
  return html`<article class="source" id="evidence-${id}"><h3>${short} <small>${quantity}</small></h3>
<p>${figure.charAt(0).toUpperCase()}${figure.slice(1)}.</p>
<p class="about">${source}${address} <b>Status: ${statuses[status]}</b> (${how}). Used for ${usersHtml(id, entries)}.</p></article>
`;
}

/** The evidence that a ledger's parameters name: citation, status, how it was read, and the parameters that go back to it. */
export function evidenceHtml(entries: readonly LedgerEntry[]): Html {
  const named = new Set(entries.flatMap((entry) => entry.row.evidence));
  const used = evidence.filter(({ id }) => named.has(id));
  const body = html`${used.map((one) => entryHtml(one, entries))}`;
  return foldable(`Evidence behind the parameters: ${used.length} sources with citation and status`, body);
}
