import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedPresets } from "../../src/experiment/explorer.ts";
import { momentOf, sightOf } from "../../src/web/screens/futures/sight.ts";
import { storyOf } from "../../src/web/screens/futures/story.ts";
import { type Answer, answerFrom } from "../../src/web/session/answer.ts";
import { readLink } from "../../src/web/session/link.ts";
import { initialSession, scenarioOf } from "../../src/web/session/preset.ts";
import { answered } from "../web/answered.ts";
import { violations } from "./axe.ts";
import { addressHas, backbone, button, type Explorer, settled, small, startExplorer } from "./explorer-page.ts";

/** A small town pays for its backbone before it has anything from it. */
const harming = `${small}&set.community.residents=10000&month=24`;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** The same question as a link asks, answered by the library. */
async function answeredHere(fragment: string): Promise<Answer> {
  const [preset] = await shippedPresets();
  if (!preset) throw new Error("no preset is shipped");
  const { session } = readLink(fragment, initialSession(preset));
  const scenario = scenarioOf(preset, session);
  return answerFrom(scenario, answered(scenario, session.worlds));
}

const lead = (page: Page): Promise<string> => page.locator(".told .answer").innerText();
const toldText = (page: Page): Promise<string> => page.locator(".told").innerText();

describe("two futures", () => {
  it("tell what the library finds for the same scenario, better or worse", async () => {
    for (const [fragment, month, finding] of [
      [small, 120, "better"],
      [harming, 24, "worse"],
    ] as const) {
      const { errors, page } = await explorer.open(fragment);
      await settled(page);
      const { compared } = momentOf(sightOf(await answeredHere(fragment), "prevalence"), month);
      const story = storyOf(compared, "");
      expect(story.finding).toBe(finding);
      expect(await lead(page)).toBe(`${story.tag} ${story.lead}`);
      expect(await toldText(page)).toContain(story.means);
      expect(story.lead.includes("worse in") && story.means.includes("does harm")).toBe(finding === "worse");
      expect(await page.locator(".each-world .dots .mark").count()).toBe(8);
      expect(errors).toEqual([]);
    }
  });

  it("answer a slider moved by keyboard, and say how many worlds are behind", async () => {
    const { page } = await explorer.open();
    await settled(page);
    const before = await toldText(page);
    await backbone(page).focus();
    for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
    expect(await backbone(page).inputValue()).toBe("500000");
    await settled(page);
    const after = await toldText(page);
    expect(after).not.toBe(before);
    expect(after).toContain("From 8 worlds");
    // By now isolated action is remembered: what is told is what all of it lived anew gives.
    const anew = await answeredHere(`${small}&set.initiative.backbone.budget=500000`);
    const { compared } = momentOf(sightOf(anew, "prevalence"), 120);
    expect(after).toContain(storyOf(compared, "").lead);
    expect(after).toContain(storyOf(compared, "").means);
    await addressHas(page, "set.initiative.backbone.budget=500000");
    await button(page, "Back to the scenario's own values").click();
    await settled(page);
    expect(await toldText(page)).toBe(before);
  });

  it("look at another month without running anything anew", async () => {
    const { page } = await explorer.open();
    await settled(page);
    await page.evaluate(
      "new MutationObserver(() => { document.body.dataset.ran = 'again' }).observe(document.querySelector('.page-head .worlds'), { attributes: true, attributeFilter: ['data-done'] })",
    );
    const month = page.getByRole("slider", { name: "Month looked at" });
    await month.focus();
    for (let press = 0; press < 12; press++) await page.keyboard.press("ArrowLeft");
    await expect.poll(() => lead(page)).toContain("After 9 years");
    const pad = page.locator(".over-time svg .pad").first();
    const box = await pad.boundingBox();
    if (!box) throw new Error("the plot cannot be seen");
    await pad.click({ position: { x: box.width * 0.5, y: 60 } });
    await expect.poll(() => lead(page)).toContain("After 5 years");
    await addressHas(page, "month=60");
    expect(await page.evaluate("document.body.dataset.ran ?? 'once'")).toBe("once");
  });

  it("show one world after another, by button, slider and pointer", async () => {
    const { page } = await explorer.open();
    await settled(page);
    const chosen = page.locator(".over-time svg .chosen-world path");
    await button(page, "Next world").click();
    await expect.poll(() => chosen.count()).toBe(2);
    expect(await page.locator(".picker .said").innerText()).toMatch(/^World 1: .* instead of /);
    const one = page.getByRole("slider", { name: "One world" });
    await one.focus();
    await page.keyboard.press("Home");
    expect(await chosen.count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    expect(await one.getAttribute("aria-valuetext")).toMatch(/^World \d: .*better/);
    await button(page, "All worlds").click();
    await page.locator(".each-world .dots .mark").first().hover();
    await expect.poll(() => chosen.count()).toBe(2);
    const said = (): Promise<string> => page.locator(".picker .said").innerText();
    await button(page, "Play the worlds").click();
    const first = await said();
    expect(first).toMatch(/^World \d/);
    await expect.poll(said).not.toBe(first);
  });

  it("do not play by themselves where less motion is asked for", async () => {
    const { page } = await explorer.open(small, { reducedMotion: "reduce" });
    await settled(page);
    expect(await page.getByRole("button", { name: "Play the worlds" }).count()).toBe(0);
    await button(page, "Next world").click();
    expect(await page.locator(".over-time svg .chosen-world path").count()).toBe(2);
  });

  it("compare any standard arm, listed in the file or not, in any outcome", async () => {
    const { page } = await explorer.open();
    await settled(page);
    await page.getByLabel("Compare working alone with").selectOption("only-backbone");
    await page.getByLabel("Look at", { exact: true }).selectOption("thriving");
    await settled(page);
    await expect.poll(() => lead(page)).toMatch(/of 100 residents thrive.* with only one condition \(backbone\)/);
  });

  it("have at most eight sliders at first", async () => {
    const { page } = await explorer.open();
    await settled(page);
    const sliders = page.locator(".controls .slider");
    expect(await sliders.count()).toBe(8);
    await page.locator(".more > summary").click();
    await expect.poll(() => sliders.count()).toBeGreaterThan(20);
  });

  it("speak Spanish", async () => {
    const { page } = await explorer.open(`${harming}&language=es`);
    await settled(page);
    expect(await lead(page)).toMatch(/^Peor: hace daño Después de 2 años, .* necesidades son graves/);
  });
});

const pictures = join(import.meta.dirname, "../../results/pictures/futures");

const looks = [
  ["phone", 360, 740, "light"],
  ["desk", 1280, 800, "light"],
  ["desk in the dark", 1280, 800, "dark"],
  ["projector", 1920, 1080, "light"],
] as const;

describe("two futures for everyone", () => {
  it.each(looks)("without violations and without scrolling sideways: %s", async (name, width, height, colorScheme) => {
    const { page } = await explorer.open(small, { viewport: { width, height }, colorScheme });
    await settled(page);
    await page.locator(".more > summary").click();
    await page.locator(".each-world .plot summary").first().click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name.replaceAll(" ", "-")}.png`), fullPage: true });
  });
});
