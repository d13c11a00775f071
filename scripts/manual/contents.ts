/** What is in the manual, in the order in which it is read. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the explorer itself lies beside the pages; explorer.html is the page about it. */
export const explorerFile = "open-explorer.html";

/** A page of the manual, before it is typeset. */
export interface Page {
  /** Its Markdown file, from the root of the project; the API has none, but is addressed as if it had. */
  readonly source: string;
  /** Its file in the manual. */
  readonly target: string;
  /** What the contents call it. */
  readonly title: string;
  readonly text: string;
}

export interface Chapter {
  readonly title: string;
  readonly pages: readonly Page[];
}

/** Titles of pages by their files. A file that nobody has written yet is left out. */
const plan: readonly (readonly [chapter: string, pages: Readonly<Record<string, string>>])[] = [
  [
    "Begin",
    {
      "docs/start.md": "Start here",
      "docs/for-researchers.md": "For researchers",
      "docs/for-teachers.md": "For teachers",
      "docs/for-strategists.md": "For strategists",
    },
  ],
  [
    "Cases and questions",
    {
      "docs/library.md": "The case library",
      "docs/map.md": "Where it wins and loses",
      "docs/scenarios.md": "Five scenarios in depth",
      "docs/funding.md": "What money buys",
      "docs/teaching.md": "Teaching",
      "docs/explorer.md": "The explorer",
    },
  ],
  [
    "Reference",
    {
      "docs/commands.md": "Commands",
      "docs/scenario-file.md": "The scenario file",
      "docs/parameters.md": "Parameters",
      "docs/outcomes.md": "Outcomes",
      "docs/api.md": "Library (API)",
      "notebooks/README.md": "Notebooks, other tools",
      "docs/depositing.md": "Depositing a run",
    },
  ],
  [
    "Behind it",
    {
      "docs/model.md": "The model (ODD)",
      "docs/methods.md": "Methods",
      "docs/random-numbers.md": "Random numbers",
      "docs/validation.md": "Validation",
      "docs/classics.md": "Classics",
      "docs/evidence.md": "Evidence",
    },
  ],
  [
    "The project",
    {
      "docs/decisions.md": "Decisions",
      "CHANGELOG.md": "Changelog",
      "CONTRIBUTING.md": "Contributing",
    },
  ],
];

function targetOf(source: string): string {
  if (source === "docs/start.md") return "index.html";
  const name = source === "notebooks/README.md" ? "notebooks" : source.replace(/^docs\//, "").replace(/\.md$/, "");
  return `${name.toLowerCase()}.html`;
}

/** A page nobody planned is called as its first heading is. */
function headingOf(text: string): string {
  const [, heading] = text.match(/^# (.+)$/m) ?? [];
  if (heading === undefined) throw new RangeError("manual: got a page without a heading of the first order");
  return heading;
}

function pageOf(root: string, source: string, title: string | null, written: ReadonlyMap<string, string>): Page {
  const text = written.get(source) ?? readFileSync(join(root, source), "utf8");
  return { source, target: targetOf(source), title: title ?? headingOf(text), text };
}

/**
 * All chapters. Pages of docs/ that the plan does not name come last, under "Further pages", so that none is lost.
 * `written` holds the text of pages that have no file.
 */
export function chaptersOf(root: string, written: ReadonlyMap<string, string> = new Map()): readonly Chapter[] {
  const planned = plan.map(([title, pages]): Chapter => {
    const there = Object.entries(pages).filter(([source]) => written.has(source) || existsSync(join(root, source)));
    return { title, pages: there.map(([source, name]) => pageOf(root, source, name, written)) };
  });
  const named = new Set(plan.flatMap(([, pages]) => Object.keys(pages)));
  const others = readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md") && !named.has(`docs/${name}`))
    .map((name) => pageOf(root, `docs/${name}`, null, written));
  return others.length === 0 ? planned : [...planned, { title: "Further pages", pages: others }];
}
