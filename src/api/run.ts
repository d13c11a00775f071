import { runWorld } from "../engine/run.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { didYouMean, nearest } from "../scenario/suggest.ts";
import { collect } from "../study/panel.ts";
import type { Panel } from "../table.ts";

/** How much to run, and who watches. */
export interface WorldsOptions {
  /** Number of worlds, numbered from 0; the scenario's `replications` where it is left out. */
  readonly worlds?: number | undefined;
  /** Called after every world with the number of finished ones and of all. */
  readonly onWorld?: ((done: number, of: number) => void) | undefined;
  /** Looked at before every world. As everything runs in this thread, only `onWorld` has a chance to abort it. */
  readonly signal?: AbortSignal | undefined;
}

export interface RunOptions extends WorldsOptions {
  /** Names of the outcomes to record; all that the scenario has where it is left out. */
  readonly outcomes?: readonly string[] | undefined;
}

/**
 * Worlds that were run, and what was recorded in them: `values(arm, outcome, month)` has one number per world, in the outcome's
 * unit, and the same place in it is the same world in every arm.
 */
export interface Study extends Panel {
  readonly scenario: Scenario;
  /** Month in which the initiative started, by world; null where it never did. */
  readonly starts: readonly (number | null)[];
  /** Digests of the last states, by world and arm: equal digests are equal worlds, on any machine. */
  readonly digests: readonly (readonly string[])[];
}

function worldsAsked({ replications }: Scenario, worlds = replications): number {
  if (Number.isSafeInteger(worlds) && worlds > 0) return worlds;
  throw new RangeError(`worlds: got ${worlds}, expected a whole number of at least 1`);
}

function namesAsked(known: readonly string[], names: readonly string[] = known): readonly string[] {
  for (const name of names) {
    if (known.includes(name)) continue;
    const question = didYouMean(nearest(name, known));
    throw new RangeError(`outcomes: got ${JSON.stringify(name)}, expected some of ${known.join(", ")}${question}`);
  }
  return [...new Set(names)];
}

/**
 * Runs worlds under every arm of a scenario, in this thread and one after another; nothing is read or written. World w is a pure
 * function of the scenario and w, the same bits as `concerted run` gives. Many worlds over all processors, with results
 * folders: `concerted/experiment`.
 * @throws RangeError for a number of worlds below 1 or an outcome that the scenario does not have; the signal's reason when aborted
 */
export function run(scenario: Scenario, options: RunOptions = {}): Study {
  const known = outcomesOf(scenario);
  const worlds = worldsAsked(scenario, options.worlds);
  const outcomes = namesAsked(
    known.map(({ name }) => name),
    options.outcomes,
  );
  const runs = Array.from({ length: worlds }, (_, world) => {
    options.signal?.throwIfAborted();
    const found = runWorld(scenario, world, outcomes);
    options.onWorld?.(world + 1, worlds);
    return found;
  });
  const months = Array.from({ length: scenario.months + 1 }, (_, month) => month);
  const dimensions = { arms: scenario.arms.map(({ name }) => name), months: scenario.months, outcomes };
  const infos = known.filter(({ name }) => outcomes.includes(name));
  const chunks = runs.map(({ series }, first) => ({ first, series }));
  return {
    ...collect(chunks, worlds, dimensions, infos, [{ outcomes, months }]),
    scenario,
    starts: runs.map(({ start }) => start),
    digests: runs.map(({ hashes }) => hashes),
  };
}
