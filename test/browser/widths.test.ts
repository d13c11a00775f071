import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/session/session.ts";
import { allAnswered, type Explorer, startExplorer, tiny } from "./explorer-page.ts";
import { layoutFlaws } from "./in-page.ts";

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
  it("stands within 360, 1280 and 1920 pixels, from left to right and from right to left", async () => {
    const { page } = await explorer.open(`${tiny}&screen=${screen}`);
    await allAnswered(page);
    for (const direction of ["ltr", "rtl"]) {
      await page.evaluate(`document.documentElement.dir = "${direction}"`);
      for (const width of [1920, 1280, 360]) {
        expect.soft(await layoutFlaws(page, width), `${direction} ${width}`).toEqual([]);
        await picture(page, `${screen}-${direction}-${width}`);
      }
    }
  });
});
