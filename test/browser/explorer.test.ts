import { statSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addressHas,
  addressOf,
  backbone,
  button,
  type Explorer,
  serve,
  settled,
  small,
  startExplorer,
} from "./explorer-page.ts";

const MOST_BYTES = 600 * 1024;

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

describe("the explorer as a file", () => {
  it("is at most 600 KB and says in itself that it may ask nothing of anyone", async () => {
    expect(statSync(explorer.file).size).toBeLessThan(MOST_BYTES);
    const { page } = await explorer.open();
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    // Without an icon of its own browsers ask the server for one.
    expect(await page.locator("link[rel=icon]").getAttribute("href")).toMatch(/^data:/);
  });

  it("opens from disk and over http, answers, and asks for nothing else", async () => {
    const address = await serve(explorer.file);
    for (const options of [{}, { address }]) {
      const { errors, page, requests } = await explorer.open(small, options);
      await settled(page);
      expect(await page.locator(".page-head .worlds").innerText()).toContain("8 worlds");
      expect(requests).toEqual([]);
      expect(errors).toEqual([]);
    }
  });

  it("is stopped by its policy where it tries to ask", async () => {
    const { page } = await explorer.open();
    const blocked = await page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'asked', () => 'blocked')");
    expect(blocked).toBe("blocked");
  });
});

describe("the link", () => {
  it("restores what was changed, in another window", async () => {
    const { page } = await explorer.open();
    await backbone(page).fill("600000");
    await addressHas(page, "set.initiative.backbone.budget=600000");
    const other = await explorer.open(await addressOf(page));
    expect(await backbone(other.page).inputValue()).toBe("600000");
    await settled(other.page);
  });

  it("with parts that are not known shows them, and keeps them", async () => {
    const { page } = await explorer.open(`${small}&color=red&arm=nobody`);
    expect(await page.locator(".message").innerText()).toContain("color=red, arm=nobody");
    await page.getByRole("tab", { name: "Money" }).click();
    await addressHas(page, "screen=money");
    await addressHas(page, "color=red");
  });

  it("typed into the same window is followed, and can be undone", async () => {
    const { page } = await explorer.open();
    await page.evaluate(`location.hash = "${small}&set.initiative.backbone.budget=50000"`);
    await expect.poll(() => backbone(page).inputValue()).toBe("50000");
    await button(page, "Undo").click();
    await expect.poll(() => backbone(page).inputValue()).toBe("400000");
  });
});
