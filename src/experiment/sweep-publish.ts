import { rmSync } from "node:fs";
import { join } from "node:path";
import type { SweepResult } from "../analysis/sweep/result.ts";
import { curvesOf, sweepChart } from "../charts/sweep/chart.ts";
import { sweepReport } from "../report/sweep.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { csvText } from "../study/csv.ts";
import { depositOfSweep, writeCrate } from "./crate.ts";
import { dictionary } from "./dictionary.ts";
import { sourceNamed, writeDrawing } from "./drawing.ts";
import { writeJson, writeWhole } from "./files.ts";
import { gainsTable } from "./gains-table.ts";
import type { PublishOptions } from "./publish.ts";
import { outcomesTable } from "./result-tables.ts";
import type { FinishedSweep } from "./sweep.ts";
import { chunkOfPoint } from "./sweep-points.ts";
import { type CollectedPoint, collectPoints, pointComparisons, sweepResult } from "./sweep-result.ts";
import { type PointChunk, writeTables } from "./tables.ts";
import { unhurried } from "./unhurried.ts";

/** The file summary.json of a sweep's folder. */
export interface SweepSummary extends Omit<SweepResult, "curves" | "money" | "worlds"> {
  readonly concerted: string;
  readonly scenario: string;
  readonly seed: string;
  readonly replications: number;
  readonly months: number;
  /** For each pair and outcome the best point, and how the others compare with it. */
  readonly curves: readonly unknown[];
  /** Comparisons in the outcomes the sweep is judged by, with the number of their point. */
  readonly comparisons: readonly unknown[];
  readonly money: readonly unknown[];
}

/** Writes the part of a sweep's folder that is numbers: tables, dictionary, summaries and points. */
export async function writeSweepNumbers(sweep: FinishedSweep, { csv, folder, signal }: PublishOptions) {
  const points = collectPoints(sweep);
  const result = sweepResult(sweep, points);
  const { scenario } = points[0] as CollectedPoint;
  const tables = [outcomesTable(dimensionsOf(sweep)), gainsTable(scenario)];
  await writeTables(tables, pointChunks(sweep, signal), { folder, csv });
  const summary = summaryOf(sweep, result);
  writeJson(join(folder, "summary.json"), summary);
  writeJson(join(folder, "dictionary.json"), dictionary(outcomesOf(scenario), ["outcomes.parquet", "gains.parquet"]));
  writePoints(folder, points, result, summary);
  return { result, scenario, summary };
}

/** Writes everything of a sweep's folder that follows from its runs. */
export async function publishSweep(sweep: FinishedSweep, options: PublishOptions) {
  const { folder, signal } = options;
  const { result, scenario, summary } = await writeSweepNumbers(sweep, options);
  const svgs = await writeCharts(sweep, result, { folder, signal });
  const page = sweepReport({ scenario, result, svgs, provenance: sweep.manifest });
  writeWhole(join(folder, "report.html"), page);
  await writeCrate(folder, depositOfSweep(sweep), signal);
  return { result, summary };
}

function dimensionsOf({ manifest }: FinishedSweep) {
  return { arms: manifest.arms, months: manifest.months, outcomes: manifest.recorded };
}

async function* pointChunks({ parts }: FinishedSweep, signal: AbortSignal | undefined): AsyncGenerator<PointChunk> {
  for (const { points, run } of parts) {
    for await (const chunk of unhurried(run.chunks, signal)) {
      for (const { arms, point } of points) yield { ...chunkOfPoint(chunk, run.dimensions.arms.length, arms), point };
    }
  }
}

function summaryOf({ manifest }: FinishedSweep, { curves, money, worlds, ...result }: SweepResult): SweepSummary {
  return {
    concerted: manifest.concerted,
    scenario: manifest.name,
    seed: manifest.seed,
    replications: worlds,
    months: manifest.months,
    ...result,
    curves: curves.map(({ cells: _, outcome, ...curve }) => ({ ...curve, outcome: outcome.name })),
    comparisons: curves.flatMap(({ cells }) => cells.map((cell, point) => ({ point, ...cell }))),
    money: money.flatMap((measures, point) => measures.map((one) => ({ point, ...one }))),
  };
}

/** points.csv, and summary.json of every point. */
function writePoints(
  folder: string,
  points: readonly CollectedPoint[],
  result: SweepResult,
  summary: SweepSummary,
): void {
  rmSync(join(folder, "points"), { recursive: true, force: true });
  const { axes, curves: _, comparisons: __, money, points: ___, regret: ____, ...common } = summary;
  for (const one of points) {
    const values = Object.fromEntries(axes.map(({ path }, i) => [path, result.points[one.point]?.values[i]]));
    const measures = money.filter((row) => (row as { readonly point: number }).point === one.point);
    const own = { ...common, point: one.point, values, comparisons: pointComparisons(one), money: measures };
    writeJson(join(folder, "points", String(one.point).padStart(4, "0"), "summary.json"), own);
  }
  writeWhole(join(folder, "points.csv"), pointsCsv(result));
}

function pointsCsv({ axes, curves, points }: SweepResult): string {
  const columns = curves.flatMap(({ against, arm, outcome }) =>
    ["estimate", "low", "high"].map((field) => `${outcome.name} ${arm} - ${against} ${field}`),
  );
  const rows = points.map(({ point, values }) => [
    point,
    ...values,
    ...curves.flatMap(({ cells }) => [
      cells[point]?.estimate ?? null,
      cells[point]?.low ?? null,
      cells[point]?.high ?? null,
    ]),
  ]);
  return csvText([["point", ...axes.map(({ path }) => path), ...columns], ...rows]);
}

/** One chart for each outcome. Returns drawings by the name of the outcome. */
async function writeCharts(
  { manifest }: FinishedSweep,
  result: SweepResult,
  { folder, signal }: PublishOptions,
): Promise<Readonly<Record<string, string>>> {
  const source = sourceNamed(manifest.name, manifest);
  const charts = join(folder, "charts");
  rmSync(charts, { recursive: true, force: true });
  const svgs: Record<string, string> = {};
  for await (const outcome of unhurried(manifest.outcomes, signal)) {
    const spec = sweepChart(curvesOf(result, outcome), result, source);
    svgs[outcome] = await writeDrawing(charts, `sweep-${outcome}`, spec);
  }
  return svgs;
}
