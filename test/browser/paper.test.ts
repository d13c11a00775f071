import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/session/session.ts";
import { allAnswered, type Explorer, startExplorer, tiny } from "./explorer-page.ts";
import { inPage, resize } from "./in-page.ts";

const pictures = join(import.meta.dirname, "../../results/pictures/quality");

let explorer: Explorer;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Pages of a document, and how often it shows a piece of text: what is drawn as a picture shows none. */
function pagesOf(paper: Buffer): { readonly pages: number; readonly texts: number } {
  const source = paper.toString("latin1");
  const streams = [...source.matchAll(/\/FlateDecode[^>]*>>\s*stream\r?\n/g)].map(({ 0: head, index }) => {
    const from = index + head.length;
    try {
      return inflateSync(paper.subarray(from, paper.indexOf("endstream", from))).toString("latin1");
    } catch {
      return "";
    }
  });
  const texts = streams.reduce((sum, stream) => sum + (stream.match(/\bTj\b|\bTJ\b/g)?.length ?? 0), 0);
  return { pages: source.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, texts };
}

/** Prints a page: nothing to click is left on it, the ground is white, and it has as many sheets as were meant. */
async function expectPaper(page: Page, name: string, mostPages: number): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark", reducedMotion: "reduce" });
  await resize(page, 720, 1000);
  const controls = page.locator("button, input, select, textarea, nav, [role=tab], [role=switch], progress");
  const left = await controls.evaluateAll((all) =>
    all
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  expect(left).toEqual([]);
  const ground = await page.evaluate("getComputedStyle(document.body).backgroundColor");
  expect(ground, "paper is white on dark screens, too").toBe("rgb(255, 255, 255)");
  expect(await inPage(page, "stickingOut")).toEqual([]);
  await page.screenshot({ path: join(pictures, `${name}-print.png`), fullPage: true });
  const { pages, texts } = pagesOf(await page.pdf({ path: join(pictures, `${name}.pdf`), format: "A4" }));
  expect(pages).toBeGreaterThanOrEqual(1);
  expect(pages).toBeLessThanOrEqual(mostPages);
  expect(texts).toBeGreaterThan(20);
}

const sheets = { futures: 2, community: 3, conditions: 3, money: 3, lessons: 1, assumptions: 2 } as const;

describe.each(screens)("the screen %s", (screen) => {
  it("prints on few sheets without controls, and does not move where people asked for less of that", async () => {
    const { page } = await explorer.open(`${tiny}&screen=${screen}&set.initiative.agenda.voice=0.6`, {
      reducedMotion: "reduce",
    });
    await allAnswered(page);
    const moving = `document.getAnimations().filter((one) => Number(one.effect.getTiming().duration) > 10).length`;
    expect(await page.evaluate(moving)).toBe(0);
    await expectPaper(page, screen, sheets[screen]);
    expect(await page.locator("main").innerText()).toContain("Changed here: Residents' say in the agenda: 60\u00a0%.");
  });
});

describe("a drawing that is wide on its screen", () => {
  it.each(["money", "futures"])("has text as large on paper as around it: %s", async (screen) => {
    const widths = `[...document.querySelectorAll(".plot > svg")].map((drawing) => drawing.viewBox.baseVal.width)`;
    const { page } = await explorer.open(`${tiny}&screen=${screen}`, {
      viewport: { width: 1920, height: 1080 },
      // Before the page's own: what was on paper is still there.
      before: `addEventListener("afterprint", () => { window.printed = ${widths}; })`,
    });
    await allAnswered(page);
    const before = await page.evaluate<readonly number[]>(widths);
    await page.pdf({ format: "A4" });
    const printed = await page.evaluate<readonly number[]>("printed");
    expect(printed).toHaveLength(before.length);
    // Between the margins, text of 10 pt: 182 mm are as wide as 825 pixels are beside text of 16.
    for (const width of printed) expect(width).toBeLessThanOrEqual(825);
    await expect.poll(() => page.evaluate(widths)).toEqual(before);
  });
});

describe("a lesson on paper", () => {
  it.each([
    ["handout", 2],
    ["teacher", 4],
  ] as const)("has its %s with the title of the lesson and all steps", async (view, mostPages) => {
    const { page } = await explorer.open(
      `#v=1&people=60&worlds=2&screen=lessons&lesson=meetings:0&on.lessons.view=${view}`,
    );
    const main = page.locator("main");
    await expect.poll(() => main.innerText(), { timeout: 40_000 }).not.toContain("The worlds are running");
    await expectPaper(page, view, mostPages);
    const text = await main.innerText();
    expect(text).toContain("Meetings are not enough");
    for (const title of ["1. Before we look", "4. All five conditions", "7. Before you go"])
      expect(text).toContain(title);
  });
});
