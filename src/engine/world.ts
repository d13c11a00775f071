import type { Scenario, Values } from "../scenario/scenario.ts";
import { createArena, place, settle } from "./arena.ts";
import { bytesOf } from "./columns.ts";
import { landscape } from "./landscape.ts";
import { foundOrganizations } from "./organizations.ts";
import { populate } from "./population.ts";
import { normal, processes, uniform, worldKey } from "./random.ts";
import type { Size } from "./size.ts";
import { stateLayout } from "./state-columns.ts";
import { valuesAt } from "./values.ts";
import { workLayout } from "./work-columns.ts";
import { type World, worldLayout } from "./world-columns.ts";

function sizeOf(scenario: Scenario, values: Values): Size {
  return {
    people: values.community.people,
    domains: scenario.domains.length,
    groups: scenario.groups.length,
    organizations: scenario.organizations?.length ?? values.organizations.count,
    bits: values.organizations.landscape.bits,
  };
}

/**
 * World number `replication` of a scenario (docs/model.md, section 5), with room for as many states at once as it has arms.
 */
export function createWorld(scenario: Scenario, replication: number): World {
  const values = valuesAt((scenario.arms[0] as Scenario["arms"][0]).settings, 0 - scenario.burnIn);
  const size = sizeOf(scenario, values);
  const states = scenario.arms.length * bytesOf(stateLayout(size));
  const bytes = bytesOf(worldLayout(size)) + bytesOf(workLayout(size)) + states;
  const arena = createArena(bytes);
  const columns = place(arena, worldLayout(size));
  const work = place(arena, workLayout(size));
  const { people, domains, groups, organizations } = size;
  settle(arena, { ...columns, ...work }, { people, domains, groups, organizations });
  const world: World = { key: worldKey(scenario.seed, replication), size, columns, work, arena, indicators: new Map() };
  link(world, scenario, values);
  drawHardship(world, scenario, values);
  populate(world, scenario, values);
  foundOrganizations(world, scenario, values);
  const { bits, neighbors } = values.organizations.landscape;
  for (let d = 0; d < size.domains; d++)
    world.columns.worth.set(landscape(world.key, d, bits, neighbors), d * (1 << bits));
  return world;
}

function link({ key, size: { domains }, columns }: World, scenario: Scenario, values: Values): void {
  const kappa = values.community.interdependence;
  for (let d = 0; d < domains; d++) {
    const raw = Array.from({ length: domains }, (_, k) => {
      if (k === d) return 0;
      return scenario.linkages?.[d]?.[k] ?? uniform(key, processes.linkage, d, 0, k);
    });
    const sum = raw.reduce((total, value) => total + value, 0);
    for (let k = 0; k < domains; k++) {
      columns.linkage[d * domains + k] = sum === 0 ? 0 : (kappa * (raw[k] as number)) / sum;
    }
  }
}

function drawHardship({ key, columns }: World, scenario: Scenario, values: Values): void {
  const { hardship, gap } = values.community;
  scenario.domains.forEach((domain, d) => {
    columns.hardship[d] =
      domain.hardship ??
      Math.max(hardship.floor, hardship.mean + hardship.spread * normal(key, processes.hardship, d, 0));
    columns.groupGap[d] = gap.mean + gap.spread * normal(key, processes.groupGap, d, 0);
    columns.proxyBias[d] = Math.max(0, 1 + values.organizations.proxyBias * normal(key, processes.proxyBias, d, 0));
  });
}
