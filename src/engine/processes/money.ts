import { coordinationCost, type Month } from "../context.ts";
import type { State } from "../state-columns.ts";
import { distribute, envelope, type Funds } from "./budgets.ts";

/** 7.6 The envelope becomes budgets, budgets become capacity, capacity is spread over domains. */
export function money(month: Month): void {
  const funds = envelope(month);
  const budgets = distribute(month, funds);
  const spent = turnIntoCapacity(month, budgets);
  countIntake(month);
  record(month, funds, spent);
}

interface Spent {
  readonly coordination: number;
  readonly lost: number;
}

function turnIntoCapacity(month: Month, budgets: Float64Array): Spent {
  const { scratch, state, values, world } = month;
  const { people } = world.size;
  const gap = gaps(month);
  const cost = coordinationCost(month);
  const own = values.initiative.memberTimeFromEnvelope;
  const wage = values.delivery.referral.navigatorCost * (values.community.residents / people);
  let coordination = 0;
  let lost = 0;
  scratch.supplyOfDomain.fill(0);
  for (let j = 0; j < budgets.length; j++) {
    const budget = budgets[j] as number;
    const isMember = state.member[j] === 1;
    const hours = isMember ? Math.min(own * cost, budget) : 0;
    const paid = isMember ? (1 - own) * cost : 0;
    const navigators = Math.min(wage * (state.guided[j] as number), budget - hours);
    const rest = budget - hours - navigators;
    const usable = rest * (state.health[j] as number);
    coordination += hours + paid + navigators;
    lost += rest - usable;
    allocate(month, j, (usable / values.funding.costPerService) * (people / values.community.residents), gap);
  }
  return { coordination, lost };
}

/** Where capacity is short, as shares: the agenda's weights × how far last month's fill was below target. */
function gaps({ scratch, state, values, world }: Month): Float64Array {
  const { domains } = world.size;
  const { gap } = scratch;
  let total = 0;
  for (let d = 0; d < domains; d++) {
    const short = Math.max(0, values.delivery.fillTarget - (state.fill[d] as number));
    gap[d] = (state.agenda[d] as number) * short;
    total += gap[d] as number;
  }
  for (let d = 0; d < domains; d++) gap[d] = total === 0 ? 1 / domains : (gap[d] as number) / total;
  return gap;
}

/** Restricted money follows an organization's own priorities, the rest its present ones and, when reallocated, the gaps. */
function allocate({ scratch, state, values, world }: Month, j: number, capacity: number, gap: Float64Array): void {
  const { domains } = world.size;
  const moved = (state.conditions[2] as number) * (state.alignment[j] as number) * (state.member[j] as number);
  const restricted = values.funding.restricted * (1 - moved);
  for (let d = 0; d < domains; d++) {
    const at = j * domains + d;
    const free = (1 - moved) * (state.priorities[at] as number) + moved * (gap[d] as number);
    const supply = capacity * (restricted * (world.columns.ownPriorities[at] as number) + (1 - restricted) * free);
    scratch.supply[at] = supply;
    scratch.supplyOfDomain[d] = (scratch.supplyOfDomain[d] as number) + supply;
  }
}

/** Intake overhead per service in each domain, lower where members share one intake. */
function countIntake({ scratch, state, values, world }: Month): void {
  const { domains } = world.size;
  const { intakeOverhead, intakeSaving } = values.delivery;
  for (let d = 0; d < domains; d++) {
    const all = scratch.supplyOfDomain[d] as number;
    const share = all === 0 ? 0 : membersSupply(state, scratch.supply, domains, d) / all;
    scratch.overhead[d] = intakeOverhead * (1 - intakeSaving * (state.conditions[1] as number) * share);
  }
}

function membersSupply({ member }: State, supply: Float64Array, domains: number, d: number): number {
  let sum = 0;
  for (let j = 0; j < member.length; j++) if (member[j] === 1) sum += supply[j * domains + d] as number;
  return sum;
}

/** Money by use in the order of `uses`, $ this month; the five add up to the envelope. */
function record({ scratch, state, values, world }: Month, funds: Funds, { coordination, lost }: Spent): void {
  const dollars = values.funding.costPerService * (values.community.residents / world.size.people);
  let service = 0;
  let intake = 0;
  for (let d = 0; d < world.size.domains; d++) {
    const overhead = scratch.overhead[d] as number;
    const spent = (scratch.supplyOfDomain[d] as number) * dollars;
    service += spent / (1 + overhead);
    intake += spent * (overhead / (1 + overhead));
  }
  state.money[0] = service;
  state.money[1] = intake;
  state.money[2] = coordination;
  state.money[3] = funds.paid;
  state.money[4] = lost;
}
