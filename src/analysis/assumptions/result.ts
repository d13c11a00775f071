import type { Better } from "../../table.ts";
import type { Range } from "../hypotheses/claim.ts";

/**
 * What becomes of an answer at one end of a parameter's range. "flips": the effect has the other sign and can be told from 0.
 * "undoes": it can no longer be told from 0. "settles": it can, though it could not before. "moves": it can be told from the one
 * before. "holds": none of these.
 */
export type StressVerdict = "flips" | "undoes" | "settles" | "moves" | "holds";

/** A mean over worlds with its interval at the result's level; no interval in a single world. */
export interface StressEstimate {
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** One end of a parameter's range. */
export interface StressEnd {
  readonly value: number;
  /** The effect there: arm − against, over the same worlds. */
  readonly effect: StressEstimate;
  /** That effect less the one at the value in force, world by world. */
  readonly change: StressEstimate;
  /** Chance of so large an effect, or change, from none; Holm-adjusted over all ends. */
  readonly effectP: number;
  readonly changeP: number;
  readonly verdict: StressVerdict;
}

/** A parameter that was varied. */
export interface StressedParameter {
  readonly path: string;
  readonly meaning: string;
  readonly unit: string;
  readonly grade: string;
  /** The value in force. */
  readonly value: number;
  /** Why the range is what it is; empty where it follows from the rule. */
  readonly reason: string;
  /** The ends that could be run, the lower first. */
  readonly ends: readonly StressEnd[];
}

/** A parameter, or an end of its range, that could not be varied, and why. */
export interface NotStressed {
  readonly path: string;
  readonly value: number | null;
  readonly reason: string;
}

/** A registered claim about the effect: where the mean difference is expected, in the outcome's unit. */
export interface StressedClaim {
  readonly id: string;
  readonly claim: string;
  readonly expect: Range & { readonly text: string };
}

/** What an answer rests on: the effect in force, and at both ends of every parameter's range, the most consequential first. */
export interface Stress {
  /** The registered claim that the answer is about; null where none was asked for. */
  readonly claim: StressedClaim | null;
  readonly arm: string;
  readonly against: string;
  readonly outcome: string;
  readonly label: string;
  readonly unit: string;
  readonly better: Better;
  readonly month: number;
  readonly worlds: number;
  readonly people: number;
  readonly level: number;
  readonly base: StressEstimate;
  readonly parameters: readonly StressedParameter[];
  readonly left: readonly NotStressed[];
}
