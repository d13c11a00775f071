import type { Better, OutcomeInfo } from "../table.ts";

const share = [0, 1] as const;
const unbounded = [0, Number.POSITIVE_INFINITY] as const;
type Range = readonly [low: number, high: number];

function info(name: string, label: string, unit: string, better: Better, range: Range, meaning: string): OutcomeInfo {
  return { name, label, unit, better, meaning, range };
}

const residents: readonly OutcomeInfo[] = [
  info("meanNeed", "Mean need", "need", "lower", share, "Mean of all needs of all residents (0 met, 1 severe)"),
  info("prevalence", "Prevalence of need", "share", "lower", share, "Share of all needs that are above the threshold"),
];

const rest: readonly OutcomeInfo[] = [
  info(
    "thriving",
    "Thriving residents",
    "share",
    "higher",
    share,
    "Share of residents with every need below the threshold",
  ),
  info(
    "groupGap",
    "Gap between groups",
    "share",
    "lower",
    [-1, 1],
    "Prevalence of the most less that of the least disadvantaged group",
  ),
  info(
    "betterOff",
    "Residents better off",
    "share",
    "higher",
    share,
    "Share of residents whose mean need is lower, by more than community.changeMargin, than the same residents' under isolated",
  ),
  info(
    "worseOff",
    "Residents worse off",
    "share",
    "lower",
    share,
    "Share of residents whose mean need is higher, by more than community.changeMargin, than the same residents' under isolated",
  ),
  info(
    "served",
    "Requests served",
    "share",
    "higher",
    share,
    "Share of the month's requests for help that were served (1 without requests)",
  ),
  info(
    "unmet",
    "Unmet requests",
    "requests per month",
    "lower",
    unbounded,
    "Requests for help that were not served, scaled to all residents",
  ),
  info("money.service", "Money for services", "$ per month", "neither", unbounded, "Money that became services"),
  info(
    "money.intake",
    "Money for intake",
    "$ per month",
    "neither",
    unbounded,
    "Money for admitting people to services",
  ),
  info(
    "money.coordination",
    "Money for coordination",
    "$ per month",
    "neither",
    unbounded,
    "Members' time for the initiative, and navigators' pay",
  ),
  info(
    "money.backbone",
    "Money for the backbone",
    "$ per month",
    "neither",
    unbounded,
    "Cost of the backbone organization",
  ),
  info(
    "money.lost",
    "Money lost",
    "$ per month",
    "lower",
    unbounded,
    "Money that organizations in bad health could not use",
  ),
  info(
    "effectiveness",
    "Effectiveness of practice",
    "share",
    "higher",
    share,
    "Mean worth of the organizations' practices in their own domains (1 the best there is)",
  ),
  info(
    "alignment",
    "Alignment",
    "share",
    "neither",
    share,
    "Mean share of own work that organizations have shifted to the agenda",
  ),
  info("members", "Members", "organizations", "neither", unbounded, "Organizations that take part in the initiative"),
  info(
    "contribution",
    "Contribution of members",
    "share",
    "neither",
    share,
    "Mean contribution of the members (0 without members)",
  ),
  info(
    "functioning",
    "Functioning of the initiative",
    "share",
    "neither",
    share,
    "Mean of the four conditions achieved",
  ),
  info(
    "disagreement",
    "Disagreement with the agenda",
    "share",
    "neither",
    share,
    "Mean distance of the members' priorities from the agenda",
  ),
  info(
    "leaders",
    "Leadership among many",
    "share",
    "neither",
    share,
    "How far others are ready to lead (0 nobody, 1 as strong as an influential champion)",
  ),
  info("agenda", "Common agenda", "share", "neither", share, "How far the common agenda is achieved"),
  info("measurement", "Shared measurement", "share", "neither", share, "How far shared measurement is achieved"),
  info(
    "activities",
    "Mutually reinforcing activities",
    "share",
    "neither",
    share,
    "How far mutually reinforcing activities are achieved",
  ),
  info(
    "communication",
    "Continuous communication",
    "share",
    "neither",
    share,
    "How far continuous communication is achieved",
  ),
  info(
    "backboneAlive",
    "Backbone at work",
    "share of worlds",
    "neither",
    share,
    "1 while the backbone works, 0 before and after",
  ),
  info("will", "Public will", "share", "neither", share, "Public will for change"),
  info(
    "structure",
    "Hardship removed by policy",
    "share",
    "higher",
    share,
    "Mean share of hardship that policy has removed, over domains",
  ),
  info(
    "mobilized",
    "Money mobilized",
    "share",
    "neither",
    share,
    "Money raised by the initiative, relative to all money",
  ),
  info(
    "commonShock",
    "Common shock",
    "need",
    "neither",
    [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    "Hardship of the times, the same for all arms of a world",
  ),
];

/** What the list of outcomes depends on: the domains and the scenario's own outcomes. */
export interface OutcomeSource {
  readonly domains: readonly { readonly name: string }[];
  readonly outcomes: readonly {
    readonly name: string;
    readonly unit: string;
    readonly better: Better;
    readonly text: string;
  }[];
}

/** Outcomes every run records, in a fixed order; prevalence by domain follows prevalence. */
export function recordedOutcomes(domains: OutcomeSource["domains"]): readonly OutcomeInfo[] {
  const byDomain = domains.map(({ name }) =>
    info(
      `prevalence.${name}`,
      `Prevalence: ${words(name)}`,
      "share",
      "lower",
      share,
      `Share of residents whose need in ${words(name)} is above the threshold`,
    ),
  );
  return [...residents, ...byDomain, ...rest];
}

/** All outcomes of a scenario: the recorded ones, then its own. */
export function outcomesOf({ domains, outcomes }: OutcomeSource): readonly OutcomeInfo[] {
  const any: Range = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const own = outcomes.map(({ name, unit, better, text }) => info(name, words(name), unit, better, any, text));
  return [...recordedOutcomes(domains), ...own];
}

function words(name: string): string {
  return name.replaceAll("_", " ");
}
