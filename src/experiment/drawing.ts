import { join } from "node:path";
import type { Source, Spec } from "../charts/spec.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { writeWhole } from "./files.ts";
import type { Provenance } from "./manifest.ts";
import { renderPng, renderSvg } from "./render.ts";

/** Pixels of a PNG per unit of the chart. */
const PNG_SCALE = 2;

/** What charts say of themselves at their foot that rest on several scenarios. */
export function sourceNamed(name: string, { engineDigest, resultsHash }: Digests): Source {
  const short = (digest: string): string => digest.slice(0, 12);
  return {
    scenario: name,
    engine: short(engineDigest),
    results: short(resultsHash ?? ""),
    residents: null,
    start: null,
  };
}

type Digests = Pick<Provenance, "engineDigest" | "resultsHash">;

/** What the charts of a run say of themselves at their foot. */
export function sourceOf(scenario: Scenario, digests: Digests): Source {
  const residents = (scenario.arms[0] as Scenario["arms"][0]).settings.community.residents;
  return {
    ...sourceNamed(scenario.name, digests),
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
