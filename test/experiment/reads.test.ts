import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { isWriteFailure } from "../../src/experiment/files.ts";
import type { ChunkResult } from "../../src/experiment/protocol.ts";
import { writeNumbers } from "../../src/experiment/publish.ts";
import { outcomesTable, seriesTable } from "../../src/experiment/result-tables.ts";
import type { FinishedRun } from "../../src/experiment/run.ts";
import { runSweep } from "../../src/experiment/sweep.ts";
import { collectPoints, sweepResult } from "../../src/experiment/sweep-result.ts";
import { type Table, writeTables } from "../../src/experiment/tables.ts";
import { unhurried } from "../../src/experiment/unhurried.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import type { SweepPoint } from "../../src/study/sweep-parts.ts";
import { digestsIn, temporaryFolder } from "./folders.ts";
import { runInto, smallScenario } from "./runs.ts";

const folder = temporaryFolder();
const CHUNKS = 3;

let scenario: Scenario;
let run: FinishedRun;
beforeAll(async () => {
  scenario = await smallScenario();
  run = await runInto(join(folder, "run"), scenario);
});

/** The run, and how many chunks have been read of it. */
function counted() {
  let read = 0;
  const chunks = {
    *[Symbol.iterator](): Generator<ChunkResult> {
      for (const chunk of run.chunks) {
        read += 1;
        yield chunk;
      }
    },
  };
  return { run: { ...run, chunks }, count: () => read };
}

describe("the tables of a folder", () => {
  it("are written while the chunks are read once, be they few or many; comparisons and prices read them once more", async () => {
    for (const csv of [false, true]) {
      const own = counted();
      const place = join(folder, `csv ${csv}`);
      await writeNumbers(own.run, scenario, { folder: place, csv });
      expect(own.count()).toBe(2 * CHUNKS);
      expect(existsSync(join(place, "series.csv"))).toBe(csv);
    }
    const { "summary.json": one, "gains.parquet": other } = digestsIn(join(folder, "csv true"));
    expect(digestsIn(join(folder, "csv false"))).toMatchObject({ "summary.json": one, "gains.parquet": other });
  });

  it("appear together, or none of them where one cannot be written", async () => {
    const place = join(folder, "half");
    const own = counted();
    const dimensions = run.dimensions;
    const broken: Table = {
      ...seriesTable(dimensions),
      blocksOf: () => {
        if (own.count() === CHUNKS) throw new RangeError("the last chunk is damaged");
        return [];
      },
    };
    const writing = writeTables([outcomesTable(dimensions), broken], unhurried(own.run.chunks, undefined), {
      folder: place,
      csv: true,
    });
    await expect(writing).rejects.toThrow("the last chunk is damaged");
    expect(readdirSync(place)).toEqual([]);
  });

  it("leave nothing of themselves where a stop comes between two chunks", async () => {
    const place = join(folder, "stopped");
    const stop = new AbortController();
    const own = counted();
    const stopping: Table = {
      ...outcomesTable(run.dimensions),
      blocksOf: () => {
        stop.abort();
        return [];
      },
    };
    const writing = writeTables([stopping], unhurried(own.run.chunks, stop.signal), { folder: place });
    await expect(writing).rejects.toThrow(stop.signal.reason);
    expect(own.count()).toBe(2);
    expect(readdirSync(place)).toEqual([]);
  });

  it("name the file that could not be written", async () => {
    const table = { ...outcomesTable(run.dimensions), name: "n".repeat(300) };
    const error = await writeTables([table], unhurried(run.chunks, undefined), { folder }).catch((e: unknown) => e);
    expect(isWriteFailure(error)).toBe(true);
    expect(String(error)).toContain(`${join(folder, table.name)}.parquet could not be written: ENAMETOOLONG`);
  });
});

describe("the starts of a sweep's worlds", () => {
  it("are read once for all points that share them, where worlds decide when they start", async () => {
    const axis = { path: "initiative.backbone.budget", values: [0, 200_000, 400_000] };
    const loads = axis.values.map(async (value, point): Promise<SweepPoint> => {
      const set = [`${axis.path}=${value}`, "initiative.start={ shockAbove: 0.01 }", "replications=40"];
      return { point, values: [value], scenario: await smallScenario(...set) };
    });
    const points = await Promise.all(loads);
    expect(points[0]?.scenario.start).not.toHaveProperty("month");
    const source = { file: "small.yaml", text: "", attachments: {}, set: [] };
    const question = { axes: [axis], outcomes: ["prevalence"], source, command: "" };
    const sweep = await runSweep(points, question, { folder: join(folder, "sweep"), workers: 1 });
    let read = 0;
    const parts = sweep.parts.map((part) => {
      const chunks = {
        *[Symbol.iterator](): Generator<ChunkResult> {
          read += 1;
          yield* part.run.chunks;
        },
      };
      return { ...part, run: { ...part.run, chunks } };
    });
    const counting = { ...sweep, parts };
    sweepResult(counting, collectPoints(counting));
    expect({ parts: parts.length, read }).toEqual({ parts: 1, read: 2 });
  });
});
