import type { Axis } from "../scenario/axis.ts";
import { canonicalJson } from "../scenario/canonical.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import type { Arm, Scenario } from "../scenario/scenario.ts";
import { rowsByPath } from "../scenario/settings.ts";
import { sha256, worldsOf } from "./digest.ts";
import type { ChunkResult } from "./protocol.ts";

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
  const groups = Map.groupBy(points, shared);
  return [...groups].map(([key, own]) => {
    const first = own[0] as SweepPoint;
    const { arms, points: places } = combine(own);
    const pairs = arms.slice(1).map(({ name }) => ({ arm: name, against: (arms[0] as Arm).name }));
    const compare = { ...first.scenario.compare, pairs: pairs.slice(0, 1) };
    const asked = { hypotheses: [], precision: null, sweep: null };
    const name = sha256(key, canonicalJson(arms)).slice(0, 12);
    return { name, scenario: { ...first.scenario, ...asked, arms, compare }, points: places };
  });
}

function pick<T extends Float64Array | Int32Array>(source: T, blocks: number, arms: readonly number[], into: T): T {
  const length = source.length / blocks;
  const worlds = into.length / length / arms.length;
  const perWorld = blocks / worlds;
  for (let world = 0; world < worlds; world++) {
    arms.forEach((arm, a) => {
      const from = (world * perWorld + arm) * length;
      into.set(source.subarray(from, from + length), (world * arms.length + a) * length);
    });
  }
  return into;
}

/** The arms of one point out of a chunk of its part, as if the point had been run alone. */
export function chunkOfPoint(chunk: ChunkResult, all: number, arms: readonly number[]): ChunkResult {
  const blocks = chunk.count * all;
  const size = (length: number): number => (length / all) * arms.length;
  return {
    ...chunk,
    series: pick(chunk.series, blocks, arms, new Float64Array(size(chunk.series.length))),
    gains: pick(chunk.gains, blocks, arms, new Int32Array(size(chunk.gains.length))),
    hashes: chunk.hashes.map((byArm) => arms.map((arm) => byArm[arm] as string)),
  };
}

/** True where an axis changes the worlds themselves, so that points are compared over worlds of their own. */
export function changesWorlds({ path }: Axis): boolean {
  const row = rowsByPath.get(path.replace(/^arms\.[\w-]+\./, ""));
  return row ? row.scope === "world" : true;
}

/** Why points cannot be one sweep; null if they can. */
export function pointsFlaw(points: readonly SweepPoint[]): string | null {
  const [first, ...others] = points;
  if (!first) return "got no point, expected at least one";
  const shape = ({ scenario }: SweepPoint): string =>
    JSON.stringify([
      scenario.arms.map(({ name }) => name),
      outcomesOf(scenario).map(({ name }) => name),
      scenario.compare,
    ]);
  const other = others.find((point) => shape(point) !== shape(first));
  if (!other) return null;
  return `point ${other.point} (${other.values.join(", ")}) has other arms or outcomes than point 0, expected the same at all points`;
}
