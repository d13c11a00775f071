/**
 * The engine alone in a process of its own, that knows nothing of a pool: forked by workers.ts. Says when it is warm, and answers every
 * message with the worlds per second that it ran from the moment named in it.
 */
import { setTimeout } from "node:timers/promises";
import { runWorld } from "../src/engine/run.ts";
import { benchScenario, recordedNames } from "./scenarios.ts";

/** When to begin, in milliseconds since 1970, and for how many seconds to go on. */
export interface Stretch {
  readonly at: number;
  readonly seconds: number;
}

/** Worlds run, the seconds they took by the clock, and those of processor time. */
export interface Run {
  readonly worlds: number;
  readonly clock: number;
  readonly processor: number;
}

/** Worlds until V8 has compiled most of what it will: the first takes twice as long as the tenth. */
export const WARM_UP = 8;

/** Seconds of processor time that this process has taken, with all its threads. */
export function processorSeconds(): number {
  const { system, user } = process.cpuUsage();
  return (system + user) / 1e6;
}

if (import.meta.main) {
  const scenario = await benchScenario();
  const names = recordedNames(scenario);
  let next = 0;
  for (; next < WARM_UP; next++) runWorld(scenario, next, names);
  process.on("message", async ({ at, seconds }: Stretch) => {
    await setTimeout(at - Date.now());
    const [start, used, first] = [performance.now(), processorSeconds(), next];
    while (performance.now() - start < seconds * 1000) runWorld(scenario, next++, names);
    const clock = (performance.now() - start) / 1000;
    process.send?.({ worlds: next - first, clock, processor: processorSeconds() - used } satisfies Run);
  });
  process.send?.("warm");
}
