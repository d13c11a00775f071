import type { End } from "../support/states.ts";

/** Quantities of a world and its last state that no outcome records, by name. */
type Quantity = (end: End) => number;

function spread(values: ArrayLike<number>): number {
  const all = Array.from(values);
  const center = all.reduce((sum, value) => sum + value, 0) / all.length;
  return Math.sqrt(all.reduce((sum, value) => sum + (value - center) ** 2, 0) / all.length);
}

/** Half the sum of absolute differences between two lists of shares: 0 the same … 1 nothing in common. */
function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, share, d) => sum + Math.abs(share - (b[d] as number)) / 2, 0);
}

/** Shares of the domains in all needs above the threshold. */
function needShares({ state, world: { size } }: End): readonly number[] {
  const byDomain = Array.from({ length: size.domains }, (_, d) =>
    state.above.subarray(d * size.groups, (d + 1) * size.groups).reduce((sum, count) => sum + count, 0),
  );
  const total = byDomain.reduce((sum, count) => sum + count, 0);
  return byDomain.map((count) => count / total);
}

function distanceToLargest({ state, world: { columns, size } }: End): number {
  const sizes = columns.size.map((share, j) => share * (state.member[j] as number));
  const largest = sizes.indexOf(Math.max(...sizes));
  return distance(state.agenda, state.priorities.subarray(largest * size.domains, (largest + 1) * size.domains));
}

export const quantities: Readonly<Record<string, Quantity>> = {
  requests: ({ state }) => state.requests[0] as number,
  needSpread: ({ state }) => spread(state.need),
  hardshipSpread: ({ world }) => spread(world.columns.hardship),
  gapSpread: ({ world }) => spread(world.columns.groupGap),
  shockSize: ({ state }) => Math.abs(state.commonShock[0] as number),
  largestSize: ({ world }) => Math.max(...world.columns.size),
  fillSpread: ({ state }) => spread(state.fill),
  observedError: (end) => distance(end.state.observed, needShares(end)),
  agendaDistance: ({ state }) => distance(state.agenda, state.observed),
  distanceToLargest,
};
