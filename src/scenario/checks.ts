import type { Finding } from "./problems.ts";
import type { Arm } from "./scenario.ts";
import type { ScenarioFile } from "./schema.ts";
import type { Span } from "./span.ts";

/** What the checks look at. */
export interface Checked {
  readonly file: ScenarioFile;
  readonly raw: unknown;
  readonly arms: readonly Arm[];
  readonly span: Span;
  /** Annual budget of the smallest listed organization; null without a list. */
  readonly smallestBudget: number | null;
}

/** A check of several values against each other; it is skipped where one of the values it reads is faulty by itself. */
export interface Check {
  readonly reads: readonly string[];
  readonly find: (checked: Checked) => readonly Finding[];
}
