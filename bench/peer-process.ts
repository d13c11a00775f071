/**
 * One contender in a process of its own, so that none is slowed by what V8 learned about another: forked by peers.ts with its name. Every
 * message runs the same world once and is answered with the nanoseconds it took.
 */
import { runWorld } from "../src/engine/run.ts";
import { scriptOf } from "./limit/inputs.ts";
import { nanoseconds } from "./measure.ts";
import { loadAgentScript } from "./peers/agentscript.ts";
import { enginePersons } from "./peers/engine-persons.ts";
import { runObjects } from "./peers/objects.ts";
import { seededDraw } from "./peers/persons.ts";
import { benchScenario, recordedNames } from "./scenarios.ts";

/** Smaller than elsewhere: AgentScript takes a second for it. */
export const peerSizes = { people: 10_000, burnIn: 12, months: 24 } as const;

async function contender(name: string): Promise<() => unknown> {
  const scenario = await benchScenario(peerSizes);
  if (name === "engine") return () => runWorld(scenario, 0, recordedNames(scenario));
  const { inputs } = scriptOf(scenario, 0);
  if (name === "engine's persons") return enginePersons(scenario, 0, inputs);
  const peer = name === "AgentScript" ? await loadAgentScript() : runObjects;
  let seed = 0;
  return () => peer(inputs, seededDraw(seed++));
}

if (import.meta.main) {
  const run = await contender(process.argv[2] ?? "");
  process.on("message", () => process.send?.(nanoseconds(run)));
}
