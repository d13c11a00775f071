/** Names of recorded outcomes that the charts show. */
export const prevalence = "prevalence";
export const gap = "groupGap";
export const domainPrefix = "prevalence.";

/** Uses of money, in the order they are shown. */
export const moneyUses = ["service", "intake", "coordination", "backbone", "lost"] as const;
export const moneyPrefix = "money.";

/** What an initiative builds and who takes part, in the order it is shown. */
export const built = ["agenda", "measurement", "activities", "communication", "members", "backboneAlive"] as const;

/** What can have become of a person's mean need, and of the person's thriving, against the same person under isolated action. */
export const changes = ["better", "worse", "unchanged"] as const;
export const thrivings = ["thrivingInBoth", "thrivingGained", "thrivingLost", "thrivingInNeither"] as const;

/** Outcomes to collect for the charts of a scenario, beside the compared ones. */
export interface NeededSeries {
  /** Needed at every month from 0 to the last compared one. */
  readonly everyMonth: readonly string[];
  /** Needed at the last compared month only. */
  readonly lastMonth: readonly string[];
}

/** The part of a scenario that decides what its charts need. An empty list of charts stands for all of them. */
export interface Charted {
  readonly charts: readonly string[];
  readonly domains: readonly { readonly name: string }[];
}

const monthly: Readonly<Record<string, readonly string[]>> = {
  trajectories: [prevalence],
  difference: [prevalence],
  gap: [gap],
  money: moneyUses.map((use) => moneyPrefix + use),
  conditions: built,
};

/** Lists the outcomes that the charts of a scenario need, so that no other series has to be read. */
export function neededSeries({ charts, domains }: Charted): NeededSeries {
  const wanted = (chart: string) => charts.length === 0 || charts.includes(chart);
  const everyMonth = Object.entries(monthly).flatMap(([chart, outcomes]) => (wanted(chart) ? outcomes : []));
  const byDomain = wanted("domains") ? domains.map(({ name }) => domainPrefix + name) : [];
  return { everyMonth: [...new Set(everyMonth)], lastMonth: [prevalence, ...byDomain] };
}
