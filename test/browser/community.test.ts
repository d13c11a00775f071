import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { shippedPresets } from "../../src/experiment/explorer.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { happeningsIn } from "../../src/web/screens/community/happenings.ts";
import { differencesIn, typicalWorld } from "../../src/web/screens/community/typical.ts";
import { answerFrom, recordedOutcomes } from "../../src/web/session/answer.ts";
import { readLink } from "../../src/web/session/link.ts";
import { initialSession, scenarioOf } from "../../src/web/session/preset.ts";
import type { Session } from "../../src/web/session/session.ts";
import { type Watched, watchWorld } from "../../src/web/worker/watch.ts";
import { answered } from "../web/answered.ts";
import { violations } from "./axe.ts";
import { addressHas, button, type Explorer, type OpenOptions, settled, small, startExplorer } from "./explorer-page.ts";

const here = `${small}&screen=community`;
const WORLDS = 8;

let explorer: Explorer;
let scenario: Scenario;
let session: Session;

beforeAll(async () => {
  explorer = await startExplorer();
  const [preset] = await shippedPresets();
  if (!preset) throw new Error("no preset is shipped");
  session = readLink(here, initialSession(preset)).session;
  scenario = scenarioOf(preset, session);
});

afterAll(() => explorer?.close());

/** The typical world, found by the library. */
function typicalHere(): number {
  const { panel } = answerFrom(scenario, answered(scenario, WORLDS));
  const { arm, month, outcome } = session;
  const asked = { arm, against: "isolated", outcome, month };
  return typicalWorld(differencesIn(panel, asked, WORLDS));
}

function watchedHere(world: number): Watched {
  const outcomes = recordedOutcomes(scenario);
  return watchWorld({ kind: "watch", id: 1, scenario, world, arm: "collective", outcomes });
}

const scrubber = (page: Page): Locator => page.getByRole("slider", { name: "Month" }).first();
const monthOf = async (page: Page): Promise<number> => Number(await scrubber(page).inputValue());

async function openAt(
  month: number,
  options: OpenOptions = {},
  more = "",
): Promise<{ page: Page; errors: readonly string[] }> {
  const opened = await explorer.open(`${here}&on.community.month=${month}${more}`, options);
  await settled(opened.page);
  await opened.page.locator(".community .side.right svg .organizations g").first().waitFor();
  return opened;
}

/** Texts of a row of the month's numbers. */
async function numberRow(page: Page, name: string): Promise<readonly string[]> {
  return page.locator(".numbers tr", { hasText: name }).first().locator("td").allInnerTexts();
}

describe("the community", () => {
  it("shows a typical world with the numbers that the library finds for it", async () => {
    const { errors, page } = await openAt(60);
    const typical = typicalHere();
    expect(await page.getByLabel("World", { exact: true }).inputValue()).toBe(String(typical + 1));
    const { mission, sides } = watchedHere(typical);
    const organizations = mission.length;
    const members = sides.map(({ member }) =>
      member.slice(60 * organizations, 61 * organizations).reduce((a, b) => a + b, 0),
    );
    expect(await numberRow(page, "Members")).toEqual(["Members", ...members.map(String)]);
    const passed = sides.map(({ arrivals }) => arrivals.slice(60 * 6, 61 * 6).reduce((a, b) => a + b, 0) * 500);
    const spoken = passed.map((residents) => residents.toLocaleString("en-US"));
    expect(await numberRow(page, "Residents passed on")).toEqual(["Residents passed on who arrived", ...spoken]);
    expect(await page.locator(".side.right .organizations .member").count()).toBe(members[1]);
    expect(await page.locator(".side.left .organizations .member").count()).toBe(0);
    expect(await page.locator(".side.left .organizations > g").count()).toBe(organizations);
    expect(errors).toEqual([]);
  });

  it("says what happens in a month, once for both where luck is shared", async () => {
    const watched = watchedHere(2);
    const [isolated, collective] = watched.sides;
    const lost = Array.from({ length: 119 }, (_, t) => t + 1).find(
      (month) =>
        happeningsIn(watched, isolated, month).grantLost.length > 0 &&
        happeningsIn(watched, collective, month).joined.length > 0,
    );
    if (lost === undefined) throw new Error("no month has both");
    const { page } = await openAt(lost, {}, "&on.community.world=3");
    expect(await page.locator(".world-note").innerText()).toMatch(/^World 3, chosen by you/);
    const parts = await page.locator(".now dl > div").allInnerTexts();
    expect(parts.find((text) => text.startsWith("In both futures"))).toContain("A grant is lost at");
    expect(parts.find((text) => text.startsWith("Working together"))).toMatch(/joins?[.:]/);
    expect(await page.locator(".now [aria-live]").getAttribute("aria-live")).toBe("polite");
  });

  it("is played, paused, stepped and scrubbed by keyboard", async () => {
    const { page } = await openAt(0);
    expect(await monthOf(page)).toBe(0);
    await scrubber(page).focus();
    await page.keyboard.press("ArrowRight");
    expect(await monthOf(page)).toBe(1);
    await page.keyboard.press("PageUp");
    expect(await monthOf(page)).toBe(13);
    await addressHas(page, "on.community.month=13");
    await page.keyboard.press(" ");
    await expect.poll(() => monthOf(page)).toBeGreaterThan(15);
    expect(await page.locator(".now [aria-live]").getAttribute("aria-live")).toBe("off");
    await page.keyboard.press(" ");
    const paused = await monthOf(page);
    await button(page, "One year back").focus();
    await page.keyboard.press("Enter");
    expect(await monthOf(page)).toBe(paused - 12);
    await scrubber(page).focus();
    await page.keyboard.press("End");
    expect(await monthOf(page)).toBe(120);
    await page.locator(".player .play").click();
    await expect.poll(() => monthOf(page)).toBeLessThan(60);
    await page.locator(".player .play").click();
  });

  it("moves members toward the center and leaves everyone at home alone", async () => {
    const { page } = await openAt(0);
    const places = (side: string): Promise<string[]> =>
      page
        .locator(`.side.${side} .organizations .whole`)
        .evaluateAll((all) => all.map((each) => `${each.getAttribute("cx")},${each.getAttribute("cy")}`));
    const before = await places("left");
    expect(await places("right")).toEqual(before);
    await scrubber(page).focus();
    await page.keyboard.press("End");
    expect(await places("left")).toEqual(before);
    expect((await places("right")).filter((place, j) => place !== before[j]).length).toBeGreaterThan(18);
  });

  it("shows another world and goes back to a typical one, and follows an organization", async () => {
    const { page } = await openAt(12);
    const world = page.getByLabel("World", { exact: true });
    const typical = await world.inputValue();
    await world.fill("5");
    await world.press("Enter");
    await expect.poll(() => page.locator(".world-note").innerText()).toMatch(/^World 5, chosen by you/);
    await page.getByLabel("Follow an organization").selectOption({ index: 3 });
    await expect.poll(() => page.locator(".organizations .halo").count()).toBe(2);
    await addressHas(page, "on.community.world=5");
    await button(page, "Back to a typical world").click();
    expect(await world.inputValue()).toBe(typical);
  });

  it("has no play button where less motion is asked for, and still steps", async () => {
    const { page } = await openAt(0, { reducedMotion: "reduce" });
    expect(await page.locator(".player .play").count()).toBe(0);
    await button(page, "One year on").click();
    expect(await monthOf(page)).toBe(12);
  });
});

const pictures = join(import.meta.dirname, "../../results/pictures/community");

const looks = [
  ["phone", 360, 740, "light"],
  ["desk in the dark", 1280, 800, "dark"],
] as const;

describe("the community for everyone", () => {
  it.each(looks)("is without violations and does not scroll sideways: %s", async (name, width, height, colorScheme) => {
    const { page } = await openAt(72, { viewport: { width, height }, colorScheme });
    await page.locator(".community .plot summary").first().click();
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name.replaceAll(" ", "-")}.png`), fullPage: true });
  });
});
