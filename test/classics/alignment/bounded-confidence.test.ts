import { describe, expect, it } from "vitest";
import { deffuant } from "../../../src/classics/alignment/bounded-confidence-deffuant.ts";
import { hegselmannKrause } from "../../../src/classics/alignment/hegselmann-krause.ts";
import { groupsOf } from "../../../src/classics/alignment/opinions.ts";
import type { Classic, SettingValues } from "../../../src/classics/classic.ts";
import { completed } from "../../../src/classics/settings.ts";
import { processes, uniform, worldKey } from "../../../src/engine/random.ts";

const key = worldKey("bounded", 0);

function numbers(classic: Classic, values: SettingValues): Readonly<Record<string, number>> {
  const settings = completed(classic, values);
  const row = classic.replicate(settings, key);
  return Object.fromEntries(classic.observes(settings).map((name, i) => [name, row[i] as number]));
}

describe("groups of opinions", () => {
  it("are parted by gaps as large as the confidence", () => {
    const sorted = Float64Array.of(0, 0.125, 0.25, 0.5, 0.5, 1);
    expect(groupsOf(sorted, 0.25)).toEqual([
      { agents: 3, width: 0.25 },
      { agents: 2, width: 0 },
      { agents: 1, width: 0 },
    ]);
    expect(groupsOf(sorted, 0.6)).toEqual([{ agents: 6, width: 1 }]);
  });
});

describe("agents that meet two by two", () => {
  it("agree where they all listen, and stay as they are where none does", () => {
    expect(numbers(deffuant, { agents: 100, confidence: 1 })).toMatchObject({ clusters: 1, largest: 1 });
    expect(numbers(deffuant, { agents: 100, confidence: 0, smallest: 0 })).toEqual({
      clusters: 100,
      largest: 0.01,
      rounds: 0,
    });
  });

  it("count as clusters only above the smallest share", () => {
    const counts = [0, 0.05, 0.6, 1].map(
      (smallest) => numbers(deffuant, { confidence: 0.2, smallest }).clusters as number,
    );
    expect(counts[0]).toBeGreaterThan(counts[1] as number);
    expect(counts.slice(1)).toEqual([2, 0, 0]);
  });

  it("stop at the most rounds there may be", () => {
    expect(numbers(deffuant, { convergence: 0.01, rounds: 3 }).rounds).toBe(3);
  });
});

describe("agents that average all at once", () => {
  /** The same without sorting or running sums. */
  function byHand(agents: number, confidence: number): number {
    let x = Array.from({ length: agents }, (_, i) => uniform(key, processes.opinion, i, 0));
    for (let round = 0; round < 200; round++) {
      const before = x;
      x = before.map((own) => {
        const heard = before.filter((other) => Math.abs(other - own) <= confidence);
        return heard.reduce((sum, other) => sum + other, 0) / heard.length;
      });
    }
    return new Set(x.map((opinion) => Math.round(opinion * 1e6))).size;
  }

  it.each([0.05, 0.1, 0.15, 0.2, 0.3])("end in the groups of the definition, confidence %f", (confidence) => {
    expect(numbers(hegselmannKrause, { agents: 80, confidence }).clusters).toBe(byHand(80, confidence));
  });

  it("agree after one round where all hear all, and never move where none hears another", () => {
    expect(numbers(hegselmannKrause, { confidence: 1 })).toEqual({ clusters: 1, largest: 1, rounds: 2 });
    expect(numbers(hegselmannKrause, { agents: 50, confidence: 0 })).toMatchObject({ clusters: 50, rounds: 1 });
  });
});
