import type { State } from "../../src/engine/state-columns.ts";
import type { World } from "../../src/engine/world-columns.ts";
import type { Scenario, Values } from "../../src/scenario/scenario.ts";

/** A month of an arm that is over. */
interface MonthEnd {
  readonly world: World;
  readonly state: State;
  readonly values: Values;
  /** Money mobilized in the beginning of the month, relative to all money. */
  readonly mobilized: number;
}

/** Factor of the scheduled shocks on money in month t. */
function moneyFactor({ shocks }: Scenario, t: number): number {
  return shocks.filter(({ from, to }) => from <= t && t < to).reduce((product, { money }) => product * money, 1);
}

/** The money of a month, $: all of it, and what it is made of. */
export interface Account {
  readonly envelope: number;
  readonly raised: number;
  readonly displaced: number;
  readonly bill: number;
  readonly base: number;
}

/** What the month's money should add up to, $, from parameters, members and money mobilized alone (docs/model.md, 7.6). */
export function account(scenario: Scenario, { mobilized, state, values, world }: MonthEnd): Account {
  const { funding, initiative } = values;
  const core = funding.perResident * values.community.residents * moneyFactor(scenario, (state.month[0] as number) - 1);
  const base = core + funding.additional / 12;
  const raised = core * mobilized;
  const bill = state.backboneAlive[0] === 1 ? (initiative.strengths.backbone * initiative.backbone.budget) / 12 : 0;
  const taken = Math.min(initiative.backbone.fromEnvelope * bill, base);
  const others = world.columns.size.reduce((sum, size, j) => (state.member[j] === 1 ? sum : sum + size), 0);
  const members = state.member.includes(1) && state.member.includes(0);
  const displaced = members ? Math.min(funding.crowdingOut * raised, (base - taken) * others) : 0;
  const paidFor = state.member.reduce((sum, member) => sum + member, 0) * newMoneyPerMember(values, state);
  const envelope = base + raised - displaced + (1 - initiative.backbone.fromEnvelope) * bill + paidFor;
  return { envelope, raised, displaced, bill, base };
}

/** New money for each member's time, $ a month. */
function newMoneyPerMember({ initiative }: Values, { disagreement }: State): number {
  const { agenda, hourCost, leadership, memberHours, memberTimeFromEnvelope, strengths } = initiative;
  const hours =
    strengths.agenda * memberHours.agenda +
    strengths.measurement * memberHours.measurement +
    strengths.activities * memberHours.activities +
    strengths.communication * memberHours.communication +
    agenda.voice * memberHours.voice +
    agenda.equity * memberHours.equity +
    leadership.effort * memberHours.leadership;
  const quarreled = hours * agenda.conflictHours * (disagreement[0] as number);
  return (1 - memberTimeFromEnvelope) * (hours + quarreled) * hourCost;
}
