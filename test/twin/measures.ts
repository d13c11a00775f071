import type { Month, TwinOrganization, TwinWorld } from "./world.ts";

/** Sum in index order. */
export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The members, in index order. */
export function members(world: TwinWorld): readonly TwinOrganization[] {
  return world.organizations.filter((organization) => organization.member);
}

/** h̄: mean contribution of the members, 0 without members. */
export function meanContribution(world: TwinWorld): number {
  const contributions = members(world).map((organization) => organization.contribution);
  return contributions.length === 0 ? 0 : sum(contributions) / contributions.length;
}

/** f: mean of the four achieved conditions. */
export function functioning(world: TwinWorld): number {
  const { agenda, measurement, activities, communication } = world.community.achieved;
  return (agenda + measurement + activities + communication) / 4;
}

/** Highest access of any group. */
export function highestAccess(world: TwinWorld): number {
  return Math.max(...world.groups.map((group) => group.access));
}

/** What membership costs an organization, $ per month. */
export function coordinationCost(world: TwinWorld, month: Month): number {
  const { agenda, strengths, memberHours, hourCost, leadership } = month.values.initiative;
  const hours =
    strengths.agenda * memberHours.agenda +
    strengths.measurement * memberHours.measurement +
    strengths.activities * memberHours.activities +
    strengths.communication * memberHours.communication +
    month.voice * memberHours.voice +
    month.equity * memberHours.equity +
    leadership.effort * memberHours.leadership;
  return hourCost * hours * (1 + agenda.conflictHours * world.community.disagreement);
}

/** Each weight ÷ their sum; equal parts where the sum is 0. */
export function shares(weights: readonly number[]): number[] {
  const total = sum(weights);
  return weights.map((weight) => (total === 0 ? 1 / weights.length : weight / total));
}
