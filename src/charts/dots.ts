/** A dot of a dot plot: its value, and its place in the pile over that value, counted from 0. */
export interface Dot {
  readonly value: number;
  readonly level: number;
}

/** Dots piled in bins as wide as a dot. */
export interface Pile<Item> {
  /** Diameter of a dot in pixels. */
  readonly diameter: number;
  readonly dots: readonly (Item & Dot)[];
}

const diameters = [22, 18, 16, 14, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2];

function piled<Item extends { readonly difference: number }>(items: readonly Item[], bin: number) {
  const heights = new Map<number, number>();
  return items.map((item) => {
    // Bins begin at 0, so that no pile mixes better and worse; no difference at all is a pile of its own.
    const value = item.difference === 0 ? 0 : (Math.floor(item.difference / bin) + 0.5) * bin;
    const level = heights.get(value) ?? 0;
    heights.set(value, level + 1);
    return { ...item, value, level };
  });
}

/**
 * Piles dots of the same size in each of the rows, the largest with which the highest pile stays under `height` pixels; `perPixel`
 * is the width of a pixel in the unit of the differences.
 */
export function pile<Item extends { readonly difference: number }>(
  rows: readonly (readonly Item[])[],
  perPixel: number,
  height: number,
): readonly Pile<Item>[] {
  for (const diameter of diameters) {
    const piles = rows.map((items) => piled(items, diameter * perPixel));
    const highest = piles.flat().reduce((most, { level }) => Math.max(most, level + 1), 0);
    if (highest * diameter <= height || diameter === diameters.at(-1)) return piles.map((dots) => ({ diameter, dots }));
  }
  return [];
}
