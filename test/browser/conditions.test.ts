import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedPresets } from "../../src/experiment/explorer.ts";
import { type Combinations, combinationsOf, plannedOf } from "../../src/web/screens/conditions/question.ts";
import { pairsTold, wholeSentence } from "../../src/web/screens/conditions/tell.ts";
import { storyOf } from "../../src/web/screens/futures/story.ts";
import { readLink } from "../../src/web/session/link.ts";
import { initialSession } from "../../src/web/session/preset.ts";
import { answered } from "../web/answered.ts";
import { violations } from "./axe.ts";
import { addressHas, button, type Explorer, startExplorer } from "./explorer-page.ts";
import { resize } from "./in-page.ts";

const here = "#v=1&people=100&worlds=3&screen=conditions";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Waits until every combination has been lived in all worlds. */
async function lived(page: Page): Promise<void> {
  await page.getByText("3 of 3 worlds, each lived 32 times.").waitFor({ timeout: 60_000 });
}

/** The same combinations, by the library. */
async function foundHere(fragment: string): Promise<Combinations> {
  const [preset] = await shippedPresets();
  if (!preset) throw new Error("no preset is shipped");
  const { session } = readLink(fragment, initialSession(preset));
  const planned = plannedOf(preset, session);
  return combinationsOf(planned, answered(planned.scenario, session.worlds));
}

describe("which condition does it", () => {
  it("tells what the library finds, for everything and for what is switched on", async () => {
    const { errors, page, requests } = await explorer.open(here);
    await lived(page);
    const { attribution, compared } = await foundHere(here);
    const text = (): Promise<string> => page.locator("main").innerText();
    expect(await text()).toContain(wholeSentence(attribution));
    for (const pair of pairsTold(attribution).pairs) expect(await text()).toContain(pair);
    expect(await page.locator(".waterfall .whisker").count()).toBe(5);
    const backbone = page.getByRole("switch", { name: "Backbone" });
    await backbone.focus();
    await page.keyboard.press("Space");
    const without = compared(["agenda", "measurement", "activities", "communication"]);
    await expect.poll(text).toContain(storyOf(without, attribution.label).lead);
    await addressHas(page, "on.conditions.off=backbone");
    await button(page, "All off").click();
    await expect.poll(text).toContain("this is working alone itself");
    expect(await page.getByText("3 of 3 worlds, each lived 32 times.").count()).toBe(1);
    expect([errors, requests]).toEqual([[], []]);
  });

  it("opens from a link, looks at another outcome without living anything again, and shows a combination elsewhere", async () => {
    const { page } = await explorer.open(`${here}&on.conditions.off=agenda+backbone`);
    await lived(page);
    expect(await page.getByRole("switch", { name: "Common agenda" }).isChecked()).toBe(false);
    await page.getByLabel("Look at", { exact: true }).selectOption("thriving");
    await expect.poll(() => page.locator("main").innerText()).toContain("residents thrive");
    expect(await page.getByText("3 of 3 worlds, each lived 32 times.").count()).toBe(1);
    await button(page, "See this combination in the two futures").click();
    await addressHas(page, "set.initiative.strengths.backbone=0");
    await addressHas(page, "set.initiative.strengths.agenda=0");
  });

  it("speaks Spanish", async () => {
    const { page } = await explorer.open(`${here}&language=es`);
    await page.getByText("3 de 3 mundos, cada uno vivido 32 veces.").waitFor({ timeout: 60_000 });
    expect(await page.locator("main").innerText()).toContain("Qué aporta cada condición");
  });
});

const pictures = join(import.meta.dirname, "../../results/pictures/conditions");

/** Name, width, height, colors, and whether it is checked for what keeps people out: it takes a while. */
const looks = [
  ["phone", 360, 740, "light", true],
  ["desk", 1280, 800, "light", false],
  ["desk-in-the-dark", 1280, 800, "dark", true],
  ["projector", 1920, 1080, "light", false],
] as const;

describe("which condition does it, for everyone", () => {
  it("has no violations and does not scroll sideways, on any screen", async () => {
    mkdirSync(pictures, { recursive: true });
    const { page } = await explorer.open(here);
    await lived(page);
    await page.locator("figure details summary").first().click();
    for (const [name, width, height, colorScheme, isJudged] of looks) {
      await resize(page, width, height);
      await page.emulateMedia({ colorScheme });
      if (isJudged) expect(await violations(page), name).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    }
  });
});
