import { buildViews } from "../../src/analysis/views/build.ts";
import type { GainCounts } from "../../src/analysis/views/gains.ts";
import {
  changes,
  domainPrefix,
  gap,
  moneyPrefix,
  moneyUses,
  neededSeries,
  prevalence,
  thrivings,
} from "../../src/analysis/views/names.ts";
import type { Views } from "../../src/analysis/views/views.ts";
import type { Better, OutcomeInfo, Panel } from "../../src/table.ts";

/** Nothing here was simulated: smooth curves and hashed noise, under names that no scenario would carry. */
export interface Synthetic {
  readonly arms: readonly string[];
  /** Change of prevalence after all months, per arm. */
  readonly effects: readonly number[];
  readonly worlds: number;
  readonly months: number;
  readonly domains: readonly string[];
}

export const example: Synthetic = {
  arms: ["isolated", "collective"],
  effects: [0, -0.03],
  worlds: 100,
  months: 120,
  domains: ["circles", "squares", "triangles", "spirals"],
};

function hash(...parts: readonly number[]): number {
  let state = 2166136261;
  for (const part of parts) {
    state = Math.imul(state ^ (part + 0x9e3779b9), 16777619);
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
    state ^= state >>> 13;
  }
  return (state >>> 0) / 2 ** 32;
}

const known = new Map<string, number>();

/** Roughly normal: twelve hashes less six. */
function noise(...parts: readonly number[]): number {
  const key = parts.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  let total = -6;
  for (let i = 0; i < 12; i++) total += hash(...parts, i);
  known.set(key, total);
  return total;
}

function info(name: string, unit: string, better: Better, high = 1): OutcomeInfo {
  return {
    name,
    label: `Synthetic ${name.replace("groupGap", "group gap")}`,
    unit,
    better,
    meaning: `Synthetic ${name}`,
    range: [0, high],
  };
}

function outcomesOf({ domains }: Synthetic): readonly OutcomeInfo[] {
  return [
    info(prevalence, "share", "lower"),
    info("thriving", "share", "higher"),
    info(gap, "share", "lower"),
    ...domains.map((domain) => info(domainPrefix + domain, "share", "lower")),
    ...moneyUses.map((use) => info(moneyPrefix + use, "$", "neither", 1e9)),
    ...["agenda", "measurement", "activities", "communication", "backboneAlive"].map((name) =>
      info(name, "share", "neither"),
    ),
    info("members", "organizations", "neither", 36),
  ];
}

interface Place {
  readonly effect: number;
  readonly arm: number;
  readonly time: number;
  readonly world: number;
  readonly month: number;
}

function share({ effect, time, world, month }: Place, key: number): number {
  const level = 0.5 + 0.06 * noise(world, key) + 0.02 * Math.sin(month / 17 + 6 * hash(world, key, 1));
  const change = effect === 0 ? 0 : time * time * (effect + 0.8 * effect * noise(world, key, 2));
  return Math.min(1, Math.max(0, level + change));
}

const spent: Readonly<Record<string, readonly [base: number, change: number]>> = {
  service: [4_400_000, -180_000],
  intake: [1_100_000, -60_000],
  coordination: [0, 170_000],
  backbone: [0, 33_000],
  lost: [500_000, 20_000],
};

function valueIn(name: string, place: Place, key: number): number {
  const active = place.effect === 0 ? 0 : 1;
  if (name.startsWith(moneyPrefix)) {
    const [base, change] = spent[name.slice(moneyPrefix.length)] ?? [0, 0];
    return base * (1 + 0.02 * noise(place.world, key)) + change * active * (1 + 0.1 * noise(place.world, key, 3));
  }
  if (name === "backboneAlive") return active && hash(place.world, 77) > 0.4 * place.time ? 1 : 0;
  if (name === "members") return active * Math.round(18 + 10 * place.time + 2 * noise(place.world, key, 5));
  if (["agenda", "measurement", "activities", "communication"].includes(name)) {
    return active * (1 - Math.exp(-4 * place.time)) * (0.4 + 0.4 * hash(key) + 0.05 * noise(place.world, key));
  }
  if (name === gap) return 0.4 * share({ ...place, effect: place.effect / 3 }, 9) - 0.05;
  return name === "thriving" ? 1 - share(place, 4) : share(place, key);
}

/** A panel of synthetic outcomes at months 0 to `months`. */
export function syntheticPanel(options: Synthetic): Panel {
  const outcomes = outcomesOf(options);
  return {
    worlds: options.worlds,
    arms: options.arms,
    outcomes,
    months: Array.from({ length: options.months + 1 }, (_, month) => month),
    values(arm, outcome, month) {
      const [a, o] = [options.arms.indexOf(arm), outcomes.findIndex(({ name }) => name === outcome)];
      if (a < 0 || o < 0 || !(month >= 0 && month <= options.months)) {
        throw new RangeError(`synthetic: ${arm}, ${outcome}, ${month}`);
      }
      const [effect, time] = [options.effects[a] ?? 0, month / options.months];
      return Float64Array.from({ length: options.worlds }, (_, world) =>
        valueIn(outcome, { effect, arm: a, time, world, month }, o),
      );
    },
  };
}

/** Counts of 200 synthetic persons in two groups and two classes of need; whose arm has no effect are all unchanged. */
function syntheticGains({ arms, effects, months, worlds }: Synthetic): GainCounts {
  const cell = (effect: number, world: number, arm: number, c: number): readonly number[] => {
    const [up, down] =
      effect === 0 ? [0, 0] : [10 + Math.floor(20 * hash(world, arm, c)), Math.floor(9 * hash(world, c))];
    const [better, worse] = effect > 0 ? [down, up] : [up, down];
    return [
      better,
      worse,
      50 - better - worse,
      20 - Math.floor(worse / 2),
      Math.floor(better / 2),
      Math.floor(worse / 2),
      30 - Math.floor(better / 2),
    ];
  };
  const perWorld = (world: number) =>
    arms.flatMap((_, a) => [0, 1, 2, 3].flatMap((c) => cell(effects[a] ?? 0, world, a, c)));
  return {
    worlds,
    arms,
    groups: ["round_shapes", "square_shapes"],
    startingNeeds: ["0 to 0.5", "0.5 to 1"],
    fates: [...changes, ...thrivings],
    month: months,
    margin: 0.05,
    residents: 100_000,
    counts: Int32Array.from(Array.from({ length: worlds }, (_, world) => perWorld(world)).flat()),
  };
}

/** Views of a synthetic panel, every arm against the first. */
export function syntheticViews(options: Synthetic): Views {
  const domains = options.domains.map((name) => ({ name }));
  return buildViews(syntheticPanel(options), {
    pairs: options.arms.slice(1).map((arm) => ({ arm, against: options.arms[0] as string })),
    months: [24, options.months].filter((month) => month <= options.months),
    level: 0.95,
    series: neededSeries({ charts: [], domains }),
    gains: syntheticGains(options),
  });
}
