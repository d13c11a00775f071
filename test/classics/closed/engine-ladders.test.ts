import { describe, expect, it } from "vitest";
import type { Classic, SettingValues } from "../../../src/classics/classic.ts";
import { coalitionSurvival } from "../../../src/classics/closed/coalition-survival.ts";
import { referral } from "../../../src/classics/closed/referral.ts";
import { completed } from "../../../src/classics/settings.ts";
import { worldKey } from "../../../src/engine/random.ts";

function numbers(classic: Classic, values: SettingValues, replication = 0): readonly number[] {
  return Array.from(classic.replicate(completed(classic, values), worldKey("ladders", replication)));
}

describe("survival of coalitions", () => {
  it("is certain, or ends in the first year, where chances say so", () => {
    expect(numbers(coalitionSurvival, { endingEarly: 0, endingLate: 0 })).toEqual(new Array(10).fill(1));
    expect(numbers(coalitionSurvival, { endingEarly: 1 })).toEqual(new Array(10).fill(0));
  });

  it("ends with the grants where chances afterwards are 1", () => {
    const values = { endingEarly: 0, endingLate: 1, endingOffset: 2, functioning: 1 };
    expect(numbers(coalitionSurvival, { ...values, grantMonths: 24, years: 7 })).toEqual([1, 1, 0, 0, 0, 0, 0]);
    expect(numbers(coalitionSurvival, { ...values, grantMonths: 60, years: 7 })).toEqual([1, 1, 1, 1, 1, 0, 0]);
  });

  it("ended is ended: 200 backbones, chance 0.3 a year", () => {
    for (let r = 0; r < 200; r++) {
      const alive = numbers(coalitionSurvival, { endingEarly: 0.3, grantMonths: 600 }, r);
      expect([...alive].sort((a, b) => b - a)).toEqual(alive);
    }
  });
});

describe("chains of referrals", () => {
  it("lose nobody, or everybody, where arrivals are certain or never happen", () => {
    expect(numbers(referral, { base: 1, gain: 0, people: 60 })).toEqual([1, 1, 1, 1, 1]);
    expect(numbers(referral, { base: 0, coordination: 0, people: 60 })).toEqual([0, 0, 0, 0, 0]);
  });

  it("are not begun where the next provider has no room at all, and serve next to nobody where it has next to none", () => {
    expect(numbers(referral, { capacity: 0, people: 400 })).toEqual([0, 0, 0, 0, 0]);
    const [contact, served] = numbers(referral, { capacity: 1e-9, base: 1, gain: 0, people: 400 });
    expect([contact, served]).toEqual([1, 0]);
  });

  it("serve as many as there is room for: half of all, where all arrive (2000 persons, 4 standard deviations)", () => {
    const [, served = Number.NaN] = numbers(referral, { base: 1, gain: 0, capacity: 0.5, people: 2000, handOffs: 1 });
    expect(Math.abs(served - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 2000));
  });

  it("never gain persons on the way", () => {
    const [, ...served] = numbers(referral, { base: 0.6, handOffs: 8 });
    expect([...served].sort((a, b) => b - a)).toEqual(served);
    expect(served).toHaveLength(8);
  });
});
