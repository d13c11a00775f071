import { rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { attribute } from "../analysis/attribution/attribute.ts";
import type { Attribution } from "../analysis/views/attribution.ts";
import { attributionCharts } from "../charts/attribution/index.ts";
import { attributionReport } from "../report/attribution.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { OutcomeInfo } from "../table.ts";
import type { AttributionPlan, PlannedAttribution } from "./attribution-plan.ts";
import { depositOfRun, writeCrate } from "./crate.ts";
import { sourceOf, writeDrawing } from "./drawing.ts";
import { writeWhole } from "./files.ts";
import { beginManifest, type Manifest, type Source } from "./manifest.ts";
import { collect } from "./panel.ts";
import type { FinishedRun } from "./run.ts";
import { LEVEL } from "./summary.ts";
import { uniformFrom } from "./uniform.ts";

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

function outcomeNamed({ dimensions, manifest }: FinishedRun, name: string): OutcomeInfo {
  const found = outcomesOf(manifest.scenario).find((outcome) => outcome.name === name);
  if (found) return found;
  throw new RangeError(`attribution: got outcome ${name}, expected one of ${dimensions.outcomes.join(", ")}`);
}

/** Shares out the outcome of a plan among its switches, from the worlds of a finished run. */
export function attributionOf(run: FinishedRun, plan: AttributionPlan): AttributionFile {
  const { chunks, dimensions, manifest } = run;
  const { combinations, month, orders, outcome, over, switches } = plan;
  const info = outcomeNamed(run, outcome);
  const wanted = [{ outcomes: [outcome], months: [month] }];
  const panel = collect(chunks, manifest.replications, dimensions, [info], wanted);
  const at = (arm: string): Float64Array => panel.values(arm, outcome, month);
  const attribution = attribute({
    over,
    switches: switches.map(({ name, about }) => ({ name, about })),
    combinations: combinations.map(({ arm, mask }) => ({ arm, mask, values: at(arm) })),
    orders,
    isolated: at(manifest.arms[0] as string),
    outcome: info,
    month,
    level: LEVEL,
    random: uniformFrom(`${manifest.seed} intervals`),
  });
  const { concerted, name, seed } = manifest;
  return { concerted, scenario: name, seed, ...attribution };
}

/** Writes attribution.json, the part that is numbers. */
export function writeAttribution(run: FinishedRun, plan: AttributionPlan, folder: string): AttributionFile {
  const attribution = attributionOf(run, plan);
  writeWhole(join(folder, "attribution.json"), `${JSON.stringify(attribution, null, 1)}\n`);
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
  for (const { draw, name } of attributionCharts(attribution)) {
    await setImmediate();
    signal?.throwIfAborted();
    svgs[name] = await writeDrawing(charts, name, draw(attribution, source));
  }
  const { scenario } = manifest;
  const page = attributionReport({ attribution, switches: plan.switches, scenario, svgs, provenance: manifest });
  writeWhole(join(folder, "report.html"), page);
  await writeCrate(folder, depositOfRun(manifest), signal);
  return attribution;
}
