import { rmSync } from "node:fs";
import { join } from "node:path";
import { LEVEL } from "../analysis/interval.ts";
import type { Attribution } from "../analysis/views/attribution.ts";
import { attributionCharts } from "../charts/attribution/index.ts";
import { attributionReport } from "../report/attribution.ts";
import { attributedOutcome, attributionFrom, attributionWanted } from "../study/attribution.ts";
import type { AttributionPlan, PlannedAttribution } from "../study/attribution-plan.ts";
import { collect } from "../study/panel.ts";
import { depositOfRun, writeCrate } from "./crate.ts";
import { sourceOf, writeDrawing } from "./drawing.ts";
import { writeJson, writeWhole } from "./files.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";
import type { FinishedRun } from "./run.ts";
import { unhurried } from "./unhurried.ts";

/** The file attribution.json of a results folder. */
export interface AttributionFile extends Attribution {
  readonly concerted: string;
  readonly scenario: string;
  readonly seed: string;
}

/** The manifest of an attribution that has not been run yet: that of its scenario, and which arm is which combination. */
export function beginAttribution({ plan, scenario }: PlannedAttribution, source: Source, command: string): Manifest {
  return { ...beginManifest(scenario, source, command), attribution: plan };
}

/** Shares out the outcome of a plan among its switches, from the worlds of a finished run. */
export function attributionOf({ chunks, dimensions, manifest }: FinishedRun, plan: AttributionPlan): AttributionFile {
  const { concerted, name, replications, scenario, seed } = manifest;
  const info = attributedOutcome(scenario, plan);
  const panel = collect(chunks, replications, dimensions, [info], [attributionWanted(plan)]);
  return { concerted, scenario: name, seed, ...attributionFrom(panel, { plan, scenario }, LEVEL) };
}

/** Writes attribution.json, the part that is numbers. */
export function writeAttribution(run: FinishedRun, plan: AttributionPlan, folder: string): AttributionFile {
  const attribution = attributionOf(run, plan);
  writeJson(join(folder, "attribution.json"), attribution);
  return attribution;
}

export interface PublishAttributionOptions {
  readonly folder: string;
  /** Stops between two pieces of work; what is written by then is whole. */
  readonly signal?: AbortSignal | undefined;
}

/** Writes attribution.json, the charts and the report of a finished attribution. */
export async function publishAttribution(
  run: FinishedRun,
  plan: AttributionPlan,
  { folder, signal }: PublishAttributionOptions,
): Promise<AttributionFile> {
  const attribution = writeAttribution(run, plan, folder);
  const { manifest } = run;
  const source = sourceOf(manifest.scenario, manifest);
  const charts = join(folder, "charts");
  rmSync(charts, { recursive: true, force: true });
  const svgs: Record<string, string> = {};
  for await (const { draw, name } of unhurried(attributionCharts(attribution), signal)) {
    svgs[name] = await writeDrawing(charts, name, draw(attribution, source));
  }
  const { scenario } = manifest;
  const page = attributionReport({ attribution, switches: plan.switches, scenario, svgs, provenance: manifest });
  writeWhole(join(folder, "report.html"), page);
  await writeCrate(folder, depositOfRun(manifest), signal);
  return attribution;
}
