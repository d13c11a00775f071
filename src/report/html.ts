/** Markup that is safe to put into a page as it is. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text with the characters that mean something in HTML replaced. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] as string);
}

function markupOf(part: Part): string {
  if (part === null) return "";
  if (typeof part === "string" || typeof part === "number") return escaped(String(part));
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

/** Template of markup: what is inserted is escaped unless it is markup itself; null is nothing. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: texts.reduce((page, text, i) => page + markupOf(parts[i - 1] ?? null) + text) };
}

/** Markup from elsewhere, trusted as it is: drawings of this program, style sheets. */
export function trusted(markup: string): Html {
  return { markup };
}

/** A cell of a table: words at the left, numbers at the right. */
export interface Cell {
  readonly text: string;
  readonly number: boolean;
  /** Smaller words under the text. */
  readonly note?: string;
  /** Where the text leads to. */
  readonly href?: string;
  /** The place of the cell in the page. */
  readonly id?: string;
  /** Markup after the text. */
  readonly more?: Html;
}

/** A cell of words. */
export const words = (text: string): Cell => ({ text, number: false });

/** A cell of a number. */
export const figure = (text: string): Cell => ({ text, number: true });

function cellOf({ href, id, more, note, number, text }: Cell, i: number): Html {
  const small = note === undefined ? null : html`<small>${note}</small>`;
  const content = html`${linkedTo(href, text)}${more ?? null}${small}`;
  const place = id === undefined ? null : html` id="${id}"`;
  if (i === 0) return html`<th scope="row"${place}>${content}</th>`;
  return number ? html`<td class="number"${place}>${content}</td>` : html`<td${place}>${content}</td>`;
}

/** Text that leads to where it comes from; plain text where that is not known. */
export function linkedTo(href: string | undefined, text: string): Html {
  return href === undefined ? html`${text}` : html`<a class="from" href="${href}">${text}</a>`;
}

function headingOf(heading: string, i: number, rows: readonly (readonly Cell[])[]): Html {
  return rows[0]?.[i]?.number
    ? html`<th scope="col" class="number">${heading}</th>`
    : html`<th scope="col">${heading}</th>`;
}

/** A table in a box that scrolls sideways by keyboard too. The first cell of a row names it. */
export function tableHtml(caption: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Html {
  return html`<div class="table" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${headings.map((heading, i) => headingOf(heading, i, rows))}</tr></thead>
<tbody>
${rows.map((row) => html`<tr>${row.map(cellOf)}</tr>\n`)}</tbody>
</table></div>`;
}

/** Something that is opened on demand. */
export function foldable(summary: string, body: Html): Html {
  return html`<details><summary>${summary}</summary>
${body}
</details>`;
}

/** A list of sentences; nothing where there are none. */
export function listHtml(items: readonly (Html | string)[]): Html {
  return items.length === 0 ? html`` : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** One of the large figures under an answer, for a list of class "facts"; without a note where that is empty. */
export function fact(label: string, value: Html | string, note: string): Html {
  return html`<div class="fact"><dt>${label}</dt><dd><strong>${value}</strong>${note === "" ? null : html`<span>${note}</span>`}</dd></div>`;
}
