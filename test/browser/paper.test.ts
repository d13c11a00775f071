import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { screens } from "../../src/web/session/session.ts";
import { type Explorer, settled, small, startExplorer } from "./explorer-page.ts";
import { inPage } from "./in-page.ts";

const pictures = join(import.meta.dirname, "../../results/pictures/quality");

let explorer: Explorer;

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

describe.each(screens)("the screen %s", (screen) => {
  it("prints, and does not move where people asked for less of that", async () => {
    const { page } = await explorer.open(`${small}&screen=${screen}`, { reducedMotion: "reduce" });
    await settled(page);
    await inPage(page, "calm");
    const moving = `document.getAnimations().filter((one) => Number(one.effect.getTiming().duration) > 10).length`;
    expect(await page.evaluate(moving)).toBe(0);
    const paper = await page.pdf({ path: join(pictures, `${screen}.pdf`), format: "A4" });
    expect(paper.subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.setViewportSize({ width: 720, height: 1000 });
    const ground = await page.evaluate(`getComputedStyle(document.body).backgroundColor`);
    expect(ground, "paper is white on dark screens, too").toBe("rgb(255, 255, 255)");
    await page.screenshot({ path: join(pictures, `${screen}-print.png`), fullPage: true });
    await page.context().close();
  });
});
