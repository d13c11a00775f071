import { describe, expect, it } from "vitest";
import { degroot } from "../../../src/classics/alignment/degroot.ts";
import { friedkinJohnsen } from "../../../src/classics/alignment/friedkin-johnsen.ts";
import type { Classic, SettingValues } from "../../../src/classics/classic.ts";
import { completed } from "../../../src/classics/settings.ts";
import { agenda } from "../../../src/engine/processes/agenda.ts";
import { worldKey } from "../../../src/engine/random.ts";
import { monthOf } from "../../support/month.ts";

const key = worldKey("listening", 0);

function opinions(classic: Classic, values: SettingValues): readonly number[] {
  return Array.from(classic.replicate(completed(classic, values), key)).slice(0, 3);
}

const rowsOf = (rows: readonly (readonly number[])[]): SettingValues =>
  Object.fromEntries(rows.flatMap((row, i) => row.map((weight, j) => [`w${i + 1}${j + 1}`, weight])));

/** Rounds of x ← (1 − s)·x(0) + s·Wx with rows scaled to 1, written out. */
function byHand(
  rows: readonly (readonly number[])[],
  first: readonly number[],
  susceptibility: readonly number[],
  rounds: number,
): readonly number[] {
  let x = first;
  for (let round = 0; round < rounds; round++) {
    const before = x;
    x = first.map((own, i) => {
      const row = rows[i] ?? [];
      const total = row.reduce((sum, weight) => sum + weight, 0);
      const heard = row.reduce((sum, weight, j) => sum + (weight / total) * (before[j] ?? 0), 0);
      const s = susceptibility[i] ?? 0;
      return (1 - s) * own + s * heard;
    });
  }
  return x;
}

const odd = [
  [0.1, 0.9, 0.4],
  [0.7, 0, 0.2],
  [0, 1, 0.3],
] as const;

describe("organizations that listen to each other", () => {
  it.each([1, 2, 7])("move by the rows of their matrix, scaled to 1 (%i rounds)", (rounds) => {
    const first = { x1: 0.9, x2: 0.1, x3: 0.35, rounds };
    const ours = opinions(degroot, { ...rowsOf(odd), ...first });
    byHand(odd, [0.9, 0.1, 0.35], [1, 1, 1], rounds).forEach((opinion, i) => {
      expect(ours[i]).toBeCloseTo(opinion, 12);
    });
    const attached = opinions(friedkinJohnsen, { ...rowsOf(odd), ...first, s1: 0.3, s2: 0.9, s3: 0.5 });
    byHand(odd, [0.9, 0.1, 0.35], [0.3, 0.9, 0.5], rounds).forEach((opinion, i) => {
      expect(attached[i]).toBeCloseTo(opinion, 12);
    });
  });

  it("hear all the same where their row is empty", () => {
    const rows = [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(opinions(degroot, { ...rowsOf(rows), x1: 1, x2: 0.5, x3: 0, rounds: 1 })[0]).toBeCloseTo(0.5, 12);
  });

  it("keep their views where they listen only to themselves, or are not susceptible", () => {
    const alone = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(opinions(degroot, rowsOf(alone))).toEqual([0, 0.5, 1]);
    expect(opinions(friedkinJohnsen, { s1: 0, s2: 0, s3: 0 })).toEqual([0, 0.5, 1]);
  });

  it("do not agree where two copy each other in turn", () => {
    const turns = [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ];
    expect(opinions(degroot, { ...rowsOf(turns), x1: 1, x2: 0, rounds: 7 })).toEqual([0, 1, 1]);
  });

  it("are the engine's members where all rows are its weights by size: one meeting a month for all", () => {
    const weights = [0.5, 0.3, 0.2];
    const rounds = 6;
    const month = monthOf({
      domains: ["first", "second"],
      values: {
        "community.people": 50,
        "organizations.count": 3,
        "organizations.landscape.bits": 2,
        "initiative.agenda.pull": 1,
        "initiative.agenda.voice": 0,
      },
    });
    const { state, world } = month;
    state.member.fill(1);
    state.alignment.set([0.2, 0.6, 1]);
    world.columns.size.set(weights);
    world.columns.ownPriorities.set([0, 1, 0.5, 0.5, 1, 0]);
    state.priorities.set(world.columns.ownPriorities);
    for (let round = 0; round < rounds; round++) agenda(month);
    const ours = opinions(friedkinJohnsen, {
      ...rowsOf([weights, weights, weights]),
      s1: 0.2,
      s2: 0.6,
      s3: 1,
      rounds,
    });
    expect(ours).toEqual([0, 1, 2].map((j) => state.priorities[2 * j]));
  });
});
