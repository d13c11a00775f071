import { beforeAll, describe, expect, it } from "vitest";
import type { PatternResult } from "../../src/experiment/patterns.ts";
import { checked, found } from "./checked.ts";

describe('P4, P6 and P7 over 24 worlds of 200 and 300 people (seed "patterns")', () => {
  let of: (id: string) => PatternResult;
  beforeAll(async () => {
    of = await checked(["P4", "P6", "P7"]);
  }, 300_000);

  it.each(["P4", "P6", "P7"])("%s does not miss", (id) => {
    expect(of(id).verdict).not.toBe("misses");
  });

  it("less of the effect is left four years after support ends, and going on brings more", () => {
    expect(found(of("P4"), "effect 4 years later")[0]?.high).toBeLessThan(1);
    expect(found(of("P4"), "what going on")[0]?.low).toBeGreaterThan(0);
  });

  it("referrals arrive as told, and more of them between members", () => {
    expect(found(of("P6"), "referrals that arrive").map(({ verdict }) => verdict)).toEqual(["holds", "holds"]);
  });

  it("a navigator is worth more where there is capacity", () => {
    expect(found(of("P6"), "fall of prevalence")[0]?.low).toBeGreaterThan(0);
  });

  it("members spread a hub thin, and staff makes up for it", () => {
    expect(of("P7").verdict).toBe("holds");
  });
});
