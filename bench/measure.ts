import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

/** Median and range of repeated measurements. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly rounds: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] as number;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
  return { median, low: sorted[0] as number, high: sorted.at(-1) as number, rounds: values.length };
}

/** Something to time: does its work and returns what it cost, in its own unit. */
export interface Subject {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

const REFERENCE_STEPS = 50_000_000;

/** Nanoseconds per step of dependent 32-bit multiplications: what the machine can do now, whatever else it does. */
function referenceLoop(): number {
  let h = 1;
  const spent = nanoseconds(() => {
    for (let i = 0; i < REFERENCE_STEPS; i++) h = Math.imul(h ^ i, 0x9e3779b1) | 0;
  });
  // The result is used, so that no compiler leaves the loop out.
  return h === 0 ? Number.NaN : spent / REFERENCE_STEPS;
}

export const reference: Subject = { name: "reference loop", run: referenceLoop };

/** Costs by subject, entry r of round r. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/**
 * Runs the reference loop and all subjects once to warm them up, then in turn in each round, so that a slow minute of the machine falls
 * on all of them.
 */
export async function interleave(subjects: readonly Subject[], rounds: number): Promise<Rounds> {
  const all = [reference, ...subjects];
  for (const { run } of all) await run();
  const costs = new Map(all.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of all) (costs.get(name) as number[]).push(await run());
  return costs;
}

/** Costs of one subject. Throws a RangeError for an unknown one. */
export function costsOf(rounds: Rounds, name: string): readonly number[] {
  const costs = rounds.get(name);
  if (!costs) throw new RangeError(`subject: got ${name}, expected one of ${[...rounds.keys()].join(", ")}`);
  return costs;
}

/** One subject over another, round by round. */
export function ratiosOf(rounds: Rounds, name: string, other: string): readonly number[] {
  const below = costsOf(rounds, other);
  return costsOf(rounds, name).map((cost, round) => cost / (below[round] as number));
}

/** Processor time of this thread so far, nanoseconds: other programs and the machine's other guests do not count as they would by the clock. */
export function threadTime(): number {
  const { system, user } = process.threadCpuUsage();
  return (system + user) * 1000;
}

/** Nanoseconds of processor time that some work takes on this thread. */
export function nanoseconds(work: () => unknown): number {
  const start = threadTime();
  work();
  return threadTime() - start;
}

/** Milliseconds that all processors together have been at work, and at work or idle. */
function processorTimes(): { readonly busy: number; readonly all: number } {
  const times = cpus().map((one) => one.times);
  const all = times.reduce((sum, { idle, irq, nice, sys, user }) => sum + idle + irq + nice + sys + user, 0);
  return { busy: all - times.reduce((sum, { idle }) => sum + idle, 0), all };
}

const GLANCE = 200;
const QUIET = 0.1;

/** Waits until less than a tenth of a processor is in use, at most so many seconds. Returns how many are in use then. */
export async function untilQuiet(seconds: number): Promise<number> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const before = processorTimes();
    await setTimeout(GLANCE);
    const after = processorTimes();
    const used = (cpus().length * (after.busy - before.busy)) / (after.all - before.all);
    if (used < QUIET || performance.now() > end) return used;
  }
}
