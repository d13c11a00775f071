import { type ChildProcess, execFile, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { plan } from "../src/experiment/plan.ts";
import { runChunks } from "../src/experiment/pool.ts";
import type { Scenario } from "../src/scenario/scenario.ts";
import { processorSeconds, type Run, type Stretch, WARM_UP } from "./engine-process.ts";
import { scriptOf } from "./limit/inputs.ts";
import { compileLimit, writeInputs } from "./limit/program.ts";
import { interleave, type Subject, untilQuiet } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { benchScenario, recordedNames } from "./scenarios.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";

const call = promisify(execFile);
const COUNTS = [1, 2] as const;
/** Seconds to wait for other programs to leave the processors alone. */
const PATIENCE = 3;
/** Stretches in a round, of which the quickest counts: other programs only ever take time. */
const STRETCHES = 3;

/** How long a stretch is: worlds of every worker, seconds of every process. */
interface Length {
  readonly worlds: number;
  readonly seconds: number;
}

/** Worlds per second by the clock, and as many as there would be if no other program ever took a processor. */
interface Rate {
  readonly clock: number;
  readonly processor: number;
}

/** Rate of runs side by side. */
function rateOf(runs: readonly Run[]): Rate {
  const sum = (of: (run: Run) => number) => runs.reduce((total, run) => total + run.worlds / of(run), 0);
  return { clock: sum((run) => run.clock), processor: sum((run) => run.processor) };
}

function quickest(rates: readonly Rate[]): Rate {
  return {
    clock: Math.max(...rates.map(({ clock }) => clock)),
    processor: Math.max(...rates.map(({ processor }) => processor)),
  };
}

/** The pool while all its workers are warm and at work: what a long run sees. */
async function poolRate(scenario: Scenario, threads: number, { worlds }: Length): Promise<Rate> {
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
function engineRate(processes: readonly ChildProcess[], { seconds }: Length): Promise<Rate> {
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
function limitRate(program: string, file: string, processes: number, { seconds }: Length): Promise<Rate> {
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

async function startEngines(): Promise<readonly ChildProcess[]> {
  const file = fileURLToPath(new URL("engine-process.ts", import.meta.url));
  const children = COUNTS.map(() => fork(file));
  await Promise.all(children.map((child) => once(child, "message")));
  return children;
}

function inWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const pool = (count: number): string => `engine, ${inWords(count, "worker", "workers")}`;
const engine = (count: number): string => `engine, ${inWords(count, "process", "processes")}`;
const limit = (count: number): string => `limit, ${inWords(count, "process", "processes")}`;

/** What a second one adds: by the clock in the quickest rounds, and in processor time round by round. */
function gainOf(one: readonly Rate[], two: readonly Rate[]) {
  return {
    clock: quickest(two).clock / quickest(one).clock,
    processor: two.map(({ processor }, round) => processor / (one[round] as Rate).processor),
  };
}

type Gain = ReturnType<typeof gainOf>;

function figuresOf(rates: ReadonlyMap<string, readonly Rate[]>): readonly Figure[] {
  const ratesOf = (name: string) => rates.get(name) as readonly Rate[];
  const gain = (nameOf: (count: number) => string) => gainOf(ratesOf(nameOf(1)), ratesOf(nameOf(2)));
  const [ofPool, ofEngine, ofLimit] = [gain(pool), gain(engine), gain(limit)];
  const lines = (name: string, { clock, processor }: Gain): readonly Figure[] => [
    figure("workers", name, "ratio by the clock, quickest rounds", [clock]),
    figure("workers", name, "ratio in processor time", processor),
  ];
  const over = (other: Gain): Gain => ({
    clock: ofPool.clock / other.clock,
    processor: ofPool.processor.map((ratio, round) => ratio / (other.processor[round] as number)),
  });
  return [
    ...Array.from(rates, ([name, each]) => {
      const byClock = each.map(({ clock }) => clock);
      return figure("workers", name, "worlds per second", byClock);
    }),
    ...lines("2 workers over 1", ofPool),
    ...lines("2 processes of the engine over 1", ofEngine),
    ...lines("2 processes of the limit over 1", ofLimit),
    ...lines("workers' gain over that of the engine's processes", over(ofEngine)),
    ...lines("workers' gain over that of the limit's processes", over(ofLimit)),
  ];
}

/** What a second worker adds, beside what a second process adds in the same rounds: of the engine alone, and of the limit. */
export const workers: Mode = async ({ full, rounds }) => {
  const scenario = await benchScenario();
  const length: Length = full ? { worlds: 36, seconds: 2 } : { worlds: 12, seconds: 0.7 };
  const folder = mkdtempSync(join(tmpdir(), "concerted-workers-"));
  const file = join(folder, "inputs");
  writeInputs(file, scriptOf(scenario, 0).inputs);
  const program = compileLimit(scenario.domains.length);
  const engines = await startEngines();
  const others: number[] = [];
  const rates = new Map<string, Rate[]>();
  const quietly = (name: string, run: () => Promise<Rate>): Subject => ({
    name,
    run: async () => {
      others.push(await untilQuiet(PATIENCE));
      const rate = await run();
      rates.set(name, [...(rates.get(name) ?? []), rate]);
      return rate.clock;
    },
  });
  try {
    const subjects = COUNTS.flatMap((count) => [
      quietly(pool(count), () => poolRate(scenario, count, length)),
      quietly(engine(count), () => engineRate(engines.slice(0, count), length)),
      quietly(limit(count), () => limitRate(program, file, count, length)),
    ]);
    const costs = await interleave(subjects, rounds);
    // The first round was to warm up.
    const counted = new Map([...rates].map(([name, each]) => [name, each.slice(-rounds)]));
    return [
      ...figuresOf(counted),
      figure("workers", "in use by other programs, just before", "processors", others),
      referenceFigure("workers", costs),
    ];
  } finally {
    for (const child of engines) child.kill();
    rmSync(folder, { recursive: true });
  }
};
