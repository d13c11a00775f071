/** The index of the search page: every section of the manual with its words. */
import type { Page } from "./contents.ts";
import { type Typeset, wordsOf } from "./typeset.ts";

/** Number of the page, anchor (empty at the top), heading, words. */
type Section = readonly [page: number, anchor: string, heading: string, words: string];

/** Numbers in tables are not looked for, and would be half of the index. */
const numbers = /<td class="number">[^<]*<\/td>/g;

function sectionsOf({ html }: Typeset, title: string, page: number): readonly Section[] {
  const [top = "", ...rest] = html.replaceAll(numbers, " ").split(/(?=<h[1-6] id=")/);
  const parts = rest.map((part): Section => {
    const [, anchor = "", heading = "", text = ""] = part.match(/^<h\d id="([^"]*)">(.*?)<\/h\d>([\s\S]*)$/) ?? [];
    const isTop = part.startsWith("<h1");
    return [page, isTop ? "" : anchor, isTop ? title : wordsOf(heading), wordsOf(text)];
  });
  const before = wordsOf(top);
  return before === "" ? parts : [[page, "", title, before], ...parts];
}

/** JSON that may stand in a page. */
export function searchIndex(pages: readonly Page[], typeset: readonly Typeset[]): string {
  const sections = pages.flatMap(({ title }, i) => sectionsOf(typeset[i] as Typeset, title, i));
  const index = { pages: pages.map(({ target, title }) => [target, title]), sections };
  return JSON.stringify(index).replaceAll("<", "\\u003c");
}
