import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.ts";
import {
  addressHas,
  addressOf,
  backbone,
  button,
  type Explorer,
  settled,
  startExplorer,
  tiny,
} from "./explorer-page.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

/** Keeps every value that a slider is put to, in `moves`. */
const noteMoves = `(() => {
  window.moves = [];
  const note = (changes) => moves.push(...changes.map(({ target }) => target.value));
  new MutationObserver(note).observe(document.body, { subtree: true, attributeFilter: ["aria-valuetext"] });
})()`;

describe("undo, redo and replay", () => {
  it("work by buttons and by keys, and one move of a slider is one step", async () => {
    const { page } = await explorer.open(tiny);
    const slider = backbone(page);
    expect(await button(page, "Undo").isDisabled()).toBe(true);
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await slider.inputValue()).toBe("450000");
    await page.keyboard.press("Control+z");
    expect(await slider.inputValue()).toBe("425000");
    await button(page, "Undo").click();
    expect(await slider.inputValue()).toBe("400000");
    expect(await button(page, "Undo").isDisabled()).toBe(true);
    await page.keyboard.press("Control+Shift+Z");
    expect(await slider.inputValue()).toBe("425000");
    await button(page, "Redo").click();
    expect(await slider.inputValue()).toBe("450000");
    await page.evaluate(noteMoves);
    await button(page, "Replay").click();
    await expect.poll(() => page.evaluate("moves")).toEqual(["425000", "450000"]);
  });

  it("a slider dragged by hand is one step, wherever it comes to rest", async () => {
    const { page } = await explorer.open(tiny);
    await settled(page);
    const slider = backbone(page);
    await slider.hover();
    const box = await slider.boundingBox();
    if (!box) throw new Error("no slider");
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 3, y);
    await page.mouse.down();
    for (const share of [0.4, 0.5, 0.6, 0.7]) await page.mouse.move(box.x + box.width * share, y);
    const dragged = await slider.inputValue();
    await page.mouse.up();
    expect(Number(dragged)).toBeGreaterThan(600_000);
    expect(await slider.inputValue()).toBe(dragged);
    await button(page, "Undo").click();
    expect(await slider.inputValue()).toBe("400000");
    expect(await button(page, "Undo").isDisabled()).toBe(true);
  });

  it("do not lead from one screen to another", async () => {
    const { page } = await explorer.open(tiny);
    await backbone(page).fill("600000");
    await page.getByRole("tab", { name: "Assumptions" }).click();
    await button(page, "Undo").click();
    expect(await page.getByRole("tab", { selected: true }).innerText()).toBe("Assumptions");
    await page.getByRole("tab", { name: "Two futures" }).click();
    expect(await backbone(page).inputValue()).toBe("400000");
  });
});

describe("the frame", () => {
  it("leads through the screens by arrow keys", async () => {
    const { page } = await explorer.open(tiny);
    await page.getByRole("tab", { name: "Two futures" }).focus();
    const names: string[] = [];
    for (const key of ["ArrowRight", "End", "ArrowRight", "ArrowLeft", "Home"]) {
      await page.keyboard.press(key);
      names.push(await page.getByRole("tab", { selected: true }).innerText());
    }
    expect(names).toEqual(["The community", "Assumptions", "Two futures", "Assumptions", "Two futures"]);
  });

  it("speaks Spanish where the browser does or the link says so, and puts the choice into the link", async () => {
    const spanish = await explorer.open(tiny, { locale: "es-MX" });
    expect(await spanish.page.getByRole("tab", { selected: true }).innerText()).toBe("Dos futuros");
    expect(await spanish.page.getAttribute("html", "lang")).toBe("es");
    const { page } = await explorer.open(tiny);
    await page.getByRole("combobox", { name: "Language" }).selectOption("es");
    await addressHas(page, "language=es");
    const other = await explorer.open(await addressOf(page));
    expect(await other.page.getByRole("tab", { selected: true }).innerText()).toBe("Dos futuros");
  });

  it("shows every scenario with what it is about, and opens it", async () => {
    const { page } = await explorer.open(tiny);
    await button(page, "Scenario: First look").click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("listitem").count()).toBe(5);
    expect(await dialog.innerText()).toContain("industrial river in Virginia");
    await dialog.getByRole("button", { name: /Strive/ }).click();
    await addressHas(page, "preset=strive");
  });

  it("refuses values that do not fit together, says why, and goes on when they do", async () => {
    const { page } = await explorer.open(`${tiny}&set.funding.perResident=0.5&set.initiative.backbone.budget=1200000`);
    const alert = page.locator(".message[role=alert]");
    expect(await page.locator(".stage").innerText()).toContain("Nothing is simulated until the values fit");
    expect(await alert.innerText()).toContain("$1,200,000 a year for the backbone");
    expect(await page.locator(".page-head .worlds").getAttribute("data-done")).toBe("false");
    await backbone(page).fill("500000");
    await settled(page);
    expect(await alert.count()).toBe(0);
  });

  it("finds every number of the model, and says when it was changed", async () => {
    const { page } = await explorer.open(tiny);
    await button(page, "All numbers").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("crowd");
    await dialog.getByRole("slider", { name: /Money that funders/ }).fill("80");
    await dialog.getByRole("searchbox").fill("");
    await dialog.getByRole("checkbox", { name: "Only what I changed" }).check();
    expect(await dialog.getByRole("status").innerText()).toBe("1 numbers");
    await addressHas(page, "set.funding.crowdingOut=0.8");
  });

  it("says what is behind the picture: version, engine, state, seed", async () => {
    const { page } = await explorer.open(tiny);
    await settled(page);
    await button(page, "A model, not a forecast").click();
    const text = await page.getByRole("dialog").innerText();
    expect(text).toMatch(/Digest of world 0, Working together\s+[0-9a-f]{8}/);
    expect(text).toMatch(/Seed\s+first-look/);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  it.each(["light", "dark"] as const)("has nothing that axe would find, dialogs included: %s", async (colorScheme) => {
    const { page } = await explorer.open(tiny, { colorScheme, reducedMotion: "reduce" });
    await settled(page);
    for (const name of [null, "Scenario:", "All numbers", "Save and share", "A model", "What do these", "Keyboard"]) {
      if (name !== null) await button(page, new RegExp(`^${name}`)).click();
      expect(await violations(page, { except: "#screen" }), String(name)).toEqual([]);
      if (name !== null) await page.keyboard.press("Escape");
    }
  });

  it.each([360, 1280, 1920])("fits into a window %i wide", async (width) => {
    const { page } = await explorer.open(tiny, { viewport: { width, height: 740 } });
    const header = await page.locator(".page-head").boundingBox();
    expect(header?.width).toBeLessThanOrEqual(width);
    await button(page, "All numbers").click();
    const dialog = await page.getByRole("dialog").boundingBox();
    expect((dialog?.x ?? -1) + (dialog?.width ?? width)).toBeLessThanOrEqual(width);
  });
});
