import { describe, expect, it } from "vitest";
import { moneyTitle } from "../../src/charts/money.ts";
import { example, syntheticViews } from "./synthetic.ts";

const views = syntheticViews({
  ...example,
  arms: ["isolated", "collective"],
  effects: [0, -0.02],
  worlds: 6,
  months: 12,
});

/** The title where services get this much more, $ per year, with this interval; null is a single world. */
function titled(estimate: number, low: number | null, high: number | null): string {
  const numbers = {
    armMean: 1e6 + estimate,
    againstMean: 1e6,
    estimate,
    low: low ?? Number.NaN,
    high: high ?? Number.NaN,
  };
  const words = { arm: "collective", against: "isolated", part: "service" };
  const columns = Object.entries({ ...words, ...numbers }).map(([name, value]) => {
    return typeof value === "number"
      ? { name, unit: "$ per year", values: [value] }
      : { name, unit: "", values: [value] };
  });
  return moneyTitle({ ...views, money: { name: "money", rows: 1, columns } });
}

describe("what reaches services", () => {
  it("is more or less only where the interval says which", () => {
    expect(titled(431_000, 200_000, 662_000)).toMatch(/; \$431,000 more goes to services than under isolated$/);
    expect(titled(-431_000, -662_000, -200_000)).toMatch(/; \$431,000 less goes to services than under isolated$/);
    expect(titled(431_000, -40_600, 903_000)).toMatch(
      /; it cannot be told whether more or less goes to services than under isolated$/,
    );
    expect(titled(431_000, null, null)).toMatch(/; \$431,000 more goes to services than under isolated$/);
    expect(titled(0, 0, 0)).toMatch(/; as much goes to services as under isolated$/);
  });
});
