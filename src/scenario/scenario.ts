import type { Tree } from "../numeric/tree.ts";
import type { Better } from "../table.ts";
import type { Axis } from "./axis.ts";
import type { Expectation } from "./expectation.ts";
import type { parameters } from "./parameters.ts";
import type { ChoiceRow, NumberRow } from "./row.ts";
import type { AttributionRequest } from "./switch.ts";

/** The values of nested rows: numbers (`N`) and words, in the shape of the rows. */
export type ValuesOf<R, N> = {
  readonly [Name in keyof R]: R[Name] extends NumberRow ? N : R[Name] extends ChoiceRow ? string : ValuesOf<R[Name], N>;
};

/** All parameters in one month: what the engine's processes read. */
export type Values = ValuesOf<typeof parameters, number>;

/** All parameters of an arm as the scenario states them: numbers, or expressions of `month` as trees. */
export type Settings = ValuesOf<typeof parameters, number | Tree>;

/** A domain of need. `hardship` is null where the world draws it. */
export interface Domain {
  readonly name: string;
  readonly hardship: number | null;
}

/** A group of residents; shares add up to 1; disadvantage 0 is the best-off group, 1 the worst-off. */
export interface Group {
  readonly name: string;
  readonly share: number;
  readonly access: number;
  readonly disadvantage: number;
}

/** A listed organization; `domain` is the index of its mission, `budget` in $ per year. */
export interface Organization {
  readonly name: string;
  readonly sector: string;
  readonly domain: number;
  readonly budget: number;
}

/** A scheduled shock, in force in the months from ≤ t < to; `domains` are indices. */
export interface Shock {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly money: number;
  readonly hardship: number;
  readonly domains: readonly number[];
}

/** Begin of the initiative: a month, or the first month 0 … 120 with the common shock above a threshold. */
export type Start = { readonly month: number } | { readonly shockAbove: number };

/** A named course of action: all parameters under it, and what it changes against the file, in words. */
export interface Arm {
  readonly name: string;
  readonly about: string;
  readonly settings: Settings;
}

/** An extra outcome: an expression over recorded outcomes of the same month. */
export interface CustomOutcome {
  readonly name: string;
  readonly unit: string;
  readonly better: Better;
  readonly text: string;
  readonly tree: Tree;
}

/** What is compared: arm − against, for these outcomes, at these months. */
export interface Compare {
  readonly pairs: readonly { readonly arm: string; readonly against: string }[];
  readonly outcomes: readonly string[];
  readonly months: readonly number[];
}

/** A claim about the mean over worlds of arm − against in one outcome at one month, stated before the worlds are run. */
export interface Hypothesis {
  readonly id: string;
  readonly claim: string;
  readonly arm: string;
  readonly against: string;
  readonly outcome: string;
  readonly month: number;
  readonly expect: Expectation;
  /** Chance of supporting the claim although it does not hold. */
  readonly alpha: number;
}

/** How many worlds a test runs: from `minimum` to `maximumReplications`. */
export type Precision = {
  readonly minimum: number;
  readonly maximumReplications: number;
} & (
  | {
      /** Until the interval of one difference is narrow enough. */
      readonly until: "precise";
      readonly arm: string;
      readonly against: string;
      readonly outcome: string;
      readonly month: number;
      /** In the outcome's unit, or as a share of the mean of `against` where `relative`. */
      readonly halfWidth: number;
      readonly relative: boolean;
      readonly lookAhead: number;
    }
  | {
      /** Until every hypothesis has a verdict. */
      readonly until: "decided";
    }
);

/** What a sweep varies, and the outcomes it is judged by, the first above all. */
export interface Sweep {
  readonly vary: readonly Axis[];
  readonly outcomes: readonly string[];
}

/** On what terms money is counted. */
export interface MoneyTerms {
  /** Year of whose prices the dollars are; null where the file does not say. */
  readonly priceYear: number | null;
  /** Per year, for dollars and effects alike. */
  readonly discountRate: number;
  /** $ that a resident who thrives for a year is worth to who decides; null where no one says. */
  readonly worth: number | null;
}

/** What the file says about itself, shown in the report. */
export interface Declaration {
  readonly evidence: readonly string[];
  readonly assumed: readonly string[];
  readonly notice: readonly string[];
}

/** A validated scenario: frozen, plain JSON, complete (no default is filled in later). */
export interface Scenario {
  readonly name: string;
  readonly about: string;
  readonly declaration: Declaration;
  readonly seed: string;
  readonly months: number;
  readonly burnIn: number;
  readonly replications: number;
  readonly domains: readonly Domain[];
  readonly groups: readonly Group[];
  /** Relative linkages, one row per domain; null where the world draws them. */
  readonly linkages: readonly (readonly number[])[] | null;
  /** Listed organizations; null where the world makes `organizations.count` of them. */
  readonly organizations: readonly Organization[] | null;
  readonly shocks: readonly Shock[];
  readonly start: Start;
  /** The first arm is `isolated`, whose settings are those of the burn-in. */
  readonly arms: readonly Arm[];
  readonly outcomes: readonly CustomOutcome[];
  readonly compare: Compare;
  readonly hypotheses: readonly Hypothesis[];
  /** null where a test runs `replications` worlds. */
  readonly precision: Precision | null;
  readonly money: MoneyTerms;
  /** null where the file has no sweep. */
  readonly sweep: Sweep | null;
  /** null where the file says nothing about switches. */
  readonly attribution: AttributionRequest | null;
  readonly charts: readonly string[];
}
