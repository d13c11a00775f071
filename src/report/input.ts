import type { Stress } from "../analysis/assumptions/result.ts";
import type { MoneyMeasures } from "../analysis/money/measure.ts";
import type { Summary } from "../analysis/summary.ts";
import type { Views } from "../analysis/views/views.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Where the numbers come from: the fields of a manifest that the report shows. */
export interface Provenance {
  /** Version of this program. */
  readonly concerted: string;
  readonly command: string;
  readonly engineDigest: string;
  readonly scenarioDigest: string;
  readonly resultsHash: string | null;
  readonly runtime: { readonly node: string; readonly v8: string; readonly platform: string };
  /** The scenario file as it was named, and what was set beside it. */
  readonly source?: { readonly file: string; readonly set: readonly string[] };
}

/** What is known of the assumptions of a scenario: nothing, something that is not about it, or what its answer rests on. */
export type KnownStress = { readonly stress: Stress } | { readonly other: string } | null;

/** Everything a report is made of. */
export interface ReportInput {
  readonly scenario: Scenario;
  readonly summary: Summary;
  /** What the money of every compared arm buys. */
  readonly measures: readonly MoneyMeasures[];
  readonly views: Views;
  /** Drawings by the name of the chart; a chart without one is left out. */
  readonly svgs: Readonly<Record<string, string>>;
  readonly provenance: Provenance;
  readonly stress?: KnownStress;
}
