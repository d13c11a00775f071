import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/session/session.ts";
import { english } from "../../src/web/words/en/index.ts";
import { spanish } from "../../src/web/words/es/index.ts";
import { allAnswered, type Explorer, startExplorer, tiny } from "./explorer-page.ts";
import { inPage } from "./in-page.ts";

type Parts = Readonly<Record<string, Readonly<Record<string, string>>>>;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Words that every English sentence has and no Spanish one. */
const telling = /\b(?:the|and|of|with|are|that|this|which|from|than|how)\b/i;

async function englishIn(page: Page): Promise<readonly string[]> {
  const found = await inPage(page, "textsOf");
  expect(found.length).toBeGreaterThan(40);
  return [...new Set(found)].filter((text) => telling.test(text));
}

describe("in Spanish", () => {
  it.each(screens)("no English sentence is left on the screen %s", async (screen) => {
    const { page } = await explorer.open(`${tiny}&language=es&screen=${screen}`);
    await allAnswered(page);
    expect(await page.locator("html").getAttribute("lang")).toBe("es");
    expect(await englishIn(page)).toEqual([]);
  });

  it("nor in any dialog", async () => {
    const { page } = await explorer.open(`${tiny}&language=es`);
    await allAnswered(page);
    const buttons = page.locator("button[aria-haspopup=dialog]");
    const count = await buttons.count();
    expect(count).toBeGreaterThanOrEqual(6);
    for (let at = 0; at < count; at++) {
      await buttons.nth(at).click();
      expect.soft(await englishIn(page), await page.locator("dialog[open] h2").innerText()).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });

  it("no sentence of the catalog is the English one", () => {
    const same = Object.entries(english as Parts).flatMap(([part, own]) =>
      Object.entries(own).filter(([key, text]) => telling.test(text) && (spanish as Parts)[part]?.[key] === text),
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });
});
