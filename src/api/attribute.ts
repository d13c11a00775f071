import { LEVEL } from "../analysis/interval.ts";
import type { Attribution } from "../analysis/views/attribution.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { attributionFrom } from "../study/attribution.ts";
import { type AttributionQuestion, planAttribution } from "../study/attribution-plan.ts";
import { run, type WorldsOptions } from "./run.ts";

export interface AttributeOptions extends AttributionQuestion, WorldsOptions {
  /** Confidence level of the intervals, 0.95 where it is left out. */
  readonly level?: number | undefined;
}

/**
 * Which part of an initiative does it: runs all combinations of its switches (the five conditions, unless the scenario lists
 * switches of its own or `over` says otherwise) in the same worlds, and shares out what all of them change in one outcome at one month.
 * `switches` of the result have their Shapley values with intervals, each alone and all at once; everything is in the outcome's unit. The
 * same numbers as in attribution.json of `concerted attribute`. Five switches are 32 arms, and so 16 times the work of two.
 * @throws RangeError for an outcome or month that the scenario does not have, switches it does not list, or a number of worlds below 1
 */
export function attribute(scenario: Scenario, options: AttributeOptions = {}): Attribution {
  const { level = LEVEL, onWorld, signal, worlds, ...question } = options;
  const planned = planAttribution(scenario, question);
  const study = run(planned.scenario, { worlds, onWorld, signal, outcomes: [planned.plan.outcome] });
  return attributionFrom(study, planned, level);
}
