import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildManual } from "../../scripts/manual/build.ts";
import { explorerFile, type Page } from "../../scripts/manual/contents.ts";
import { packageExports } from "../../scripts/manual/declarations.ts";
import { slugger } from "../../scripts/manual/slug.ts";
import { typeset } from "../../scripts/manual/typeset.ts";
import { deadLinks, readSite, type SitePage } from "./site.ts";

const folder = mkdtempSync(join(tmpdir(), "concerted-manual-"));
let pages: readonly Page[];
let site: ReadonlyMap<string, SitePage>;
let files: ReadonlySet<string>;

beforeAll(async () => {
  pages = await buildManual(folder, { explorer: false });
  site = new Map(readSite(folder).map((page) => [page.address, page]));
  files = new Set(readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/")));
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the manual", () => {
  it("has every page of docs/ in its contents, and its first page is where to start", () => {
    const docs = readdirSync("docs").filter((name) => name.endsWith(".md"));
    expect(pages.map(({ source }) => source)).toEqual(expect.arrayContaining(docs.map((name) => `docs/${name}`)));
    const [, contents = ""] = site.get("index.html")?.html.match(/<nav class="contents"([\s\S]*?)<\/nav>/) ?? [];
    for (const { target } of pages) expect(contents).toContain(`href="${target}"`);
    expect(pages[0]?.target).toBe("index.html");
    expect(new Set(pages.map(({ target }) => target)).size).toBe(pages.length);
  });

  it("keeps the page about the explorer beside the explorer itself", () => {
    expect(site.get("explorer.html")?.html).toContain("<h1");
    expect([...files]).not.toContain(explorerFile);
  });

  it("has no link that leads nowhere, and no place twice on a page", () => {
    expect([...site.values()].flatMap((page) => page.references).length).toBeGreaterThan(500);
    for (const page of site.values()) {
      expect.soft(deadLinks(page, site, files), page.address).toEqual([]);
      const twice = page.ids.filter((id, i) => page.ids.indexOf(id) !== i);
      expect.soft(twice, page.address).toEqual([]);
    }
  });

  it("loads nothing from elsewhere, and forbids it", () => {
    for (const { address, html } of site.values()) {
      expect(html, address).toContain(
        `content="default-src &#39;none&#39;; img-src &#39;self&#39; file:; style-src &#39;sha256-`,
      );
      const markup = html.replaceAll(/<(script|style)\b([^>]*)>[\s\S]*?<\/\1>/g, "<$1$2>");
      expect(markup.match(/<(?:link|iframe|object|embed|base)\b|\ssrcset=|\sstyle=|\son\w+=/g), address).toBeNull();
      expect(markup.match(/<script[^>]*\ssrc=|<img[^>]*\ssrc="(?:https?:)?\/\/[^"]*"/g), address).toBeNull();
      const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join("");
      expect(styles.match(/@import|url\(/g), address).toBeNull();
    }
  });

  it("can be searched: every page is in the index, its sections with their words", () => {
    const [, json = ""] = site.get("search.html")?.html.match(/id="index">([\s\S]*?)<\/script>/) ?? [];
    const index = JSON.parse(json) as { pages: [string, string][]; sections: [number, string, string, string][] };
    expect(index.pages.map(([target]) => target)).toEqual(pages.map(({ target }) => target));
    expect(new Set(index.sections.map(([page]) => page)).size).toBe(pages.length);
    for (const [page, anchor] of index.sections) {
      const target = index.pages[page]?.[0] ?? "";
      if (anchor !== "") expect(site.get(target)?.ids, `${target}#${anchor}`).toContain(anchor);
    }
    expect(index.sections.filter(([, , , words]) => words.includes("prevalence")).length).toBeGreaterThan(20);
  });

  it("says of the library what its declarations say", () => {
    const api = site.get("api.html");
    const exported = [...packageExports(".").values()].flat().map(({ name }) => name);
    expect(exported).toEqual(expect.arrayContaining(["run", "compare", "attribute", "Scenario", "runExperiment"]));
    expect(exported.filter((name) => !api?.html.includes(`>${name}</h3>`))).toEqual([]);
    expect(api?.html.includes('<code class="language-ts">function ')).toBe(true);
  });
});

describe("Markdown", () => {
  const places = {
    link: (href: string) => href,
    titleOf: () => null,
    picture: () => ({ address: "a.svg", size: null }),
  };

  it("has the anchors that GitHub gives", () => {
    const slug = slugger();
    expect(slug("How much backbone? concerted sweep scenarios/funding/backbone-budget.yaml")).toBe(
      "how-much-backbone-concerted-sweep-scenariosfundingbackbone-budgetyaml",
    );
    expect([slug("7.1 Shocks & luck"), slug("Rejected"), slug("Rejected"), slug("Rejected")]).toEqual([
      "71-shocks--luck",
      "rejected",
      "rejected-1",
      "rejected-2",
    ]);
    expect([slug("attribution.json"), slug("snake_case"), slug("Été −1")]).toEqual([
      "attributionjson",
      "snake_case",
      "été-1",
    ]);
  });

  it("keeps tables, written-out anchors and code, and drops comments", () => {
    const { headings, html } = typeset(
      '<!-- no -->\n# A `b`\n\n<a id="here"></a>\n\n| x | n |\n|---|---|\n| a\\|b | −3.5 % |\n\n```sh\nrun # <why>\n```\n',
      places,
    );
    expect(headings).toEqual([{ depth: 1, id: "a-b", text: "A b" }]);
    expect(html).toContain('<h1 id="a-b">A <code>b</code></h1>');
    expect(html).toContain('<a id="here"></a>');
    expect(typeset('<a id="one"></a>\n### One', places).html).toBe('<h3 id="one">One</h3>\n');
    expect(html).toContain('<tr><td>a|b</td><td class="number">−3.5 %</td></tr>');
    expect(html).toContain('run <span class="remark"># &lt;why&gt;</span>');
    expect(html).not.toContain("no");
  });

  it("is refused with HTML of its own", () => {
    expect(() => typeset("a <b>bold</b> word", places)).toThrow("got <b>");
    expect(() => typeset("<script>alert(1)</script>", places)).toThrow("got <script>");
  });
});

describe("docs/decisions.md", () => {
  it("has for each choice three lines: what, why, and what was rejected", () => {
    const choices = readFileSync("docs/decisions.md", "utf8").split(/^## /m).slice(1);
    expect(choices.length).toBeGreaterThan(20);
    for (const choice of choices) {
      expect.soft(choice.trim()).toMatch(/^.+\n\n- \*\*What\*\*: .+\n- \*\*Why\*\*: .+\n- \*\*Rejected\*\*: .+$/);
    }
  });
});
