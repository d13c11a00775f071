import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const pages = ["docs/model.md", "docs/validation.md", "docs/depositing.md"];

/** The anchors that a page has: those of its headings, as GitHub makes them, and those written out. */
function anchorsOf(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading as string)
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
  return [...headings, ...[...text.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id as string)];
}

describe.each(pages)("%s", (page) => {
  const text = readFileSync(page, "utf8");
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string);
  const inside = links.filter((link) => !link.startsWith("https://"));

  it("links to files that are there", () => {
    const files = inside
      .filter((link) => !link.startsWith("#"))
      .map((link) => join(dirname(page), link.replace(/#.*/, "")));
    expect(files.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("links to places that are on the page", () => {
    const missing = inside.filter((link) => {
      const [file, anchor] = link.split("#") as [string, string | undefined];
      const path = file === "" ? page : join(dirname(page), file);
      return anchor !== undefined && existsSync(path) && !anchorsOf(readFileSync(path, "utf8")).includes(anchor);
    });
    expect(missing).toEqual([]);
  });

  it("names tests and scripts that are there", () => {
    const named = [...text.matchAll(/`((?:test|src|scripts)\/[\w./-]+)`/g)].map(([, path]) => path as string);
    expect(named.filter((path) => !existsSync(path))).toEqual([]);
  });
});
