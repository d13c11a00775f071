import { readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chunkKey, readChunk, storeChunk } from "../../src/experiment/chunk-file.ts";
import type { ChunkResult } from "../../src/experiment/protocol.ts";
import { chunkFiles, temporaryFolder, tracesIn } from "./folders.ts";
import { runInto, smallScenario } from "./runs.ts";

const folder = temporaryFolder();
const identity = { engine: "an engine", scenario: "a scenario" };
const result: ChunkResult = {
  first: 4,
  count: 2,
  series: Float64Array.of(0.1, -0, 5e-324, 1.7976931348623157e308, 1 / 3, 2),
  gains: Int32Array.of(1, -2, 3),
  starts: [0, null],
  hashes: [
    ["a", "b"],
    ["c", "d"],
  ],
};
const key = chunkKey(identity, result);
const path = join(folder, "runs", `${key}.chunk`);

describe("a stored chunk", () => {
  it("is read back to the last bit", () => {
    storeChunk(folder, key, result);
    expect(readChunk(folder, key)).toEqual(result);
  });

  it("is a function of engine, scenario and worlds", () => {
    const keys = [
      key,
      chunkKey({ ...identity, engine: "another" }, result),
      chunkKey({ ...identity, scenario: "another" }, result),
      chunkKey(identity, { first: 5, count: 2 }),
      chunkKey(identity, { first: 4, count: 3 }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(chunkKey(identity, { first: 4, count: 2 })).toBe(key);
  });

  it("is nothing when it is missing, or is another chunk under its name", () => {
    storeChunk(folder, key, result);
    expect(readChunk(folder, "0".repeat(32))).toBeNull();
    renameSync(path, join(folder, "runs", `${"0".repeat(32)}.chunk`));
    expect(readChunk(folder, "0".repeat(32))).toBeNull();
  });

  it("is nothing when any of its bytes but the padding is changed", () => {
    storeChunk(folder, key, result);
    const bytes = readFileSync(path);
    const head = bytes.subarray(0, bytes.indexOf("\n")).toString().trimEnd().length;
    const numbers = bytes.indexOf("\n") + 1;
    for (let at = 0; at < bytes.length; at++) {
      if (at >= head && at < numbers) continue;
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] as number) ^ 1;
      writeFileSync(path, damaged);
      expect(readChunk(folder, key), `byte ${at}`).toBeNull();
    }
  });

  it("is nothing when it is cut off anywhere, or longer than it was", () => {
    storeChunk(folder, key, result);
    const bytes = readFileSync(path);
    writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(8)]));
    expect(readChunk(folder, key)).toBeNull();
    writeFileSync(path, bytes);
    for (let length = bytes.length - 1; length >= 0; length--) {
      truncateSync(path, length);
      expect(readChunk(folder, key), `${length} bytes`).toBeNull();
    }
  });

  it("is run again when it is damaged, and only then", async () => {
    const results = join(folder, "results");
    const scenario = await smallScenario();
    const { manifest } = await runInto(results, scenario);
    const [damaged, ...whole] = chunkFiles(results) as [string, ...string[]];
    const before = readFileSync(join(results, "runs", damaged));
    truncateSync(join(results, "runs", damaged), before.length - 1);
    const traces = tracesIn(join(results, "runs"));
    const again = await runInto(results, scenario);
    expect(again.manifest).toEqual(manifest);
    expect(readFileSync(join(results, "runs", damaged)).equals(before)).toBe(true);
    const now = tracesIn(join(results, "runs"));
    expect(whole.map((name) => now[name])).toEqual(whole.map((name) => traces[name]));
    expect(now[damaged]).not.toBe(traces[damaged]);
  });
});
