import type { Month } from "../context.ts";
import { landscape, ofIndicator } from "../landscape.ts";

/** How an organization judges practices in a month. */
export interface Judgment {
  /** Standard deviation of its error. */
  readonly error: number;
  /** How far it sees what the indicator says in place of what a practice is worth, 0 … 1. */
  readonly misdirection: number;
}

/** Members judge practices by shared data, others by their own. */
export function judgmentOf({ state, values }: Month, j: number): Judgment {
  const { error, errorReduction, misdirection } = values.learning;
  if (state.member[j] !== 1) return { error, misdirection: 0 };
  const measured = state.conditions[1] as number;
  return { error: error * (1 - errorReduction * measured), misdirection: misdirection * measured };
}

/** What a practice of some worth is seen as, but for the error. */
export function apparentWorth(
  month: Month,
  { misdirection }: Judgment,
  domain: number,
  practice: number,
  worth: number,
): number {
  if (misdirection === 0) return worth;
  return (1 - misdirection) * worth + misdirection * (indicatorOf(month, domain)[practice] as number);
}

/** What the indicator of a domain says of every practice. It is drawn when it is first needed: most worlds never do. */
function indicatorOf({ values, world }: Month, domain: number): Float64Array {
  const known = world.indicators.get(domain);
  if (known) return known;
  const drawn = landscape(world.key, domain, world.size.bits, values.organizations.landscape.neighbors, ofIndicator);
  world.indicators.set(domain, drawn);
  return drawn;
}
