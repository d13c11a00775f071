import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scriptOf } from "./limit/inputs.ts";
import { callLimit, compileLimit, type Target, writeInputs } from "./limit/program.ts";
import { costsOf, interleave, ratiosOf, type Subject } from "./measure.ts";
import { type Mode, NEED } from "./mode.ts";
import { benchScenario, needsOf } from "./scenarios.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";

const SMALL = 10_000;
const LARGE = 1_000_000;

/** Bytes read and written per nanosecond when ranges far larger than any cache are gone through, by one thread. */
function streaming(domains: number): Subject {
  const program = compileLimit(domains);
  return { name: "streaming", run: () => Math.max(...callLimit(program, "stream", 4).map(Number)) };
}

/** A year of so many people in bench/limit, whose file of inputs is written once. */
async function limitOf(folder: string, people: number, target: Target): Promise<Subject> {
  const scenario = await benchScenario({ people, burnIn: 0, months: 12 });
  const file = join(folder, String(people));
  writeInputs(file, scriptOf(scenario, 0).inputs);
  const program = compileLimit(scenario.domains.length, target);
  const needs = needsOf(scenario);
  const run = () => Math.min(...callLimit(program, file, "time", 3).map(Number)) / needs;
  return { name: `limit (${target}), ${people.toLocaleString("en-US")} people`, run };
}

/** How much slower the persons' model gets where it no longer fits into the caches, when nothing but the model is run. */
export const memory: Mode = async ({ rounds }) => {
  const folder = mkdtempSync(join(tmpdir(), "concerted-memory-"));
  try {
    const stream = streaming((await benchScenario()).domains.length);
    const pairs = await Promise.all(
      (["native", "avx2"] as const).map(async (target) => ({
        target,
        small: await limitOf(folder, SMALL, target),
        large: await limitOf(folder, LARGE, target),
      })),
    );
    const costs = await interleave([stream, ...pairs.flatMap(({ large, small }) => [small, large])], rounds);
    const figures = pairs.flatMap(({ large, small, target }): Figure[] => [
      figure("memory", small.name, NEED, costsOf(costs, small.name)),
      figure("memory", large.name, NEED, costsOf(costs, large.name)),
      figure("memory", `limit (${target}), large over small`, "ratio", ratiosOf(costs, large.name, small.name)),
    ]);
    const streamed = figure("memory", "streaming, read and written", "GB/s", costsOf(costs, stream.name));
    return [streamed, ...figures, referenceFigure("memory", costs)];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
