import { clamp } from "../numeric/functions.ts";
import type { Scenario, Values } from "../scenario/scenario.ts";
import { drawIndex, normal, processes, uniform } from "./random.ts";
import { interdependence, type World } from "./world-columns.ts";

/** Draws every person's group and baseline hardship. A person's draws do not depend on how many others there are. */
export function populate(world: World, scenario: Scenario, values: Values): void {
  const { key, columns } = world;
  const { people, domains } = world.size;
  const shares = scenario.groups.map((group) => group.share);
  const mean = scenario.groups.reduce((sum, group) => sum + group.share * group.disadvantage, 0);
  const offsets = scenario.groups.map((group) => group.disadvantage - mean);
  scenario.groups.forEach((group, g) => {
    columns.access[g] = group.access;
  });
  const { spread, shared } = values.community.personal;
  const common = Math.sqrt(shared);
  const own = Math.sqrt(1 - shared);
  const kappa = interdependence(world, values);
  for (let i = 0; i < people; i++) {
    const group = drawIndex(shares, uniform(key, processes.group, i, 0));
    columns.group[i] = group;
    columns.groupSize[group] = (columns.groupSize[group] as number) + 1;
    const overall = normal(key, processes.personalHardship, i, 0, 0);
    for (let d = 0; d < domains; d++) {
      const personal = spread * (common * overall + own * normal(key, processes.personalHardship, i, 0, 1 + d));
      const gap = (columns.groupGap[d] as number) * (offsets[group] as number);
      columns.baseline[d * people + i] = Math.max(0, (1 - kappa) * ((columns.hardship[d] as number) + gap + personal));
    }
  }
}

/** Needs before the first month: what the baselines alone would lead to, in [0, 1]. */
export function firstNeeds(world: World, values: Values, need: Float32Array): void {
  const kappa = interdependence(world, values);
  for (let at = 0; at < need.length; at++) need[at] = clamp((world.columns.baseline[at] as number) / (1 - kappa), 0, 1);
}
