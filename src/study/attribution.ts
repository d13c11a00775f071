import { attribute } from "../analysis/attribution/attribute.ts";
import type { Attribution } from "../analysis/views/attribution.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { OutcomeInfo, Panel } from "../table.ts";
import type { AttributionPlan, PlannedAttribution } from "./attribution-plan.ts";
import type { Wanted } from "./panel.ts";
import { uniformFrom } from "./uniform.ts";

/** What an attribution needs of a panel. */
export function attributionWanted({ month, outcome }: AttributionPlan): Wanted {
  return { outcomes: [outcome], months: [month] };
}

/** The outcome that a plan shares out. Throws a RangeError where the scenario has none of that name. */
export function attributedOutcome(scenario: Scenario, { outcome }: AttributionPlan): OutcomeInfo {
  const known = outcomesOf(scenario);
  const found = known.find(({ name }) => name === outcome);
  if (found) return found;
  throw new RangeError(
    `attribution: got outcome ${outcome}, expected one of ${known.map(({ name }) => name).join(", ")}`,
  );
}

/** Shares out the outcome of a plan among its switches, from the worlds of a panel of the planned scenario. */
export function attributionFrom(panel: Panel, { plan, scenario }: PlannedAttribution, level: number): Attribution {
  const { combinations, month, orders, outcome, over, switches } = plan;
  const at = (arm: string): Float64Array => panel.values(arm, outcome, month);
  const [isolated] = scenario.arms as readonly [Scenario["arms"][number]];
  return attribute({
    over,
    switches: switches.map(({ name, about }) => ({ name, about })),
    combinations: combinations.map(({ arm, mask }) => ({ arm, mask, values: at(arm) })),
    orders,
    isolated: at(isolated.name),
    outcome: attributedOutcome(scenario, plan),
    month,
    level,
    random: uniformFrom(`${scenario.seed} intervals`),
  });
}
