import type { Attribution } from "../analysis/views/attribution.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Switch } from "../scenario/switch.ts";
import type { Provenance } from "./input.ts";

/** Everything the page of an attribution is made of. */
export interface AttributionReportInput {
  readonly attribution: Attribution;
  readonly switches: readonly Switch[];
  /** The scenario that was run, whose arms are the combinations. */
  readonly scenario: Scenario;
  /** Drawings by the name of the chart; a chart without one is left out. */
  readonly svgs: Readonly<Record<string, string>>;
  readonly provenance: Provenance;
}
