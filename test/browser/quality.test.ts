import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/session/session.ts";
import { violations } from "./axe.ts";
import { allAnswered, type Explorer, startExplorer, tiny } from "./explorer-page.ts";

const pictures = join(import.meta.dirname, "../../results/pictures/quality");

let explorer: Explorer;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}

describe.each(screens)("the screen %s", (screen) => {
  const here = `${tiny}&screen=${screen}`;

  it("has nothing that axe finds in the dark and in Spanish, asks for nothing and says no error", async () => {
    const { errors, page, requests } = await explorer.open(`${here}&language=es`);
    await allAnswered(page);
    expect(await violations(page)).toEqual([]);
    await picture(page, `${screen}-spanish`);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violations(page)).toEqual([]);
    await picture(page, `${screen}-dark`);
    expect([...errors, ...requests]).toEqual([]);
  });
});

describe("every dialog", () => {
  it("has nothing that axe finds, fits a phone, and gives the focus back", async () => {
    const { page } = await explorer.open(tiny, { viewport: { width: 360, height: 740 } });
    await allAnswered(page);
    const buttons = page.locator("button[aria-haspopup=dialog]");
    const count = await buttons.count();
    expect(count).toBeGreaterThanOrEqual(6);
    for (let at = 0; at < count; at++) {
      await buttons.nth(at).focus();
      await page.keyboard.press("Enter");
      const title = await page.locator("dialog[open] h2").innerText();
      expect.soft(await violations(page), title).toEqual([]);
      const wide = `(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth)(document.querySelector("dialog[open]"))`;
      expect.soft(await page.evaluate(wide), title).toBeLessThanOrEqual(0);
      await page.screenshot({ path: join(pictures, `dialog-${at}.png`) });
      await page.keyboard.press("Escape");
      await expect.poll(() => buttons.nth(at).and(page.locator(":focus")).count(), { message: title }).toBe(1);
    }
  });
});
