import { processes } from "../../src/engine/random.ts";

/** Parts of the address of a draw. For persons the partner is the domain. */
export type Part = "entity" | "month" | "partner" | "process" | "replication" | "seed";

/** Whose draws: a person's word, the first word of an organization's draw, or all four of its words in turn. */
export type Source = "person" | "organization" | "four-words";

/** What of the word the battery sees; TestU01 looks mostly at high bits, so the low ones must be brought up. */
export const views = ["word", "reversed", "upper", "lower"] as const;
export type View = (typeof views)[number];

/** A stream of words: addresses in a stated order, the fastest part first, with how many values each part takes. */
export interface Axis {
  readonly name: string;
  readonly source: Source;
  readonly order: readonly (readonly [Part, number])[];
}

/** How many adjacent text seeds the seed axes take. */
export const ADJACENT_SEEDS = 4096;

const UNBOUNDED = 0xffffffff;
const months = ["month", 180] as const;
const domains = ["partner", 6] as const;
const process = ["process", Math.max(...Object.values(processes)) + 1] as const;
const replications = ["replication", UNBOUNDED] as const;
const persons = ["entity", 10_000] as const;
const organizations = ["entity", 36] as const;
const partners = ["partner", 36] as const;
const adjacentReplications = ["replication", 1024] as const;
const adjacentSeeds = ["seed", ADJACENT_SEEDS] as const;

export const axes: readonly Axis[] = [
  { name: "persons", source: "person", order: [persons, months, domains, process, replications] },
  { name: "persons-4096", source: "person", order: [["entity", 4096], months, domains, process, replications] },
  { name: "persons-100000", source: "person", order: [["entity", 100_000], months, domains, process, replications] },
  { name: "person-months", source: "person", order: [months, persons, domains, process, replications] },
  {
    name: "person-months-long",
    source: "person",
    order: [["month", 1_048_576], ["entity", 16], domains, process, replications],
  },
  { name: "person-domains", source: "person", order: [domains, process, months, persons, replications] },
  { name: "person-processes", source: "person", order: [process, domains, months, persons, replications] },
  {
    name: "person-replications",
    source: "person",
    order: [adjacentReplications, persons, months, domains, process],
  },
  { name: "person-seeds", source: "person", order: [adjacentSeeds, persons, months, domains, process] },
  { name: "organizations", source: "organization", order: [organizations, months, partners, process, replications] },
  {
    name: "organization-partners",
    source: "organization",
    order: [partners, organizations, months, process, replications],
  },
  {
    name: "organization-months",
    source: "organization",
    order: [months, organizations, partners, process, replications],
  },
  {
    name: "organization-processes",
    source: "organization",
    order: [process, organizations, partners, months, replications],
  },
  {
    name: "organization-replications",
    source: "organization",
    order: [adjacentReplications, organizations, months, partners, process],
  },
  {
    name: "organization-seeds",
    source: "organization",
    order: [adjacentSeeds, organizations, months, partners, process],
  },
  {
    name: "organization-four-words",
    source: "four-words",
    order: [organizations, months, partners, process, replications],
  },
];

/** The order as the C program reads it: "entity=10000,month=180,…". */
export function orderText(axis: Axis): string {
  return axis.order.map(([part, extent]) => `${part}=${extent}`).join(",");
}

/** The order for a reader: "10 000 entities, 180 months, …", without the bound of the outermost part. */
export function orderForReaders(axis: Axis): string {
  const named = axis.order.map(([part, extent]) => {
    const name = part === "partner" && axis.source === "person" ? "domain" : part;
    return extent === UNBOUNDED ? name : `${name} (${extent})`;
  });
  return named.join(", ");
}
