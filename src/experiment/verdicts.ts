import { reachedPrecision } from "../analysis/hypotheses/results.ts";
import type { TestRecord } from "../analysis/summary.ts";
import { caveatsOf } from "../report/verdict-words.ts";
import { verdictsInWords } from "../report/verdicts.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Panel } from "../table.ts";
import type { Manifest, Registration } from "./manifest.ts";

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
  return { hypotheses: verdictsInWords(panel, scenario), test: recordOf(panel, scenario, registration) };
}
