import { join } from "node:path";
import type { Source, Spec } from "../charts/spec.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { writeWhole } from "./files.ts";
import type { Manifest } from "./manifest.ts";
import { renderPng, renderSvg } from "./render.ts";

/** Pixels of a PNG per unit of the chart. */
const PNG_SCALE = 2;

/** What the charts of a run say of themselves at their foot. */
export function sourceOf(scenario: Scenario, { engineDigest, resultsHash }: Manifest): Source {
  const residents = (scenario.arms[0] as Scenario["arms"][0]).settings.community.residents;
  return {
    scenario: scenario.name,
    engine: engineDigest.slice(0, 12),
    results: (resultsHash ?? "").slice(0, 12),
    residents: typeof residents === "number" ? residents : null,
    start: "month" in scenario.start ? scenario.start.month : null,
    shocks: scenario.shocks.map(({ name, from, to }) => ({ name, from, to })),
  };
}

/** Writes a chart as Vega-Lite, SVG and PNG into a folder. Returns the SVG. */
export async function writeDrawing(folder: string, name: string, spec: Spec): Promise<string> {
  const svg = await renderSvg(spec);
  writeWhole(join(folder, `${name}.vl.json`), `${JSON.stringify(spec)}\n`);
  writeWhole(join(folder, `${name}.svg`), svg);
  writeWhole(join(folder, `${name}.png`), renderPng(svg, PNG_SCALE));
  return svg;
}
