import { clamp } from "../numeric/functions.ts";
import type { Scenario, Values } from "../scenario/scenario.ts";
import { passesOf } from "./arena.ts";
import { inBlocks } from "./passes.ts";
import { processes } from "./random.ts";
import { interdependence, type World } from "./world-columns.ts";

/** Draws every person's group and baseline hardship. A person's draws do not depend on how many others there are. */
export function populate(world: World, { groups }: Scenario, values: Values): void {
  const { arena, columns, key, work } = world;
  const mean = groups.reduce((sum, group) => sum + group.share * group.disadvantage, 0);
  groups.forEach((group, g) => {
    columns.access[g] = group.access;
    work.shares[g] = group.share;
    work.offsets[g] = group.disadvantage - mean;
  });
  const { spread, shared } = values.community.personal;
  const { populate: draw } = passesOf(arena);
  const common = Math.sqrt(shared);
  const own = Math.sqrt(1 - shared);
  const kept = 1 - interdependence(world, values);
  inBlocks(world, (from, count) =>
    draw(from, count, key.low, key.high, processes.group, processes.personalHardship, spread, common, own, kept),
  );
}

/** Needs before the first month: what the baselines alone would lead to, in [0, 1]. */
export function firstNeeds(world: World, values: Values, need: Float32Array): void {
  const kappa = interdependence(world, values);
  for (let at = 0; at < need.length; at++) need[at] = clamp((world.columns.baseline[at] as number) / (1 - kappa), 0, 1);
}
