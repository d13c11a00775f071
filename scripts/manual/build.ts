/** All pages of the manual with everything they show, written into a folder. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { html, trusted } from "../../src/report/html.ts";
import { buildExplorer } from "../explorer.ts";
import { apiPage } from "./api.ts";
import { chaptersOf, explorerFile, type Page } from "./contents.ts";
import { framed, type Manual } from "./frame.ts";
import { isFolder, pictureAt, placesOf, shownAt, type Taken } from "./places.ts";
import { searchIndex } from "./search-index.ts";
import { typeset } from "./typeset.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface ManualOptions {
  /** Whether to lay the explorer beside the pages; it takes a few seconds. */
  readonly explorer: boolean;
}

function write(folder: string, target: string, text: string): void {
  const file = join(folder, target);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** A file of the project as it is, or what a folder holds. */
function filePage(manual: Manual, path: string): string {
  const names = isFolder(root, path) ? readdirSync(join(root, path)).sort().join("\n") : null;
  const text = names ?? readFileSync(join(root, path), "utf8");
  const says = names === null ? "A file of the project." : "A folder of the project, and what is in it.";
  const body = html`<h1><code>${path}</code></h1>\n<p>${says}</p>
<pre class="wide" role="group" aria-label="${path}"><code>${text}</code></pre>\n`;
  return framed(manual, { target: shownAt(path), title: path, body, headings: [] });
}

function searchPage(manual: Manual, index: string): string {
  const body = html`<h1>Search</h1>\n<p role="status">Searching needs JavaScript.</p>\n<ol class="found"></ol>\n`;
  return framed(manual, { target: "search.html", title: "Search", body, headings: [], index });
}

function copyPictures(folder: string, pictures: Iterable<string>): void {
  for (const path of pictures) {
    const to = join(folder, pictureAt(path));
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(root, path), to);
  }
}

/**
 * Builds the manual into a folder, which is emptied before. Returns its pages.
 * @throws RangeError where a page links to a file that is not there
 */
export async function buildManual(folder: string, { explorer }: ManualOptions): Promise<readonly Page[]> {
  rmSync(folder, { recursive: true, force: true });
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const chapters = chaptersOf(root, new Map([["docs/api.md", apiPage(root)]]));
  const manual: Manual = { version, chapters, explorer };
  const pages = chapters.flatMap((chapter): readonly Page[] => chapter.pages);
  const taken: Taken = { files: new Set(), pictures: new Set() };
  const set = pages.map((page) => typeset(page.text, placesOf(root, page, pages, taken)));
  for (const [i, { target, title }] of pages.entries()) {
    const { headings, html: text } = set[i] as (typeof set)[number];
    write(folder, target, framed(manual, { target, title, body: trusted(text), headings }));
  }
  for (const path of taken.files) write(folder, shownAt(posix.normalize(path)), filePage(manual, path));
  copyPictures(folder, taken.pictures);
  write(folder, "search.html", searchPage(manual, searchIndex(pages, set)));
  if (explorer) await buildExplorer(join(folder, explorerFile));
  return pages;
}
