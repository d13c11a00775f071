/** Public API, for Node and browsers. Running many worlds over threads and results folders: `concerted/experiment` (Node). */

export { compareArms, type PairedComparison } from "./analysis/paired.ts";
export { type ArmPair, summarize } from "./analysis/summarize.ts";
export type { Comparison, Summary } from "./analysis/summary.ts";
export { runWorld, type WorldRun } from "./engine/run.ts";
export { explain } from "./scenario/explain.ts";
export { type Loaded, type LoadOptions, loadScenario } from "./scenario/load.ts";
export { outcomesOf } from "./scenario/outcome-names.ts";
export { formatProblem, type Problem } from "./scenario/problems.ts";
export type { Arm, Scenario, Settings } from "./scenario/scenario.ts";
export { scenarioJsonSchema } from "./scenario/schema.ts";
export { type Column, type OutcomeInfo, type Panel, records, type Table, table } from "./table.ts";
