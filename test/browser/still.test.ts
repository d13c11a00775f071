import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { allAnswered, backbone, type Explorer, holdWorkers, settled, small, startExplorer } from "./explorer-page.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** The sum of all layout shifts since the page was opened, whoever caused them: 1 is a whole page that moves by a page. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type: "layout-shift", buffered: true });
    return observer.takeRecords().reduce((sum, { value }) => sum + value, 0);
  })()`);

/** Where boxes, figures and controls begin on the page, however it is scrolled, in every frame while the budget moves; each place once. */
const placesWhileDragged = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`new Promise((done) => {
    const slider = [...document.querySelectorAll("input[type=range]")].find(({ labels }) =>
      labels[0]?.textContent.startsWith("Money for the backbone"));
    const places = new Set();
    const step = (frame) => {
      const boxes = [...document.querySelectorAll(".panel, .plot, .month, .picker, .slider, .answer, .stage, .gains")];
      places.add(boxes.map((box) => Math.round(box.getBoundingClientRect().top + scrollY)).join(" "));
      slider.value = String(10_000 * (frame % 90));
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      if (frame < 90) return requestAnimationFrame(() => step(frame + 1));
      slider.dispatchEvent(new Event("change", { bubbles: true }));
      done([...places]);
    };
    step(0);
  })`);

describe.each([360, 1280, 1920])("a page %i pixels wide", (width) => {
  const viewport = { width, height: width === 360 ? 740 : width === 1280 ? 800 : 1080 };

  it.each(["en", "es"])("stands still when answers come: %s", async (language) => {
    const { page } = await explorer.open(`${small}&language=${language}`, { viewport });
    await settled(page);
    expect(await shifts(page)).toBeLessThan(0.05);
  });

  it.each(["community", "conditions", "money"])("stands still on the screen %s", async (screen) => {
    const { page } = await explorer.open(`${small}&screen=${screen}`, { viewport });
    await allAnswered(page);
    expect(await shifts(page)).toBeLessThan(0.05);
  });

  it("has a place for everything before the first answer", async () => {
    const { page } = await explorer.open(small, { viewport, before: holdWorkers });
    expect(await page.locator(".plot.waiting").count()).toBe(3);
    const tops = (): Promise<string> =>
      page
        .locator(".panel, .plot, .stage, .month, .picker, .gains")
        .evaluateAll((boxes) => boxes.map((box) => Math.round(box.getBoundingClientRect().top)).join(" "));
    const before = await tops();
    await page.evaluate("letGo()");
    await settled(page);
    expect(await page.locator(".waiting").count()).toBe(0);
    expect(await tops()).toBe(before);
  });

  it("stands still while a slider moves", async () => {
    const { page } = await explorer.open(small, { viewport });
    await settled(page);
    await backbone(page).focus();
    await page.evaluate("window.scrollTo(0, 0)");
    const places = await placesWhileDragged(page);
    expect(places).toHaveLength(1);
    await settled(page);
  });
});
