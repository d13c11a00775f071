/** Many runs and results folders, for Node: `import … from "concerted/experiment"`. */

export {
  type AttributionPlan,
  type AttributionQuestion,
  type PlannedAttribution,
  planAttribution,
} from "../study/attribution-plan.ts";
export type { SweepPoint } from "../study/sweep-parts.ts";
export {
  type AttributionFile,
  attributionOf,
  beginAttribution,
  type PublishAttributionOptions,
  publishAttribution,
} from "./attribution.ts";
export { beginManifest, type Manifest, readManifest, type Source } from "./manifest.ts";
export { type PublishOptions, publish } from "./publish.ts";
export { beginTest } from "./registration.ts";
export { type FinishedRun, openRun, type Progress, type RunOptions, runExperiment } from "./run.ts";
export { panelOf, summaryOf } from "./summary.ts";
export { type FinishedSweep, openSweep, runOfPoint, runSweep } from "./sweep.ts";
export { publishSweep } from "./sweep-publish.ts";
export { runTest } from "./test-run.ts";
