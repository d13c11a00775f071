import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressHas, addressOf, button, type Explorer, holdWorkers, settled, startExplorer } from "./explorer-page.ts";

const here = `#v=1&people=60&worlds=2&month=6&screen=assumptions`;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

describe("what the answer rests on", () => {
  it("is looked for only where one asks, can be stopped, and says so in the link", async () => {
    const { page } = await explorer.open(here);
    await settled(page);
    expect(await page.locator(".tried progress").count()).toBe(0);
    // It would be found out before one can stop it, on a machine that is fast enough.
    await page.evaluate(holdWorkers);
    await button(page, "Find out in 8 worlds").click();
    await page.locator(".tried progress").waitFor();
    await addressHas(page, "on.assumptions.worlds=8");
    await button(page, "Stop").click();
    await expect.poll(() => page.locator(".tried progress").count()).toBe(0);
    await expect.poll(() => addressOf(page)).not.toContain("assumptions.worlds");
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
    await expect.poll(() => page.locator(".entry").count()).toBeGreaterThan(2);
    expect(requests).toEqual([]);
  });
});
