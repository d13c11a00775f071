import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedPresets } from "../../src/experiment/explorer.ts";
import { futures } from "../../src/web/screens/money/futures.ts";
import { townsOf, trialOf } from "../../src/web/screens/money/plans.ts";
import { type PlanResult, planResults } from "../../src/web/screens/money/results.ts";
import { rowGroups } from "../../src/web/screens/money/rows.ts";
import { buysSentence, ranked } from "../../src/web/screens/money/tell.ts";
import { readLink } from "../../src/web/session/link.ts";
import { initialSession } from "../../src/web/session/preset.ts";
import { answered } from "../web/answered.ts";
import { violations } from "./axe.ts";
import { addressHas, button, type Explorer, startExplorer } from "./explorer-page.ts";
import { inPage, resize } from "./in-page.ts";

const tray = [
  "Half|initiative.backbone.budget:200000",
  "Free|funding.restricted:0.2,initiative.backbone.fromEnvelope:0",
];
const plain = "#v=1&people=100&worlds=2&screen=money";
const here = `${plain}&${tray.map((plan) => `plan=${encodeURIComponent(plan)}`).join("&")}`;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Waits until all plans have been lived in all futures, five of them. */
async function lived(page: Page, towns = 1): Promise<void> {
  const all = 2 * 5 * towns;
  await page.locator(`.money-progress progress[value="${all}"]`).waitFor({ timeout: 60_000 });
}

/** The plans of a link as things are, by the library. */
async function foundHere(fragment: string): Promise<readonly PlanResult[]> {
  const [preset] = await shippedPresets();
  const [asIs] = futures;
  if (!preset || !asIs) throw new Error("no preset is shipped");
  const { session } = readLink(fragment, initialSession(preset));
  const [town] = townsOf(session.plans);
  if (!town) throw new Error("no plan");
  const { scenario } = trialOf(preset, session, town, asIs);
  return planResults(scenario, answered(scenario, session.worlds));
}

const text = (page: Page): Promise<string> => page.locator("main").innerText();

describe("the funding tray", () => {
  it("tells what the library finds for the plans of a link, cell by cell", async () => {
    const { errors, page, requests } = await explorer.open(here);
    await lived(page);
    const results = await foundHere(here);
    const names = tray.map((plan) => plan.split("|")[0] ?? "");
    expect(await text(page)).toContain(buysSentence(ranked(results), (place) => names[place] ?? ""));
    const rows = rowGroups(false).flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThan(15);
    const shown = await page.locator(".money-table").first().locator("tr").allInnerTexts();
    for (const { cell, label } of rows) {
      const said = results.map((result) => cell(result)).join("\t");
      expect(shown.map((each) => each.replace(/\n/g, ""))).toContain(`${label}\t${said}`);
    }
    expect(await page.locator(".plane .world").count()).toBe(4);
    expect(await page.locator(".regret-table tbody tr").count()).toBe(3);
    expect(await page.locator(".regret-table thead th").count()).toBe(7);
    expect([errors, requests]).toEqual([[], []]);
  });

  it.each(["en", "es"])("breaks no line within an amount, however narrow its cell is: %s", async (language) => {
    const { page } = await explorer.open(`${here}&language=${language}`);
    await lived(page);
    const { broken, negative } = await inPage(page, "brokenAmounts");
    expect(negative).toBeGreaterThan(0);
    expect(broken).toEqual([]);
  });

  it("begins with a question, pins the present sliders, renames, removes and undoes, all by keyboard", async () => {
    const { page } = await explorer.open(`${plain}&set.initiative.backbone.budget=100000`);
    await expect.poll(() => page.locator(".plan-card").count()).toBe(3);
    await button(page, "Pin the present sliders as a plan").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".plan-card").count()).toBe(4);
    await addressHas(page, "My+plan+4|initiative.backbone.budget:100000");
    expect(await button(page, "Pin the present sliders as a plan").isDisabled()).toBe(true);
    const name = page.getByLabel("Name of plan 4");
    await name.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("A small one");
    await page.keyboard.press("Tab");
    await addressHas(page, "A+small+one|");
    await button(page, "Remove plan 2").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".plan-card").count()).toBe(3);
    await button(page, "Undo").click();
    await expect.poll(() => page.locator(".plan-card").count()).toBe(4);
  });

  it("compares towns of few and of many organizations, each with worlds of its own", async () => {
    const { page } = await explorer.open(plain);
    await page.getByLabel("A question to begin with").selectOption("how-many");
    await lived(page, 3);
    expect(await text(page)).toContain("Few large organizations");
  });

  it("says which plan cannot be paid", async () => {
    const { page } = await explorer.open(
      `${plain}&plan=${encodeURIComponent("Huge|initiative.backbone.budget:900000000")}`,
    );
    await expect.poll(() => text(page)).toContain("This plan cannot be paid here");
  });

  it("speaks Spanish", async () => {
    const { page } = await explorer.open(`${here}&language=es`);
    await lived(page);
    expect(await text(page)).toMatch(/Cuán seguro: .*Cuándo sería un error/s);
  });
});

const pictures = join(import.meta.dirname, "../../results/pictures/money");

/** Name, width, height, colors, and whether it is checked for what keeps people out: it takes a while. */
const looks = [
  ["phone", 360, 740, "light", true],
  ["desk", 1280, 800, "light", false],
  ["desk-in-the-dark", 1280, 800, "dark", true],
  ["projector", 1920, 1080, "light", false],
] as const;

describe("the funding tray for everyone", () => {
  it("has no violations and does not scroll sideways, on any screen", async () => {
    mkdirSync(pictures, { recursive: true });
    const { page } = await explorer.open(plain);
    await lived(page);
    for (const summary of await page.locator("main summary").all()) await summary.click();
    for (const [name, width, height, colorScheme, isJudged] of looks) {
      await resize(page, width, height);
      await page.emulateMedia({ colorScheme });
      if (isJudged) expect(await violations(page), name).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBeLessThanOrEqual(width);
      await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    }
  });
});
