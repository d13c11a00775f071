import { processes } from "../../src/engine/random.ts";
import { count } from "./counting.ts";
import { highestAccess } from "./measures.ts";
import { supplyIn } from "./money.ts";
import { moveNeeds } from "./needs.ts";
import { happens, providerIn, word } from "./persons.ts";
import type { Month, Person, TwinOrganization, TwinWorld } from "./world.ts";

/** A person served in a domain by an organization. */
interface Encounter {
  readonly i: number;
  readonly d: number;
  readonly provider: TwinOrganization;
}

/** A referral that arrived: who referred, and whether both are members. */
interface HandOff {
  readonly by: TwinOrganization;
  readonly betweenMembers: boolean;
}

const f32 = Math.fround;

/** 7.7: needs move; people seek, are served, and are passed on. */
export function deliver(world: TwinWorld, month: Month): void {
  const { domains, persons } = world;
  moveNeeds(world, month);
  const sought = persons.map((person, i) => soughtBy(world, month, person, i));
  const seekers = domains.map((_, d) => sought.filter((domain) => domain === d).length);
  domains.forEach((domain, d) => {
    domain.fill = fillOf(supplyIn(month, d), seekers[d] + domain.arrivals, month.overhead[d]);
    domain.arrivals = 0;
  });
  const served = domains.map(() => 0);
  const encounters = serveSeekers(world, month, sought);
  for (const { d } of encounters) served[d] += 1;
  const handed: HandOff[] = [];
  for (const encounter of encounters) refer(world, month, encounter, served, handed);
  payable(world, month, handed);
  const requests = domains.map(({ arrivals }, d) => seekers[d] + arrivals);
  world.counts = count(persons, world.groups.length, month.values.community.threshold, requests, served);
}

/** The domain a person seeks help in this month, or null. */
function soughtBy(world: TwinWorld, month: Month, { group, need }: Person, i: number): number | null {
  const { agenda, communication } = world.community.achieved;
  const outreach = month.equity * agenda * communication;
  const { access } = world.groups[group];
  const reach = access + outreach * (highestAccess(world) - access);
  const worst = need.indexOf(Math.max(...need));
  const c = f32(f32(reach * (1 + month.values.delivery.willSeeking * world.community.will)) * need[worst]);
  return happens(word(world, month, processes.seeking, 0, i), c) ? worst : null;
}

function fillOf(supply: number, demand: number, overhead: number): number {
  return demand === 0 ? 1 : Math.min(1, supply / (demand * (1 + overhead)));
}

function serveSeekers(world: TwinWorld, month: Month, sought: readonly (number | null)[]): Encounter[] {
  const encounters: Encounter[] = [];
  sought.forEach((d, i) => {
    if (d === null || !happens(word(world, month, processes.serving, 0, i), world.domains[d].fill)) return;
    const provider = world.organizations[providerIn(month, d, word(world, month, processes.provider, 0, i))];
    help(world, month, { i, d, provider });
    encounters.push({ i, d, provider });
  });
  return encounters;
}

/** What a service does to a need. */
function help(world: TwinWorld, month: Month, { i, d, provider }: Encounter): void {
  const { effect, otherDomains } = month.values.delivery;
  const worth = world.domains[provider.mission].worths[provider.practice];
  const factor = f32(1 - effect * (worth * (d === provider.mission ? 1 : otherDomains)));
  const { need } = world.persons[i];
  need[d] = f32(need[d] * factor);
}

/** Further needs of a served person are referred, domain after domain. */
function refer(
  world: TwinWorld,
  month: Month,
  { i, d, provider }: Encounter,
  served: number[],
  handed: HandOff[],
): void {
  const { need: limit } = month.values.delivery.referral;
  const { need } = world.persons[i];
  world.domains.forEach((domain, k) => {
    if (k === d || !(need[k] > f32(limit)) || !(supplyIn(month, k) > 0)) return;
    const next = world.organizations[providerIn(month, k, word(world, month, processes.referralProvider, k, i))];
    const betweenMembers = provider.member && next.member;
    const c = arrivalChance(world, month, betweenMembers);
    if (!happens(word(world, month, processes.referralArrival, k, i), c)) return;
    domain.arrivals += 1;
    handed.push({ by: provider, betweenMembers });
    if (!happens(word(world, month, processes.referralServing, k, i), domain.fill)) return;
    help(world, month, { i, d: k, provider: next });
    served[k] += 1;
  });
}

function arrivalChance(world: TwinWorld, month: Month, betweenMembers: boolean): number {
  const { base, gain } = month.values.delivery.referral;
  return betweenMembers ? base + gain * together(world) : base;
}

function together(world: TwinWorld): number {
  const { measurement, activities } = world.community.achieved;
  return Math.sqrt(measurement * activities);
}

/** How many referrals a navigator accompanied for each organization, told from those that arrived. */
function payable(world: TwinWorld, month: Month, handed: readonly HandOff[]): void {
  const { accompanied } = month.values.delivery.referral;
  const perArrival = (share: number, c: number) => (happens(0, c) ? share / Math.min(1, c) : 0);
  const outside = perArrival(accompanied, arrivalChance(world, month, false));
  const inside = perArrival(Math.max(accompanied, together(world)), arrivalChance(world, month, true));
  for (const organization of world.organizations) {
    const own = handed.filter(({ by }) => by === organization);
    const within = own.filter(({ betweenMembers }) => betweenMembers).length;
    organization.guided = (own.length - within) * outside + within * inside;
  }
}
