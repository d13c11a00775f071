import { describe, expect, it } from "vitest";
import {
  codeKnowledge,
  disturb,
  found,
  learnMutually,
  memberKnowledge,
  type Organization,
  replaceMembers,
} from "../../../src/classics/search/mutual-learning.ts";
import { worldKey } from "../../../src/engine/random.ts";

const key = worldKey("mutual", 0);

/** Beliefs of each member over dimensions in which 1 is right. */
function organization(code: readonly number[], beliefs: readonly (readonly number[])[], p1: number): Organization {
  return {
    key,
    reality: new Int8Array(code.length).fill(1),
    code: Int8Array.from(code),
    beliefs: Int8Array.from(beliefs.flat()),
    socialization: new Float64Array(beliefs.length).fill(p1),
  };
}

describe("mutual learning", () => {
  it("begins with beliefs of all three kinds, and no opinion of the code (key mutual, 4 standard errors)", () => {
    const { beliefs, code, reality } = found(key, 30, new Float64Array(200).fill(0.5));
    expect([...code]).toEqual(new Array(30).fill(0));
    for (const belief of [-1, 0, 1]) {
      const share = beliefs.filter((own) => own === belief).length / beliefs.length;
      expect(Math.abs(share - 1 / 3)).toBeLessThan(4 * Math.sqrt(2 / 9 / beliefs.length));
    }
    expect(new Set(reality)).toEqual(new Set([-1, 1]));
  });

  it("turns the code to the view of superior members, and jumps", () => {
    const one = organization([-1, 1, -1], [[1, 1, 1]], 0);
    expect(learnMutually(one, 1, 1)).toBe(true);
    expect([...one.code]).toEqual([1, 1, 1]);
  });

  it("leaves the code where nobody is superior, and where superior members agree with it", () => {
    const one = organization([1, 1, 1], [[-1, -1, -1]], 0);
    learnMutually(one, 1, 1);
    expect([...one.code]).toEqual([1, 1, 1]);
    const other = organization([-1, 1, -1], [[-1, 1, 1]], 0);
    learnMutually(other, 1, 1);
    expect([...other.code]).toEqual([-1, 1, 1]);
  });

  it("lets a coin decide where superior members have no common belief (2000 draws, 4 standard errors)", () => {
    const draws = 2000;
    for (const beliefs of [
      [
        [1, 1],
        [-1, 1],
      ],
      [
        [0, 1],
        [0, 1],
        [1, 1],
      ],
    ]) {
      let right = 0;
      for (let t = 1; t <= draws; t++) {
        const one = organization([0, -1], beliefs, 0);
        learnMutually(one, 1, t);
        expect(one.code[1]).toBe(1);
        if (one.code[0] === 1) right += 1;
      }
      expect(Math.abs(right / draws - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 4 / draws));
    }
  });

  it("turns the code with chance 1 − (1 − p2)^k (10 000 draws, 4 standard errors)", () => {
    const draws = 10_000;
    const p2 = 0.2;
    const members = [[1], [1], [1]];
    let turned = 0;
    for (let t = 1; t <= draws; t++) {
      const one = organization([0], members, 0);
      learnMutually(one, p2, t);
      turned += one.code[0] as number;
    }
    const expected = 1 - (1 - p2) ** 3;
    expect(Math.abs(turned / draws - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / draws));
  });

  it("has members take over what the code holds, and nothing where it has no opinion", () => {
    const one = organization([1, 0, 1], [[-1, -1, 1]], 1);
    learnMutually(one, 0, 1);
    expect([...one.beliefs]).toEqual([1, -1, 1]);
  });

  it("moves each member with its own chance", () => {
    const one: Organization = {
      ...organization(
        [1, 1],
        [
          [-1, -1],
          [0, 0],
        ],
        0,
      ),
      socialization: Float64Array.of(0, 1),
    };
    learnMutually(one, 0, 1);
    expect([...one.beliefs]).toEqual([-1, -1, 1, 1]);
  });

  it("comes to rest where all hold what the code holds", () => {
    const one = organization([1, -1], [[1, -1]], 0.5);
    expect(learnMutually(one, 0.5, 1)).toBe(false);
    expect(codeKnowledge(one)).toBe(0.5);
    expect(memberKnowledge(one)).toBe(0.5);
  });

  it("replaces members by newcomers, and turns reality over, with their chances", () => {
    const one = found(key, 30, new Float64Array(50).fill(0.5));
    one.beliefs.fill(1);
    replaceMembers(one, 0, 3);
    expect(one.beliefs.every((belief) => belief === 1)).toBe(true);
    replaceMembers(one, 1, 3);
    expect(one.beliefs.filter((belief) => belief === 1).length / one.beliefs.length).toBeLessThan(0.5);
    const before = one.reality.slice();
    disturb(one, 0, 3);
    expect(one.reality).toEqual(before);
    disturb(one, 1, 3);
    expect(one.reality).toEqual(before.map((right) => -right));
  });
});
