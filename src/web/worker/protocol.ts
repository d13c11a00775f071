import type { Scenario } from "../../scenario/scenario.ts";

/** What worlds are run for: a scenario, and the outcomes to record of it. */
export interface Question {
  readonly id: number;
  readonly scenario: Scenario;
  readonly outcomes: readonly string[];
}

/** To a worker: a question with its share of the worlds (`first`, `first` + `step`, … below `end`), or a later end of the latest question. */
export type Request =
  | {
      readonly kind: "question";
      readonly question: Question;
      readonly first: number;
      readonly step: number;
      readonly end: number;
    }
  | { readonly kind: "end"; readonly id: number; readonly end: number };

/** One world of a question under all its arms. */
export interface WorldAnswer {
  readonly id: number;
  readonly world: number;
  /** Outcomes: entry (arm·(months + 1) + month)·outcomes + o. */
  readonly series: Float64Array;
  /** Counts of persons, as the engine's `WorldRun` has them. */
  readonly gains: Int32Array;
  readonly start: number | null;
  /** Digest of each arm's last state. */
  readonly hashes: readonly string[];
}

/** From a worker: an answer, or why there is none. */
export type Reply = WorldAnswer | { readonly id: number; readonly world: number; readonly error: string };
