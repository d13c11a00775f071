import type { State } from "../../src/engine/state-columns.ts";
import { uses } from "../../src/engine/state-columns.ts";
import type { World } from "../../src/engine/world-columns.ts";
import { conditions, type TwinWorld } from "../twin/world.ts";

/** Everything that is compared, as columns of numbers in the engine's order. */
export type ComparedColumns = Readonly<Record<string, ArrayLike<number>>>;

const one = (value: number | boolean): readonly number[] => [Number(value)];

function transposed(rows: readonly (readonly number[])[]): number[] {
  return (rows[0] ?? []).flatMap((_, column) => rows.map((row) => row[column]));
}

/** What is fixed in a world of the twin. */
export function fixedInTwin({ domains, groups, organizations, persons }: TwinWorld): ComparedColumns {
  return {
    group: persons.map(({ group }) => group),
    baseline: transposed(persons.map(({ baseline }) => baseline)),
    linkage: domains.flatMap(({ linkages }) => linkages),
    proxyBias: domains.map(({ proxyBias }) => proxyBias),
    worth: domains.flatMap(({ worths }) => worths),
    access: groups.map(({ access }) => access),
    mission: organizations.map(({ mission }) => mission),
    size: organizations.map(({ size }) => size),
    ownPriorities: organizations.flatMap(({ ownPriorities }) => ownPriorities),
  };
}

/** What is fixed in a world of the engine. */
export function fixedInEngine({ columns }: World): ComparedColumns {
  const { group, baseline, linkage, proxyBias, worth, access, mission, size, ownPriorities } = columns;
  return { group, baseline, linkage, proxyBias, worth, access, mission, size, ownPriorities };
}

/** Every state variable of the twin. */
export function changingInTwin(world: TwinWorld): ComparedColumns {
  const { backbone, community, counts, domains, money, organizations, persons } = world;
  return {
    month: one(world.t),
    launched: one(community.launched),
    champion: one(community.champion),
    backboneAlive: one(backbone.alive),
    backboneBegan: one(backbone.began ?? -1),
    need: transposed(persons.map(({ need }) => need)),
    practice: organizations.map(({ practice }) => practice),
    member: organizations.map(({ member }) => Number(member)),
    alignment: organizations.map(({ alignment }) => alignment),
    contribution: organizations.map(({ contribution }) => contribution),
    health: organizations.map(({ health }) => health),
    guided: organizations.map(({ guided }) => guided),
    priorities: organizations.flatMap(({ priorities }) => priorities),
    conditions: conditions.map((condition) => community.achieved[condition]),
    agenda: domains.map(({ agreed }) => agreed),
    observed: domains.map(({ observed }) => observed),
    structure: domains.map(({ structure }) => structure),
    fill: domains.map(({ fill }) => fill),
    arrivals: domains.map(({ arrivals }) => arrivals),
    commonShock: one(community.commonShock),
    disagreement: one(community.disagreement),
    leaders: one(community.leaders),
    will: one(community.will),
    mobilized: one(community.mobilized),
    money: uses.map((use) => money[use]),
    requests: one(counts.requests.reduce((total, requests) => total + requests, 0)),
    served: one(counts.served.reduce((total, served) => total + served, 0)),
    above: transposed(counts.above),
    needSum: counts.sum,
    thriving: counts.thriving,
  };
}

/** Every state variable of the engine, by the names of its columns. */
export function changingInEngine({ bytes: _, ...columns }: State): ComparedColumns {
  return columns;
}
