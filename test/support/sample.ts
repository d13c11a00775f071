import { runWorld } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** Outcomes of a few worlds, looked up by name. */
export interface Sample {
  /** One outcome over worlds 0, 1, …, at a month. Throws a RangeError for an unknown arm or outcome. */
  readonly values: (arm: string, outcome: string, month: number) => readonly number[];
  readonly mean: (arm: string, outcome: string, month: number) => number;
  /** Digests of the last states of an arm, by world. */
  readonly hashes: (arm: string) => readonly string[];
  readonly starts: readonly (number | null)[];
}

function indexIn(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new RangeError(`got ${name}, expected one of ${names.join(", ")}`);
  return index;
}

/** Runs worlds 0 … worlds − 1 of a scenario and keeps the named outcomes. */
export function sample(scenario: Scenario, worlds: number, outcomes: readonly string[]): Sample {
  const runs = Array.from({ length: worlds }, (_, world) => runWorld(scenario, world, outcomes));
  const arms = scenario.arms.map(({ name }) => name);
  const values = (arm: string, outcome: string, month: number): readonly number[] => {
    const row = indexIn(arms, arm) * (scenario.months + 1) + month;
    const at = row * outcomes.length + indexIn(outcomes, outcome);
    return runs.map(({ series }) => series[at] as number);
  };
  return {
    values,
    mean: (arm, outcome, month) => mean(values(arm, outcome, month)),
    hashes: (arm) => runs.map(({ hashes }) => hashes[indexIn(arms, arm)] as string),
    starts: runs.map(({ start }) => start),
  };
}

/** Arithmetic mean. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Standard error of the mean. */
export function standardError(values: readonly number[]): number {
  const center = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - center) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

/** b − a, world by world. */
export function differences(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.map((value, world) => value - (a[world] as number));
}
