import type { OutcomeInfo, Table } from "../../table.ts";
import type { ArmPair } from "../summarize.ts";
import type { Comparison } from "../summary.ts";
import type { Gains } from "./gains.ts";

/** Tables behind the charts, one record of plain data. Tables are empty where their series were not collected. */
export interface Views {
  readonly worlds: number;
  readonly level: number;
  readonly arms: readonly string[];
  readonly pairs: readonly ArmPair[];
  readonly outcomes: readonly OutcomeInfo[];
  /** The last compared month, which titles speak of. */
  readonly lastMonth: number;
  /** Comparisons at the last month, for every pair, of the outcomes that titles speak of. */
  readonly finals: readonly Comparison[];
  /** arm, outcome, month, mean, median and quantiles over worlds: see `TrajectoryRow`. */
  readonly trajectories: Table;
  /** A few single worlds of `trajectories`: see `SampleRow`. */
  readonly samples: Table;
  /** Mean paired difference by month with its t interval: see `DifferenceRow`. */
  readonly differences: Table;
  /** The difference in every world at the last month: see `WorldRow`. */
  readonly worldDifferences: Table;
  /** Prevalence by domain at the last month: see `PartRow`. */
  readonly domains: Table;
  /** Money by use, mean over months 1 to last, $ per year: see `PartRow`. */
  readonly money: Table;
  /** Who gained and who lost against isolated action. */
  readonly gains: Gains;
}

export interface TrajectoryRow {
  readonly arm: string;
  readonly outcome: string;
  readonly month: number;
  readonly mean: number;
  readonly median: number;
  /** 5, 25, 75 and 95 % quantiles over worlds. */
  readonly q05: number;
  readonly q25: number;
  readonly q75: number;
  readonly q95: number;
}

export interface SampleRow {
  readonly arm: string;
  readonly outcome: string;
  readonly month: number;
  readonly world: number;
  readonly value: number;
}

export interface DifferenceRow extends ArmPair {
  readonly outcome: string;
  readonly month: number;
  readonly estimate: number;
  /** Pointwise limits; null in a single world. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface WorldRow extends ArmPair {
  readonly outcome: string;
  readonly world: number;
  readonly difference: number;
  readonly verdict: "better" | "worse" | "equal" | "lower" | "higher";
}

/** One part (a domain, a use of money) under two arms. */
export interface PartRow extends ArmPair {
  readonly part: string;
  readonly armMean: number;
  readonly againstMean: number;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}
