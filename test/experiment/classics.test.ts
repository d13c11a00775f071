import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerOf } from "../../src/classics/answer.ts";
import { readCell, replicateCell } from "../../src/classics/cell.ts";
import { classicNamed } from "../../src/classics/find.ts";
import { completed } from "../../src/classics/settings.ts";
import { type ClassicQuestion, runClassic } from "../../src/experiment/classics.ts";
import { chunksOf } from "../../src/experiment/classics-plan.ts";
import { publishClassic, readClassic } from "../../src/experiment/classics-publish.ts";
import type { Progress, RunOptions } from "../../src/experiment/run.ts";
import { chunkFiles, digestsIn, temporaryFolder, tracesIn } from "./folders.ts";

const root = temporaryFolder();
const classic = classicNamed("duplication");
const cells = [10, 20].map((organizations) => completed(classic, { organizations }));
const question: ClassicQuestion = { cells, replications: 1000, seed: "7" };

async function runAndPublish(folder: string, options: Partial<RunOptions> = {}, asked = question) {
  const answer = answerOf(classic, await runClassic(classic, asked, { folder, workers: 1, ...options }));
  await publishClassic(folder, classic, answer, asked);
  return answer;
}

describe("a classic over worker threads", () => {
  it("gives what one thread gives in one piece, whatever the number of workers", async () => {
    const folders = [1, 2].map((workers) => join(root, `workers-${workers}`));
    const [one] = [
      await runAndPublish(folders[0] as string),
      await runAndPublish(folders[1] as string, { workers: 2 }),
    ];
    const [first, second] = folders.map((folder) => digestsIn(folder));
    expect(second).toEqual(first);
    expect(Object.keys(first ?? {})).toEqual(
      expect.arrayContaining(["cells.csv", "classic.json", "figure.png", "figure.svg", "figure.vl.json"]),
    );
    const direct = cells.map((settings) =>
      readCell(classic, settings, replicateCell(classic, settings, "7", 0, question.replications)),
    );
    expect(one.cells).toEqual(direct);
  });

  it("cuts replications into chunks that do not depend on how many are asked for", () => {
    const [cell] = cells as [(typeof cells)[number]];
    const [few, many] = [chunksOf(classic, cell, 500), chunksOf(classic, cell, 900)];
    expect(many.slice(0, few.length - 1)).toEqual(few.slice(0, -1));
    expect(many.reduce((sum, { count }) => sum + count, 0)).toBe(900);
  });

  it("stopped on its way, keeps what is finished and ends with the same bytes", async () => {
    const folder = join(root, "stopped");
    const stop = new AbortController();
    const onProgress = ({ done, total }: Progress): void => {
      if (done > total / 4) stop.abort();
    };
    await expect(runAndPublish(folder, { workers: 2, signal: stop.signal, onProgress })).rejects.toThrow();
    const kept = tracesIn(join(folder, "runs"));
    const all = cells.flatMap((settings) => chunksOf(classic, settings, question.replications)).length;
    expect(Object.keys(kept).length).toBeGreaterThan(0);
    expect(Object.keys(kept).length).toBeLessThan(all);
    const seen: Progress[] = [];
    await runAndPublish(folder, { onProgress: (progress) => seen.push(progress) });
    expect(seen[0]?.ready).toBeGreaterThan(0);
    expect(seen.at(-1)).toMatchObject({ done: 2000, total: 2000 });
    expect(tracesIn(join(folder, "runs"))).toMatchObject(kept);
    expect(digestsIn(folder)).toEqual(digestsIn(join(root, "workers-1")));
  });

  it("takes another seed, and cells of its own, without touching what is there", async () => {
    const folder = join(root, "workers-2");
    const before = chunkFiles(folder);
    const other = { ...question, cells: cells.slice(0, 1), seed: "8" };
    const answer = await runAndPublish(folder, {}, other);
    expect(chunkFiles(folder)).toEqual(expect.arrayContaining([...before]));
    expect(chunkFiles(folder).length).toBeGreaterThan(before.length);
    expect(answer.cells).toHaveLength(1);
    expect(readClassic(folder)).toMatchObject({ name: "duplication", seed: "8", replications: 1000 });
  });
});

describe("the results of a classic", () => {
  it("are a record with every number, and a table that a spreadsheet reads", () => {
    const folder = join(root, "workers-1");
    const record = readClassic(folder);
    expect(record.cells.map(({ settings }) => settings.organizations)).toEqual([10, 20]);
    expect(record.targets.length).toBeGreaterThan(0);
    expect(record.engineDigest).toMatch(/^[0-9a-f]{64}$/);
    const lines = readFileSync(join(folder, "cells.csv"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(/,quantity,unit,value,standard error,replications,target,/);
    const quantities = cells.reduce((sum, settings) => sum + classic.quantities(settings).length, 0);
    expect(lines.length).toBeGreaterThanOrEqual(1 + quantities);
  });

  it("are refused where there are none", () => {
    expect(() => readClassic(join(root, "nothing"))).toThrow("got no such file");
  });
});
