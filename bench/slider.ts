import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Scenario } from "../src/scenario/scenario.ts";
import { withValues } from "../src/scenario/settings.ts";
import { costsOf, interleave, nanoseconds, type Subject } from "./measure.ts";
import type { Mode } from "./mode.ts";
import { benchScenario } from "./scenarios.ts";
import { createSlider, type SliderQuestion } from "./slider-worker.ts";
import { figure, referenceFigure } from "./table.ts";

const WORLDS = [2, 8, 24] as const;
const THREADS = 2;
const outcomes = ["prevalence", "groupGap", "served", "money.service"];

/** The same question with another budget of the backbone: the second arm alone has changed. */
function moved(scenario: Scenario, budget: number): Scenario {
  const [isolated, ...others] = scenario.arms as [Scenario["arms"][0], ...Scenario["arms"]];
  const arms = others.map((arm) => ({
    ...arm,
    settings: withValues(arm.settings, { "initiative.backbone.budget": budget }),
  }));
  return { ...scenario, arms: [isolated, ...arms] };
}

/** Milliseconds by the clock until all workers have answered, worlds dealt out in turn. */
async function ask(workers: readonly Worker[], question: SliderQuestion): Promise<number> {
  const start = performance.now();
  const answers = workers.map((worker) => once(worker, "message"));
  workers.forEach((worker, at) => {
    worker.postMessage({ ...question, worlds: question.worlds.filter((world) => world % workers.length === at) });
  });
  await Promise.all(answers);
  return performance.now() - start;
}

/**
 * An answer while a slider moves, burn-ins kept from the position before: processor time on one thread with both arms run and with the
 * moved arm alone, and the clock's with two workers and the moved arm alone.
 */
export const slider: Mode = async ({ rounds }) => {
  const scenario = await benchScenario({ people: 2_000 });
  const answer = createSlider();
  const workers = Array.from({ length: THREADS }, () => new Worker(new URL("slider-worker.ts", import.meta.url)));
  let budget = 100_000;
  const next = (count: number, alone: boolean): SliderQuestion => {
    budget += 1000;
    return { scenario: moved(scenario, budget), outcomes, worlds: Array.from({ length: count }, (_, w) => w), alone };
  };
  const one = (count: number, alone: boolean): Subject => ({
    name: `${count} worlds, ${alone ? "moved arm" : "both arms"}, 1 thread`,
    run: () => nanoseconds(() => answer(next(count, alone))) / 1e6,
  });
  const two = (count: number): Subject => ({
    name: `${count} worlds, moved arm, ${THREADS} workers`,
    run: () => ask(workers, next(count, true)),
  });
  const subjects = WORLDS.flatMap((count) => [one(count, false), one(count, true), two(count)]);
  try {
    const costs = await interleave(subjects, rounds);
    return [
      ...subjects.map(({ name }) => figure("slider", name, "ms", costsOf(costs, name))),
      referenceFigure("slider", costs),
    ];
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
};
