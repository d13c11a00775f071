import { grouped } from "../analysis/grouped.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import type { Arm, Scenario } from "../scenario/scenario.ts";
import { digestText } from "./digest.ts";
import { worldsOf } from "./worlds.ts";

/** One combination of the values of a sweep's axes, in their order, and the scenario it makes. */
export interface SweepPoint {
  readonly point: number;
  readonly values: readonly (number | string)[];
  readonly scenario: Scenario;
}

/** Points that are run together, and where each finds its arms in the run. */
export interface SweepPart {
  readonly name: string;
  readonly scenario: Scenario;
  readonly points: readonly { readonly point: number; readonly arms: readonly number[] }[];
}

/**
 * What a point shares with others: everything but the initiative. The burn-in and isolated action know no initiative, so points
 * that differ only in it have them in common, bit for bit (docs/model.md, 7.2).
 */
function shared({ scenario }: SweepPoint): string {
  const { arms, ...rest } = worldsOf(scenario);
  const { initiative, ...settings } = (arms[0] as Arm).settings;
  return canonicalJson({ ...rest, settings });
}

/** Arms of a part, each once however many points have it, and their places by point. */
function combine(points: readonly SweepPoint[]): Pick<SweepPart, "points"> & { readonly arms: readonly Arm[] } {
  const [first] = points as readonly [SweepPoint];
  const isolated = first.scenario.arms[0] as Arm;
  const places = new Map<string, number>();
  const arms: Arm[] = [isolated];
  const placeOf = (arm: Arm, point: number): number => {
    const key = canonicalJson(arm.settings);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, arms.length);
    return arms.push({ ...arm, name: `${arm.name}@${point}` }) - 1;
  };
  return {
    points: points.map(({ point, scenario }) => ({
      point,
      arms: scenario.arms.map((arm, a) => (a === 0 ? 0 : placeOf(arm, point))),
    })),
    arms,
  };
}

/** Cuts a sweep into runs in which nothing is simulated twice. Points keep their numbers. */
export function planParts(points: readonly SweepPoint[]): readonly SweepPart[] {
  const groups = grouped(points, shared);
  return [...groups].map(([key, own]) => {
    const first = own[0] as SweepPoint;
    const { arms, points: places } = combine(own);
    const pairs = arms.slice(1).map(({ name }) => ({ arm: name, against: (arms[0] as Arm).name }));
    const compare = { ...first.scenario.compare, pairs: pairs.slice(0, 1) };
    const asked = { hypotheses: [], precision: null, sweep: null };
    const name = digestText(key + canonicalJson(arms)).slice(0, 12);
    return { name, scenario: { ...first.scenario, ...asked, arms, compare }, points: places };
  });
}
