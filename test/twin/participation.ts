import { drawWords, open01, processes } from "../../src/engine/random.ts";
import { halving, sigmoid } from "../../src/numeric/functions.ts";
import { coordinationCost, functioning, meanContribution } from "./measures.ts";
import type { Month, TwinOrganization, TwinWorld } from "./world.ts";

/** 7.5: organizations join, contribute, leave, and align their own work. */
export function participate(world: TwinWorld, month: Month): void {
  const { launched, achieved } = world.community;
  if (!launched) return;
  const contribution = meanContribution(world);
  world.organizations.forEach((organization, j) => {
    const { member } = organization;
    if (month.launching) joinAtStart(world, month, organization, j);
    else decide(world, month, organization, j, contribution);
    if (organization.member && !member) month.joined.push(j);
  });
  const { alignmentRate } = month.values.initiative.participation;
  for (const organization of world.organizations) {
    const { alignment, contribution: own, member } = organization;
    const target = (member ? 1 : 0) * achieved.agenda * own;
    organization.alignment = alignment + alignmentRate * (target - alignment);
  }
}

function membershipWords(world: TwinWorld, month: Month, j: number): Uint32Array {
  const words = new Uint32Array(4);
  drawWords(words, world.key, processes.membership, j, month.t, 0);
  return words;
}

function joinAtStart(world: TwinWorld, month: Month, organization: TwinOrganization, j: number): void {
  const { startShare, startContribution } = month.values.initiative.participation;
  if (open01(membershipWords(world, month, j)[0]) < startShare) {
    organization.member = true;
    organization.contribution = startContribution;
  }
}

function decide(
  world: TwinWorld,
  month: Month,
  organization: TwinOrganization,
  j: number,
  meanOfMembers: number,
): void {
  const { leaving, joining, contributionRate, imitation } = month.values.initiative.participation;
  const words = membershipWords(world, month, j);
  const u = utility(world, month, organization);
  if (!organization.member) {
    if (open01(words[1]) < joining * world.community.achieved.communication * sigmoid(u)) {
      organization.member = true;
      organization.contribution = meanOfMembers;
    }
  } else if (open01(words[0]) < leaving * sigmoid(-u)) {
    organization.member = false;
    organization.contribution = 0;
  } else {
    const c = accountability(world, month);
    const target = (1 - c) * imitation * meanOfMembers + c;
    organization.contribution = organization.contribution + contributionRate * (target - organization.contribution);
  }
}

function accountability(world: TwinWorld, month: Month): number {
  const { accountabilityMeasurement, accountabilityCommunication } = month.values.initiative.participation;
  const { measurement, communication } = world.community.achieved;
  return 1 - (1 - accountabilityMeasurement * measurement) * (1 - accountabilityCommunication * communication);
}

function utility(world: TwinWorld, month: Month, organization: TwinOrganization): number {
  const weights = month.values.initiative.participation;
  const agreed = world.domains.map((domain) => domain.agreed);
  const fit = agreed[organization.mission] / Math.max(...agreed);
  const urgency = month.since === null ? 0 : halving(month.since, weights.urgencyHalfLife);
  return (
    -weights.reluctance +
    weights.champion * Math.max(world.community.champion ? 1 : 0, world.community.leaders) +
    weights.urgency * urgency -
    weights.disagreement * world.community.disagreement +
    weights.fit * fit +
    weights.functioning * functioning(world) -
    strain(world, month, organization)
  );
}

function strain(world: TwinWorld, month: Month, { size }: TwinOrganization): number {
  const cost = month.values.initiative.memberTimeFromEnvelope * coordinationCost(world, month);
  const budget = month.values.funding.perResident * month.values.community.residents * size;
  if (cost === 0) return 0;
  return budget === 0 ? 1000 : cost / budget;
}
