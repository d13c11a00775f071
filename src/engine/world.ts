import type { Scenario, Values } from "../scenario/scenario.ts";
import { allocate, type Columns, view } from "./columns.ts";
import { landscape } from "./landscape.ts";
import { foundOrganizations } from "./organizations.ts";
import { populate } from "./population.ts";
import { type Key, normal, processes, uniform, worldKey } from "./random.ts";
import { valuesAt } from "./values.ts";

/** Sizes of a world. `bits` is the length of a practice. */
export interface Size {
  readonly people: number;
  readonly domains: number;
  readonly groups: number;
  readonly organizations: number;
  readonly bits: number;
}

/** What is fixed in a world and shared by its arms. Person and matrix columns are by domain: entry d·people + i. */
export function worldLayout({ people, domains, groups, organizations, bits }: Size) {
  return {
    group: ["u8", people],
    baseline: ["f32", domains * people],
    linkage: ["f32", domains * domains],
    hardship: ["f64", domains],
    groupGap: ["f64", domains],
    proxyBias: ["f64", domains],
    access: ["f64", groups],
    groupSize: ["i32", groups],
    mission: ["i32", organizations],
    size: ["f64", organizations],
    ownPriorities: ["f64", organizations * domains],
    firstPractice: ["i32", organizations],
    worth: ["f64", domains * 2 ** bits],
  } as const;
}

export type WorldColumns = Columns<ReturnType<typeof worldLayout>>;

/** A community before its first month: nothing in it changes later. */
export interface World {
  readonly key: Key;
  readonly size: Size;
  readonly columns: WorldColumns;
  readonly buffer: ArrayBuffer;
}

function sizeOf(scenario: Scenario, values: Values): Size {
  return {
    people: values.community.people,
    domains: scenario.domains.length,
    groups: scenario.groups.length,
    organizations: scenario.organizations?.length ?? values.organizations.count,
    bits: values.organizations.landscape.bits,
  };
}

/** World number `replication` of a scenario (docs/model.md, section 5). */
export function createWorld(scenario: Scenario, replication: number): World {
  const values = valuesAt((scenario.arms[0] as Scenario["arms"][0]).settings, 0 - scenario.burnIn);
  const size = sizeOf(scenario, values);
  const layout = worldLayout(size);
  const buffer = allocate(layout);
  const world: World = { key: worldKey(scenario.seed, replication), size, columns: view(layout, buffer), buffer };
  link(world, scenario, values);
  drawHardship(world, scenario, values);
  populate(world, scenario, values);
  foundOrganizations(world, scenario, values);
  const { bits, neighbors } = values.organizations.landscape;
  for (let d = 0; d < size.domains; d++)
    world.columns.worth.set(landscape(world.key, d, bits, neighbors), d * 2 ** bits);
  return world;
}

/** How much of a need comes from other needs: 0 in a world with one domain. */
export function interdependence(world: World, values: Values): number {
  return world.size.domains === 1 ? 0 : values.community.interdependence;
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
