import type { Axis } from "../scenario/axis.ts";
import { outcomesOf } from "../scenario/outcome-names.ts";
import { rowsByPath } from "../scenario/settings.ts";
import type { SweepPoint } from "../study/sweep-parts.ts";
import type { ChunkResult } from "./protocol.ts";

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
