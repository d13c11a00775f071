import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseTemplate } from "@observablehq/notebook-kit";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumAdvice, chromiumPath } from "../../scripts/install-chromium.ts";
import { buildNotebooks, notebooksIn } from "../../scripts/notebooks.ts";
import { temporaryFolder } from "../experiment/folders.ts";
import { violations } from "./axe.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const notebooks = join(root, "notebooks");
const names = notebooksIn(notebooks);
const folder = temporaryFolder();
const out = join(folder, "pages");
const pictures = join(root, "results/pictures/notebooks");

/** A notebook with a cell that throws, one that waits for it, and one that asks for something outside. */
const broken = `<!doctype html>
<notebook theme="air">
  <title>Broken</title>
  <script id="1" type="module">
    import { load } from "concerted";
    const town = await load("months: many");
  </script>
  <script id="2" type="text/markdown">
    This town is \${town.name}.
  </script>
  <script id="3" type="module">
    const weather = await fetch("https://example.org/weather.json");
  </script>
</notebook>
`;

let browser: Browser;

beforeAll(async () => {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(chromiumAdvice);
  browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  const sources = join(folder, "notebooks");
  cpSync(notebooks, sources, { recursive: true });
  writeFileSync(join(sources, "broken.html"), broken);
  await buildNotebooks(out, join(folder, "workshop"), sources);
  mkdirSync(pictures, { recursive: true });
}, 180_000);

afterAll(() => browser?.close());

/** Opens a built page from disk with everything outside blocked, and waits until every cell has its value or has thrown. */
async function opened(name: string) {
  const context = await browser.newContext({ viewport: { width: 900, height: 800 } });
  const page = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  const address = pathToFileURL(join(out, `${name}.html`)).href;
  await page.route("**/*", (route) => {
    if (route.request().url() === address) return route.continue();
    outside.push(route.request().url());
    return route.abort();
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(address);
  await page.locator("html[data-cells=done], html[data-cells=failed]").waitFor({ timeout: 30_000, state: "attached" });
  return { page, errors, outside, cells: await page.getAttribute("html", "data-cells") };
}

describe("every notebook", () => {
  it("is one of at least six, each a page of its own", () => {
    expect(names.length).toBeGreaterThanOrEqual(6);
    expect(readdirSync(out).sort()).toEqual([...names, "broken"].map((name) => `${name}.html`).sort());
    const readme = readFileSync(join(notebooks, "README.md"), "utf8");
    for (const name of names) expect(readme, name).toContain(`(${name}.html)`);
  });

  it.each(names)("%s has a value in every cell and asks for nothing outside", async (name) => {
    const { cells, errors, outside, page } = await opened(name);
    expect([cells, errors, outside]).toEqual(["done", [], []]);
    const prose = (await page.locator("main :is(p, li, td)").allInnerTexts()).join("\n");
    expect(prose).not.toMatch(/\bundefined\b|\bnull\b|NaN|\[object|Infinity/);
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    await page.context().close();
  });

  it.each(names)("%s imports packages by their names, and has no number in its prose but from cells", (name) => {
    const text = readFileSync(join(notebooks, `${name}.html`), "utf8");
    const cells = [...text.matchAll(/<script id="\d+" type="([^"]+)"[^>]*>\n(.*?)\n {2}<\/script>/gs)];
    expect(cells.length).toBeGreaterThan(6);
    for (const [, type = "", cell = ""] of cells) {
      for (const [, from = ""] of cell.matchAll(/\bfrom "([^"]+)"/g)) expect(from).toMatch(/^[a-z]/);
      if (type !== "text/markdown") continue;
      const prose = parseTemplate(cell)
        .quasis.map(({ start, end }) => cell.slice(start, end))
        .join("…");
      const named = /`[^`]*`|\(https:[^)]*\)|\bdoi:\S+|March 1991|Figure 1|\bp[12]\b/g;
      expect(prose.replaceAll(named, "").match(/\d+/g), prose).toBeNull();
    }
  });
});

describe("a notebook that is broken", () => {
  it("fails: a cell that throws, one that waits for it, one that asks for something outside", async () => {
    const { cells, errors, outside, page } = await opened("broken");
    expect(cells).toBe("failed");
    await expect.poll(() => outside).toEqual(["https://example.org/weather.json"]);
    await expect.poll(() => errors.join("\n")).toContain('scenario.yaml:1:9 months: got "many"');
    expect(await page.locator(".observablehq--error").count()).toBeGreaterThanOrEqual(2);
    await page.context().close();
  });
});
