import { describe, expect, it } from "vitest";
import { createPace } from "../../../src/web/live/pace.ts";

/** Worlds per position after so many positions on a device that takes so long for a world. */
function worldsAfter(positions: number, perWorld: number): number {
  const pace = createPace();
  for (let position = 0; position < positions; position++) pace.took(pace.worlds * perWorld);
  return pace.worlds;
}

describe("worlds while a slider moves", () => {
  it("are eight where that is soon enough, fewer on slow devices, never less than two", () => {
    expect(worldsAfter(10, 2)).toBe(8);
    expect(worldsAfter(10, 6)).toBe(4);
    expect(worldsAfter(10, 15)).toBe(2);
    expect(worldsAfter(10, 500)).toBe(2);
  });

  it("are more again once they take less", () => {
    const pace = createPace();
    pace.took(300);
    pace.took(150);
    expect(pace.worlds).toBe(2);
    for (let position = 0; position < 2; position++) pace.took(pace.worlds * 1.5);
    expect(pace.worlds).toBe(8);
  });

  it("stay as they are in between, so that the picture does not flicker", () => {
    for (const perWorld of [2, 3, 4, 4.5, 5]) expect(worldsAfter(11, perWorld)).toBe(worldsAfter(10, perWorld));
  });
});
