/** Plain JSON, the form of a Vega-Lite specification. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A Vega-Lite specification or a part of one. */
export type Spec = { readonly [key: string]: Json };

/** What every chart says of itself at its foot. */
export interface Source {
  /** Name of the scenario. */
  readonly scenario: string;
  /** Digests of engine and results; short ones are enough. */
  readonly engine: string;
  readonly results: string;
  /** Residents of the community, for money per resident; null where it is not one number. */
  readonly residents: number | null;
  /** Month in which the initiative starts; null where a threshold decides it in each world. */
  readonly start: number | null;
  /** Scheduled shocks, in force in the months from ≤ t < to; none where left out. */
  readonly shocks?: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}
