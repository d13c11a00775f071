import { processes, uniform } from "../../src/engine/random.ts";
import { functioning, members } from "./measures.ts";
import type { Month, TwinWorld } from "./world.ts";

/** 7.2: the backbone begins, ends, and spreads its hours over its roles. */
export function backbone(world: TwinWorld, month: Month): void {
  if (!world.community.launched) return;
  const wasAlive = world.backbone.alive;
  if (!world.backbone.ended && month.values.initiative.strengths.backbone > 0) world.backbone.alive = true;
  if (wasAlive && month.since !== null && month.anniversary) {
    const u = uniform(world.key, processes.backboneEnd, 0, month.t);
    world.backbone.ended = u < chanceToEnd(world, month, month.since);
    world.backbone.alive = !world.backbone.ended;
  }
  month.intensity = intensities(world, month);
}

function chanceToEnd(world: TwinWorld, month: Month, since: number): number {
  const { grantMonths, endingEarly, endingLate, endingOffset } = month.values.initiative.backbone;
  const { succession } = month.values.initiative.leadership;
  const alone = since <= grantMonths ? endingEarly : endingLate * (endingOffset - functioning(world));
  return alone * (1 - succession * world.community.leaders);
}

function intensities(world: TwinWorld, month: Month): Month["intensity"] {
  const { strengths, roles } = month.values.initiative;
  const { budget, costPerStaff, hoursPerStaff } = month.values.initiative.backbone;
  const hours = world.backbone.alive ? (budget / costPerStaff) * hoursPerStaff * strengths.backbone : 0;
  const count = members(world).length;
  const intensity = (role: (typeof roles)["vision"]) =>
    Math.min(1, (hours * role.share) / (role.base + role.perMember * count));
  return {
    vision: intensity(roles.vision),
    activities: intensity(roles.activities),
    measurement: intensity(roles.measurement),
    will: intensity(roles.will),
    policy: intensity(roles.policy),
    funding: intensity(roles.funding),
  };
}
