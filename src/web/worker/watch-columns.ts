import { drawWords, open01, processes } from "../../engine/random.ts";
import type { State } from "../../engine/state-columns.ts";
import type { World } from "../../engine/world-columns.ts";
import type { Scenario, Values } from "../../scenario/scenario.ts";

/** Persons whose needs are followed: the first ones, who are as good as any others. */
const SAMPLE = 200;

/** What can have happened to an organization in the month before a state, as bits of `struck`. */
export const struck = { grantLost: 1, staffLeft: 2 } as const;

/**
 * Columns by month: entry month·(entries per month) + entry, months 0 … the last. Month t is the state in the beginning of month t;
 * `struck`, `seekers`, `arrivals` and hand-offs are of the month that led to it.
 */
export interface Columns {
  readonly sample: number;
  readonly launched: Uint8Array;
  readonly champion: Uint8Array;
  readonly backboneAlive: Uint8Array;
  /** Full-time staff that the backbone's money pays for; 0 without a backbone. */
  readonly staff: Float64Array;
  /** Strength of the backbone in force. */
  readonly backboneStrength: Float64Array;
  /** By organization. */
  readonly member: Uint8Array;
  readonly alignment: Float64Array;
  readonly contribution: Float64Array;
  readonly health: Float64Array;
  /** Worth of the practice in the organization's own domain, 0 … 1. */
  readonly worth: Float64Array;
  readonly struck: Uint8Array;
  /** Agenda, measurement, activities, communication, achieved so far. */
  readonly conditions: Float64Array;
  /** By domain. */
  readonly agenda: Float64Array;
  readonly structure: Float64Array;
  readonly fill: Float64Array;
  /** Simulated persons with a need above the threshold. */
  readonly above: Int32Array;
  readonly arrivals: Int32Array;
  /** Number of severe needs of each person of the sample. */
  readonly severe: Uint8Array;
}

/** What is written of one month. */
export interface Entry {
  readonly world: World;
  readonly state: State;
  /** In force in the month that led to the state. */
  readonly values: Values;
  readonly month: number;
}

/** Number of organizations of a scenario. */
function countOrganizations({ arms, organizations }: Scenario): number {
  return organizations?.length ?? Number(arms[0]?.settings.organizations.count);
}

/** Empty columns for a scenario. */
export function columnsOf(scenario: Scenario): Columns {
  const months = scenario.months + 1;
  const organizations = months * countOrganizations(scenario);
  const domains = months * scenario.domains.length;
  const sample = Math.min(SAMPLE, Number(scenario.arms[0]?.settings.community.people));
  return {
    sample,
    launched: new Uint8Array(months),
    champion: new Uint8Array(months),
    backboneAlive: new Uint8Array(months),
    staff: new Float64Array(months),
    backboneStrength: new Float64Array(months),
    member: new Uint8Array(organizations),
    alignment: new Float64Array(organizations),
    contribution: new Float64Array(organizations),
    health: new Float64Array(organizations),
    worth: new Float64Array(organizations),
    struck: new Uint8Array(organizations),
    conditions: new Float64Array(months * 4),
    agenda: new Float64Array(domains),
    structure: new Float64Array(domains),
    fill: new Float64Array(domains),
    above: new Int32Array(domains),
    arrivals: new Int32Array(domains),
    severe: new Uint8Array(months * sample),
  };
}

const words = new Uint32Array(4);

/** What struck an organization in month t: the same draws as in the engine's month. */
function struckIn({ key }: World, { organizations }: Values, j: number, t: number): number {
  drawWords(words, key, processes.organizationShock, j, t, 0);
  const grant = open01(words[0] as number) < organizations.grantLoss.chance ? struck.grantLost : 0;
  const staff = open01(words[2] as number) < organizations.turnover.chance ? struck.staffLeft : 0;
  return grant | staff;
}

function writeOrganizations(columns: Columns, { month, state, values, world }: Entry): void {
  const { bits, organizations } = world.size;
  for (const name of ["member", "alignment", "contribution", "health"] as const)
    columns[name].set(state[name], month * organizations);
  for (let j = 0; j < organizations; j++) {
    const at = month * organizations + j;
    const landscape = (world.columns.mission[j] as number) * (1 << bits);
    columns.worth[at] = world.columns.worth[landscape + (state.practice[j] as number)] as number;
    columns.struck[at] = struckIn(world, values, j, month - 1);
  }
}

function writePeople(columns: Columns, { month, state, values, world }: Entry): void {
  const { domains, groups, people } = world.size;
  for (let d = 0; d < domains; d++) {
    let above = 0;
    for (let g = 0; g < groups; g++) above += state.above[d * groups + g] as number;
    columns.above[month * domains + d] = above;
  }
  const limit = Math.fround(values.community.threshold);
  for (let i = 0; i < columns.sample; i++) {
    let severe = 0;
    for (let d = 0; d < domains; d++) severe += Number((state.need[d * people + i] as number) > limit);
    columns.severe[month * columns.sample + i] = severe;
  }
}

/** Writes a state into the columns of its month. */
export function write(columns: Columns, entry: Entry): void {
  const { month, state, values, world } = entry;
  const { backbone, strengths } = values.initiative;
  const alive = state.backboneAlive[0] === 1;
  for (const name of ["launched", "champion", "backboneAlive"] as const)
    columns[name][month] = state[name][0] as number;
  columns.backboneStrength[month] = alive ? strengths.backbone : 0;
  columns.staff[month] = alive ? (backbone.budget / backbone.costPerStaff) * strengths.backbone : 0;
  columns.conditions.set(state.conditions, month * state.conditions.length);
  for (const name of ["agenda", "structure", "fill", "arrivals"] as const)
    columns[name].set(state[name], month * world.size.domains);
  writeOrganizations(columns, entry);
  writePeople(columns, entry);
}
