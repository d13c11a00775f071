import type { Tree } from "../numeric/tree.ts";

/** Values by the path of their parameter. */
type ValuesByPath = Readonly<Record<string, number | string | Tree>>;

/**
 * A part of the initiative that can be switched on and off. Relative to the arm `collective`, `on` holds what it sets when it is
 * on and `off` what it sets when it is off; either may be empty, but not both.
 */
export interface Switch {
  readonly name: string;
  readonly about: string;
  readonly on: ValuesByPath;
  readonly off: ValuesByPath;
}

/** What a scenario wants to know of which switch does what: its own switches (none for the standard ones), outcome and month. */
export interface AttributionRequest {
  readonly switches: readonly Switch[];
  readonly outcome: string;
  readonly month: number;
}
