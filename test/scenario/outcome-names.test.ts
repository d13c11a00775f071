import { describe, expect, it } from "vitest";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";

describe("outcomes", () => {
  const source = {
    domains: [{ name: "health" }, { name: "water_quality" }],
    outcomes: [{ name: "own_cost", unit: "$", better: "lower", text: "money.service / 2" }],
  } as const;

  it("come in a fixed order: recorded ones with their domains, then the scenario's own", () => {
    expect(
      outcomesOf(source)
        .map(({ name }) => name)
        .join(" "),
    ).toBe(
      "meanNeed prevalence prevalence.health prevalence.water_quality thriving groupGap betterOff worseOff served unmet money.service money.intake money.coordination money.backbone money.lost effectiveness alignment members contribution functioning disagreement leaders agenda measurement activities communication backboneAlive will structure mobilized commonShock own_cost",
    );
  });

  it("say which direction is good for residents", () => {
    const good = (better: string): string =>
      outcomesOf(source)
        .filter((info) => info.better === better)
        .map(({ name }) => name)
        .join(" ");
    expect(good("lower")).toBe(
      "meanNeed prevalence prevalence.health prevalence.water_quality groupGap worseOff unmet money.lost own_cost",
    );
    expect(good("higher")).toBe("thriving betterOff served effectiveness structure");
  });

  it("carry label, unit, meaning and range", () => {
    expect(outcomesOf(source).find(({ name }) => name === "prevalence.water_quality")).toEqual({
      name: "prevalence.water_quality",
      label: "Prevalence: water quality",
      unit: "share",
      better: "lower",
      meaning: "Share of residents whose need in water quality is above the threshold",
      range: [0, 1],
    });
    expect(outcomesOf(source).at(-1)).toMatchObject({ label: "own cost", unit: "$", meaning: "money.service / 2" });
    for (const { label, unit, meaning, range } of outcomesOf(source)) {
      expect(label !== "" && unit !== "" && meaning !== "").toBe(true);
      expect(range[0]).toBeLessThan(range[1]);
    }
  });
});
