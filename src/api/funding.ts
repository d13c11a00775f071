import { LEVEL } from "../analysis/interval.ts";
import { type Funding, fundingOf, startsOf, termsOf } from "../study/money.ts";
import type { Study } from "./run.ts";

/** Confidence level of the intervals, 0.95 where it is left out. */
export interface FundingOptions {
  readonly level?: number | undefined;
}

/**
 * What money buys, up to the scenario's last compared month: `measures` has costs, effects and $ per effect with intervals for every
 * compared pair, in dollars and residents of the whole community, discounted; `planes` has every world of the pair by cost and effect.
 * The same numbers as in the results folder of `concerted run`.
 * @throws RangeError where the study did not record `thriving` and the uses of money
 */
export function funding(study: Study, { level = LEVEL }: FundingOptions = {}): Funding {
  const { scenario, starts, worlds } = study;
  return fundingOf(study, scenario, termsOf(scenario, startsOf([{ first: 0, starts }], worlds, scenario)), level);
}
