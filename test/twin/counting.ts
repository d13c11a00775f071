import type { Counts, Person } from "./world.ts";

/** Whole-number counts over all persons; needs are compared with the 32-bit threshold. */
export function count(
  persons: readonly Person[],
  groups: number,
  threshold: number,
  requests: readonly number[],
  served: readonly number[],
): Counts {
  const line = Math.fround(threshold);
  const perGroup = () => Array.from({ length: groups }, () => 0);
  const above = perGroup().map(() => requests.map(() => 0));
  const sum = requests.map(() => 0);
  const thriving = perGroup();
  const inGroup = perGroup();
  for (const { group, need } of persons) {
    inGroup[group] += 1;
    for (let d = 0; d < need.length; d++) {
      if (need[d] > line) above[group][d] += 1;
      sum[d] += Math.floor(need[d] * 2 ** 24);
    }
    if (need.every((x) => x < line)) thriving[group] += 1;
  }
  return { persons: inGroup, above, sum, thriving, requests: [...requests], served: [...served] };
}
