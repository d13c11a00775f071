import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stress } from "../../src/analysis/assumptions/result.ts";
import { shippedPresets } from "../../src/experiment/explorer.ts";
import { plannedStress, stressFrom } from "../../src/web/screens/assumptions/question.ts";
import { readLink } from "../../src/web/session/link.ts";
import { initialSession } from "../../src/web/session/preset.ts";
import { createAnswerer } from "../../src/web/worker/worlds.ts";
import { addressHas, addressOf, button, type Explorer, settled, startExplorer } from "./explorer-page.ts";

const WORLDS = 4;
const here = `#v=1&people=60&worlds=2&month=6&screen=assumptions`;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** What the answer of a link rests on, by the library. */
async function restsOn(fragment: string): Promise<Stress> {
  const [preset] = await shippedPresets();
  if (!preset) throw new Error("no preset is shipped");
  const planned = await plannedStress(preset, readLink(fragment, initialSession(preset)).session);
  const answerer = createAnswerer();
  const recorded = planned.parts.map(({ scenario }, id) => {
    answerer.ask({ id, scenario, outcomes: [planned.plan.question.outcome] });
    const series = (world: number) => answerer.answer(id, world)?.series ?? new Float64Array();
    return Array.from({ length: WORLDS }, (_, world) => ({ first: world, series: series(world) }));
  });
  return stressFrom(planned, recorded, WORLDS);
}

describe("what the answer rests on", () => {
  it("is what the library finds, parameter by parameter, and the link asks for it again", async () => {
    const { page } = await explorer.open(`${here}&on.assumptions.worlds=${WORLDS}`);
    const found = await restsOn(here);
    await page.locator(".tornado").waitFor({ timeout: 50_000 });
    await page.locator(".tried figure summary").click();
    const rows = page.locator(".tried figure tbody tr");
    const shown = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    const ends = found.parameters.flatMap(({ ends: own, path }) => own.map(({ effect }) => ({ path, effect })));
    expect(shown.map((cells) => cells.at(-1))).toEqual(ends.map(({ path }) => path));
    const digits = new Intl.NumberFormat("en", { maximumSignificantDigits: 6 });
    expect(shown.map((cells) => cells[5])).toEqual(ends.map(({ effect }) => digits.format(effect.estimate)));
    expect(await page.locator(".rests").innerText()).toContain(`Of ${found.parameters.length} numbers tried`);
    await page.context().close();
  });

  it("is looked for only where one asks, can be stopped, and says so in the link", async () => {
    const { page } = await explorer.open(here);
    await settled(page);
    expect(await page.locator(".tried progress").count()).toBe(0);
    await button(page, "Find out in 8 worlds").click();
    await addressHas(page, "on.assumptions.worlds=8");
    await page.locator(".tried progress").waitFor();
    await button(page, "Stop").click();
    await expect.poll(() => page.locator(".tried progress").count()).toBe(0);
    await expect.poll(() => addressOf(page)).not.toContain("assumptions.worlds");
    await page.context().close();
  });
});

describe("the ledger", () => {
  it("has every number, finds them by grade and by words, and names their sources without asking for them", async () => {
    const { page, requests } = await explorer.open(`${here}&on.assumptions.grade=measured`);
    await settled(page);
    expect(await page.locator(".entry").count()).toBe(3);
    await page.locator(".entry summary").first().click();
    expect(await page.locator(".entry .source").first().innerText()).toMatch(/read in the source|recalled/);
    await button(page, /^All \d/).click();
    const all = await page.locator(".entry code").allTextContents();
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(120);
    await page.getByRole("searchbox", { name: "Find a number" }).fill("feinberg");
    expect(await page.locator(".entry").count()).toBeGreaterThan(2);
    expect(requests).toEqual([]);
    await page.context().close();
  });
});
