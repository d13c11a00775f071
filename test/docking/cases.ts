import fc from "fast-check";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { scenarios } from "../twin/arbitrary.ts";
import { runTwin, type TwinProcess } from "../twin/twin.ts";
import { type EngineRun, firstDifference, runEngine } from "./dock.ts";

/** What the cases are drawn with, and how many they are. */
export const seed = 7;
export const size = 240;

interface Case {
  readonly scenario: Scenario;
  readonly engine: EngineRun;
}

/** Random scenarios with the engine's run of each, against which wrong twins are held. */
export const cases: readonly Case[] = fc
  .sample(scenarios(), { seed, numRuns: size })
  .map((scenario) => ({ scenario, engine: runEngine(scenario, 0) }));

/** Whether any case tells the engine from a twin with other processes. */
export function foundOut(processes: readonly TwinProcess[]): boolean {
  return cases.some(({ scenario, engine }) => firstDifference(engine, runTwin(scenario, 0, processes)) !== null);
}
