/** Markdown to HTML: GitHub's tables and anchors, links of the manual, boxes for what is wider than a page. */
import { Marked, type RendererObject, type Tokens } from "marked";
import { type Html, html, trusted } from "../../src/report/html.ts";
import { slugger } from "./slug.ts";

export interface Heading {
  readonly depth: number;
  readonly id: string;
  /** Without marks of Markdown. */
  readonly text: string;
}

export interface Typeset {
  readonly html: string;
  readonly headings: readonly Heading[];
}

export interface Picture {
  readonly address: string;
  /** Width and height, where the file says them. */
  readonly size: readonly [number, number] | null;
}

/** What a page's links and pictures become in the manual. */
export interface Places {
  readonly link: (href: string) => string;
  /** What the manual calls the page a link leads to; null for other places. */
  readonly titleOf: (href: string) => string | null;
  readonly picture: (href: string) => Picture;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The words of a piece of HTML. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<(?:code|em|strong|a|span|del)\b[^>]*>|<\/(?:code|em|strong|a|span|del)>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] as string)
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** In commands and scenarios remarks stand back. */
function withRemarks(text: string, language: string): string {
  const { markup } = html`${text}`;
  if (!/^(?:sh|yaml|r|python)$/.test(language)) return markup;
  return markup.replaceAll(/(^|[ \t])(#(?: .*)?)$/gm, '$1<span class="remark">$2</span>');
}

/** Comments go, written-out anchors stay, anything else is a slip of the pen. */
function keptHtml(text: string): string {
  const without = text.replaceAll(/<!--[\s\S]*?-->/g, "").trim();
  const foreign = without.replaceAll(/<a id="[\w-]+">|<\/a>/g, "").match(/<[^>]*>/);
  if (foreign === null) return without;
  throw new RangeError(`manual: got ${foreign[0]} in a page, expected Markdown, <a id="…"> or a comment`);
}

/** A table and an example may be wider than the page: each is a box that scrolls, named after the heading above it. */
function codeBox(text: string, language: string, near: string): string {
  const kind = language === "" ? "text" : language;
  const label = kind === "text" ? `Output: ${near}` : `Example: ${near}`;
  const code = trusted(withRemarks(text, language));
  return html`<pre class="wide" role="group" aria-label="${label}"><code class="language-${kind}">${code}</code></pre>\n`
    .markup;
}

/** Characters from which a cell needs room, so that it does not become a column of single words. */
const LONG_CELL = 60;

const MANY_COLUMNS = 8;

const isNumber = (cell: string): boolean => /^[−+±≈]?\d[\d.,]*(?: ?%)?$/.test(cell);

function cellOf(inner: string, isHead: boolean): Html {
  const content = trusted(inner);
  if (isHead) return inner === "" ? html`<td></td>` : html`<th scope="col">${content}</th>`;
  if (isNumber(inner)) return html`<td class="number">${content}</td>`;
  return wordsOf(inner).length > LONG_CELL ? html`<td class="long">${content}</td>` : html`<td>${content}</td>`;
}

function tableBox(head: readonly string[], rows: readonly (readonly string[])[], near: string): string {
  const line = (cells: readonly string[], isHead: boolean): Html =>
    html`<tr>${cells.map((cell) => cellOf(cell, isHead))}</tr>\n`;
  const body = rows.map((cells) => line(cells, false));
  return html`<div class="wide" role="group" aria-label="Table: ${near}"><table${head.length < MANY_COLUMNS ? null : html` class="many"`}>
<thead>${line(head, true)}</thead>
<tbody>${body}</tbody></table></div>\n`.markup;
}

function pictureOf({ address, size }: Picture, text: string): string {
  const box = size === null ? null : html` width="${size[0]}" height="${size[1]}"`;
  return html`<img src="${address}" alt="${text}"${box} loading="lazy">`.markup;
}

/** One page. @throws RangeError where a page has HTML of its own, or a link leads nowhere */
export function typeset(markdown: string, places: Places): Typeset {
  const headings: Heading[] = [];
  const slug = slugger();
  const near = (): string => headings.at(-1)?.text ?? "";
  const renderer: RendererObject = {
    heading({ depth, tokens }) {
      const inner = this.parser.parseInline(tokens);
      const text = wordsOf(inner);
      const id = slug(text);
      headings.push({ depth, id, text });
      const mark = trusted(`h${depth}`);
      return html`<${mark} id="${id}">${trusted(inner)}</${mark}>\n`.markup;
    },
    paragraph({ tokens }) {
      const inner = this.parser.parseInline(tokens);
      if (/^(?:<a id="[\w-]+"><\/a>)+$/.test(inner)) return `${inner}\n`;
      return /^<img [^>]*>$/.test(inner) ? `<figure>${inner}</figure>\n` : `<p>${inner}</p>\n`;
    },
    code: ({ lang = "", text }) => codeBox(text, lang, near()),
    table({ header, rows }) {
      const inner = ({ tokens }: Tokens.TableCell): string => this.parser.parseInline(tokens);
      return tableBox(
        header.map(inner),
        rows.map((cells) => cells.map(inner)),
        near(),
      );
    },
    link({ href, tokens }) {
      const inner = this.parser.parseInline(tokens);
      // "see model.md" is for those who read the files.
      const title = /^[\w-]+\.md$/.test(inner) ? places.titleOf(href) : null;
      return html`<a href="${places.link(href)}">${title ?? trusted(inner)}</a>`.markup;
    },
    image: ({ href, text }) => pictureOf(places.picture(href), text),
    html: ({ text }) => keptHtml(text),
  };
  const marked = new Marked({ gfm: true, renderer });
  const page = marked.parse(markdown, { async: false });
  // A written-out anchor that the heading below it has anyway would be there twice.
  return { html: page.replaceAll(/<a id="([\w-]+)"><\/a>\n(?=<h\d id="\1">)/g, ""), headings };
}
