import { describe, expect, it } from "vitest";
import { compareArms } from "../../src/analysis/paired.ts";
import { summarize } from "../../src/analysis/summarize.ts";
import type { OutcomeInfo, Panel } from "../../src/table.ts";

const outcomes: readonly OutcomeInfo[] = [
  { name: "need", label: "Need", unit: "share", better: "lower", meaning: "mean need", range: [0, 1] },
  { name: "members", label: "Members", unit: "", better: "neither", meaning: "members", range: [0, 36] },
];

/** Values that tell arm, outcome, month and world apart. */
function values(arm: string, outcome: string, month: number): Float64Array {
  const [first, second] = [arm.length, outcome.length];
  return Float64Array.of(1, 2, 4).map((world) => world * first + second * month + (world === 2 ? first * month : 0));
}

const panel: Panel = {
  worlds: 3,
  arms: ["isolated", "collective", "coalition+"],
  outcomes,
  months: [0, 12, 24],
  values,
};
const pairs = [
  { arm: "collective", against: "isolated" },
  { arm: "coalition+", against: "isolated" },
];

describe("summarize", () => {
  const made = summarize(panel, pairs, ["need", "members"], [12, 24], 0.9);

  it("gives every pair, outcome and month once, in that order", () => {
    const keys = made.map(({ arm, outcome, month }) => `${arm} ${outcome} ${month}`);
    expect(keys).toEqual([
      "collective need 12",
      "collective need 24",
      "collective members 12",
      "collective members 24",
      "coalition+ need 12",
      "coalition+ need 24",
      "coalition+ members 12",
      "coalition+ members 24",
    ]);
  });

  it("takes figures from the two arms at that month and names from the outcome", () => {
    const [arm, against] = [values("collective", "members", 24), values("isolated", "members", 24)];
    expect(made[3]).toEqual({
      arm: "collective",
      against: "isolated",
      outcome: "members",
      unit: "",
      better: "neither",
      month: 24,
      ...compareArms(arm, against, "neither", 0.9),
    });
  });

  it("refuses an outcome the panel does not hold", () => {
    expect(() => summarize(panel, pairs, ["hope"], [12], 0.95)).toThrow(
      /got outcome hope, expected one of need, members/,
    );
  });
});
