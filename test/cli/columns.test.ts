import { describe, expect, it } from "vitest";
import { inColumns, wrapped } from "../../src/cli/columns.ts";

describe("lines of text", () => {
  it("break between words", () => {
    expect(wrapped("one two three", 7)).toBe("one two\nthree");
    expect(wrapped("one two three", 100)).toBe("one two three");
    expect(wrapped("a-very-long-word b", 5)).toBe("a-very-long-word b".replace(" b", "\nb"));
  });

  it("stand in columns as wide as their longest cell", () => {
    expect(
      inColumns([
        ["a", "bb", ""],
        ["ccc", "d", "e"],
      ]),
    ).toEqual(["a    bb", "ccc  d   e"]);
    expect(inColumns([])).toEqual([]);
  });
});
