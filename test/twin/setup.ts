import { drawIndex, type Key, normal, processes, uniform, worldKey } from "../../src/engine/random.ts";
import { clamp, exp } from "../../src/numeric/functions.ts";
import type { Scenario, Values } from "../../src/scenario/scenario.ts";
import { count } from "./counting.ts";
import { landscape, ofIndicator } from "./landscape.ts";
import { shares, sum } from "./measures.ts";
import { valuesAt } from "./values.ts";
import type { Person, TwinDomain, TwinOrganization, TwinWorld } from "./world.ts";

interface Ground {
  readonly key: Key;
  readonly scenario: Scenario;
  readonly values: Values;
  readonly interdependence: number;
}

const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

function linkagesOf({ key, scenario, interdependence }: Ground, d: number): number[] {
  const relative = scenario.domains.map((_, k) => {
    if (k === d) return 0;
    return scenario.linkages === null ? uniform(key, processes.linkage, d, 0, k) : scenario.linkages[d][k];
  });
  const total = sum(relative);
  return relative.map((r) => (total === 0 ? 0 : Math.fround((interdependence * r) / total)));
}

function hardships({ key, scenario, values }: Ground): number[] {
  const { mean, spread, floor } = values.community.hardship;
  return scenario.domains.map(
    (domain, d) => domain.hardship ?? Math.max(floor, mean + spread * normal(key, processes.hardship, d, 0)),
  );
}

function groupGaps({ key, scenario, values }: Ground): number[] {
  const { mean, spread } = values.community.gap;
  return scenario.domains.map((_, d) => mean + spread * normal(key, processes.groupGap, d, 0));
}

function person(ground: Ground, i: number, hardship: readonly number[], gap: readonly number[]): Person {
  const { key, scenario, values, interdependence } = ground;
  const { spread, shared } = values.community.personal;
  const { groups } = scenario;
  const group = drawIndex(
    groups.map(({ share }) => share),
    uniform(key, processes.group, i, 0),
  );
  const offset = groups[group].disadvantage - sum(groups.map((g) => g.share * g.disadvantage));
  const common = normal(key, processes.personalHardship, i, 0, 0);
  const baseline = hardship.map((inDomain, d) => {
    const particular = normal(key, processes.personalHardship, i, 0, 1 + d);
    const personal = spread * (Math.sqrt(shared) * common + Math.sqrt(1 - shared) * particular);
    return Math.fround(Math.max(0, (1 - interdependence) * (inDomain + gap[d] * offset + personal)));
  });
  const need = baseline.map((b) => Math.fround(clamp(b / (1 - interdependence), 0, 1)));
  return { group, baseline, need };
}

function moneyByDomain({ key, scenario, values }: Ground, hardship: readonly number[]): number[] {
  const { mismatch } = values.funding;
  const emphasis = scenario.domains.map((_, d) => {
    const u = uniform(key, processes.emphasis, d, 0);
    return u * u * u;
  });
  const hardshipShares = shares(hardship);
  return hardship.map((_, d) => (1 - mismatch) * hardshipShares[d] + mismatch * (emphasis[d] / sum(emphasis)));
}

function drawnSizes({ key, values }: Ground, missions: readonly number[], domainShare: readonly number[]): number[] {
  const weights = missions.map((_, j) => exp(values.organizations.sizeSpread * normal(key, processes.size, j, 0)));
  const sizes = missions.map((mission, j) => {
    const withinMission = sum(weights.filter((_, other) => missions[other] === mission));
    return domainShare[mission] * (weights[j] / withinMission);
  });
  return shares(sizes);
}

function ownPriorities({ key, scenario, values }: Ground, j: number, mission: number): number[] {
  const focus = values.organizations.missionFocus;
  const drawn = scenario.domains.map((_, d) => uniform(key, processes.priority, j, 0, d));
  return drawn.map((v, d) => focus * (d === mission ? 1 : 0) + (1 - focus) * (v / sum(drawn)));
}

function organizationsOf(ground: Ground, hardship: readonly number[]): TwinOrganization[] {
  const { key, scenario, values } = ground;
  const listed = scenario.organizations;
  const missions =
    listed === null
      ? range(values.organizations.count).map((j) => j % scenario.domains.length)
      : listed.map(({ domain }) => domain);
  const sizes =
    listed === null
      ? drawnSizes(ground, missions, moneyByDomain(ground, hardship))
      : shares(listed.map(({ budget }) => budget));
  return missions.map((mission, j) => {
    const own = ownPriorities(ground, j, mission);
    const practice = Math.floor(uniform(key, processes.practice, j, 0) * 2 ** values.organizations.landscape.bits);
    const size = sizes[j];
    const rest = { alignment: 0, contribution: 0, member: false, health: 1, guided: 0 };
    return { mission, size, ownPriorities: own, priorities: [...own], practice, ...rest };
  });
}

function domainOf(ground: Ground, d: number): TwinDomain {
  const { key, scenario, values } = ground;
  const { bits, neighbors } = values.organizations.landscape;
  const equal = shares(scenario.domains.map(() => 0))[d];
  return {
    linkages: linkagesOf(ground, d),
    worths: landscape(key, d, bits, neighbors),
    indicated: landscape(key, d, bits, neighbors, ofIndicator),
    bits,
    proxyBias: Math.max(0, 1 + values.organizations.proxyBias * normal(key, processes.proxyBias, d, 0)),
    structure: 0,
    agreed: equal,
    observed: equal,
    fill: 1,
    arrivals: 0,
  };
}

function community(): TwinWorld["community"] {
  const achieved = { agenda: 0, measurement: 0, activities: 0, communication: 0 };
  return {
    achieved,
    will: 0,
    mobilized: 0,
    commonShock: 0,
    champion: true,
    launched: false,
    disagreement: 0,
    leaders: 0,
  };
}

/** A world before its burn-in (section 5), with the parameters of the first arm at month 0. */
export function twinWorld(scenario: Scenario, replication: number): TwinWorld {
  const values = valuesAt(scenario.arms[0].settings, 0);
  const interdependence = scenario.domains.length === 1 ? 0 : values.community.interdependence;
  const ground = { key: worldKey(scenario.seed, replication), scenario, values, interdependence };
  const hardship = hardships(ground);
  const gap = groupGaps(ground);
  const persons = range(values.community.people).map((i) => person(ground, i, hardship, gap));
  const nothing = scenario.domains.map(() => 0);
  return {
    key: ground.key,
    burnIn: scenario.burnIn,
    groups: scenario.groups,
    shocks: scenario.shocks,
    persons,
    organizations: organizationsOf(ground, hardship),
    domains: range(scenario.domains.length).map((d) => domainOf(ground, d)),
    backbone: { alive: false, began: null },
    community: community(),
    t: 0 - scenario.burnIn,
    start: null,
    counts: count(persons, scenario.groups.length, values.community.threshold, nothing, nothing),
    money: { envelope: 0, service: 0, intake: 0, coordination: 0, backbone: 0, lost: 0 },
  };
}
