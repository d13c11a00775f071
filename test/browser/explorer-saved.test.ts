import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Explorer, savedBy, settled, small, startExplorer } from "./explorer-page.ts";

let explorer: Explorer;

beforeAll(async () => {
  explorer = await startExplorer();
});

afterAll(() => explorer?.close());

describe("what is saved", () => {
  it("figures are pictures with text on white, drawings that stand alone, and tables with their source", async () => {
    const { page } = await explorer.open(small, { colorScheme: "dark" });
    await settled(page);
    const figure = page.locator("figure.plot").first();
    await figure.locator("summary").first().click();
    const save = (name: string) => savedBy(page, () => figure.getByRole("button", { name }).first().click());
    const svg = (await save("Save as SVG")).content.toString();
    expect(svg).toContain("A model, not a forecast.");
    expect(svg).not.toMatch(/var\(|class=|currentcolor/i);
    const csv = (await save("Save as CSV")).content;
    const [first, second]: readonly Record<string, string>[] = parse(csv, { columns: true });
    expect(first?.source).toMatch(/First look, 8 worlds, seed first-look, Concerted \d/);
    expect(second?.source).toBe("");
    const png = (await save("Save as PNG")).content;
    const inks = await inksOf(page, png);
    expect(inks.corner).toEqual([255, 255, 255, 255]);
    expect(inks.title).toBeGreaterThan(200);
    expect(inks.width).toBe(2 * Number(/width="(\d+)/.exec(svg)?.[1]));
  });
});

interface Inks {
  readonly width: number;
  readonly corner: readonly number[];
  /** Dark pixels in the strip of the title: where text was drawn. */
  readonly title: number;
}

function inksOf(page: Page, png: Buffer): Promise<Inks> {
  const code = `(async () => {
    const image = new Image();
    image.src = "data:image/png;base64,${png.toString("base64")}";
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const brush = canvas.getContext("2d");
    brush.drawImage(image, 0, 0);
    const strip = brush.getImageData(0, 0, image.width, 70).data;
    let title = 0;
    for (let at = 0; at < strip.length; at += 4) if (strip[at] < 100) title += 1;
    return { width: image.width, corner: [...brush.getImageData(1, 1, 1, 1).data], title };
  })()`;
  return page.evaluate(code);
}
