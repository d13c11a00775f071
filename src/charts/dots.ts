/** A dot of a dot plot: its value, and its place in the pile over that value, counted from 0. */
interface Dot {
  readonly value: number;
  readonly level: number;
}

/** Dots piled in bins as wide as a dot. */
export interface Pile<Item> {
  /** Diameter of a dot in pixels. */
  readonly diameter: number;
  /** Distance of the centers of piled dots in pixels: less than the diameter where the pile would be too high. */
  readonly step: number;
  readonly dots: readonly (Item & Dot)[];
}

/** From larger to smaller; below the last, dots overlap instead. */
const diameters = [22, 18, 16, 14, 12, 10, 9, 8, 7];

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

function highest(dots: readonly Dot[]): number {
  return dots.reduce((most, { level }) => Math.max(most, level + 1), 0);
}

/**
 * Piles dots of one size in each of the rows: the largest size with which every pile stays under `height` pixels, or else the
 * smallest, with overlapping dots where needed. `perPixel` is the width of a pixel in the unit of the differences.
 */
export function pile<Item extends { readonly difference: number }>(
  rows: readonly (readonly Item[])[],
  perPixel: number,
  height: number,
): readonly Pile<Item>[] {
  const least = diameters.at(-1) as number;
  const fits = (size: number) => rows.every((items) => highest(piled(items, size * perPixel)) * size <= height);
  const diameter = diameters.find(fits) ?? least;
  return rows.map((items) => {
    const dots = piled(items, diameter * perPixel);
    const most = highest(dots);
    return { diameter, step: Math.min(diameter, (height - diameter) / Math.max(1, most - 1)), dots };
  });
}
