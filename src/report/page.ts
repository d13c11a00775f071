import { type Html, html, trusted } from "./html.ts";
import { style } from "./style.ts";

/** A part of a page with a place in its table of contents. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly body: Html;
}

/** What a page is made of. The first section is the one that readers can skip to. */
export interface Page {
  /** Version of this program. */
  readonly version: string;
  readonly title: string;
  readonly heading: Html;
  readonly sections: readonly Section[];
  readonly footer: string;
}

function sectionHtml({ id, heading, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${heading}</h2>
${body}
</section>\n`;
}

/** One HTML page that opens from disk: no script, no request. */
export function pageHtml({ version, title, heading, sections, footer }: Page): string {
  const contents = sections.map(({ id, heading: text }) => html`<li><a href="#${id}">${text}</a></li>`);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="concerted ${version}">
<title>${title}</title>
<style>${trusted(style())}</style>
</head>
<body>
<a class="skip" href="#${sections[0]?.id ?? ""}">Skip to the answer</a>
${heading}
<nav aria-label="Contents"><ul>${contents}</ul></nav>
<main>
${sections.map(sectionHtml)}</main>
<footer>${footer}</footer>
</body>
</html>
`;
  return page.markup;
}
