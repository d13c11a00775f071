import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { learning } from "../../src/engine/processes/learning.ts";
import { processes, uniform } from "../../src/engine/random.ts";
import { monthOf } from "../support/month.ts";
import type { ValuesByPath } from "../support/scenario.ts";

const bits = 6;
const organizations = 9;

/** Everybody learns each month, sees everybody, and judges without error. */
const clear: ValuesByPath = { "learning.rate": 1, "learning.visibilityBase": 1, "learning.error": 0 };

function monthWith(values: ValuesByPath, moment: Partial<Month> = {}): Month {
  const size = { "community.people": 50, "organizations.count": organizations, "organizations.landscape.bits": bits };
  return monthOf({ domains: ["only"], values: { ...size, ...clear, ...values } }, moment);
}

const worthOf = ({ world }: Month, practice: number): number => world.columns.worth[practice] as number;
const worths = (month: Month): readonly number[] =>
  [...month.state.practice].map((practice) => worthOf(month, practice));

/** Practices from the worst to the best. */
function ranked(month: Month): readonly number[] {
  return Array.from({ length: 2 ** bits }, (_, practice) => practice).sort(
    (a, b) => worthOf(month, a) - worthOf(month, b),
  );
}

describe("learning what works", () => {
  it("copies the best of all practices seen, where it is better than the own", () => {
    const month = monthWith({});
    const before = worths(month);
    const best = Math.max(...before);
    learning(month);
    worths(month).forEach((worth, j) => {
      if (before[j] === best) expect(worth).toBeGreaterThanOrEqual(best);
      else expect(worth).toBe(best);
    });
  });

  it("is synchronous: nobody copies what came up in the same month", () => {
    const month = monthWith({});
    const practices = ranked(month);
    month.state.practice.fill(practices[0] as number);
    month.state.practice[0] = practices[40] as number;
    learning(month);
    expect([...month.state.practice.subarray(1)]).toEqual(new Array(organizations - 1).fill(practices[40]));
  });

  it("tries one change of its own where nothing better is seen, and keeps it only if it is better", () => {
    const month = monthWith({ "learning.visibilityBase": 0 });
    const before = [...month.state.practice];
    const worthBefore = worths(month);
    learning(month);
    let changed = 0;
    month.state.practice.forEach((practice, j) => {
      const flipped = practice ^ (before[j] as number);
      if (flipped === 0) return;
      changed += 1;
      expect(Math.log2(flipped) % 1).toBe(0);
      expect(worths(month)[j]).toBeGreaterThan(worthBefore[j] as number);
    });
    expect(changed).toBeGreaterThan(0);
    expect(changed).toBeLessThan(organizations);
  });

  it("does nothing at rate 0", () => {
    const month = monthWith({ "learning.rate": 0 });
    const before = month.state.practice.slice();
    learning(month);
    expect(month.state.practice).toEqual(before);
  });

  it("is judged on shared data by members only", () => {
    const month = monthWith({ "learning.error": 2, "learning.errorReduction": 1, "organizations.count": 60 });
    const best = ranked(month).at(-1) as number;
    month.state.practice.fill(ranked(month)[0] as number);
    month.state.practice[0] = best;
    month.state.conditions[1] = 1;
    month.state.member.fill(1, 0, 30);
    learning(month);
    const holders = (from: number, to: number) => month.state.practice.subarray(from, to).filter((own) => own === best);
    expect(holders(0, 30)).toHaveLength(30);
    expect(holders(30, 60).length).toBeLessThan(25);
  });

  it("never looks at another mission", () => {
    const month = monthOf({
      domains: ["a", "b"],
      values: { ...clear, "community.people": 50, "organizations.count": 2, "organizations.landscape.bits": bits },
    });
    const { practice } = month.state;
    const before = [...practice];
    for (let t = 1; t < 30; t++) learning({ ...month, t });
    const local = (own: number, d: number) => {
      const worth = (z: number) => month.world.columns.worth[d * 2 ** bits + z] as number;
      return Array.from({ length: bits }, (_, bit) => worth(own ^ (1 << bit))).every((other) => other <= worth(own));
    };
    expect([...practice]).not.toEqual(before);
    expect([...practice].every(local)).toBe(true);
  });
});

describe("ties", () => {
  /** Everybody sees the one before and the one after. */
  const line = Array.from({ length: organizations }, (_, j) =>
    Int32Array.from([j - 1, j + 1].filter((k) => k >= 0 && k < organizations)),
  );

  it("limit who is seen: a practice spreads by one step a month along a line", () => {
    const month = monthWith({}, { ties: line });
    const rank = ranked(month);
    month.state.practice.fill(rank[0] as number);
    month.state.practice[0] = rank.at(-1) as number;
    for (let t = 1; t < organizations; t++) {
      const before = month.state.practice.slice();
      learning({ ...month, t });
      const holders = [...month.state.practice].map((practice) => practice === rank.at(-1));
      expect(holders[t]).toBe(true);
      expect(before[t]).not.toBe(rank.at(-1));
    }
  });

  it("to everybody are as good as none stated, also where seeing is a matter of chance and of error", () => {
    const everybody = new Array(organizations).fill(Int32Array.from({ length: organizations }, (_, k) => k));
    for (const rule of ["best", "majority"]) {
      const values = { "learning.visibilityBase": 0.5, "learning.error": 0.2, "learning.rule": rule };
      const [open, tied] = [monthWith(values), monthWith(values, { ties: everybody })];
      const before = open.state.practice.slice();
      learning(open);
      learning(tied);
      expect(tied.state.practice).toEqual(open.state.practice);
      expect(open.state.practice).not.toEqual(before);
    }
  });

  it("to nobody leave changes of one's own", () => {
    const month = monthWith({}, { ties: new Array(organizations).fill(new Int32Array()) });
    const alone = monthWith({ "learning.visibilityBase": 0 });
    learning(month);
    learning(alone);
    expect(month.state.practice).toEqual(alone.state.practice);
  });
});

describe("the rule of the majority", () => {
  it("copies the most common practice seen, not the best", () => {
    for (const [rule, expected] of [
      ["majority", 30],
      ["best", 50],
    ] as const) {
      const month = monthWith({ "learning.rule": rule });
      const rank = ranked(month);
      const held = [0, 50, 30, 30, 30, 20, 20, 10, 10].map((place) => rank[place] as number);
      month.state.practice.set(held);
      learning(month);
      expect(month.state.practice[0], rule).toBe(rank[expected]);
    }
  });

  it("takes the first of equally common ones", () => {
    const month = monthWith({ "learning.rule": "majority" });
    const rank = ranked(month);
    const held = [0, 20, 20, 60, 60, 40, 40, 10, 30].map((place) => rank[place] as number);
    month.state.practice.set(held);
    learning(month);
    expect(month.state.practice[0]).toBe(rank[20]);
  });

  it("does not copy it where it looks worse than the own", () => {
    const month = monthWith({ "learning.rule": "majority" });
    const rank = ranked(month);
    month.state.practice.fill(rank[0] as number);
    month.state.practice[0] = rank.at(-1) as number;
    learning(month);
    expect(month.state.practice[0]).toBe(rank.at(-1));
  });
});

describe("tested programs", () => {
  const programs = 5;
  const settled: ValuesByPath = { "learning.rate": 0, "learning.testedPrograms": programs };

  it("are looked at in the month of the start: each organization takes the best, if better than its own", () => {
    const month = monthWith(settled, { since: 0, t: 7 });
    const listed = Array.from({ length: programs }, (_, r) =>
      Math.floor(uniform(month.world.key, processes.testedProgram, 0, 0, r) * 2 ** bits),
    );
    const best = Math.max(...listed.map((practice) => worthOf(month, practice)));
    const before = worths(month);
    learning(month);
    expect(worths(month)).toEqual(before.map((worth) => Math.max(worth, best)));
    expect(before.some((worth) => worth < best)).toBe(true);
    expect(before.some((worth) => worth > best)).toBe(true);
  });

  it("and in no other month", () => {
    for (const since of [-1, 1, 12]) {
      const month = monthWith(settled, { since });
      const before = month.state.practice.slice();
      learning(month);
      expect(month.state.practice).toEqual(before);
    }
  });

  it("come before learning in that month", () => {
    const month = monthWith({ "learning.testedPrograms": 32 }, { since: 0 });
    learning(month);
    const alone = monthWith({ "learning.rate": 0, "learning.testedPrograms": 32 }, { since: 0 });
    learning(alone);
    worths(month).forEach((worth, j) => {
      expect(worth).toBeGreaterThanOrEqual(worths(alone)[j] as number);
    });
  });
});
