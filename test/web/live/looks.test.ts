import { describe, expect, it } from "vitest";
import { createLooks } from "../../../src/web/live/looks.ts";

/** How many worlds were there at each look, where one comes every so many milliseconds. */
function looksAt(wanted: number, perWorld: number, had = 0): readonly number[] {
  let time = 1000;
  const looks = createLooks(() => time);
  looks.begin(had);
  const seen: number[] = [];
  for (let found = had + 1; found <= wanted; found++) {
    time += perWorld;
    if (!looks.isDue(found, wanted)) continue;
    looks.look();
    seen.push(found);
  }
  return seen;
}

describe("looks at worlds that come", () => {
  it("wait for the last one where all are there soon", () => {
    expect(looksAt(2, 20)).toEqual([2]);
    expect(looksAt(24, 10)).toEqual([24]);
  });

  it("come every tenth of a second where it takes longer, but not shortly before the last", () => {
    expect(looksAt(24, 20)).toEqual([5, 10, 15, 24]);
    expect(looksAt(4, 300)).toEqual([1, 2, 3, 4]);
  });

  it("go by the pace of the worlds that have come since more were asked for", () => {
    expect(looksAt(48, 10, 24)).toEqual([48]);
    expect(looksAt(100, 10, 60)).toEqual([70, 80, 100]);
  });
});
