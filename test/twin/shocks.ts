import { drawWords, normal, open01, processes, uniform } from "../../src/engine/random.ts";
import { cleared } from "./landscape.ts";
import type { Month, TwinOrganization, TwinWorld } from "./world.ts";

/** 7.1: the common shock, the champion, grants lost and key staff leaving. */
export function shocks(world: TwinWorld, month: Month): void {
  const { commonShock, champion } = month.values.community;
  const { community, key } = world;
  community.commonShock =
    commonShock.persistence * community.commonShock +
    commonShock.noise * normal(key, processes.commonShock, 0, month.t);
  const u = uniform(key, processes.champion, 0, month.t);
  if (community.champion) {
    if (u < champion.leaving / 12) community.champion = false;
  } else if (u < champion.returning / 12) {
    community.champion = true;
  }
  world.organizations.forEach((organization, j) => {
    shakeOrganization(world, month, organization, j);
  });
}

function shakeOrganization(world: TwinWorld, month: Month, organization: TwinOrganization, j: number): void {
  const { grantLoss, turnover } = month.values.organizations;
  const words = new Uint32Array(4);
  drawWords(words, world.key, processes.organizationShock, j, month.t, 0);
  organization.health = organization.health + grantLoss.recovery * (1 - organization.health);
  if (open01(words[0]) < grantLoss.chance) {
    organization.health = grantLoss.health;
    const { bits } = world.domains[organization.mission];
    organization.practice = cleared(organization.practice, Math.floor(open01(words[1]) * bits));
  }
  if (open01(words[2]) < turnover.chance) organization.alignment = organization.alignment * (1 - turnover.loss);
}

/** Product of the money factors of the scheduled shocks in force at t. */
export function moneyFactor(world: TwinWorld, t: number): number {
  let factor = 1;
  for (const shock of world.shocks) if (shock.from <= t && t < shock.to) factor *= shock.money;
  return factor;
}

/** Hardship added in a domain by the scheduled shocks in force at t. */
export function extraHardship(world: TwinWorld, t: number, d: number): number {
  let extra = 0;
  for (const shock of world.shocks) {
    if (shock.from <= t && t < shock.to && shock.domains.includes(d)) extra += shock.hardship;
  }
  return extra;
}
