/**
 * One point of a scaling in a process of its own, so that its memory can be told: node bench/point.ts '{"people":1000}'.
 * Prints JSON: nanoseconds of set-up, of the months, and the most memory used.
 */
import { createRecorder } from "../src/engine/recording.ts";
import { growTrunk, runArms } from "../src/engine/run.ts";
import { createWorld } from "../src/engine/world.ts";
import { nanoseconds } from "./measure.ts";
import { benchScenario, needsOf, type Sizes } from "./scenarios.ts";

/** What a point's process prints. */
export interface Point {
  /** Nanoseconds per person-domain-month without set-up, and those of set-up per person and domain. */
  readonly perNeed: number;
  readonly setUp: number;
  readonly bytes: number;
}

const LEAST_NEEDS = 6_000_000;

async function measure(sizes: Sizes): Promise<Point> {
  const scenario = await benchScenario(sizes);
  const needs = needsOf(scenario);
  const months = scenario.burnIn + scenario.arms.length * scenario.months;
  const names = ["prevalence"];
  const repeats = Math.ceil(LEAST_NEEDS / needs);
  const runs = Array.from({ length: repeats + (repeats > 1 ? 1 : 0) }, (_, replication) => {
    const setUp = nanoseconds(() => createWorld(scenario, replication));
    const whole = nanoseconds(() => {
      const recorder = createRecorder(scenario, names);
      const trunk = growTrunk(scenario, replication, recorder);
      runArms(scenario, trunk, scenario.arms, recorder, recorder.create(scenario.arms.length).recordings);
    });
    return { setUp, months: whole - setUp };
  }).slice(repeats > 1 ? 1 : 0);
  const sum = (of: "setUp" | "months") => runs.reduce((total, run) => total + run[of], 0);
  return {
    perNeed: sum("months") / (needs * runs.length),
    setUp: sum("setUp") / ((needs / months) * runs.length),
    bytes: process.resourceUsage().maxRSS * 1024,
  };
}

console.log(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? "{}") as Sizes)));
