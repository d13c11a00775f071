import type { Key } from "../../src/engine/random.ts";
import type { Group, Shock, Values } from "../../src/scenario/scenario.ts";

/** The state of the slow twin: plain objects, named as in docs/model.md, that structuredClone copies. */
export interface TwinWorld {
  readonly key: Key;
  readonly burnIn: number;
  readonly groups: readonly Group[];
  readonly shocks: readonly Shock[];
  readonly persons: readonly Person[];
  readonly organizations: readonly TwinOrganization[];
  readonly domains: readonly TwinDomain[];
  readonly backbone: { alive: boolean; began: number | null };
  readonly community: Community;
  /** Whole months since the end of the burn-in, at the beginning of the coming month. */
  t: number;
  /** Month of the start; null as long as the initiative has not started. */
  start: number | null;
  counts: Counts;
  money: MoneyByUse;
}

/** A person; `need` and `baseline` per domain, both 32-bit. */
export interface Person {
  readonly group: number;
  readonly baseline: readonly number[];
  readonly need: number[];
}

/** An organization; `practice` is a whole number whose bits are those of the practice. */
export interface TwinOrganization {
  readonly mission: number;
  readonly size: number;
  readonly ownPriorities: readonly number[];
  readonly priorities: number[];
  practice: number;
  alignment: number;
  contribution: number;
  member: boolean;
  health: number;
  guided: number;
}

/** A domain of need; `worths` has an entry per practice, `linkages` one per other domain (32-bit, 0 for itself). */
export interface TwinDomain {
  readonly linkages: readonly number[];
  readonly worths: readonly number[];
  /** What the indicator says of each practice. */
  readonly indicated: readonly number[];
  readonly bits: number;
  readonly proxyBias: number;
  structure: number;
  agreed: number;
  observed: number;
  fill: number;
  arrivals: number;
}

/** What belongs to the community as a whole. */
interface Community {
  readonly achieved: Record<Condition, number>;
  will: number;
  mobilized: number;
  commonShock: number;
  champion: boolean;
  launched: boolean;
  disagreement: number;
  leaders: number;
}

/** The four conditions that are built (the fifth, the backbone, is alive or not). */
export type Condition = "agenda" | "measurement" | "activities" | "communication";
export const conditions: readonly Condition[] = ["agenda", "measurement", "activities", "communication"];

/** Persons counted at the end of a month; `above` per group and domain, `sum`, `requests` and `served` per domain. */
export interface Counts {
  readonly persons: number[];
  readonly above: number[][];
  readonly sum: number[];
  readonly thriving: number[];
  requests: number[];
  served: number[];
}

/** Dollars of one month by use. */
interface MoneyByUse {
  readonly envelope: number;
  readonly service: number;
  readonly intake: number;
  readonly coordination: number;
  readonly backbone: number;
  readonly lost: number;
}

/** What one month needs beside the state: its parameters and clock, and what its earlier processes pass to later ones. */
export interface Month {
  readonly t: number;
  readonly values: Values;
  /** t − start; null before the start. */
  readonly since: number | null;
  readonly anniversary: boolean;
  readonly launching: boolean;
  /** Residents' voice and equity, 0 before launch. */
  readonly voice: number;
  readonly equity: number;
  /** Organizations that joined. */
  readonly joined: number[];
  intensity: Record<keyof Values["initiative"]["roles"], number>;
  /** Services of each organization in each domain, in simulated persons. */
  supply: number[][];
  overhead: number[];
}
