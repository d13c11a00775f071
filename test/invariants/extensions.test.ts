import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { recordedOutcomes } from "../../src/scenario/outcome-names.ts";
import { type ScenarioParts, scenarioOf } from "../support/scenario.ts";
import { brokenLaws } from "./balance.ts";
import { extended, fromMonth, withoutInitiative } from "./extensions.ts";
import { faultsOf } from "./faults.ts";

const seed = Number(process.env.CONCERTED_SEED ?? 12);
const runs = process.env.CONCERTED_FULL === "1" ? 2000 : 120;

function everywhere(check: (parts: ScenarioParts) => void): void {
  fc.assert(fc.property(extended(), check), { seed, numRuns: runs });
}

/** All outcomes of every arm up to a month. */
function outcomesUpTo(month: number, parts: ScenarioParts): readonly Float64Array[] {
  const scenario = scenarioOf(parts);
  const names = recordedOutcomes(scenario.domains).map(({ name }) => name);
  const { series } = runWorld(scenario, 0, names);
  const span = (scenario.months + 1) * names.length;
  return scenario.arms.map((_, a) => series.slice(a * span, a * span + (month + 1) * names.length));
}

/** All that isolated action comes to: its last digest, and its outcomes in all months. */
function isolatedIn(parts: ScenarioParts) {
  const scenario = scenarioOf(parts);
  const names = recordedOutcomes(scenario.domains).map(({ name }) => name);
  const { hashes, series } = runWorld(scenario, 0, names);
  return { hash: hashes[0], series: series.slice(0, (scenario.months + 1) * names.length) };
}

describe(`an initiative that does much beyond the five conditions (seed ${seed}, ${runs} scenarios; no false alarms)`, () => {
  it("leaves every number finite and every outcome in its range", () => {
    everywhere((parts) => {
      expect(faultsOf(scenarioOf(parts))).toEqual([]);
    });
  }, 300_000);

  it("gets nothing out of nothing", () => {
    everywhere((parts) => {
      expect(brokenLaws(scenarioOf(parts))).toEqual([]);
    });
  }, 300_000);

  it("is not felt before it begins", () => {
    const end = 16;
    const begun = new Set<boolean>();
    everywhere((parts) => {
      const [never, later] = [end, 8].map((month) => fromMonth(month, parts)) as [ScenarioParts, ScenarioParts];
      expect(outcomesUpTo(8, later)).toEqual(outcomesUpTo(8, never));
      begun.add(String(outcomesUpTo(end, later)) !== String(outcomesUpTo(end, never)));
    });
    expect(begun).toContain(true);
  }, 300_000);

  it("leaves isolated action as it is in a file without a word about it, bit for bit", () => {
    everywhere((parts) => {
      expect(isolatedIn(parts)).toEqual(isolatedIn(withoutInitiative(parts)));
    });
  }, 300_000);
});
