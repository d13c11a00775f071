import { worldKey } from "../engine/random.ts";
import type { CellResult, Classic, SettingValues } from "./classic.ts";
import { sampleOf } from "./sample.ts";

/**
 * The numbers of replications first … first + count − 1 of a cell, one replication after the other. Replication r has the same key in
 * every cell, so that cells differ through their settings only.
 * @throws RangeError where a replication gives another count of numbers than it has names, or cannot take its settings
 */
export function replicateCell(
  classic: Pick<Classic, "name" | "observes" | "replicate">,
  settings: SettingValues,
  seed: string,
  first: number,
  count: number,
): Float64Array {
  const width = classic.observes(settings).length;
  const numbers = new Float64Array(count * width);
  for (let r = 0; r < count; r++) {
    const row = classic.replicate(settings, worldKey(seed, first + r));
    if (row.length !== width)
      throw new RangeError(`${classic.name}: got ${row.length} numbers of a replication, expected ${width}`);
    numbers.set(row, r * width);
  }
  return numbers;
}

/** What is read from all replications of a cell. `numbers` as `replicateCell` gives them. */
export function readCell(
  classic: Pick<Classic, "observes" | "quantities">,
  settings: SettingValues,
  numbers: Float64Array,
): CellResult {
  const names = classic.observes(settings);
  const replications = numbers.length / names.length;
  const rows = Array.from({ length: replications }, (_, r) =>
    numbers.subarray(r * names.length, (r + 1) * names.length),
  );
  const sample = sampleOf(names, rows);
  const estimates = classic.quantities(settings).map(({ estimate, name }) => [name, estimate(sample)] as const);
  return { settings, replications, estimates: Object.fromEntries(estimates) };
}
