import { mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../experiment/folders.ts";
import { programWhoseWorker, waitWhile } from "./changed-program.ts";
import { chunkCount, eightChunks, start, waitUntil, writeScenario } from "./concerted.ts";

const root = temporaryFolder();
const cwd = join(root, "here");
const gone = join(root, "no-more");

// Node's recursive mkdir of a relative path would never return: this test would run out of time.
it("a run whose working folder is removed goes on where it was asked to write, and says which worlds went with the folder", async () => {
  mkdirSync(cwd);
  writeScenario(cwd, eightChunks);
  const isThere = `fs.existsSync(${JSON.stringify(cwd)}) || fs.existsSync(${JSON.stringify(gone)})`;
  const main = programWhoseWorker(join(root, "program"), { at: 2, does: waitWhile(isThere) });
  const running = start(["run", "small.yaml", "--workers", "1"], { cwd, main });
  const results = join(cwd, "results", "small");
  await waitUntil(() => chunkCount(results) === 1, running);
  renameSync(cwd, gone);
  rmSync(gone, { recursive: true });
  const { code, signal, stderr, stdout } = await running.ended;
  expect({ code, signal, stdout }).toEqual({ code: 2, signal: null, stdout: "" });
  expect(stderr).toMatch(
    /^results\/small\/runs\/\w{32}\.chunk is missing or damaged; the command that filled the folder makes it again\n$/,
  );
  expect(chunkCount(results)).toBeGreaterThan(0);
});
