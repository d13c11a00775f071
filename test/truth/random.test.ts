import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chance, personSubkey, personWord } from "../../src/engine/person-random.ts";
import { philox } from "../../src/engine/philox.ts";
import { drawIndex, drawWords, open01, processes, uniform, worldKey } from "../../src/engine/random.ts";
import published from "./rng_known_answers.json" with { type: "json" };

const hex = (words: Iterable<number>): string[] => [...words].map((word) => (word >>> 0).toString(16).padStart(8, "0"));
const parse = (words: readonly string[]): number[] => words.map((word) => Number.parseInt(word, 16));

describe("Philox4x32 with 10 rounds", () => {
  const vectors = published.random123.filter(({ gen, rounds }) => gen === "philox4x32" && rounds === 10);

  it.each(vectors)("gives the published words for counter $ctr and key $key", ({ ctr, key, out }) => {
    const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = parse(ctr);
    const [k0 = 0, k1 = 0] = parse(key);
    const words = new Uint32Array(4);
    philox(words, c0, c1, c2, c3, k0, k1);
    expect(hex(words)).toEqual(out);
  });

  it("has three published vectors", () => expect(vectors).toHaveLength(3));
});

// The values below were computed by a separate implementation of seedrandom's ARC4, Philox and the mixing function.
describe("world keys", () => {
  it.each([
    ["0", 0, "381e5c6a", "1b8c049e"],
    ["0", 1, "6a03fe8b", "05942c38"],
    ["1", 0, "f7d6fc2e", "9e73b58d"],
    ["11", 0, "bdda531e", "ba15e572"],
    ["cincinnati", 0, "8e163105", "8a5cb3ac"],
    ["cincinnati", 4095, "b74ff305", "1bf28d12"],
    [" ", 0, "f5bd8f5f", "14c47581"],
    ["seed", 0xffffffff, "0071a370", "bfaf93c2"],
  ])("of seed %j and replication %d", (seed, replication, low, high) => {
    const key = worldKey(seed, replication);
    expect(hex([key.low, key.high])).toEqual([low, high]);
  });

  it("takes '0' for a seed like any other: the same at every call, and not that of '1'", () => {
    expect(worldKey("0", 0)).toEqual(worldKey("0", 0));
    expect(worldKey("0", 0)).not.toEqual(worldKey("1", 0));
  });

  it("tells a text from its repetition", () => expect(worldKey("1", 0)).not.toEqual(worldKey("11", 0)));

  it("tells characters apart by more than their low byte", () => {
    expect(worldKey("\u0431", 0)).not.toEqual(worldKey("1", 0));
    expect(worldKey("a\u0000a", 0)).not.toEqual(worldKey("a", 0));
  });

  it("refuses half a character", () => expect(() => worldKey("\ud800", 0)).toThrow(RangeError));

  it("refuses an empty seed", () => expect(() => worldKey("", 0)).toThrow(RangeError));

  it("differ for 10000 replications of a seed", () => {
    const keys = Array.from({ length: 10_000 }, (_, replication) => Object.values(worldKey("0", replication)).join());
    expect(new Set(keys).size).toBe(10_000);
  });
});

describe("draws at an address", () => {
  const words = new Uint32Array(4);

  it("of a pair of organizations", () => {
    drawWords(words, worldKey("0", 0), processes.serving, 7, 12, 5);
    expect(hex(words)).toEqual(["d6430d2b", "94e68384", "549943e5", "28b51bcf"]);
    expect(uniform(worldKey("0", 0), processes.serving, 7, 12, 5)).toBe((0xd6430d2b + 0.5) / 2 ** 32);
  });

  it("of a person: subkey of process, domain and month, then the word", () => {
    personSubkey(words, worldKey("0", 0), processes.need, 3, 59);
    expect(hex(words)).toEqual(["e1ca9f5a", "2036cb84", "ad6fabd6", "944ea24b"]);
    const [a = 0, b = 0, c = 0] = words;
    expect(hex([personWord(1234, a, b, c)])).toEqual(["cec3d983"]);
  });

  it.each([
    [0, 0, 0, 0, "00000000"],
    [1, 0, 0, 0, "042741d6"],
    [0, 1, 0, 0, "042741d6"],
    [0, 0, 1, 0, "780f8a7a"],
    [0, 0, 0, 1, "31844db9"],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, "b9cc4bc9"],
    [9999, 0x243f6a88, 0x85a308d3, 0x13198a2e, "fb87e627"],
    [0x80000000, 0x80000000, 0x80000000, 0x80000000, "3fc1bc65"],
  ])("person %d under the subkey %d, %d, %d", (person, a, b, c, word) => {
    expect(hex([personWord(person, a, b, c)])).toEqual([word]);
  });

  it("never gives two persons of one subkey the same word", () => {
    const drawn = new Set(Array.from({ length: 100_000 }, (_, person) => personWord(person, 1, 2, 3)));
    expect(drawn.size).toBe(100_000);
  });

  it("lie strictly between 0 and 1", () => {
    expect(open01(0)).toBe(2 ** -33);
    expect(open01(0xffffffff)).toBe(1 - 2 ** -33);
  });
});

describe("chance", () => {
  const happens = (word: number, p: number): boolean => word >>> 1 < chance(p);

  it("never happens at 0 and always at 1, beyond them too", () => {
    for (const word of [0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]) {
      expect([happens(word, 0), happens(word, -0.5), happens(word, 1), happens(word, 1.5)]).toEqual([
        false,
        false,
        true,
        true,
      ]);
    }
  });

  it("happens for a share p of the words, to 31 bits", () => {
    expect(chance(0.25)).toBe(2 ** 29);
    expect(chance(0.3) / 2 ** 31).toBeCloseTo(0.3, 9);
    expect([happens(2 ** 30 - 1, 0.25), happens(2 ** 30, 0.25)]).toEqual([true, false]);
  });
});

describe("drawIndex", () => {
  const anyWeights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 5e-324, max: 1e30, noNaN: true })), {
    minLength: 1,
    maxLength: 40,
  });
  const anyUniform = fc.oneof(fc.constantFrom(2 ** -33, 1 - 2 ** -33, 1 - 2 ** -53), fc.nat(0xffffffff).map(open01));

  it("never draws a weight of 0 (seed 20, 5000 lists)", () => {
    fc.assert(
      fc.property(anyWeights, anyUniform, (weights, u) => {
        fc.pre(weights.some((weight) => weight > 0));
        expect(weights[drawIndex(weights, u)]).toBeGreaterThan(0);
      }),
      { seed: 20, numRuns: 5000 },
    );
  });

  it("falls back on the last positive weight where rounding leaves a rest", () => {
    const weights = [0.1, 0.1, 0.4, 0];
    const u = 1 - 2 ** -53;
    const rest = weights.reduce((left, weight) => left - weight, u * weights.reduce((sum, weight) => sum + weight, 0));
    expect(rest).toBeGreaterThanOrEqual(0);
    expect(drawIndex(weights, u)).toBe(2);
  });

  it("draws each index for a share of u equal to its weight", () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 8000; i++) {
      const index = drawIndex([2, 0, 1, 5], (i + 0.5) / 8000);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(counts).toEqual([2000, 0, 1000, 5000]);
  });
});
