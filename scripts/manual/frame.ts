/** The frame around every page: head, search, contents, what stands on the page, and the way on. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { type Html, html, trusted } from "../../src/report/html.ts";
import { type Chapter, explorerFile, type Page } from "./contents.ts";
import type { Heading } from "./typeset.ts";

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");

const style = ["text.css", "around.css", "media.css"].map(read).join("\n");
const script = read("page.js");
const searchScript = read("search.js");

/** More headings than these would be a page of their own. */
const MOST_HEADINGS = 90;

/** What the frame needs to know of the whole manual. */
export interface Manual {
  readonly version: string;
  readonly chapters: readonly Chapter[];
  /** Whether the explorer lies beside the pages. */
  readonly explorer: boolean;
}

/** A page as it is put into its frame. */
export interface Framed {
  readonly target: string;
  readonly title: string;
  readonly body: Html;
  readonly headings: readonly Heading[];
  /** Sections for the page that searches them, as JSON. */
  readonly index?: string;
}

const hashed = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Nothing is loaded but pictures that lie beside the page; only the two scripts and the style of the manual run. */
function policy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    "img-src 'self' file:",
    `style-src ${hashed(style)}`,
    `script-src ${scripts.map(hashed).join(" ")}`,
    "base-uri 'none'",
    "form-action 'self' file:",
  ].join("; ");
}

type Relative = (target: string) => string;

function contents({ chapters, explorer }: Manual, here: string, to: Relative): Html {
  const item = (target: string, title: string): Html =>
    html`<li><a href="${to(target)}"${target === here ? html` aria-current="page"` : null}>${title}</a></li>\n`;
  const parts = chapters.map(({ pages, title }, i) => {
    const links = pages.map((page) => item(page.target, page.title));
    const last = i === 0 && explorer ? item(explorerFile, "Open the explorer ↗") : null;
    return html`<h2>${title}</h2>\n<ul>\n${links}${last}</ul>\n`;
  });
  return html`<nav class="contents" aria-label="Contents"><details open><summary>Contents</summary>\n${parts}</details></nav>\n`;
}

function onThisPage(headings: readonly Heading[]): Html | null {
  const all = headings.filter(({ depth }) => depth === 2 || depth === 3);
  const shown = all.length > MOST_HEADINGS ? all.filter(({ depth }) => depth === 2) : all;
  if (shown.length < 2) return null;
  const items = shown.map(({ depth, id, text }) => {
    const deeper = depth === 3 ? html` class="deeper"` : null;
    return html`<li${deeper}><a href="#${id}">${text}</a></li>\n`;
  });
  return html`<nav class="here" aria-label="On this page"><details open><summary>On this page</summary>
<h2>On this page</h2>\n<ul>\n${items}</ul></details></nav>\n`;
}

function turn({ chapters }: Manual, here: string, to: Relative): Html | null {
  const pages = chapters.flatMap(({ pages: of }): readonly Page[] => of);
  const at = pages.findIndex(({ target }) => target === here);
  if (at < 0) return null;
  const link = (page: Page | undefined, sign: (title: string) => string, rel: string): Html =>
    page === undefined ? html`<span></span>` : html`<a rel="${rel}" href="${to(page.target)}">${sign(page.title)}</a>`;
  const before = link(pages[at - 1], (title) => `← ${title}`, "prev");
  const after = link(pages[at + 1], (title) => `${title} →`, "next");
  return html`<nav class="turn" aria-label="Next and previous page">${before}${after}</nav>\n`;
}

/** A whole page as text. */
export function framed(manual: Manual, { body, headings, index, target, title }: Framed): string {
  const to: Relative = (other) => posix.relative(dirname(target), other);
  const scripts = index === undefined ? [script] : [script, searchScript];
  const data =
    index === undefined ? null : html`<script type="application/json" id="index">${trusted(index)}</script>\n`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Concerted manual</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="head">
<a class="brand" href="${to("index.html")}">Concerted <span>manual</span></a>
<form class="search" role="search" action="${to("search.html")}">
<input type="search" name="q" aria-label="Search the manual" placeholder="Search the manual" autocomplete="off">
<button>Search</button>
</form>
</header>
<div class="frame">
${contents(manual, target, to)}${onThisPage(headings)}<main id="main" tabindex="-1">
${body}${turn(manual, target, to)}</main>
</div>
<footer class="foot"><p>Concerted ${manual.version}: a model, not a forecast. This manual needs no network.</p></footer>
${data}${scripts.map((text) => html`<script>${trusted(text)}</script>\n`)}</body>
</html>
`.markup;
}
