import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { plan } from "../src/experiment/plan.ts";
import { runChunks } from "../src/experiment/pool.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { scriptOf } from "./limit/inputs.ts";
import { compileLimit, writeInputs } from "./limit/program.ts";
import { costsOf, interleave, type Subject } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { benchScenario, recordedNames } from "./scenarios.ts";
import { figure, referenceFigure } from "./table.ts";

const call = promisify(execFile);

/** Worlds per second of the pool once each worker has handed in its first chunk: what a long run sees. */
async function poolRate(scenario: Scenario, threads: number): Promise<number> {
  const chunks = plan(scenario);
  const seen: { readonly at: number; readonly worlds: number }[] = [];
  await runChunks({ scenario, outcomes: recordedNames(scenario) }, chunks, threads, ({ count }) => {
    seen.push({ at: performance.now(), worlds: count });
  });
  const begun = (seen[threads - 1] as (typeof seen)[number]).at;
  const after = seen.slice(threads);
  const worlds = after.reduce((sum, chunk) => sum + chunk.worlds, 0);
  return (worlds * 1000) / ((after.at(-1) as (typeof seen)[number]).at - begun);
}

/** Runs per second of so many processes of the limit that begin at the same moment and know nothing of each other. */
async function processRate(program: string, file: string, processes: number, seconds: number): Promise<number> {
  const at = Date.now() + 250;
  const printed = await Promise.all(
    Array.from({ length: processes }, () => call(program, [file, "rate", String(seconds), String(at)])),
  );
  return printed.reduce((sum, { stdout }) => {
    const [runs, spent] = stdout.split(" ").map(Number) as [number, number];
    return sum + (runs * 1e9) / spent;
  }, 0);
}

/** What a second worker adds, beside what a second native process adds in the same rounds. */
export const workers: Mode = async ({ full, rounds }) => {
  const scenario = { ...(await benchScenario()), replications: full ? 48 : 12 };
  const folder = mkdtempSync(join(tmpdir(), "concerted-workers-"));
  try {
    const file = join(folder, "inputs");
    writeInputs(file, scriptOf(scenario, 0).inputs);
    const program = compileLimit(scenario.domains.length);
    const pool = (threads: number): Subject => ({
      name: `engine, ${threads} worker${threads > 1 ? "s" : ""}`,
      run: () => poolRate(scenario, threads),
    });
    const native = (count: number): Subject => ({
      name: `limit, ${count} process${count > 1 ? "es" : ""}`,
      run: () => processRate(program, file, count, full ? 2 : 0.5),
    });
    const subjects = [pool(1), pool(2), native(1), native(2)];
    const costs = await interleave(subjects, rounds);
    const rates = subjects.map(({ name }) => costsOf(costs, name));
    const [one, two, single, pair] = rates as [number[], number[], number[], number[]];
    const gain = two.map((rate, round) => rate / (one[round] as number));
    const nativeGain = pair.map((rate, round) => rate / (single[round] as number));
    return [
      ...subjects.map(({ name }, at) => figure("workers", name, "worlds per second", rates[at] as number[])),
      figure("workers", "2 workers over 1", "ratio", gain),
      figure("workers", "2 processes of the limit over 1", "ratio", nativeGain),
      figure(
        "workers",
        "workers' gain over processes' gain",
        "ratio",
        gain.map((ratio, round) => ratio / (nativeGain[round] as number)),
      ),
      referenceFigure("workers", costs),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
