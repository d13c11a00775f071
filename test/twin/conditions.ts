import { meanContribution, members, sum } from "./measures.ts";
import { type Condition, conditions, type Month, type TwinOrganization, type TwinWorld } from "./world.ts";

const roleOf = {
  agenda: "vision",
  measurement: "measurement",
  activities: "activities",
  communication: "activities",
} as const;

/** 7.3: the four conditions are built by contributions, volunteers and the backbone. */
export function buildConditions(world: TwinWorld, month: Month): void {
  const { community } = world;
  if (!community.launched) return;
  const { buildRate, volunteers, strengths, agenda } = month.values.initiative;
  community.disagreement = disagreement(world);
  const contribution = meanContribution(world);
  const slowing: Record<Condition, number> = {
    agenda: 1 - agenda.conflict * community.disagreement,
    measurement: 1,
    activities: 1,
    communication: 1,
  };
  for (const c of conditions) {
    const effort = volunteers + (1 - volunteers) * month.intensity[roleOf[c]];
    const target = strengths[c] * effort * contribution * slowing[c];
    community.achieved[c] = community.achieved[c] + buildRate * (target - community.achieved[c]);
  }
}

/** Members' mean of half the distance of their priorities from the agreed need shares. */
export function disagreement(world: TwinWorld): number {
  const distance = ({ priorities }: TwinOrganization) =>
    0.5 * sum(world.domains.map((domain, d) => Math.abs(priorities[d] - domain.agreed)));
  const distances = members(world).map(distance);
  return distances.length === 0 ? 0 : sum(distances) / distances.length;
}
