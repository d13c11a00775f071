import { describe, expect, it } from "vitest";
import { editDistance, nearest } from "../../src/scenario/suggest.ts";

describe("did you mean", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["abc", "", 3],
    ["same", "same", 0],
    ["form", "from", 1],
    ["ca", "abc", 3],
    ["saturday", "sunday", 3],
  ])("counts the edits from %j to %j: %d", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it("finds what is near, whatever the case and the dashes", () => {
    expect(nearest("toppdown", ["isolated", "top-down"])).toBe("top-down");
    expect(nearest("PER_RESIDENT", ["perResident"])).toBe("perResident");
    expect(nearest("prevalance.helth", ["prevalence", "prevalence.health"])).toBe("prevalence.health");
  });

  it("stays silent when nothing is", () => {
    expect(nearest("money", ["will", "members"])).toBeUndefined();
    expect(nearest("x".repeat(1000), ["x"])).toBeUndefined();
    expect(nearest("anything", [])).toBeUndefined();
  });
});
