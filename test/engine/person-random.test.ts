import { describe, expect, it } from "vitest";
import { chance, nearNormal, personSubkey, personWord } from "../../src/engine/person-random.ts";
import { type Key, type Process, processes, worldKey } from "../../src/engine/random.ts";

const key = worldKey("persons", 0);

function wordsOf(process: Process, domain: number, month: number, people: number): readonly number[] {
  const subkey = new Uint32Array(4);
  personSubkey(subkey, key, process, domain, month);
  const [a, b, c] = [...subkey] as [number, number, number];
  return Array.from({ length: people }, (_, person) => personWord(person, a, b, c));
}

describe("the words of persons", () => {
  it("are a person's own: no two persons share one in a month", () => {
    const words = wordsOf(processes.need, 0, 5, 100_000);
    expect(new Set(words).size).toBe(words.length);
    expect(words.every((word) => Number.isInteger(word) && word >= 0 && word < 2 ** 32)).toBe(true);
  });

  it("do not depend on how many persons there are", () => {
    expect(wordsOf(processes.need, 0, 5, 301).slice(0, 300)).toEqual(wordsOf(processes.need, 0, 5, 300));
  });

  it("are others in another process, domain, month and world, also in negative months", () => {
    const subkeys: readonly (readonly [Key, Process, number, number])[] = [
      [key, processes.need, 0, 5],
      [key, processes.seeking, 0, 5],
      [key, processes.need, 1, 5],
      [key, processes.need, 0, -5],
      [worldKey("persons", 1), processes.need, 0, 5],
    ];
    const texts = subkeys.map((address) => {
      const subkey = new Uint32Array(4);
      personSubkey(subkey, ...address);
      return subkey.join(" ");
    });
    expect(new Set(texts).size).toBe(subkeys.length);
  });
});

describe("an event of a chance", () => {
  it("never happens at 0 and below, and always at 1 and above", () => {
    expect([-1, 0, 1, 1.3].map(chance)).toEqual([0, 0, 2 ** 31, 2 ** 31]);
    const highest = 0xffffffff >>> 1;
    expect(highest < chance(1) && !(0 < chance(0))).toBe(true);
  });

  it("happens as often as it should (100 000 persons, 4 standard errors)", () => {
    for (const p of [0.02, 0.18, 0.5, 0.97]) {
      const happened = wordsOf(processes.serving, 0, 1, 100_000).filter((word) => word >>> 1 < chance(p)).length;
      expect(Math.abs(happened / 100_000 - p), `${p}`).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / 100_000));
    }
  });
});

describe("near-normal numbers", () => {
  it("are 32-bit floats, odd around the middle of their words", () => {
    for (const word of [0, 1, 0x01020304, 0x80402010, 0xfffefdfc]) {
      expect(Math.fround(nearNormal(word))).toBe(nearNormal(word));
      expect(nearNormal(~word >>> 0)).toBe(-nearNormal(word));
    }
  });
});
