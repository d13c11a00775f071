import { reachedPrecision, testHypotheses } from "../analysis/hypotheses/results.ts";
import type { HypothesisResult, TestRecord } from "../analysis/summary.ts";
import { caveatsOf, verdictWords } from "../report/verdict-words.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Panel } from "../table.ts";
import type { Manifest, Registration } from "./manifest.ts";

/** Verdicts on the hypotheses of a finished test, in words too. */
function resultsOf(panel: Panel, { hypotheses, precision }: Scenario): readonly HypothesisResult[] {
  return testHypotheses(panel, hypotheses, precision).map((result) => {
    const label = panel.outcomes.find(({ name }) => name === result.outcome)?.label ?? result.outcome;
    return { ...result, words: verdictWords(result, label, hypotheses.length > 1) };
  });
}

function recordOf(panel: Panel, scenario: Scenario, { digest, reached }: Registration): TestRecord {
  const { hypotheses, precision } = scenario;
  const design = precision?.until ?? "fixed";
  return {
    registration: digest,
    seed: scenario.seed,
    worlds: panel.worlds,
    design,
    reached: reached ?? false,
    precision: precision?.until === "precise" ? reachedPrecision(panel, precision) : null,
    caveats: caveatsOf(design, hypotheses.length),
  };
}

/** The part of summary.json about hypotheses: empty where the run was no test, whatever its scenario says. */
export function verdictsOf(panel: Panel, { registration, scenario }: Manifest) {
  if (!registration) return { hypotheses: [], test: null };
  return { hypotheses: resultsOf(panel, scenario), test: recordOf(panel, scenario, registration) };
}
