import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearNormal } from "../../src/engine/person-random.ts";

/** For every sum of four bytes: how many of the 2³² words have it, and the number a word of that sum becomes. */
function byteSums(): { readonly words: number; readonly value: number }[] {
  let counts = [1];
  for (let byte = 0; byte < 4; byte++) {
    const next = new Array<number>(counts.length + 255).fill(0);
    counts.forEach((count, sum) => {
      for (let value = 0; value < 256; value++) next[sum + value] = (next[sum + value] ?? 0) + count;
    });
    counts = next;
  }
  return counts.map((words, sum) => ({ words, value: nearNormal(wordWithSum(sum)) }));
}

function wordWithSum(sum: number): number {
  const bytes = [0, 1, 2, 3].map((place) => Math.min(255, Math.max(0, sum - 255 * place)));
  return bytes.reduce((word, byte) => word * 256 + byte, 0);
}

/** Normal distribution function by the series φ(x)·(x + x³/3 + x⁵/15 + …), good to 1e-12 for |x| < 5. */
function normalCdf(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 3; n < 200; n += 2) {
    term *= (x * x) / n;
    sum += term;
  }
  return 0.5 + (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

describe("nearNormal", () => {
  const sums = byteSums();
  const moment = (power: number): number =>
    sums.reduce((total, { words, value }) => total + words * value ** power, 0) / 2 ** 32;

  it("depends on the sum of the four bytes only (seed 21, 2000 words)", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (word) => {
        const sum = [0, 8, 16, 24].reduce((total, shift) => total + ((word >>> shift) & 255), 0);
        expect(nearNormal(word)).toBe(sums[sum]?.value);
      }),
      { seed: 21, numRuns: 2000 },
    );
  });

  it("has mean 0, variance 1, skewness 0 and kurtosis 3 over all words, within the error of 32-bit floats", () => {
    expect(sums.reduce((total, { words }) => total + words, 0)).toBe(2 ** 32);
    expect(Math.abs(moment(1))).toBeLessThan(1e-14);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(1e-7);
    expect(Math.abs(moment(3))).toBeLessThan(1e-14);
    expect(Math.abs(moment(4) / moment(2) ** 2 - 3)).toBeLessThan(1e-6);
  });

  it("has a distribution function within 0.0033 of the normal one everywhere, 0.0021 in the middle of its steps", () => {
    let below = 0;
    let atEnds = 0;
    let inMiddle = 0;
    for (const { words, value } of sums) {
      const [before, after] = [below / 2 ** 32, (below + words) / 2 ** 32];
      const normal = normalCdf(value);
      atEnds = Math.max(atEnds, Math.abs(before - normal), Math.abs(after - normal));
      inMiddle = Math.max(inMiddle, Math.abs((before + after) / 2 - normal));
      below += words;
    }
    expect(atEnds).toBeCloseTo(0.0032, 4);
    expect(inMiddle).toBeCloseTo(0.00206, 5);
  });

  it("increases with the sum, is odd about its middle and ends at 4.04", () => {
    expect(sums.filter(({ value }, i) => i > 0 && !(value > (sums[i - 1]?.value ?? Infinity)))).toEqual([]);
    expect(sums.map(({ value }) => value)).toEqual(sums.map(({ value }) => 0 - value).reverse());
    expect(sums.at(-1)?.value).toBeCloseTo(4.0407, 4);
  });
});
