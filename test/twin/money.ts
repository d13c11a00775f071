import { coordinationCost, members, shares, sum } from "./measures.ts";
import { moneyFactor } from "./shocks.ts";
import type { Month, TwinOrganization, TwinWorld } from "./world.ts";

interface Sources {
  readonly base: number;
  readonly raised: number;
  readonly taken: number;
  readonly displaced: number;
  readonly paid: number;
  readonly envelope: number;
}

/** 7.6: the envelope is spread, coordination and the backbone are paid, what is left becomes supply by domain. */
export function spend(world: TwinWorld, month: Month): void {
  const { costPerService } = month.values.funding;
  const { residents, people } = month.values.community;
  const sources = sourcesOf(world, month);
  const budgets = budgetsOf(world, sources);
  const cost = coordinationCost(world, month);
  const borne = month.values.initiative.memberTimeFromEnvelope;
  const own = world.organizations.map(({ member }, j) => (member ? Math.min(borne * cost, budgets[j]) : 0));
  const paidFor = world.organizations.map(({ member }) => (member ? (1 - borne) * cost : 0));
  const perPerson = residents / people;
  const wage = month.values.delivery.referral.navigatorCost * perPerson;
  const navigators = world.organizations.map(({ guided }, j) => Math.min(wage * guided, budgets[j] - own[j]));
  const coordination = own.map((dollars, j) => dollars + paidFor[j] + navigators[j]);
  const rest = budgets.map((budget, j) => budget - own[j] - navigators[j]);
  const usable = rest.map((left, j) => left * world.organizations[j].health);
  const lost = rest.map((left, j) => left - usable[j]);
  const capacity = usable.map((dollars) => (dollars / costPerService) * (people / residents));
  const gap = gapShares(world, month);
  month.supply = world.organizations.map((organization, j) => supplyOf(world, month, organization, capacity[j], gap));
  month.overhead = world.domains.map((_, d) => overheadIn(world, month, d));
  const all = { ...sources, envelope: sources.envelope + sum(paidFor) };
  world.money = byUse(month, all, sum(coordination), sum(lost));
}

function sourcesOf(world: TwinWorld, { values, t }: Month): Sources {
  const { strengths, backbone } = values.initiative;
  const core = values.funding.perResident * values.community.residents * moneyFactor(world, t);
  const base = core + values.funding.additional / 12;
  const raised = core * world.community.mobilized;
  const bill = world.backbone.alive ? (strengths.backbone * backbone.budget) / 12 : 0;
  const taken = Math.min(backbone.fromEnvelope * bill, base);
  const added = (1 - backbone.fromEnvelope) * bill;
  const outside = world.organizations.filter(({ member }) => !member);
  const outsideBudget = sum(outside.map(({ size }) => (base - taken) * size));
  const anyDisplaced = members(world).length > 0 && outside.length > 0;
  const displaced = anyDisplaced ? Math.min(values.funding.crowdingOut * raised, outsideBudget) : 0;
  return { base, raised, taken, displaced, paid: taken + added, envelope: base + raised - displaced + added };
}

function budgetsOf(world: TwinWorld, { base, raised, taken, displaced }: Sources): number[] {
  const { organizations } = world;
  const budgets = organizations.map(({ size }) => (base - taken) * size);
  const inside = members(world);
  if (inside.length === 0) return budgets.map((budget, j) => budget + raised * organizations[j].size);
  const outside = organizations.filter(({ member }) => !member);
  const insideShares = shares(inside.map(({ size }) => size));
  const outsideShares = shares(outside.map(({ size }) => size));
  return organizations.map((organization, j) =>
    organization.member
      ? budgets[j] + raised * insideShares[inside.indexOf(organization)]
      : Math.max(0, budgets[j] - displaced * outsideShares[outside.indexOf(organization)]),
  );
}

function gapShares(world: TwinWorld, { values }: Month): number[] {
  const { fillTarget } = values.delivery;
  return shares(world.domains.map(({ agreed, fill }) => agreed * Math.max(0, fillTarget - fill)));
}

function supplyOf(
  world: TwinWorld,
  { values }: Month,
  { alignment, member, ownPriorities, priorities }: TwinOrganization,
  capacity: number,
  gap: readonly number[],
): number[] {
  const moved = world.community.achieved.activities * alignment * (member ? 1 : 0);
  const restricted = values.funding.restricted * (1 - moved);
  return world.domains.map(
    (_, d) =>
      capacity * (restricted * ownPriorities[d] + (1 - restricted) * ((1 - moved) * priorities[d] + moved * gap[d])),
  );
}

/** All services in a domain, in simulated persons. */
export function supplyIn(month: Month, d: number): number {
  return sum(month.supply.map((byDomain) => byDomain[d]));
}

function overheadIn(world: TwinWorld, month: Month, d: number): number {
  const { intakeOverhead, intakeSaving } = month.values.delivery;
  const all = supplyIn(month, d);
  const inside = sum(month.supply.filter((_, j) => world.organizations[j].member).map((byDomain) => byDomain[d]));
  const ratio = all === 0 ? 0 : inside / all;
  return intakeOverhead * (1 - intakeSaving * world.community.achieved.measurement * ratio);
}

function byUse(month: Month, { paid, envelope }: Sources, coordination: number, lost: number): TwinWorld["money"] {
  const { residents, people } = month.values.community;
  const dollars = month.values.funding.costPerService * (residents / people);
  const spent = month.overhead.map((_, d) => supplyIn(month, d) * dollars);
  const intake = sum(spent.map((part, d) => part * (month.overhead[d] / (1 + month.overhead[d]))));
  const service = sum(spent.map((part, d) => part / (1 + month.overhead[d])));
  return { envelope, service, intake, coordination, backbone: paid, lost };
}
