import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumAdvice, chromiumPath } from "../../scripts/install-chromium.ts";
import { buildManual } from "../../scripts/manual/build.ts";
import { violations } from "./axe.ts";
import { inPage, resize } from "./in-page.ts";

const folder = mkdtempSync(join(tmpdir(), "concerted-manual-page-"));
const pictures = join(import.meta.dirname, "../../results/pictures/manual");
const typical = ["index.html", "outcomes.html", "for-strategists.html"];
/** The longest page and the widest tables. */
const large = ["library.html", "parameters.html"];

let browser: Browser;

beforeAll(async () => {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error(chromiumAdvice);
  mkdirSync(pictures, { recursive: true });
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  [browser] = await Promise.all([chromium.launch({ executablePath, args }), buildManual(folder, { explorer: false })]);
}, 180_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Requests for anything outside the manual's folder. */
  readonly outside: readonly string[];
  /** Errors and warnings, broken policies among them. */
  readonly errors: readonly string[];
}

async function open(address: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await (await browser.newContext(options)).newPage();
  const here = pathToFileURL(folder).href;
  const outside: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${here}/`)) outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${here}/${address}`);
  return { page, outside, errors };
}

const shot = (page: Page, name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

describe.each(typical)("%s", (address) => {
  const name = address.replace(".html", "");

  it("opens from disk with nothing that axe finds, light and dark, and asks for nothing outside", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const { errors, outside, page } = await open(address, { colorScheme, viewport: { width: 1440, height: 900 } });
      expect.soft(await violations(page), colorScheme).toEqual([]);
      await shot(page, `${name}-${colorScheme}`);
      expect([...errors, ...outside]).toEqual([]);
      await page.context().close();
    }
  });
});

describe.each([...typical, ...large])("%s", (address) => {
  const name = address.replace(".html", "");

  it("sticks out of no screen, and is nothing but its text on white paper", async () => {
    const { page } = await open(address);
    for (const width of [1280, 360]) {
      await resize(page, width);
      expect.soft(await inPage(page, "stickingOut"), String(width)).toEqual([]);
      await shot(page, `${name}-${width}`);
    }
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(
      await page.locator("nav, form").evaluateAll((all) => all.filter((each) => each.checkVisibility()).length),
    ).toBe(0);
    // Tables with many columns lie across the paper.
    const width = (await page.locator("table.many").count()) > 0 ? 1000 : 720;
    await resize(page, width, 1000);
    expect(await inPage(page, "stickingOut")).toEqual([]);
    await shot(page, `${name}-print`);
    await page.context().close();
  });
});

describe("by keyboard", () => {
  it("the first stop skips to the text, and boxes that scroll are stops", async () => {
    const { page } = await open("parameters.html", { viewport: { width: 360, height: 700 } });
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    expect(await page.locator(".wide[tabindex='0']").count()).toBeGreaterThan(5);
    await page.context().close();
  });

  it("a slash leads to the search, and Enter to the first section found", async () => {
    const { errors, outside, page } = await open("funding.html");
    await page.keyboard.press("/");
    await page.keyboard.type("prevalence");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\.html\?q=prevalence$/);
    const found = page.locator(".found li");
    expect(await found.count()).toBeGreaterThan(20);
    expect(await page.getByRole("status").textContent()).toMatch(/^\d+ sections with prevalence/);
    expect(await found.first().locator("mark").first().textContent()).toMatch(/^prevalence$/i);
    expect(await violations(page)).toEqual([]);
    await shot(page, "search");
    await found.first().getByRole("link").click();
    await page.waitForURL((url) => !url.pathname.endsWith("search.html"));
    expect([...errors, ...outside]).toEqual([]);
    await page.context().close();
  });
});

describe("the search", () => {
  it("wants all words, sets headings first, takes beginnings of words, and says when there is nothing", async () => {
    const { page } = await open("search.html?q=fieller");
    const first = page.locator(".found li a").first();
    expect(await page.locator(".found li").count()).toBeGreaterThan(0);
    await page.locator(".search input").fill("shapley interv");
    expect(await first.textContent()).toContain("Methods");
    await page.locator(".search input").fill("random numbers");
    expect(await first.textContent()).toContain("Random numbers");
    await page.locator(".search input").fill("zzzz prevalence");
    expect(await page.getByRole("status").textContent()).toBe("0 sections with zzzz and prevalence.");
    expect(await page.locator(".found li").count()).toBe(0);
    await page.locator(".search input").fill("<b>x");
    expect(await page.locator(".found b").count()).toBe(0);
    await page.context().close();
  });
});
