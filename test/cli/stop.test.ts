import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { chunkFiles, digestsIn, temporaryFolder, tracesIn } from "../experiment/folders.ts";
import { programWhoseWorker, programWith, waitWhile } from "./changed-program.ts";
import { chunkCount, concerted, type Ended, eightChunks, start, waitUntil, writeScenario } from "./concerted.ts";

const CHUNKS = 8;
const WORLDS_PER_CHUNK = 4;
const run = ["run", "small.yaml", "--workers", "1", "--csv"];

const root = temporaryFolder();
let undisturbed: Readonly<Record<string, string>>;

function place(name: string): { readonly cwd: string; readonly results: string } {
  const cwd = join(root, name);
  mkdirSync(cwd);
  writeScenario(cwd, eightChunks);
  return { cwd, results: join(cwd, "results", "small") };
}

/** What is there must be what was there, not written again. */
function expectUntouched(results: string, traces: Readonly<Record<string, string>>): void {
  expect(tracesIn(join(results, "runs"))).toMatchObject(traces);
}

function expectStopped({ code, signal, stderr, stdout }: Ended, kept: number): void {
  const sentence = `stopped: ${kept} of 32 worlds are kept in results/small; the same command goes on from there\n`;
  expect({ code, signal, stderr, stdout }).toEqual({ code: 130, signal: null, stderr: sentence, stdout: "" });
}

beforeAll(async () => {
  const { cwd, results } = place("undisturbed");
  const { code, stderr } = await concerted(run, { cwd });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(chunkCount(results)).toBe(CHUNKS);
  undisturbed = digestsIn(results);
});

/** Draws its first chart, and goes on once Ctrl-C is pressed. */
const drawsOne = `export * from "./sound.ts";
import { writeDrawing as sound } from "./sound.ts";
export async function writeDrawing(...asked) {
  const svg = await sound(...asked);
  const awake = setInterval(() => {}, 1000);
  await new Promise((pressed) => process.once("SIGINT", pressed));
  clearInterval(awake);
  return svg;
}`;

describe("a run that is stopped", { timeout: 180_000 }, () => {
  it("by kill -9, then by Ctrl-C while worlds are run and while charts are drawn, ends with the same bytes", async () => {
    const { cwd, results } = place("stopped");
    const runsTwo = programWhoseWorker(join(root, "runs-two"), { at: 3, does: waitWhile("true") });
    const killed = start(run, { cwd, main: runsTwo });
    await waitUntil(() => chunkCount(results) === 2, killed);
    killed.process.kill("SIGKILL");
    expect((await killed.ended).signal).toBe("SIGKILL");
    expect(JSON.parse(readFileSync(join(results, "manifest.json"), "utf8"))).toMatchObject({ status: "running" });
    const afterKill = tracesIn(join(results, "runs"));
    expect(Object.keys(afterKill)).toHaveLength(2);

    const interrupted = start(run, { cwd, main: runsTwo });
    await waitUntil(() => chunkCount(results) === 4, interrupted);
    interrupted.process.kill("SIGINT");
    expectStopped(await interrupted.ended, 4 * WORLDS_PER_CHUNK);
    expectUntouched(results, afterKill);
    const afterInterrupt = tracesIn(join(results, "runs"));
    expect(Object.keys(afterInterrupt)).toHaveLength(4);

    const main = programWith(join(root, "draws-one"), "experiment/drawing.ts", drawsOne);
    const drawing = start(run, { cwd, main });
    await waitUntil(() => existsSync(join(results, "charts", "trajectories.png")), drawing);
    drawing.process.kill("SIGINT");
    expectStopped(await drawing.ended, 32);
    expectUntouched(results, afterInterrupt);
    const afterDrawing = tracesIn(join(results, "runs"));
    expect(Object.keys(afterDrawing)).toHaveLength(CHUNKS);

    expect(await concerted(run, { cwd })).toMatchObject({ code: 0, stderr: "" });
    expectUntouched(results, afterDrawing);
    expect(digestsIn(results)).toEqual(undisturbed);
  });
});

/** Three chunks are kept by the time a worker dies at its fourth. */
const threeKept = waitWhile('fs.globSync("results/small/runs/*.chunk").length < 3');

describe("a worker that dies", { timeout: 180_000 }, () => {
  const kept = "12 of 32 worlds are kept in results/small; the same command goes on from there\n";
  const cases = [
    { name: "exits", instead: "process.exit(7);", reason: "worker exited with code: 7", env: {} },
    { name: "throws", instead: "throw new RangeError('no such month');", reason: "no such month", env: {} },
    {
      name: "runs out of memory",
      instead: "const held = []; for (;;) held.push(Array.from({ length: 1000 }, (_, i) => ({ i })));",
      reason:
        "Worker terminated due to reaching memory limit: JS heap out of memory (fewer workers or people need less)",
      env: { NODE_OPTIONS: "--max-old-space-size=120" },
    },
  ];

  for (const { env, instead, name, reason } of cases) {
    it(`because it ${name} ends the run with a sentence`, async () => {
      const { cwd, results } = place(name);
      const main = programWhoseWorker(join(root, "replaced", name), { at: 4, does: `${threeKept} ${instead}` });
      const failed = await concerted(run, { cwd, env, main });
      expect(chunkFiles(results)).toHaveLength(3);
      // Where the heap grows too fast, V8 ends the whole process instead of the worker; what is kept is the same.
      if (failed.signal === "SIGABRT" && reason.includes("memory")) {
        expect(failed).toMatchObject({ code: null, stdout: "" });
        expect(failed.stderr).toContain("heap out of memory");
        expect(await concerted(run, { cwd })).toMatchObject({ code: 0 });
        return;
      }
      expect(failed).toEqual({
        code: 1,
        signal: null,
        stdout: "",
        stderr: expect.stringContaining(`a worker failed on worlds 12 to 15: ${reason}\n${kept}`),
      });
      expect(failed.stderr).not.toMatch(/^\s+at /m);
    });
  }

  it("leaves chunks from which a sound program goes on to the same bytes", async () => {
    const cwd = join(root, "exits");
    const results = join(cwd, "results", "small");
    const traces = tracesIn(join(results, "runs"));
    expect(Object.keys(traces)).toHaveLength(3);
    expect(await concerted(run, { cwd })).toMatchObject({ code: 0, stderr: "" });
    expectUntouched(results, traces);
    expect(digestsIn(results)).toEqual(undisturbed);
  });
});
