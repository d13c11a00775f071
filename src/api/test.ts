import type { HypothesisResult } from "../analysis/summary.ts";
import { verdictsInWords } from "../report/verdicts.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioOfTest } from "../study/test-worlds.ts";
import { run, type WorldsOptions } from "./run.ts";

/**
 * Tests the hypotheses of a scenario in worlds of their own, which neither `run` nor any other function runs, so that nothing seen
 * before is in the test: verdict, p-value and interval of each, Holm-adjusted together, and the verdict in words. The same numbers as
 * `concerted test` gives for as many worlds; only the command also writes the hypotheses down before the first world.
 * @throws RangeError for a scenario without hypotheses, or one whose `precision` lets results decide the number of worlds: that is
 * what `runTest` of `concerted/experiment` is for
 */
export function test(scenario: Scenario, options: WorldsOptions = {}): readonly HypothesisResult[] {
  const { hypotheses, precision } = scenario;
  if (hypotheses.length === 0) throw new RangeError("test: got a scenario without hypotheses, expected at least one");
  if (precision) throw new RangeError("test: got a scenario with precision, expected a number of worlds fixed before");
  const outcomes = [...new Set(hypotheses.map(({ outcome }) => outcome))];
  const own = scenarioOfTest(scenario);
  return verdictsInWords(run(own, { ...options, outcomes }), own);
}
