import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lessons } from "../../src/web/lessons/all.ts";
import type { Step } from "../../src/web/lessons/lesson.ts";
import { violations } from "./axe.ts";
import { addressHas, button, type Explorer, settled, small, startExplorer } from "./explorer-page.ts";
import { inPage } from "./in-page.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Lessons have worlds of their own, so that only few people live in them here. */
const at = (lesson: string, step: number): string => `#v=1&people=60&worlds=2&screen=lessons&lesson=${lesson}:${step}`;
const title = (page: Page) => page.locator(".lesson-title");

/** Waits until the step of this title is open and has taken the focus: by then arrow keys lead on from it. */
const arrived = (page: Page, { title: { en } }: Step) =>
  page
    .locator(".lesson-title:focus")
    .and(page.getByText(en, { exact: true }))
    .waitFor();
const reveal = (page: Page) => page.locator(".lesson-reveal");
const commit = (page: Page) => button(page, "This is my prediction");

/** Number of a step of a lesson. */
function indexOf(lesson: string, id: string): number {
  return lessons.find(({ name }) => name === lesson)?.steps.findIndex((step) => step.id === id) ?? -1;
}

describe("a lesson", () => {
  it.each(lessons)(
    "$name is walked to its end by keyboard, no answer before its prediction",
    async ({ name, steps }) => {
      const { errors, page, requests } = await explorer.open(at(name, 0));
      for (const [index, step] of steps.entries()) {
        if (index === 0) await expect.poll(() => title(page).innerText()).toBe(step.title.en);
        else await arrived(page, step);
        if (step.prediction) {
          await commit(page).waitFor();
          expect(await reveal(page).count()).toBe(0);
          if (step.figure?.kind === "rows") expect(await page.locator(".lesson-figure .bar").count()).toBeLessThan(2);
          if (step.prediction.kind === "pick") {
            await page.getByRole("radio").first().focus();
            await page.keyboard.press("Space");
          } else {
            await page.locator(".lesson-points input").first().focus();
            await page.keyboard.press("ArrowUp");
          }
          await commit(page).focus();
          await page.keyboard.press("Enter");
          await reveal(page).waitFor();
          expect(await page.locator(".lesson-score").innerText()).toMatch(/model/);
        }
        expect(await page.locator(".lesson").innerText()).not.toMatch(/[{}]|NaN|undefined/);
        await addressHas(page, `lesson=${name}:${index}`);
        if (index + 1 < steps.length) await page.keyboard.press(index % 2 === 0 ? "ArrowRight" : "PageDown");
      }
      await page.keyboard.press("ArrowLeft");
      await expect.poll(() => title(page).innerText()).toBe(steps.at(-2)?.title.en);
      expect(errors).toEqual([]);
      expect(requests).toEqual([]);
    },
  );

  it("takes a line drawn with the pointer, and tells how far off it is", async () => {
    const { page } = await explorer.open(at("meetings", indexOf("meetings", "five")));
    const pad = page.locator(".pad.draw");
    await pad.hover();
    const box = await pad.boundingBox();
    if (!box) throw new Error("got nothing to draw on");
    await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.9);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width, box.y + box.height * 0.9, { steps: 20 });
    await page.mouse.up();
    const fields = await page.locator(".lesson-points input").all();
    const values = await Promise.all(fields.map(async (field) => Number(await field.inputValue())));
    expect(values).toHaveLength(5);
    for (const value of values) expect(value).toBeLessThan(43);
    await commit(page).click();
    expect(await page.locator(".lesson-score").innerText()).toMatch(/\d\.\d points away/);
    await addressHas(page, "said=1");
    await page.reload();
    await reveal(page).waitFor();
  });

  it("lets only its open sliders move, and answers them", async () => {
    const { page } = await explorer.open(at("meetings", indexOf("meetings", "meetings")));
    await commit(page).waitFor();
    const locked = page.locator(".lesson-sliders.locked input[type=range]");
    expect(await locked.count()).toBe(2);
    expect(await locked.first().isDisabled()).toBe(true);
    await page.goto(page.url().replace(/#.*/, at("meetings", indexOf("meetings", "try"))));
    const text = page.locator(".step-words p").first();
    await expect.poll(() => text.innerText(), { timeout: 20_000 }).toMatch(/points lower/);
    const before = await text.innerText();
    await page.getByRole("slider", { name: "How fully the backbone works" }).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => text.innerText(), { timeout: 20_000 }).not.toBe(before);
  });

  it("speaks Spanish", async () => {
    const { page } = await explorer.open(`${at("before-after", 1)}&language=es`);
    await button(page, "Esta es mi predicción").waitFor();
    expect(await title(page).innerText()).toBe("Una ciudad sin ninguna iniciativa");
  });
});

describe("teacher's notes and handout", () => {
  it("give answers with their numbers, timing and what students say", async () => {
    const { page } = await explorer.open(at("before-after", 0));
    await button(page, "Teacher's notes").click();
    const notes = page.locator(".teacher");
    await expect.poll(() => notes.innerText(), { timeout: 40_000 }).not.toContain("The worlds are running");
    const text = await notes.innerText();
    expect(text).toContain("from minute 36 to minute 40");
    expect(text).toContain("What students usually say");
    expect(text).toContain("What the model does not show");
    expect(text).not.toMatch(/[{}]|NaN/);
  });

  it.each(lessons)(
    "$name prints on at most two pages, with its questions and without its answers",
    async ({ name, steps, title: heading }) => {
      const { page } = await explorer.open(at(name, 0));
      await button(page, "Handout").click();
      const sheet = page.locator(".handout");
      await expect.poll(() => sheet.innerText(), { timeout: 40_000 }).not.toContain("The worlds are running");
      await page.emulateMedia({ media: "print" });
      const text = await sheet.innerText();
      expect(text).toContain(heading.en);
      for (const { prediction } of steps) if (prediction) expect(text).toContain(prediction.question.en);
      expect(await page.locator(".page-head").isVisible()).toBe(false);
      for (const format of ["A4", "Letter"] as const) {
        const printed = await page.pdf({ format });
        const pages = printed.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? [];
        expect(pages.length, format).toBeGreaterThan(0);
        expect(pages.length, format).toBeLessThanOrEqual(2);
      }
    },
  );
});

describe("presenting", () => {
  it.each([
    [1024, 768],
    [1920, 1080],
  ])("fills a projector of %i by %i with one picture at a time", async (width, height) => {
    const { page } = await explorer.open(small, { viewport: { width, height } });
    await settled(page);
    await page.keyboard.press("p");
    const staged = page.locator("[data-stage]");
    await staged.waitFor();
    expect(await staged.boundingBox()).toMatchObject({ x: 0, y: 0, width, height });
    // The page has no scroll bar beside it.
    expect(await page.evaluate("getComputedStyle(document.documentElement).overflowY")).toBe("hidden");
    const drawing = await staged.locator("> svg").boundingBox();
    const sentence = await staged.locator("figcaption").boundingBox();
    expect((drawing?.y ?? height) + (drawing?.height ?? 0)).toBeLessThanOrEqual(sentence?.y ?? 0);
    const first = await staged.locator("h3").innerText();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => staged.locator("h3").innerText()).not.toBe(first);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => staged.locator("h3").innerText()).toBe(first);
    await page.keyboard.press("Escape");
    await expect.poll(() => staged.count()).toBe(0);
  });

  it("leaves the key to fields, and shows a lesson step by step", async () => {
    const { page } = await explorer.open(at("meetings", 1));
    await title(page).waitFor();
    await page.keyboard.press("p");
    await page.locator("html.presenter").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator(".lesson-title:focus", { hasText: "Now they meet" }).waitFor();
    const field = page.locator(".lesson-points input").first();
    await field.focus();
    await page.keyboard.press("p");
    await inPage(page, "attentive");
    expect(await page.locator("html.presenter").count()).toBe(1);
  });
});

describe("axe", () => {
  it.each(["light", "dark"] as const)("finds nothing in lessons: %s", async (colorScheme) => {
    const step = (lesson: string, index: number, sign: string) => {
      const name = lessons.find((each) => each.name === lesson)?.steps[index]?.title.en;
      return [at(lesson, index), `.lesson:has(.lesson-title:text-is("${name}")) ${sign}`] as const;
    };
    const places = [
      [`${small}&screen=lessons`, ".lesson-card"],
      step("meetings", 2, ".lesson-points"),
      step("backbone", indexOf("backbone", "try"), ".lesson-figure"),
      step("before-after", 1, ".lesson-picks"),
      [`${at("backbone", 0)}&on.lessons.view=teacher`, ".teacher-step"],
      [`${at("backbone", 0)}&on.lessons.view=handout`, ".handout:not(.print-only) .handout-title"],
    ] as const;
    const { page } = await explorer.open(small, { colorScheme });
    const start = page.url().replace(/#.*/, "");
    for (const [place, sign] of places) {
      await page.goto(start + place);
      await page.locator(sign).first().waitFor();
      expect(await violations(page), place).toEqual([]);
    }
  });
});
