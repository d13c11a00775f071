import type { Values } from "../scenario/scenario.ts";
import type { Arena, Placed } from "./arena.ts";
import type { Key } from "./random.ts";
import type { Size } from "./size.ts";
import type { Work } from "./work-columns.ts";

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
    worth: ["f64", domains * (1 << bits)],
  } as const;
}

export type WorldColumns = Placed<ReturnType<typeof worldLayout>>;

/** A community before its first month: nothing in it changes later, but for the working space and the indicators drawn. */
export interface World {
  readonly key: Key;
  readonly size: Size;
  readonly columns: WorldColumns;
  readonly work: Work;
  /** The memory that columns, working space and states lie in. */
  readonly arena: Arena;
  /** What the indicator of a domain says of every practice, for those domains in which a member has judged by it. */
  readonly indicators: Map<number, Float64Array>;
}

/** Worth of a practice on the landscape of a domain, 0 … 1. */
export function worthOf({ columns, size }: World, domain: number, practice: number): number {
  return columns.worth[domain * (1 << size.bits) + practice] as number;
}

/** How much of a need comes from other needs: 0 in a world with one domain. */
export function interdependence(world: World, values: Values): number {
  return world.size.domains === 1 ? 0 : values.community.interdependence;
}
