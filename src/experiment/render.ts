import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** A Vega-Lite specification as plain JSON. */
interface Specification {
  readonly description?: unknown;
  readonly [key: string]: unknown;
}

interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
}

/** Exported by Vega but missing in its types. */
const { textMetrics } = vega as unknown as {
  readonly textMetrics: { width: (item: TextItem, text?: unknown) => number };
};

/**
 * Width of text from the mean widths of DejaVu Sans and its bold face. Vega would measure where a canvas is installed, so that
 * the bytes would depend on the machine, and otherwise estimates a third too much.
 */
function estimatedWidth(item: TextItem, text: unknown = item.text): number {
  const width = item.fontWeight === "bold" ? 0.68 : 0.6;
  return Math.floor(String(text ?? "").length * width * (item.fontSize ?? 11));
}

const fontFolder = join(dirname(fileURLToPath(import.meta.resolve("dejavu-fonts-ttf/package.json"))), "ttf");
const fontFiles = ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans-Oblique.ttf"].map((file) =>
  join(fontFolder, file),
);

/** Specifications carry their data; a chart that asks for a file or an address is wrong. */
const noLoading = {
  ...vega.loader(),
  load: (uri: string) => Promise.reject(new Error(`chart asks for ${uri}, expected data inline`)),
};

function quoted(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * Draws a Vega-Lite specification as SVG, without a browser; the same bytes for the same specification on any machine. Its
 * description becomes the label read aloud.
 */
export async function renderSvg(spec: Specification): Promise<string> {
  textMetrics.width = estimatedWidth;
  const view = new vega.View(vega.parse(compile(spec as unknown as TopLevelSpec).spec), {
    renderer: "none",
    loader: noLoading,
  });
  try {
    const svg = await view.toSVG();
    const label = typeof spec.description === "string" ? ` aria-label="${quoted(spec.description)}"` : "";
    return svg.replace("<svg ", `<svg role="img"${label} `);
  } finally {
    view.finalize();
  }
}

/** Paints an SVG as PNG, `scale` pixels to a unit, with the fonts that come with the package. */
export function renderPng(svg: string, scale: number): Buffer {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans", sansSerifFamily: "DejaVu Sans" };
  return new Resvg(svg, { font, fitTo: { mode: "zoom", value: scale }, background: "#ffffff" }).render().asPng();
}
