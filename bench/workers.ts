import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { scriptOf } from "./limit/inputs.ts";
import { compileLimit, writeInputs } from "./limit/program.ts";
import { interleave, type Subject, untilQuiet } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { benchScenario } from "./scenarios.ts";
import { engineRate, type Length, limitRate, poolRate, quickest, type Rate } from "./side-by-side.ts";
import { type Figure, figure, referenceFigure } from "./table.ts";

const COUNTS = [1, 2] as const;
/** Seconds to wait for other programs to leave the processors alone. */
const PATIENCE = 3;

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
