/** Public API, for Node and browsers. Running many worlds over threads and results folders: `concerted/experiment` (Node). */

export type { Comparison, HypothesisResult, Summary } from "./analysis/summary.ts";
export type { Attribution } from "./analysis/views/attribution.ts";
export { type AttributeOptions, attribute } from "./api/attribute.ts";
export { type ClassicOptions, type ClassicStudy, runClassic } from "./api/classic.ts";
export { type CompareOptions, compare } from "./api/compare.ts";
export { type FundingOptions, funding } from "./api/funding.ts";
export { load, loadScenario, scenarioJsonSchema } from "./api/load.ts";
export { type RunOptions, run, type Study, type WorldsOptions } from "./api/run.ts";
export { test } from "./api/test.ts";
export { classics } from "./classics/index.ts";
export { runWorld, type WorldRun } from "./engine/run.ts";
export { explain } from "./scenario/explain.ts";
export type { Loaded, LoadOptions } from "./scenario/load.ts";
export { outcomesOf } from "./scenario/outcome-names.ts";
export { formatProblem, type Problem } from "./scenario/problems.ts";
export type { Arm, Scenario, Settings } from "./scenario/scenario.ts";
export type { OutcomeInfo, Panel } from "./table.ts";
