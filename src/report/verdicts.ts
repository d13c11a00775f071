import { testHypotheses } from "../analysis/hypotheses/results.ts";
import type { HypothesisResult } from "../analysis/summary.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Panel } from "../table.ts";
import { verdictWords } from "./verdict-words.ts";

/** Verdicts on the hypotheses of a scenario in the worlds of a panel, in words too. */
export function verdictsInWords(panel: Panel, { hypotheses, precision }: Scenario): readonly HypothesisResult[] {
  return testHypotheses(panel, hypotheses, precision).map((result) => {
    const label = panel.outcomes.find(({ name }) => name === result.outcome)?.label ?? result.outcome;
    return { ...result, words: verdictWords(result, label, hypotheses.length > 1) };
  });
}
