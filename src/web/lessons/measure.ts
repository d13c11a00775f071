/** Something that is counted or estimated from the worlds of a step. Months count from the beginning; outcomes are those of docs/outcomes.md. */
export type Measure =
  /** Mean level of an outcome. */
  | { readonly of: "level"; readonly arm: string; readonly outcome: string; readonly month: number }
  /** Paired: the arm less isolated action (or another arm) in the same worlds. */
  | {
      readonly of: "difference";
      readonly arm: string;
      readonly against?: string;
      readonly outcome: string;
      readonly month: number;
    }
  /** The same in counts of worlds: better, worse. */
  | { readonly of: "worlds-better"; readonly arm: string; readonly outcome: string; readonly month: number }
  /** Before and after: the same arm at a later month less at an earlier one. */
  | {
      readonly of: "change";
      readonly arm: string;
      readonly outcome: string;
      readonly from: number;
      readonly to: number;
    }
  /** Between which values the change lies in the middle 90 % of worlds. */
  | {
      readonly of: "change-spread";
      readonly arm: string;
      readonly outcome: string;
      readonly from: number;
      readonly to: number;
    }
  /** The change in the third of the worlds that has the most, or the least, of an outcome under isolated action at first. */
  | {
      readonly of: "change-third";
      readonly third: "most" | "least";
      readonly arm: string;
      readonly outcome: string;
      readonly from: number;
      readonly to: number;
    }
  /** Domains of need with a lower share of severe needs than at month 0, mean over worlds. */
  | { readonly of: "improved"; readonly arm: string; readonly month: number }
  /** Worlds in which at least a share of the domains has improved; all or none of them. */
  | { readonly of: "worlds-improved"; readonly arm: string; readonly month: number; readonly share: number }
  | { readonly of: "worlds-none-improved"; readonly arm: string; readonly month: number }
  /** Chance of so many heads or more among coins. */
  | { readonly of: "coins"; readonly heads: number; readonly coins: number }
  /** Around the month in which hard times begin an initiative: change from the beginning on, and the paired difference. */
  | {
      readonly of: "aligned-change";
      readonly arm: string;
      readonly outcome: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly of: "aligned-difference"; readonly arm: string; readonly outcome: string; readonly at: number }
  | { readonly of: "aligned-worlds" }
  /** The share of all money at which the difference is best for residents, among arms with other budgets. */
  | { readonly of: "best-share"; readonly arms: readonly string[]; readonly outcome: string; readonly month: number }
  /** The backbone's budget as a share of all money. */
  | { readonly of: "budget-share"; readonly arm: string }
  /** All money of the organizations, $ per year. */
  | { readonly of: "money" }
  /** A parameter of the file. */
  | { readonly of: "value"; readonly path: string }
  | { readonly of: "domains" }
  | { readonly of: "worlds" }
  | { readonly of: "time"; readonly months: number };
