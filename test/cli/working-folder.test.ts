import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../experiment/folders.ts";
import { programWhoseWorker, waitWhile } from "./changed-program.ts";
import { chunkCount, eightChunks, start, waitUntil, writeScenario } from "./concerted.ts";

/** Far more than the run needs, on a busy machine too: Node's recursive mkdir of a relative path would never return. */
const LIMIT = 60_000;

const root = temporaryFolder();
const cwd = join(root, "here");
const gone = join(root, "no-more");

it(
  "a run whose working folder is removed goes on where it was asked to write, and says which worlds went with the folder",
  async () => {
    mkdirSync(cwd);
    writeScenario(cwd, eightChunks);
    const isThere = `fs.existsSync(${JSON.stringify(cwd)}) || fs.existsSync(${JSON.stringify(gone)})`;
    const main = programWhoseWorker(join(root, "program"), { at: 2, does: waitWhile(isThere) });
    const running = start(["run", "small.yaml", "--workers", "1"], { cwd, main });
    const results = join(cwd, "results", "small");
    await waitUntil(() => chunkCount(results) === 1, running);
    renameSync(cwd, gone);
    rmSync(gone, { recursive: true });
    const limit = setTimeout(() => running.process.kill("SIGKILL"), LIMIT);
    const { code, signal, stderr, stdout } = await running.ended;
    clearTimeout(limit);
    expect({ code, signal, stdout }).toEqual({ code: 2, signal: null, stdout: "" });
    expect(stderr).toMatch(/^results\/small\/runs\/\w{32}\.chunk is missing or damaged; run the same command again\n$/);
    expect(chunkCount(results)).toBeGreaterThan(0);
  },
  2 * LIMIT,
);
