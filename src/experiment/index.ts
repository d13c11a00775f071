/** Many runs and results folders, for Node: `import … from "concerted/experiment"`. */

export { beginManifest, type Manifest, readManifest, type Source } from "./manifest.ts";
export { type PublishOptions, publish } from "./publish.ts";
export { type FinishedRun, openRun, type Progress, type RunOptions, runExperiment } from "./run.ts";
export { panelOf, summaryOf } from "./summary.ts";
