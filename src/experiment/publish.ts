import { rmSync } from "node:fs";
import { join } from "node:path";
import { LEVEL } from "../analysis/interval.ts";
import type { MoneyMeasures } from "../analysis/money/measure.ts";
import type { Summary } from "../analysis/summary.ts";
import { buildViews } from "../analysis/views/build.ts";
import { neededSeries } from "../analysis/views/names.ts";
import type { Views } from "../analysis/views/views.ts";
import { acceptabilityChart } from "../charts/funding/acceptability.ts";
import { planeChart } from "../charts/funding/plane.ts";
import { chartsFor } from "../charts/index.ts";
import { report } from "../report/report.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { collectGains } from "../study/gains.ts";
import { type Funding, fundingOf, startsOf, termsOf } from "../study/money.ts";
import { readAssumptions } from "./assumptions-file.ts";
import { writeTornado } from "./assumptions-publish.ts";
import { depositOfRun, writeCrate } from "./crate.ts";
import { dictionary } from "./dictionary.ts";
import { sourceOf, writeDrawing } from "./drawing.ts";
import { writeJson, writeWhole } from "./files.ts";
import { gainsTable } from "./gains-table.ts";
import type { Manifest } from "./manifest.ts";
import { outcomesTable, seriesTable } from "./result-tables.ts";
import type { FinishedRun } from "./run.ts";
import { panelOf, summaryOf } from "./summary.ts";
import { writeTables } from "./tables.ts";
import { unhurried } from "./unhurried.ts";

export interface PublishOptions {
  readonly folder: string;
  readonly csv?: boolean | undefined;
  /** Stops between two pieces of work; what is written by then is whole. */
  readonly signal?: AbortSignal | undefined;
}

/** summary.json: comparisons and verdicts, and what the money of every compared arm buys. */
export interface FullSummary extends Summary {
  readonly money: readonly MoneyMeasures[];
}

/** Writes everything of a results folder that follows from its chunks. Returns the summary. */
export async function publish(run: FinishedRun, scenario: Scenario, options: PublishOptions): Promise<FullSummary> {
  const { folder, signal } = options;
  const { funding, panel, summary } = await writeNumbers(run, scenario, options);
  const { months, pairs } = scenario.compare;
  const gains = collectGains(run.chunks, scenario, run.manifest.replications, Math.max(...months));
  const views = buildViews(panel, { pairs, months, level: LEVEL, series: neededSeries(scenario), gains });
  const drawn = await writeCharts(views, scenario, run.manifest, { folder, signal });
  const svgs: Record<string, string> = {
    ...drawn,
    ...(await writeMoneyCharts(funding, scenario, run.manifest, folder)),
  };
  const stress = readAssumptions(folder, scenario);
  if (stress && "stress" in stress)
    svgs.assumptions = await writeTornado(stress.stress, scenario, run.manifest, folder);
  const page = report({ scenario, summary, measures: funding.measures, views, svgs, provenance: run.manifest, stress });
  writeWhole(join(folder, "report.html"), page);
  await writeCrate(folder, depositOfRun(run.manifest), signal);
  return summary;
}

/** Writes the part of a results folder that is numbers: tables, dictionary and summary. */
export async function writeNumbers(run: FinishedRun, scenario: Scenario, { csv, folder, signal }: PublishOptions) {
  const { chunks, dimensions, manifest } = run;
  const tables = [outcomesTable(dimensions), seriesTable(dimensions), gainsTable(scenario)];
  await writeTables(tables, unhurried(chunks, signal), { folder, csv });
  writeJson(join(folder, "dictionary.json"), dictionary(outcomesOf(scenario)));
  const panel = panelOf(run, scenario);
  const terms = termsOf(scenario, startsOf(chunks, manifest.replications, scenario));
  const funding = fundingOf(panel, scenario, terms, LEVEL);
  const summary: FullSummary = { ...summaryOf(panel, scenario, manifest), money: funding.measures };
  writeJson(join(folder, "summary.json"), summary);
  return { funding, panel, summary };
}

async function writeCharts(
  views: Views,
  scenario: Scenario,
  manifest: Manifest,
  { folder, signal }: PublishOptions,
): Promise<Readonly<Record<string, string>>> {
  const source = sourceOf(scenario, manifest);
  const charts = join(folder, "charts");
  rmSync(charts, { recursive: true, force: true });
  const svgs: Record<string, string> = {};
  for await (const chart of unhurried(chartsFor(scenario.charts, views), signal))
    svgs[chart.name] = await writeDrawing(charts, chart.name, chart.draw(views, source));
  return svgs;
}

/** Charts of what money buys, where the scenario shows money at all. */
async function writeMoneyCharts(
  { measures, planes }: Funding,
  scenario: Scenario,
  manifest: Manifest,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const asked = scenario.charts.length === 0 || scenario.charts.includes("money");
  if (!asked || measures.length === 0) return {};
  const data = { worlds: manifest.replications, arms: manifest.arms, measures, planes };
  const [charts, source] = [join(folder, "charts"), sourceOf(scenario, manifest)];
  return {
    plane: await writeDrawing(charts, "plane", planeChart(data, source)),
    acceptability: await writeDrawing(charts, "acceptability", acceptabilityChart(data, source)),
  };
}
