import { processes, uniform } from "../../src/engine/random.ts";
import { functioning, members } from "./measures.ts";
import type { Month, TwinWorld } from "./world.ts";

/** 7.2: the backbone begins, ends, and spreads its hours over its roles. */
export function backbone(world: TwinWorld, month: Month): void {
  if (!world.community.launched || month.since === null) return;
  if (world.backbone.began === null) begin(world, month, month.since);
  else if (world.backbone.alive) endOrLive(world, month, month.since - world.backbone.began);
  month.intensity = intensities(world, month);
}

function begin(world: TwinWorld, { values }: Month, since: number): void {
  world.backbone.alive = values.initiative.strengths.backbone > 0;
  world.backbone.began = world.backbone.alive ? since : null;
}

function endOrLive(world: TwinWorld, month: Month, age: number): void {
  const u = uniform(world.key, processes.backboneEnd, 0, month.t);
  if (age % 12 === 0 && u < chanceToEnd(world, month, age)) world.backbone.alive = false;
}

function chanceToEnd(world: TwinWorld, month: Month, age: number): number {
  const { grantMonths, endingEarly, endingLate, endingOffset } = month.values.initiative.backbone;
  const { succession } = month.values.initiative.leadership;
  const alone = age <= grantMonths ? endingEarly : endingLate * (endingOffset - functioning(world));
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
