import { describe, expect, it } from "vitest";
import { sweepCurve } from "../../../src/analysis/sweep/curve.ts";
import type { SweepAxis } from "../../../src/analysis/sweep/result.ts";
import { sweepRobustness } from "../../../src/analysis/sweep/robustness.ts";
import type { Better, OutcomeInfo, Panel } from "../../../src/table.ts";

const noise = [0.3, -0.2, 0.1, -0.25, 0.05, 0];

/** A panel in which `together` differs from `alone` by an effect plus a little of its own in every world. */
function panelOf(effect: number, own = 0.01): Panel {
  return {
    worlds: noise.length,
    arms: ["alone", "together"],
    outcomes: [],
    months: [0, 1],
    values: (arm) =>
      Float64Array.from(
        noise,
        (level, world) =>
          level + (arm === "together" ? effect + own * (noise[(world + 2) % noise.length] as number) : 0),
      ),
  };
}

function curve(panels: readonly Panel[], better: Better) {
  const outcome: OutcomeInfo = { name: "x", label: "X", unit: "", better, meaning: "", range: [-1, 1] };
  return sweepCurve(panels, { pair: { arm: "together", against: "alone" }, outcome, month: 1, level: 0.95 });
}

describe("the curve of a sweep", () => {
  it("finds the best point, and what can be told from it world by world", () => {
    const found = curve([panelOf(0), panelOf(0.5), panelOf(0.499, 0.05), panelOf(0.2)], "higher");
    expect(found.best).toBe(1);
    expect(found.againstBest.map(({ apart }) => apart)).toEqual([true, false, false, true]);
    expect(found.againstBest[1]).toMatchObject({ estimate: 0, low: 0, high: 0 });
    expect(found.againstBest[3]?.estimate).toBeCloseTo(-0.3, 12);
    expect(found.bestLevel).toBeCloseTo(1 - 0.05 / 3, 12);
  });

  it("tells nothing apart by a few worlds that are all alike", () => {
    const flat = (effect: number): Panel => ({
      ...panelOf(0),
      worlds: 3,
      values: (arm) => new Float64Array(3).fill(arm === "together" ? effect : 0),
    });
    expect(curve([flat(0.5), flat(0.25)], "higher").againstBest.map(({ apart }) => apart)).toEqual([false, false]);
  });

  it("knows that less may be better, and that nothing is best without a direction", () => {
    expect(curve([panelOf(0), panelOf(0.5), panelOf(-0.1)], "lower").best).toBe(2);
    expect(curve([panelOf(0), panelOf(0.5), panelOf(-0.1)], "lower").againstBest[1]?.apart).toBe(true);
    expect(curve([panelOf(0), panelOf(0.5)], "neither")).toMatchObject({ best: null, againstBest: [] });
  });
});

describe("plans over the futures of a sweep", () => {
  const axis = (path: string, role: SweepAxis["role"], values: readonly number[]): SweepAxis => ({
    path,
    role,
    values,
    meaning: "",
    unit: "",
  });
  const axes = [axis("budget", "plan", [0, 1]), axis("shock", "world", [5, 6, 7])];
  const points = [0, 1].flatMap((a, i) => [5, 6, 7].map((b, j) => ({ point: 3 * i + j, values: [a, b] })));
  const name = (at: number, value: number | string) => `${axes[at]?.path} ${value}`;

  it("are arms with every value of what is decided; isolated action is one plan", () => {
    const payoff = (arm: string, point: number) =>
      arm === "alone" ? 10 : ((points[point]?.values[0] ? [14, 11, 5] : [11, 11, 11])[point % 3] as number);
    const table = sweepRobustness(axes, points, ["alone", "together"], payoff, name);
    expect(table?.plans.map(({ plan }) => plan)).toEqual(["alone", "together, budget 0", "together, budget 1"]);
    expect(table?.futures).toEqual(["shock 5", "shock 6", "shock 7"]);
    expect(table).toMatchObject({ minimax: "together, budget 0", threshold: 10 });
    expect(table?.plans[2]).toMatchObject({ maximumRegret: 6, regrettedIn: "shock 7" });
  });

  it("need a future", () => {
    expect(sweepRobustness(axes.slice(0, 1), points, ["alone", "together"], () => 0, name)).toBeNull();
  });
});
