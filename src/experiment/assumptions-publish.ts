import { join } from "node:path";
import type { Stress } from "../analysis/assumptions/result.ts";
import { tornadoChart } from "../charts/assumptions/tornado.ts";
import { stressPage } from "../report/stress-page.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { StressPlan } from "../study/assumptions-plan.ts";
import type { FinishedStress } from "./assumptions.ts";
import { type AssumptionsFile, answerDigest, assumptionsName } from "./assumptions-file.ts";
import { sourceOf, writeDrawing } from "./drawing.ts";
import { writeJson, writeWhole } from "./files.ts";
import type { Manifest } from "./manifest.ts";

/** Draws what moves an answer into a results folder. Returns the SVG. */
export function writeTornado(stress: Stress, scenario: Scenario, manifest: Manifest, folder: string): Promise<string> {
  return writeDrawing(join(folder, "charts"), "assumptions", tornadoChart(stress, sourceOf(scenario, manifest)));
}

/** Writes assumptions.json. `manifest` is that of the scenario as it is, with the digest of the stress run. */
export function writeAssumptions(
  folder: string,
  plan: StressPlan,
  { stress }: FinishedStress,
  manifest: Manifest,
): void {
  const file: AssumptionsFile = {
    format: "assumptions 1",
    concerted: manifest.concerted,
    scenario: manifest.name,
    seed: manifest.seed,
    command: manifest.command,
    engineDigest: manifest.engineDigest,
    answerDigest: answerDigest(plan.points[0].scenario, plan.question),
    resultsHash: manifest.resultsHash as string,
    stress,
  };
  writeJson(join(folder, assumptionsName), file);
}

/** Writes chart and page of a stress run into a folder that holds no other results. */
export async function publishStress(folder: string, { stress }: FinishedStress, manifest: Manifest): Promise<void> {
  const { scenario } = manifest;
  const svg = await writeTornado(stress, scenario, manifest, folder);
  writeWhole(join(folder, "report.html"), stressPage({ scenario, stress, svg, provenance: manifest }));
}
