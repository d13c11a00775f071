/**
 * One point of a scaling in a process of its own, so that its memory can be told: node bench/point.ts '{"people":1000}'.
 * Prints JSON: nanoseconds of set-up, of the months, and the most memory used.
 */

import type { Scenario } from "../src/scenario/scenario.ts";
import { threadTime } from "./measure.ts";
import { walkMonths } from "./months.ts";
import { benchScenario, needsOf, type Sizes } from "./scenarios.ts";

/** What a point's process prints. */
export interface Point {
  /** Nanoseconds per person-domain-month without set-up, and those of set-up per person and domain. */
  readonly perNeed: number;
  readonly setUp: number;
  readonly bytes: number;
}

const LEAST_NEEDS = 20_000_000;

/** Processor time of a world's set-up and of its months; one world only, since a second would take memory of its own. */
function timeWorld(scenario: Scenario, replication: number): { readonly setUp: number; readonly months: number } {
  const begun = threadTime();
  let ready: number | null = null;
  walkMonths(scenario, replication, {
    run: (process, month) => {
      ready ??= threadTime();
      process(month);
    },
  });
  const setUp = (ready ?? begun) - begun;
  return { setUp, months: threadTime() - begun - setUp };
}

async function measure(sizes: Sizes): Promise<Point> {
  const scenario = await benchScenario(sizes);
  const needs = needsOf(scenario);
  const months = scenario.burnIn + scenario.arms.length * scenario.months;
  const repeats = Math.ceil(LEAST_NEEDS / needs);
  const runs = Array.from({ length: repeats > 1 ? 2 * repeats : 1 }, (_, world) => timeWorld(scenario, world));
  // Small worlds are run twice as often, the first half to warm up.
  const counted = runs.slice(-repeats);
  const sum = (of: "setUp" | "months") => counted.reduce((total, run) => total + run[of], 0);
  return {
    perNeed: sum("months") / (needs * counted.length),
    setUp: sum("setUp") / ((needs / months) * counted.length),
    bytes: process.resourceUsage().maxRSS * 1024,
  };
}

console.log(JSON.stringify(await measure(JSON.parse(process.argv[2] ?? "{}") as Sizes)));
