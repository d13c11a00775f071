import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ChunkResult } from "../../src/experiment/protocol.ts";
import { digestsIn, pathsIn, temporaryFolder, tracesIn } from "./folders.ts";
import { runAndPublish, runInto, smallScenario } from "./runs.ts";

const folder = temporaryFolder();

describe("the number of workers", () => {
  it("changes no byte of anything in the results folder", async () => {
    const scenario = await smallScenario("replications=100");
    const folders = [1, 2, 3].map((workers) => join(folder, `workers-${workers}`));
    for (const [w, place] of folders.entries()) await runAndPublish(place, scenario, { workers: w + 1 });
    const [one, two, three] = folders.map((place) => digestsIn(place));
    expect(Object.keys(one ?? {})).toEqual(
      expect.arrayContaining(["outcomes.csv", "outcomes.parquet", "series.csv", "series.parquet", "summary.json"]),
    );
    expect(pathsIn(join(folder, "workers-1", "runs"))).toHaveLength(4);
    expect(two).toEqual(one);
    expect(three).toEqual(one);
  });
});

describe("a results folder", () => {
  const worldsOf = (chunks: Iterable<ChunkResult>): readonly number[] =>
    [...chunks].flatMap(({ series }) => [...series]);

  it("takes more replications: chunks that are there stay, and the first worlds are what they were", async () => {
    const place = join(folder, "more");
    const few = await runInto(place, await smallScenario("replications=70"));
    const before = worldsOf(few.chunks);
    const traces = tracesIn(join(place, "runs"));
    const ready: number[] = [];
    const onProgress = (progress: { readonly ready: number }): number => ready.push(progress.ready);
    const many = await runInto(place, await smallScenario("replications=120"), { onProgress });
    expect(ready[0]).toBe(64);
    expect(tracesIn(join(place, "runs"))).toMatchObject(traces);
    const after = worldsOf(many.chunks);
    expect(after).toHaveLength((before.length / 70) * 120);
    expect(after.slice(0, before.length)).toEqual(before);
    const fresh = await runInto(join(folder, "fresh"), await smallScenario("replications=120"));
    expect(many.manifest.resultsHash).toBe(fresh.manifest.resultsHash);
  });

  it("takes fewer replications, and then gives exactly these worlds", async () => {
    const place = join(folder, "fewer");
    const fresh = join(folder, "fewer-fresh");
    await runAndPublish(place, await smallScenario("replications=70"));
    const { summary } = await runAndPublish(place, await smallScenario("replications=33"));
    await runAndPublish(fresh, await smallScenario("replications=33"));
    expect(summary.replications).toBe(33);
    const outside = (path: string): boolean => !path.startsWith("runs");
    const digests = digestsIn(place, pathsIn(place).filter(outside));
    expect(digests).toEqual(digestsIn(fresh, pathsIn(fresh).filter(outside)));
  });

  it("takes other words, charts and comparisons without running a world", async () => {
    const place = join(folder, "words");
    await runAndPublish(place, await smallScenario());
    const traces = tracesIn(join(place, "runs"));
    const other = await smallScenario("about=Other words", "compare.months=[5]", "charts=[worlds]", "name=other");
    const done: number[] = [];
    const { summary } = await runAndPublish(place, other, { onProgress: (progress) => done.push(progress.ready) });
    expect(done).toEqual([70]);
    expect(tracesIn(join(place, "runs"))).toEqual(traces);
    expect(new Set(summary.comparisons.map(({ month }) => month))).toEqual(new Set([5]));
    expect(pathsIn(join(place, "charts"))).toEqual(["worlds.png", "worlds.svg", "worlds.vl.json"]);
  });
});
