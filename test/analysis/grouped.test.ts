import { describe, expect, it } from "vitest";
import { grouped } from "../../src/analysis/grouped.ts";

describe("items by key", () => {
  it("keeps keys in the order in which they first appear, and items in theirs", () => {
    const groups = grouped([3, 1, 4, 1, 5, 9, 2, 6], (n) => n % 3);
    expect([...groups]).toEqual([
      [0, [3, 9, 6]],
      [1, [1, 4, 1]],
      [2, [5, 2]],
    ]);
    expect([...grouped([], (n: number) => n)]).toEqual([]);
  });
});
