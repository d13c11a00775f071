import { describe, expect, it } from "vitest";
import { runWorld, type WorldRun } from "../../src/engine/run.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { scenarioOf } from "../support/scenario.ts";

const outcomes = ["prevalence", "groupGap", "money.service", "members", "effectiveness"];
const values = { "organizations.landscape.bits": 6, "community.people": 150 };
const scenario = scenarioOf({ values, arms: ["collective", "coalition", "voice-and-equity", "tested-programs"] });
const run = (replication: number): WorldRun => runWorld(scenario, replication, outcomes);

/** Outcomes of one arm. */
function seriesOf({ series }: WorldRun, { arms }: Scenario, name: string): Float64Array {
  const length = series.length / arms.length;
  const a = arms.findIndex((arm) => arm.name === name);
  return series.subarray(a * length, (a + 1) * length);
}

describe("invariant 2: the same seed gives the same bits", () => {
  it("in any order of the worlds", () => {
    const forward = [0, 1, 2, 3, 4].map(run);
    const shuffled = [3, 0, 4, 2, 1].map(run);
    expect([1, 4, 3, 0, 2].map((place) => shuffled[place])).toEqual(forward);
    expect(new Set(forward.map(({ hashes }) => hashes[0])).size).toBe(5);
  });

  it("with other scenarios run in between", () => {
    const before = run(0);
    runWorld(scenarioOf({ domains: ["one"], values: { "community.people": 700 }, seed: "other" }), 5, []);
    expect(run(0)).toEqual(before);
  });

  it("in any order of the arms, and with arms left out", () => {
    const whole = run(1);
    const isolated = scenario.arms[0] as Scenario["arms"][0];
    for (const keep of [["coalition"], ["tested-programs", "collective", "voice-and-equity", "coalition"]]) {
      const arms = [
        isolated,
        ...keep.map((name) => scenario.arms.find((arm) => arm.name === name)),
      ] as Scenario["arms"];
      const part = runWorld({ ...scenario, arms }, 1, outcomes);
      for (const { name } of arms) {
        expect(seriesOf(part, { ...scenario, arms }, name)).toEqual(seriesOf(whole, scenario, name));
      }
    }
  });

  it("whatever is recorded, and in whatever order", () => {
    const whole = run(2);
    const reversed = runWorld(scenario, 2, outcomes.toReversed());
    expect(reversed.hashes).toEqual(whole.hashes);
    expect(reversed.series).toEqual(
      whole.series.map((_, at) => {
        const row = at - (at % outcomes.length);
        return whole.series[row + outcomes.length - 1 - (at - row)] as number;
      }),
    );
  });

  it("and a longer run begins with the shorter one", () => {
    const longer = runWorld({ ...scenario, months: 30 }, 0, outcomes);
    const shorter = run(0);
    const rows = (24 + 1) * outcomes.length;
    for (let a = 0; a < scenario.arms.length; a++) {
      const start = a * 31 * outcomes.length;
      expect(longer.series.subarray(start, start + rows)).toEqual(shorter.series.subarray(a * rows, (a + 1) * rows));
    }
  });

  it("another seed or another world gives others, and the seeds 0 and empty are never replaced", () => {
    const hashOf = (seed: string, world: number) => runWorld({ ...scenario, seed }, world, []).hashes[0];
    const hashes = [hashOf("0", 0), hashOf("1", 0), hashOf("0", 1), hashOf("concerted", 0), hashOf(" ", 0)];
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(() => hashOf("", 0)).toThrow("seed: got an empty text");
  });
});
