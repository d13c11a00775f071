import type { Figure } from "./table.ts";

/** How thoroughly to measure. */
export interface Effort {
  /** More rounds and the large sizes, for minutes instead of seconds. */
  readonly full: boolean;
  /** Rounds of each measurement. */
  readonly rounds: number;
}

/** A part of the benchmark. */
export type Mode = (effort: Effort) => Promise<readonly Figure[]>;

/** A name that a part's figures are kept and looked up by. */
export const NEED = "ns per person-domain-month";
