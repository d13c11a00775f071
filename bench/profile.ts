import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readScenario } from "../src/cli/scenario-file.ts";
import { beginManifest } from "../src/experiment/manifest.ts";
import { publish, writeNumbers } from "../src/experiment/publish.ts";
import { runExperiment } from "../src/experiment/run.ts";
import type { Mode } from "./mode.ts";
import { type Figure, figure } from "./table.ts";

const file = fileURLToPath(new URL("../scenarios/first-look.yaml", import.meta.url));

/** Where the time of `concerted run scenarios/first-look.yaml` goes; with --full its 400 worlds, else 24. */
export const profile: Mode = async ({ full }) => {
  const folder = mkdtempSync(join(tmpdir(), "concerted-run-"));
  const clock: Record<string, number> = {};
  const processor: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    const result = await work();
    clock[name] = (performance.now() - start) / 1000;
    const { system, user } = process.cpuUsage(used);
    processor[name] = (system + user) / 1e6;
    return result;
  };
  try {
    const options = { replications: full ? 400 : 24 };
    const { scenario, source } = await timed("reading", () => readScenario(file, options));
    const run = await timed("simulating", () => runExperiment(beginManifest(scenario, source, "bench"), { folder }));
    await timed("tables", () => writeNumbers(run, scenario, { folder }));
    await timed("all", () => publish(run, scenario, { folder }));
    return [
      ...figuresOf(scenario.replications, clock, "s"),
      ...figuresOf(scenario.replications, processor, "s of processor time"),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** `publish` writes the tables again, so they are taken out of it to leave charts and report. */
function figuresOf(worlds: number, seconds: Readonly<Record<string, number>>, unit: string): readonly Figure[] {
  const [all, reading, simulating, tables] = ["all", "reading", "simulating", "tables"].map(
    (name) => seconds[name],
  ) as [number, number, number, number];
  const charts = Math.max(0, all - tables);
  const rest = reading + simulating + tables;
  const line = (name: string, time: number) => figure("run", `${name}, ${worlds} worlds`, unit, [time]);
  return [
    ...[line("reading", reading), line("simulating", simulating), line("tables and summary", tables)],
    line("charts and report", charts),
    figure("run", "simulating, of all but charts and report", `share of ${unit}`, [simulating / rest]),
    figure("run", "simulating, of everything", `share of ${unit}`, [simulating / (rest + charts)]),
  ];
}
