import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runWorld } from "../src/engine/run.ts";
import { scriptOf } from "./limit/inputs.ts";
import { callLimit, compileLimit, ownTargets, type Target, writeInputs } from "./limit/program.ts";
import { costsOf, interleave, nanoseconds, ratiosOf, type Subject } from "./measure.ts";
import { type Mode, NEED } from "./mode.ts";
import { benchScenario, needsOf, recordedNames } from "./scenarios.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";

const passNames = ["need update", "seeking", "serving", "counting"] as const;

/** The engine beside the same persons in C++, whose sums are checked before anything is timed. */
export const limit: Mode = async ({ rounds }) => {
  const scenario = await benchScenario();
  const names = recordedNames(scenario);
  const needs = needsOf(scenario);
  const folder = mkdtempSync(join(tmpdir(), "concerted-limit-"));
  try {
    const file = join(folder, "inputs");
    const { inputs, sums } = scriptOf(scenario, 0);
    writeInputs(file, inputs);
    const passes = new Map<string, number[]>();
    const subjects = ownTargets.map((target): Subject => {
      const program = compileLimit(scenario.domains.length, target);
      dock(callLimit(program, file, "sums"), sums, target);
      return { name: `limit (${target})`, run: () => timeLimit(program, file, needs, target, passes) };
    });
    const engine = { name: "engine", run: () => nanoseconds(() => runWorld(scenario, 0, names)) / needs };
    const costs = await interleave([engine, ...subjects], rounds);
    const figures = [engine, ...subjects].map(({ name }) => figure("limit", name, NEED, costsOf(costs, name)));
    const ratios = subjects.map(({ name }) =>
      figure("limit", `engine over ${name}`, "ratio", ratiosOf(costs, "engine", name)),
    );
    // Without the warm-up's.
    const byPass = [...passes].map(([name, values]): Figure => figure("limit", name, NEED, values.slice(1)));
    return [...figures, ...ratios, ...byPass, referenceFigure("limit", costs)];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

function dock(printed: readonly string[], sums: readonly string[], target: Target): void {
  const at = sums.findIndex((line, month) => line !== printed[month]);
  if (at >= 0 || printed.length !== sums.length) {
    throw new Error(`limit (${target}): got ${printed[at]} in month ${at}, expected the engine's ${sums[at]}`);
  }
}

/** A whole run, then one with the passes apart; the best of three, since each call begins with cold caches. */
function timeLimit(
  program: string,
  file: string,
  needs: number,
  target: Target,
  passes: Map<string, number[]>,
): number {
  const times = callLimit(program, file, "time", 3).map(Number);
  const apart = callLimit(program, file, "passes", 3).map((line) => line.split(" ").map(Number));
  passNames.forEach((name, p) => {
    const key = `limit (${target}), ${name}`;
    const best = Math.min(...apart.map((spent) => spent[p] as number));
    passes.set(key, [...(passes.get(key) ?? []), best / needs]);
  });
  return Math.min(...times) / needs;
}
