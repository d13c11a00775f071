import { once } from "node:events";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { strippedOnce } from "../../src/experiment/stripped.ts";
import { temporaryFolder } from "./folders.ts";

const folder = temporaryFolder();
const sources = new URL("../../src/experiment/worker.ts", import.meta.url).href;

/** Whether a thread that loads the sources loads what Node strips types with. */
async function strips(): Promise<boolean> {
  const code = `import("${sources}").then(() => {
    require("node:worker_threads").parentPort.postMessage(process.moduleLoadList.some((name) => name.includes("amaro")));
  });`;
  const thread = new Worker(code, { eval: true, env: strippedOnce() });
  const [found] = (await once(thread, "message")) as [boolean];
  await thread.terminate();
  return found;
}

describe("threads that start from TypeScript", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("strip it once: the next thread finds it done and loads nothing for it", async () => {
    vi.stubEnv("NODE_COMPILE_CACHE", join(folder, "compiled"));
    expect(await strips()).toBe(true);
    expect(await strips()).toBe(false);
  });
});
