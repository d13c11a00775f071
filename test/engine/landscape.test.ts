import { describe, expect, it } from "vitest";
import { landscape, rawLandscape } from "../../src/engine/landscape.ts";
import { processes, uniform, worldKey } from "../../src/engine/random.ts";
import { mean, standardError } from "../support/sample.ts";

const key = worldKey("landscape", 0);

function countLocalOptima(worth: Float64Array, bits: number): number {
  let optima = 0;
  worth.forEach((own, practice) => {
    for (let bit = 0; bit < bits; bit++) if ((worth[practice ^ (1 << bit)] as number) > own) return;
    optima += 1;
  });
  return optima;
}

function neighborsOf(domain: number, own: number, bits: number, count: number): readonly number[] {
  const left = Array.from({ length: bits }, (_, bit) => bit).filter((bit) => bit !== own);
  return Array.from({ length: count }, (_, draw) => {
    const place = Math.floor(uniform(key, processes.landscapeNeighbor, domain, own, draw) * left.length);
    return left.splice(place, 1)[0] as number;
  });
}

/** Local optima of many landscapes, one a domain. */
function optima(bits: number, neighbors: number, landscapes: number): readonly number[] {
  return Array.from({ length: landscapes }, (_, d) => countLocalOptima(landscape(key, d, bits, neighbors), bits));
}

describe("an NK landscape", () => {
  it("gives the worst practice 0 and the best 1", () => {
    for (const [bits, neighbors] of [
      [2, 0],
      [2, 1],
      [6, 3],
      [10, 4],
    ] as const) {
      const worth = landscape(key, 0, bits, neighbors);
      expect(worth).toHaveLength(2 ** bits);
      expect(Math.min(...worth)).toBe(0);
      expect(Math.max(...worth)).toBe(1);
    }
  });

  it("has one top where bits do not depend on each other", () => {
    expect(optima(8, 0, 50)).toEqual(new Array(50).fill(1));
  });

  it("takes as many neighbors as there are other bits at most", () => {
    expect(landscape(key, 0, 5, 15)).toEqual(landscape(key, 0, 5, 4));
    expect(landscape(key, 0, 5, 3)).not.toEqual(landscape(key, 0, 5, 4));
  });

  // Kauffman & Levin 1987: 2^N ÷ (N + 1) with K = N − 1. The others: 2000 landscapes of an independent implementation.
  it.each([
    [8, 7, 256 / 9, 0],
    [8, 1, 2.733, 0.033],
    [8, 2, 5.12, 0.042],
    [8, 3, 8.351, 0.047],
  ])("of %i bits and %i neighbors has on average %f local optima (400 landscapes, 4 standard errors)", (...known) => {
    const [bits, neighbors, expected, error] = known;
    const counts = optima(bits, neighbors, 400);
    const tolerance = 4 * Math.hypot(standardError(counts), error);
    expect(Math.abs(mean(counts) - expected)).toBeLessThan(tolerance);
  });

  it("has, raw, a mean of ½ and a top of ⅔ where bits do not depend on each other (1000 landscapes, 4 standard errors)", () => {
    const bits = 6;
    const landscapes = Array.from({ length: 1000 }, (_, d) => rawLandscape(key, d, bits, 0));
    for (const [expected, of] of [
      [1 / 2, mean],
      [2 / 3, (worth: readonly number[]) => Math.max(...worth)],
    ] as const) {
      const values = landscapes.map((worth) => of([...worth]));
      expect(Math.abs(mean(values) - expected)).toBeLessThan(4 * standardError(values));
    }
  });

  it("is the raw one but for origin and scale", () => {
    const [raw, scaled] = [rawLandscape(key, 0, 7, 3), landscape(key, 0, 7, 3)];
    const [low, high] = [Math.min(...raw), Math.max(...raw)];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
    expect([...scaled]).toEqual([...raw].map((worth) => (worth - low) / (high - low)));
  });

  // Each sum is taken bit by bit from the definition.
  it.each([
    [1, 0],
    [2, 1],
    [3, 2],
    [7, 3],
    [8, 7],
  ])("of %i bits and %i neighbors is the mean of what each bit contributes in its neighborhood", (bits, neighbors) => {
    const worth = rawLandscape(key, 3, bits, neighbors);
    const others = Array.from({ length: bits }, (_, own) => neighborsOf(3, own, bits, neighbors));
    worth.forEach((value, practice) => {
      const contributions = others.map((list, own) => {
        const combination = [own, ...list].reduce((sum, bit, r) => sum + (((practice >> bit) & 1) << r), 0);
        return uniform(key, processes.landscape, 3, own, combination);
      });
      expect(value).toBe(contributions.reduce((sum, contribution) => sum + contribution, 0) / bits);
    });
  });
});
