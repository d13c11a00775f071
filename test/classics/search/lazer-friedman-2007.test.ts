import { describe, expect, it } from "vitest";
import type { SettingValues } from "../../../src/classics/classic.ts";
import { lazerFriedman2007 as classic } from "../../../src/classics/search/lazer-friedman-2007.ts";
import { completed } from "../../../src/classics/settings.ts";
import { worldKey } from "../../../src/engine/random.ts";

const small = { bits: 9, neighbors: 4, agents: 20, rounds: 15 };

/** Mean scores of the full network and of the other, by round, on one landscape. */
function curves(values: SettingValues): { readonly full: readonly number[]; readonly network: readonly number[] } {
  const numbers = Array.from(classic.replicate(completed(classic, { ...small, ...values }), worldKey("curves", 3)));
  return { full: numbers.slice(0, small.rounds + 1), network: numbers.slice(small.rounds + 1) };
}

describe("Lazer & Friedman 2007", () => {
  it("never loses ground, and starts both networks from the same practices", () => {
    const { full, network } = curves({});
    expect(full[0]).toBe(network[0]);
    for (const scores of [full, network]) {
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
      expect(scores.at(-1)).toBeLessThanOrEqual(1);
      expect(scores.at(-1)).toBeGreaterThan(scores[0] as number);
    }
    expect(full).not.toEqual(network);
  });

  it("has all random networks between that of nobody and the full one", () => {
    const { full, network } = curves({ network: "random", density: 1 });
    expect(network).toEqual(full);
    const alone = curves({ network: "random", density: 0 }).network;
    expect(alone).toEqual(curves({ lookEvery: small.rounds + 1 }).full);
    expect(alone).toEqual(curves({ visibility: 0 }).full);
    expect(alone).not.toEqual(full);
  });

  it("differs by rule, by who is seen, and by the ends of the line", () => {
    const all = [{}, { rule: "majority" }, { visibility: 0.5 }, { lookEvery: 3 }, { network: "cycle" }].map((values) =>
      JSON.stringify(curves(values)),
    );
    expect(new Set(all).size).toBe(all.length);
  });
});
