import { describe, expect, it } from "vitest";
import { layoutOf, pointOf } from "../../../src/web/screens/community/layout.ts";

/** Organizations in turn by domain, the k-th with money in proportion to 1 ÷ (k mod 7 + 1). */
function town(organizations: number, domains: number) {
  const mission = Array.from({ length: organizations }, (_, j) => j % domains);
  const weights = mission.map((_, j) => 1 / ((j % 7) + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { mission, money: weights.map((weight) => weight / total) };
}

const sizes = [
  [36, 6],
  [300, 6],
  [1, 1],
  [60, 8],
] as const;

describe.each(sizes)("a layout of %i organizations in %i domains", (organizations, domains) => {
  const { mission, money } = town(organizations, domains);
  const layout = layoutOf(600, domains, mission, money);

  it("is the same every time", () => {
    expect(layoutOf(600, domains, mission, money)).toEqual(layout);
  });

  it("gives each an area by its money and a place in the sector of its domain, within the rim", () => {
    const [first] = layout.places;
    layout.places.forEach(({ angle, home, radius }, j) => {
      const { from, to } = layout.sectors[mission[j] as number] as { from: number; to: number };
      expect(angle).toBeGreaterThanOrEqual(from);
      expect(angle).toBeLessThanOrEqual(to);
      expect(home + radius).toBeLessThan(layout.rim);
      const share = (money[j] as number) / (money[0] as number);
      if (radius > 1.5) expect((radius / (first?.radius ?? 0)) ** 2).toBeCloseTo(share, 9);
    });
  });

  it("keeps almost all apart from their neighbors at home", () => {
    const points = layout.places.map((place) => pointOf(layout, place, 0));
    let overlapping = 0;
    points.forEach(([x, y], j) => {
      const touched = points.some(([u, v], k) => {
        const together = (layout.places[j]?.radius ?? 0) + (layout.places[k]?.radius ?? 0);
        return k !== j && Math.hypot(x - u, y - v) < 0.75 * together;
      });
      if (touched) overlapping += 1;
    });
    expect(overlapping / organizations).toBeLessThan(0.05);
  });

  it("moves an organization toward the center in proportion to its alignment", () => {
    const place = layout.places[0] as (typeof layout.places)[0];
    const distance = (alignment: number): number => {
      const [x, y] = pointOf(layout, place, alignment);
      return Math.hypot(x - layout.center, y - layout.center);
    };
    expect(distance(0)).toBeCloseTo(place.home, 9);
    expect(distance(1)).toBeCloseTo(layout.inner, 9);
    expect(distance(0.25)).toBeCloseTo(0.75 * place.home + 0.25 * layout.inner, 9);
  });

  it("closes the circle with its sectors and draws from large to small", () => {
    const width = layout.sectors.reduce((sum, { from, to }) => sum + to - from, 0);
    expect(width).toBeCloseTo(2 * Math.PI, 9);
    const radii = layout.fromLarge.map((j) => layout.places[j]?.radius ?? 0);
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect(new Set(layout.fromLarge).size).toBe(organizations);
  });
});
