import { describe, expect, it } from "vitest";
import { type GainCounts, type GainRow, gainsOf } from "../../../src/analysis/views/gains.ts";
import { changes, thrivings } from "../../../src/analysis/views/names.ts";
import { records } from "../../../src/table.ts";

const fates = [...changes, ...thrivings];
const pair = { arm: "together", against: "alone" };

/** Counts of `together`, per world and cell (group·2 + starting need); everybody is unchanged under `alone`. */
function counted(worlds: readonly (readonly (readonly number[])[])[]): GainCounts {
  const together = worlds.map((cells) => cells.flat());
  const alone = worlds.map((cells) =>
    cells.flatMap(([better = 0, worse = 0, unchanged = 0, both = 0, gained = 0, lost = 0, neither = 0]) => {
      return [0, 0, better + worse + unchanged, both + lost, 0, 0, gained + neither];
    }),
  );
  return {
    worlds: worlds.length,
    arms: ["alone", "together"],
    groups: ["rich", "poor"],
    startingNeeds: ["low", "high"],
    fates,
    month: 24,
    margin: 0.05,
    residents: 1000,
    counts: Int32Array.from(together.flatMap((world, w) => [...(alone[w] as number[]), ...world])),
  };
}

/** better, worse, unchanged | both, gained, lost, neither — in the cells rich-low, rich-high, poor-low, poor-high. */
const first = [
  [2, 1, 1, 1, 1, 1, 1],
  [0, 0, 0, 0, 0, 0, 0],
  [1, 0, 1, 2, 0, 0, 0],
  [0, 3, 1, 0, 1, 0, 3],
];
const second = [
  [0, 2, 2, 2, 2, 0, 0],
  [1, 0, 0, 0, 1, 0, 0],
  [2, 0, 0, 0, 0, 2, 0],
  [0, 1, 2, 1, 0, 0, 2],
];

const rowsOf = (counts: GainCounts, pairs = [pair]) =>
  records(gainsOf(counts, pairs, 0.95).table) as unknown as readonly GainRow[];
const find = (rows: readonly GainRow[], part: string, fate: string) =>
  rows.find((row) => row.part === part && row.fate === fate) as GainRow;

describe("gainsOf", () => {
  const rows = rowsOf(counted([first, second]));

  it("takes shares of all residents in every world, and their mean", () => {
    // First world: 3 of 10 better, 4 worse. Second: 3 of 10 and 3.
    expect(find(rows, "everyone", "better").estimate).toBeCloseTo((3 / 10 + 3 / 10) / 2, 12);
    expect(find(rows, "everyone", "worse").estimate).toBeCloseTo((4 / 10 + 3 / 10) / 2, 12);
    expect(find(rows, "everyone", "unchanged").estimate).toBeCloseTo((3 / 10 + 4 / 10) / 2, 12);
    expect(find(rows, "everyone", "net").estimate).toBeCloseTo((-1 / 10 + 0) / 2, 12);
    expect(find(rows, "everyone", "thrivingNet").estimate).toBeCloseTo((1 / 10 + 1 / 10) / 2, 12);
  });

  it("splits by group and by need at the start, as shares of that part", () => {
    expect(find(rows, "poor", "worse").estimate).toBeCloseTo((3 / 6 + 1 / 5) / 2, 12);
    expect(find(rows, "poor", "worse").residents).toBeCloseTo((6 / 10 + 5 / 10) / 2, 12);
    expect(find(rows, "high", "worse").estimate).toBeCloseTo((3 / 4 + 1 / 4) / 2, 12);
    expect(find(rows, "low", "thrivingLost").estimate).toBeCloseTo((1 / 6 + 2 / 6) / 2, 12);
  });

  it("gives the t interval of the mean over worlds and their spread", () => {
    const worlds = [first, first, second, second, first, second];
    const { high, low, q05, q95 } = find(rowsOf(counted(worlds)), "poor", "worse");
    // Three worlds at 1/2 and three at 1/5: deviation 0.15·√(6/5), t(0.975; 5) = 2.5705818.
    const half = (2.5705818 * 0.15 * Math.sqrt(6 / 5)) / Math.sqrt(6);
    expect(low).toBeCloseTo(0.35 - half, 7);
    expect(high).toBeCloseTo(0.35 + half, 7);
    expect([q05, q95]).toEqual([expect.closeTo(0.2, 12), expect.closeTo(0.5, 12)]);
  });

  it("keeps the limits of shares between 0 and 1, but not those of what is left on balance above 0", () => {
    expect(find(rows, "poor", "worse").low).toBe(0);
    expect(find(rows, "poor", "thrivingInNeither").high).toBeLessThanOrEqual(1);
    expect(find(rows, "poor", "net").low).toBe(-1);
  });

  it("leaves worlds out in which nobody belongs to a part, and parts that are empty in all", () => {
    const nobody = [0, 0, 0, 0, 0, 0, 0];
    const half = rowsOf(counted([[first[0] as number[], nobody, first[2] as number[], nobody], second]));
    expect(find(half, "high", "better")).toMatchObject({ worlds: 1, low: null, estimate: 1 / 4 });
    const none = rowsOf(counted([[first[0] as number[], nobody, first[2] as number[], nobody]]));
    expect(none.some(({ part }) => part === "high")).toBe(false);
  });

  it("finds everybody exactly unchanged where nothing differs", () => {
    const counts = counted([first, second]);
    const perArm = counts.counts.length / 4;
    for (const world of [0, 1])
      counts.counts.copyWithin((2 * world + 1) * perArm, 2 * world * perArm, (2 * world + 1) * perArm);
    const same = rowsOf(counts).filter(({ fate }) => !thrivings.some((name) => name === fate));
    expect(same.map(({ part }) => part)).toContain("poor");
    for (const { estimate, fate, high, low } of same) {
      const expected = fate === "unchanged" ? 1 : 0;
      expect([estimate, low, high]).toEqual([expected, expected, expected]);
    }
  });

  it("tells only of pairs against the first arm, and of nothing where nobody was counted", () => {
    expect(rowsOf(counted([first]), [{ arm: "alone", against: "together" }])).toEqual([]);
    expect(gainsOf(null, [pair], 0.95).table.rows).toBe(0);
  });
});
