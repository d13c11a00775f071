import { beforeAll, describe, expect, it } from "vitest";
import { compareArms } from "../../src/analysis/paired.ts";
import { runWorld } from "../../src/engine/run.ts";
import { scenarioOf } from "../support/scenario.ts";

const WORLDS = 64;
const people = process.env.CONCERTED_FULL ? 5000 : 500;
const months = 120;
const arms = [
  "isolated",
  "collective",
  "coalition",
  "collaboration",
  "without-agenda",
  "without-measurement",
  "without-activities",
  "without-communication",
];

/** Prevalence by arm, month and world. */
type Prevalence = (arm: string, month: number) => Float64Array;

function prevalence(residents: number, names: readonly string[]): Prevalence {
  const values = { "community.people": people, "community.residents": residents };
  const scenario = scenarioOf({ values, arms: [...names], months, burnIn: 60, seed: "patterns" });
  const runs = Array.from({ length: WORLDS }, (_, world) => runWorld(scenario, world, ["prevalence"]).series);
  return (arm, month) => {
    const row = scenario.arms.findIndex(({ name }) => name === arm) * (months + 1) + month;
    return Float64Array.from(runs, (series) => series[row] as number);
  };
}

/** Improvement over isolated, relative to its mean, with the limits of its 95 % interval, %. */
function improvement(of: Prevalence, arm: string, month: number) {
  const { againstMean, estimate, high, low } = compareArms(of(arm, month), of("isolated", month), "lower", 0.95);
  const percent = (difference: number | null): number => (-100 * (difference ?? Number.NaN)) / againstMean;
  return { mean: percent(estimate), low: percent(high), high: percent(low) };
}

/** The patterns that the defaults were set to show; docs/validation.md has them at full size with standard errors. */
describe(`the defaults over ${WORLDS} worlds of ${people} people (seed "patterns")`, () => {
  let town: Prevalence;
  let smallTown: Prevalence;
  beforeAll(() => {
    town = prevalence(100_000, arms);
    smallTown = prevalence(10_000, ["isolated", "collective"]);
  }, 300_000);

  it("collective impact at full strength is 0 to 2 % better after 2 years and 4 to 10 % after 10", () => {
    const early = improvement(town, "collective", 24);
    expect(early.mean).toBeGreaterThan(0);
    expect(early.mean).toBeLessThan(2);
    const late = improvement(town, "collective", 120);
    expect(late.mean).toBeGreaterThan(4);
    expect(late.mean).toBeLessThan(10);
  });

  it("passes 10 % in 5 to 40 % of worlds", () => {
    const [collective, isolated] = [town("collective", 120), town("isolated", 120)];
    const past = collective.filter((value, world) => value <= 0.9 * (isolated[world] as number)).length / WORLDS;
    expect(past).toBeGreaterThanOrEqual(0.05);
    expect(past).toBeLessThanOrEqual(0.4);
  });

  it.each(["coalition", "without-agenda", "without-measurement", "without-activities", "without-communication"])(
    "%s costs something after ten years",
    (arm) => {
      const lost = compareArms(town(arm, 120), town("collective", 120), "lower", 0.95);
      expect(lost.low).toBeGreaterThan(0);
    },
  );

  it("a coalition without a backbone is near zero: within half a percent after ten years", () => {
    const { high, low } = improvement(town, "coalition", 120);
    expect(low).toBeGreaterThan(-0.5);
    expect(high).toBeLessThan(0.5);
  });

  it("meetings alone are not better than isolated action", () => {
    for (const month of [24, 60, 120]) expect(improvement(town, "collaboration", month).low).toBeLessThan(0);
    expect(improvement(town, "collaboration", 120).mean).toBeLessThan(0.1);
  });

  it("a town of 10 000 residents is worse off in the first two years", () => {
    for (const month of [12, 24]) expect(improvement(smallTown, "collective", month).high).toBeLessThan(0);
  });
});
