import { type ChildProcess, execFile } from "node:child_process";
import { once } from "node:events";
import { promisify } from "node:util";
import { plan } from "../src/experiment/plan.ts";
import { runChunks } from "../src/experiment/pool.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { processorSeconds, type Run, type Stretch, WARM_UP } from "./engine-process.ts";
import { recordedNames } from "./scenarios.ts";

const call = promisify(execFile);
/** Stretches in a round, of which the quickest counts: other programs only ever take time. */
const STRETCHES = 3;

/** How long a stretch is: worlds of every worker, seconds of every process. */
export interface Length {
  readonly worlds: number;
  readonly seconds: number;
}

/** Worlds per second by the clock, and as many as there would be if no other program ever took a processor. */
export interface Rate {
  readonly clock: number;
  readonly processor: number;
}

/** Rate of runs side by side. */
function rateOf(runs: readonly Run[]): Rate {
  const sum = (of: (run: Run) => number) => runs.reduce((total, run) => total + run.worlds / of(run), 0);
  return { clock: sum((run) => run.clock), processor: sum((run) => run.processor) };
}

/** The highest of rates. */
export function quickest(rates: readonly Rate[]): Rate {
  return {
    clock: Math.max(...rates.map(({ clock }) => clock)),
    processor: Math.max(...rates.map(({ processor }) => processor)),
  };
}

/** The pool while all its workers are warm and at work: what a long run sees. */
export async function poolRate(scenario: Scenario, threads: number, { worlds }: Length): Promise<Rate> {
  const warm = threads * WARM_UP;
  const stretch = threads * worlds;
  // One more for each other worker, so that none has run out of worlds when the last stretch ends.
  const replications = warm + STRETCHES * stretch + threads - 1;
  const seen: { readonly clock: number; readonly processor: number }[] = [];
  await runChunks({ scenario, outcomes: recordedNames(scenario) }, plan({ ...scenario, replications }), threads, () => {
    seen.push({ clock: performance.now() / 1000, processor: processorSeconds() });
  });
  const ends = Array.from({ length: STRETCHES + 1 }, (_, at) => seen[warm - 1 + at * stretch] as (typeof seen)[number]);
  const rates = ends.slice(1).map((end, at): Rate => {
    const begun = ends[at] as (typeof seen)[number];
    const processor = (end.processor - begun.processor) / threads;
    return { clock: stretch / (end.clock - begun.clock), processor: stretch / processor };
  });
  return quickest(rates);
}

async function inStretches(run: (at: number) => Promise<readonly Run[]>): Promise<Rate> {
  const rates: Rate[] = [];
  for (let stretch = 0; stretch < STRETCHES; stretch++) rates.push(rateOf(await run(Date.now() + 100)));
  return quickest(rates);
}

/** Processes with nothing but the engine, that begin at the same moment. */
export function engineRate(processes: readonly ChildProcess[], { seconds }: Length): Promise<Rate> {
  return inStretches((at) =>
    Promise.all(
      processes.map(async (child): Promise<Run> => {
        child.send({ at, seconds } satisfies Stretch);
        const [run] = await once(child, "message");
        return run;
      }),
    ),
  );
}

/** So many processes of the limit that begin at the same moment and know nothing of each other. */
export function limitRate(program: string, file: string, processes: number, { seconds }: Length): Promise<Rate> {
  // The shell tells what processor time its child has taken, on its last line: 0m1.23s 0m0.01s.
  const words = (at: number) => ["-c", '"$0" "$@"; times', program, file, "rate", String(seconds), String(at)];
  return inStretches((at) =>
    Promise.all(
      Array.from({ length: processes }, async (): Promise<Run> => {
        const lines = (await call("sh", words(at))).stdout.trim().split("\n");
        const [worlds, spent] = (lines[0] as string).split(" ").map(Number) as [number, number];
        const times = (lines.at(-1) as string).matchAll(/(\d+)m([\d.]+)s/g);
        const processor = [...times].reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
        return { worlds, clock: spent / 1e9, processor };
      }),
    ),
  );
}
