import { describe, expect, it } from "vitest";
import { type LossEntry, lossWords } from "../../scripts/map-losses.ts";
import { mapPage, nullFigures } from "../../scripts/map-page.ts";
import { compareArms } from "../../src/analysis/paired.ts";
import type { HypothesisResult } from "../../src/analysis/summary.ts";
import { sweepCurve } from "../../src/analysis/sweep/curve.ts";
import type { SweepAxis, SweepResult } from "../../src/analysis/sweep/result.ts";
import type { OutcomeInfo, Panel } from "../../src/table.ts";
import { scenarioOf } from "../support/scenario.ts";

const outcome: OutcomeInfo = {
  ...{ name: "prevalence", label: "Prevalence of need", unit: "share" },
  ...{ better: "lower", meaning: "", range: [0, 1] },
};

/** Four worlds in which collective differs from isolated by these amounts. */
function panelOf(...differences: readonly number[]): Panel {
  const values = (arm: string): Float64Array =>
    Float64Array.from(differences, (difference) => 0.5 + (arm === "isolated" ? 0 : difference));
  return {
    worlds: differences.length,
    arms: ["isolated", "collective"],
    outcomes: [outcome],
    months: [0, 120],
    values,
  };
}

const axis = (path: string, values: readonly number[]): SweepAxis => ({
  ...{ path, values, meaning: "how much", unit: "share", role: "world" },
});

/** A map of two by two: won, lost, and nothing to be said of the other two. */
function pageOfMap(): string {
  const better = panelOf(-0.02, -0.021, -0.02, -0.019);
  const worse = panelOf(0.02, 0.021, 0.02, 0.019);
  const unclear = panelOf(0.02, -0.021, 0.02, -0.019);
  const pair = { arm: "collective", against: "isolated" };
  const curve = sweepCurve([better, unclear, worse, unclear], { pair, outcome, month: 120, level: 0.95 });
  const axes = [axis("community.interdependence", [0.1, 0.6]), axis("funding.mismatch", [0.2, 0.9])];
  const points = [0, 1, 2, 3].map((point) => ({
    point,
    values: [axes[0]?.values[point >> 1], axes[1]?.values[point % 2]] as number[],
  }));
  const result: SweepResult = {
    ...{ worlds: 4, level: 0.95, arms: ["isolated", "collective"], pairs: [pair], axes, points },
    ...{ curves: [curve], money: [], regret: null },
  };
  const scenario = { ...scenarioOf(), name: "a-map", about: "Where does it pay? Here or there." };
  return mapPage({
    maps: [{ file: "scenarios/map/a-map.yaml", scenario, result, resultsHash: "0123456789abcdef" }],
    losses: [],
    story: null,
  });
}

/** A way to lose whose claims come out as given: collective less isolated, and collective less the arm without the flaw. */
function lossOf(
  alone: readonly number[],
  unflawed: readonly number[],
  further: readonly number[],
  idFurther = "further",
): LossEntry {
  const claims = [
    { id: "as-told", arm: "flawed", against: "isolated", differences: alone },
    { id: "without-flaw", arm: "flawed", against: "sound", differences: unflawed },
    { id: idFurther, arm: "extreme", against: "isolated", differences: further },
  ].map((claim) => ({ ...claim, outcome: "prevalence", month: 120 }));
  const comparisons = claims.map(({ differences, id: _, ...pair }) => {
    const compared = compareArms(Float64Array.from(differences), new Float64Array(differences.length), "lower", 0.95);
    return { ...pair, unit: "share", better: "lower" as const, ...compared };
  });
  const hypotheses = claims as unknown as readonly HypothesisResult[];
  return {
    file: "scenarios/losing/a-way.yaml",
    scenario: scenarioOf(),
    summary: { ...({} as LossEntry["summary"]), comparisons, hypotheses },
  };
}

const [up, down, both] = [
  [0.02, 0.021, 0.019],
  [-0.02, -0.021, -0.019],
  [0.02, -0.021, 0.001],
];

describe("the page of the maps", () => {
  it("counts where the arm wins, loses, and where nothing can be said", () => {
    const page = pageOfMap();
    expect(page).toContain("## Where does it pay?\n");
    expect(page).toMatch(/collective wins at 1 of 4\spoints, loses at 1, and cannot be told from isolated at 2/);
  });

  it("says for each row of the map at which columns", () => {
    const lines = pageOfMap().split("\n");
    expect(lines).toContain("| 20\u00a0% | 10\u00a0% | – | 60\u00a0% |");
    expect(lines).toContain("| 90\u00a0% | – | all | – |");
  });
});

describe("a way to lose", () => {
  it("loses where the interval leaves out zero on the bad side, and only there", () => {
    expect(lossWords(lossOf(up, up, both))).toBe("loses to isolated and sound");
    expect(lossWords(lossOf(down, up, both))).toBe("loses to sound");
    expect(lossWords(lossOf(down, both, up))).toBe("loses to isolated if pushed further");
    expect(lossWords(lossOf(down, down, both))).toBe("**no loss found**");
  });

  it("tells each flaw of a file as pushed further where it is", () => {
    expect(lossWords(lossOf(down, both, up, "indicators-further"))).toBe("loses to isolated if pushed further");
    expect(lossWords(lossOf(down, both, up, "furthermore"))).toBe("loses to isolated");
  });
});

describe("worlds in which nothing was done", () => {
  it("are told by all of them and by the best two in a hundred", () => {
    const panel = panelOf(...Array.from({ length: 100 }, () => 0));
    const told: Panel = {
      ...panel,
      values: (_, __, month) => Float64Array.from({ length: 100 }, (___, w) => (month === 0 ? 0.5 : 0.5 - w / 1000)),
    };
    const { best, bestChange, change, worlds } = nullFigures(told, 120);
    expect([worlds, best]).toEqual([100, 2]);
    expect(change).toBeCloseTo(-0.0495, 12);
    expect(bestChange).toBeCloseTo(-0.0985, 12);
  });
});
