import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import { gainsTable } from "../../src/experiment/gains-table.ts";
import { plan } from "../../src/experiment/plan.ts";
import { runChunks } from "../../src/experiment/pool.ts";
import type { ChunkResult } from "../../src/experiment/protocol.ts";
import { outcomesTable, seriesTable } from "../../src/experiment/result-tables.ts";
import { type FinishedRun, hashOf } from "../../src/experiment/run.ts";
import { writeTables } from "../../src/experiment/tables.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { collect } from "../../src/study/panel.ts";
import { temporaryFolder } from "./folders.ts";
import { runInto, smallScenario } from "./runs.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Bytes in use after the garbage is gone. */
function bytesAlive(): number {
  collectGarbage();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

const folder = temporaryFolder();
let scenario: Scenario;
let run: FinishedRun;
beforeAll(async () => {
  scenario = await smallScenario("replications=32", "months=12");
  run = await runInto(join(folder, "one"), scenario);
});

/** Chunks of a stream, and the first of them by which whatever is filled once and for all is full. */
const SHORT = { all: 24, early: 4 } as const;
/** Every table that is being written gathers rows, and holds up to a megabyte that is not on the disk yet. */
const LONG = { all: 44, early: 24 } as const;
const SAMPLES = 3;

/** A stream of many chunks, made as they are asked for, that notes how much memory is in use early and late in it. */
function longStream(length: typeof SHORT | typeof LONG) {
  const [template] = [...run.chunks] as [ChunkResult];
  const early: number[] = [];
  const late: number[] = [];
  function* chunks(): Generator<ChunkResult> {
    for (let c = 0; c < length.all; c++) {
      if (c >= length.early && c < length.early + SAMPLES) early.push(bytesAlive());
      if (c >= length.all - SAMPLES) late.push(bytesAlive());
      yield { ...template, first: c * template.count, series: template.series.map((value) => value + c) };
    }
  }
  /** Bytes more in use late than early, as a share of what was handed out in between. */
  const growth = (): number =>
    (Math.min(...late) - Math.min(...early)) / ((length.all - length.early - SAMPLES) * template.series.byteLength);
  return { chunks, growth, worlds: length.all * template.count };
}

/** Who keeps what is handed out grows by its size, as rows by six times that; a group of rows that is being filled is below half. */
const MOST_GROWTH = 0.6;

async function* later<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

describe("memory does not grow with the number of worlds", () => {
  it("while results are hashed and collected", () => {
    for (const read of [
      (chunks: Iterable<ChunkResult>): unknown => hashOf(chunks),
      (chunks: Iterable<ChunkResult>, worlds: number): unknown =>
        collect(chunks, worlds, run.dimensions, outcomesOf(scenario), [{ outcomes: ["prevalence"], months: [12] }]),
    ]) {
      const { chunks, growth, worlds } = longStream(SHORT);
      read(chunks(), worlds);
      expect(growth()).toBeLessThan(MOST_GROWTH);
    }
  });

  it("while tables are written", async () => {
    const tables = [outcomesTable(run.dimensions), seriesTable(run.dimensions), gainsTable(scenario)];
    const { chunks, growth } = longStream(LONG);
    await writeTables(tables, later(chunks()), { folder, csv: true });
    expect(growth()).toBeLessThan(MOST_GROWTH);
  });

  it("while worlds are run: what has been kept is let go of", async () => {
    const many = { ...scenario, months: 2, replications: 32 * 12 };
    const kept: WeakRef<Float64Array>[] = [];
    const alive: number[] = [];
    const keep = ({ series }: ChunkResult): void => {
      collectGarbage();
      alive.push(kept.filter((ref) => ref.deref() !== undefined).length);
      kept.push(new WeakRef(series));
    };
    await runChunks({ scenario: many, outcomes: run.dimensions.outcomes }, plan(many), 2, keep);
    expect(kept).toHaveLength(plan(many).length);
    expect(Math.max(...alive)).toBeLessThan(6);
  });
});
