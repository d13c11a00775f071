import { describe, expect, it } from "vitest";
import { chartsFor } from "../../src/charts/index.ts";
import { theme } from "../../src/charts/theme.ts";
import { renderPng, renderSvg } from "../../src/experiment/render.ts";
import { example, syntheticViews } from "./synthetic.ts";

const source = { scenario: "synthetic", engine: "e", results: "r", residents: 1000, start: 12 };

function textOnly(text: string) {
  return {
    config: theme,
    data: { values: [{}] },
    width: 200,
    height: 40,
    mark: { type: "text" },
    encoding: { text: { value: text } },
  };
}

const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("renderSvg", () => {
  it("draws every chart, the same bytes twice", async () => {
    const views = syntheticViews({ ...example, worlds: 6 });
    for (const chart of chartsFor([], views)) {
      const spec = chart.draw(views, source);
      const svg = await renderSvg(spec);
      expect(await renderSvg(spec)).toBe(svg);
      expect(svg).toContain("a model, not a forecast");
      // References between elements would clash where several drawings share a page.
      expect(svg).not.toMatch(/\sid="|url\(#/);
      expect(svg).not.toMatch(/NaN|undefined/);
    }
  });

  it("labels the drawing with its description, escaped", async () => {
    const svg = await renderSvg({ ...textOnly("a"), description: 'A < B & "C"' });
    expect(svg).toMatch(/^<svg role="img" aria-label="A &lt; B &amp; &quot;C&quot;" /);
  });

  it("loads nothing", async () => {
    const svg = await renderSvg({ ...textOnly("a"), data: { url: "data.csv" } });
    expect(svg).not.toContain(">a<");
  });
});

describe("renderPng", () => {
  it("draws text with the fonts of the package", async () => {
    const [text, other, none] = await Promise.all(["Words", "Wordy", ""].map((one) => renderSvg(textOnly(one))));
    const [withText, withOther, blank] = [text, other, none].map((svg) => renderPng(svg as string, 1));
    expect(size(withText as Buffer)).toEqual(size(blank as Buffer));
    expect(withText?.equals(blank as Buffer)).toBe(false);
    expect(withText?.equals(withOther as Buffer)).toBe(false);
  });

  it("scales", async () => {
    const svg = await renderSvg(textOnly("Words"));
    const [[width = 0], [doubled]] = [size(renderPng(svg, 1)), size(renderPng(svg, 2))];
    expect(doubled).toBe(2 * width);
  });
});
