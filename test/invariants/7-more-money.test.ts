import { describe, expect, it } from "vitest";
import { differences, mean, sample } from "../support/sample.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";
import { endOf } from "../support/states.ts";

const alone: ValuesByPath = Object.fromEntries(
  ["agenda", "measurement", "activities", "communication", "backbone"].map((name) => [
    `initiative.strengths.${name}`,
    0,
  ]),
);
const size = { "community.people": 500, "organizations.landscape.bits": 5 };
const months = 24;
const worlds = 16;

function money(perResident: number): ValuesByPath {
  return { ...alone, "funding.perResident": perResident };
}

/**
 * False alarms: with four seeds each step lowered prevalence by at least 11 standard errors, so that fresh worlds would fail with a
 * chance below 1e-6.
 */
describe("invariant 7: isolated organizations with more money", () => {
  const ladder = [20, 40, 60, 80, 100];
  const arms = Object.fromEntries(ladder.map((dollars) => [`$ ${dollars}`, money(dollars)]));
  const scenario = scenarioOf({ values: size, arms, months, seed: "money" });

  it(`lower prevalence with every step from ${ladder.join(" to ")} $, in the mean over ${worlds} worlds`, () => {
    const results = sample(scenario, worlds, ["prevalence", "served"]);
    for (let step = 1; step < ladder.length; step++) {
      const [less, more] = [`$ ${ladder[step - 1]}`, `$ ${ladder[step]}`] as const;
      expect(results.mean(less, "served", months)).toBeLessThan(1);
      const difference = differences(
        results.values(less, "prevalence", months),
        results.values(more, "prevalence", months),
      );
      expect(mean(difference), `${less} to ${more}`).toBeLessThan(0);
    }
  });

  // Twice the money is twice the capacity of all, exactly: the same providers are drawn.
  it("change nothing more once every request is filled", () => {
    const plenty = scenarioOf({ values: size, arms: { much: money(8192), twice: money(16_384) }, months });
    const much = endOf(plenty, "much").state;
    const twice = endOf(plenty, "twice").state;
    expect([...much.fill]).toEqual([1, 1, 1, 1, 1, 1]);
    expect(twice.need).toEqual(much.need);
    expect(endOf(plenty, "isolated").state.need).not.toEqual(much.need);
  });
});
